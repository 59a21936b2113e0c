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
  /** Several can be chosen at once; what is wrong is told of each by its name. */
  readonly multiple?: boolean;
}

/** Files to choose; a browser empties it when the form comes back. */
export function FileField({
  visit,
  name,
  label,
  hint,
  accept,
  errors,
  multiple = false,
}: FileFieldProps): Html {
  const id = `field-${name}`;
  const wrong = multiple ? errors.all.filter(({ field }) => field === name) : [];
  const first = errors.of(name);
  const told = wrong.map(({ label: of, text }) =>
    of === undefined ? text : visit.t('web.form.error_of', { field: of, text }),
  );
  const sentences = multiple ? told : first === undefined ? [] : [first];
  const isWrong = sentences.length > 0;
  return (
    <div class={isWrong ? 'field field-wrong' : 'field'}>
      <label class="form-label" for={id} safe>
        {label}
      </label>
      <div class="form-text" id={`${id}-hint`} safe>
        {hint}
      </div>
      {isWrong ? (
        <div id={`${id}-error`}>
          {sentences.map((sentence) => (
            <p class="field-error">
              <span class="visually-hidden" safe>{`${visit.t('web.form.error_prefix')} `}</span>
              <span safe>{sentence}</span>
            </p>
          ))}
        </div>
      ) : (
        ''
      )}
      <input
        id={id}
        name={name}
        type="file"
        class="form-control field-medium"
        accept={accept.join(',')}
        multiple={multiple}
        aria-describedby={isWrong ? `${id}-hint ${id}-error` : `${id}-hint`}
      />
    </div>
  );
}
