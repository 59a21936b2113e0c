import type { PropsWithChildren } from '@kitajs/html';
import { type Crumb, FormErrors, PageHeader } from '../components/index.js';
import type { FormState } from '../drafts/form-answers.js';
import { FormNotices, LongForm } from '../drafts/long-form.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

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
  const { visit, title, address, errors = FormErrors.none } = props;
  return (
    <Layout visit={visit} title={title} breadcrumbs={props.crumbs} failed={errors.any}>
      <PageHeader
        title={title}
        {...(props.caption === undefined ? {} : { caption: props.caption })}
        lead={props.lead}
      />
      <FormNotices visit={visit} address={address} state={props} />
      {(props.above ?? '') as 'safe'}
      <LongForm
        visit={visit}
        address={address}
        back={props.back}
        state={props}
        versions={props.version === undefined ? {} : { version: props.version }}
        save={visit.t('web.form.save')}
        next={props.next}
      >
        {props.children}
      </LongForm>
    </Layout>
  );
}
