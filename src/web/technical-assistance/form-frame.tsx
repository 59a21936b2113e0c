import type { PropsWithChildren } from '@kitajs/html';
import {
  type Crumb,
  ErrorSummary,
  FormErrors,
  FormToken,
  HiddenField,
  PageHeader,
  Submit,
} from '../components/index.js';
import { Marks } from '../drafts/conflict-page.js';
import { DraftNotices, keepingOf, SavedState } from '../drafts/saved-state.js';
import type { Html } from '../shell/answers.js';
import { assetUrl } from '../shell/assets.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import type { FormState } from './form-answers.js';

export interface FormFrameProps extends FormState {
  readonly visit: SignedInVisit;
  readonly title: string;
  readonly caption?: string;
  readonly crumbs: readonly Crumb[];
  /** Where the form goes to, and where leaving it leads. */
  readonly address: string;
  readonly back: string;
  readonly version?: string;
}

type Framed = PropsWithChildren<
  FormFrameProps & {
    readonly lead: string;
    /** What stands between the heading and the form. */
    readonly above?: Html;
    /** What saving and going on is called. */
    readonly next: string;
  }
>;

/** What the forms of technical assistance have in common: what is typed is kept, saved, or saved and sent on. */
export function FormFrame(props: Framed): Html {
  const { visit, title, address, errors = FormErrors.none, keptAt = null } = props;
  return (
    <Layout visit={visit} title={title} breadcrumbs={props.crumbs} failed={errors.any}>
      <PageHeader
        title={title}
        {...(props.caption === undefined ? {} : { caption: props.caption })}
        lead={props.lead}
      />
      <ErrorSummary visit={visit} errors={errors} />
      <DraftNotices visit={visit} address={address} keptAt={keptAt} taken={props.taken ?? ''} />
      {(props.above ?? '') as 'safe'}
      <form method="post" action={address} class="application-form" novalidate {...keepingOf(visit, address)}>
        <FormToken visit={visit} />
        {props.version === undefined ? '' : <HiddenField name="version" value={props.version} />}
        <Marks {...props.marks} />
        {/* The first button answers the enter key. */}
        <button type="submit" name="do" value="save" hidden safe>
          {visit.t('web.form.save')}
        </button>
        {props.children}
        <div class="form-bar">
          <SavedState visit={visit} keptAt={keptAt} />
          <div class="buttons">
            <Submit text={visit.t('web.form.save')} name="do" value="save" />
            <Submit text={props.next} tone="secondary" name="do" value="next" />
            <a class="btn btn-link" href={props.back} safe>
              {visit.t('web.form.cancel')}
            </a>
          </div>
        </div>
      </form>
      <script type="module" src={assetUrl('keep-draft.js')} />
    </Layout>
  );
}
