import type { PropsWithChildren } from '@kitajs/html';
import type { DraftFields } from '../../cases/form-draft.js';
import { ErrorSummary, FormErrors, FormToken, HiddenField, Submit } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { assetUrl } from '../shell/assets.js';
import type { SignedInVisit } from '../shell/visit.js';
import { Marks } from './conflict-page.js';
import type { FormState } from './form-answers.js';
import { DraftNotices, keepingOf, SavedState } from './saved-state.js';

interface FormNoticesProps {
  readonly visit: SignedInVisit;
  readonly address: string;
  readonly state: FormState;
}

/** What is said above a form that is written over time: what is wrong with it, what is back, what has come in. */
export function FormNotices({ visit, address, state }: FormNoticesProps): Html {
  const { errors = FormErrors.none, keptAt = null, taken = '' } = state;
  return (
    <>
      <ErrorSummary visit={visit} errors={errors} />
      <DraftNotices visit={visit} address={address} keptAt={errors.any ? null : keptAt} taken={taken} />
    </>
  );
}

type LongFormProps = PropsWithChildren<{
  readonly visit: SignedInVisit;
  /** Where it is posted to, and where leaving it leads. */
  readonly address: string;
  readonly back: string;
  readonly state: FormState;
  /** Of what is saved, by the name of the hidden field. */
  readonly versions: DraftFields;
  /** What saving is called, and saving it to take the next step with it. */
  readonly save: string;
  readonly next?: string;
  /** The button that most people want; saving, if nothing else is said. */
  readonly mainly?: 'save' | 'next';
  /** As wide as the page, for a table of fields. */
  readonly wide?: boolean;
  readonly attributes?: Readonly<Record<string, string | number>>;
}>;

/** A form that is written over time: what is typed is kept, saved, or saved and sent on; nothing typed is ever lost. */
export function LongForm(props: LongFormProps): Html {
  const { visit, address, state, save, next, mainly = 'save' } = props;
  const tone = (button: 'save' | 'next') => (button === mainly ? 'primary' : 'secondary');
  const saves = <Submit text={save} tone={tone('save')} name="do" value="save" />;
  const goesOn = next ? <Submit text={next} tone={tone('next')} name="do" value="next" /> : '';
  return (
    <>
      <form
        method="post"
        action={address}
        class={props.wide ? undefined : 'application-form'}
        novalidate
        {...keepingOf(visit, address)}
        {...props.attributes}
      >
        <FormToken visit={visit} />
        {Object.entries(props.versions).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <Marks {...state.marks} />
        {/* The first button answers the enter key. */}
        <button type="submit" name="do" value="save" hidden safe>
          {save}
        </button>
        {props.children as 'safe'}
        <div class="form-bar">
          <SavedState visit={visit} keptAt={state.keptAt ?? null} />
          <div class="buttons">
            {(mainly === 'next' ? goesOn : saves) as 'safe'}
            {(mainly === 'next' ? saves : goesOn) as 'safe'}
            <a class="btn btn-link" href={props.back} safe>
              {visit.t('web.form.cancel')}
            </a>
          </div>
        </div>
      </form>
      <script type="module" src={assetUrl('keep-draft.js')} />
      <script type="module" src={assetUrl('form-bar.js')} />
    </>
  );
}
