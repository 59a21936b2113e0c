import type { Html } from '../../shell/answers.js';

interface ShownOnceProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
}

/** A secret that was just made, to be copied: nobody can read it back afterwards. */
export function ShownOnce({ name, label, hint, value }: ShownOnceProps): Html {
  return (
    <div class="panel shown-once">
      <label class="form-label" for={`once-${name}`} safe>
        {label}
      </label>
      <div class="form-text" id={`once-${name}-hint`} safe>
        {hint}
      </div>
      <input
        class="form-control"
        id={`once-${name}`}
        type="text"
        readonly
        value={value.replaceAll('&', '&amp;')}
        aria-describedby={`once-${name}-hint`}
        spellcheck="false"
        autocomplete="off"
      />
    </div>
  );
}
