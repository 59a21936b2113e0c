import type { FormErrors } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

interface FileFieldProps {
  readonly visit: Visit;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** Endings such as `.pdf`. */
  readonly accept: readonly string[];
  readonly errors: FormErrors;
}

/** A file to choose; a browser empties it when the form comes back. */
export function FileField({ visit, name, label, hint, accept, errors }: FileFieldProps): Html {
  const id = `field-${name}`;
  const error = errors.of(name);
  return (
    <div class={error === undefined ? 'field' : 'field field-wrong'}>
      <label class="form-label" for={id} safe>
        {label}
      </label>
      <div class="form-text" id={`${id}-hint`} safe>
        {hint}
      </div>
      {error === undefined ? (
        ''
      ) : (
        <p class="field-error" id={`${id}-error`}>
          <span class="visually-hidden" safe>{`${visit.t('web.form.error_prefix')} `}</span>
          <span safe>{error}</span>
        </p>
      )}
      <input
        id={id}
        name={name}
        type="file"
        class="form-control field-medium"
        accept={accept.join(',')}
        aria-describedby={error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
      />
    </div>
  );
}
