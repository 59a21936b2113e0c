import type { Part } from '../../../actions/parts-of.query.js';
import type { CaseView } from '../../../cases/case-view.js';
import type { DraftFields } from '../../../cases/form-draft.js';
import { caseCrumbs } from '../../cases/case-crumbs.js';
import {
  Banner,
  Form,
  FormErrors,
  HiddenField,
  Money,
  MoneyField,
  PageHeader,
  Submit,
  TextArea,
} from '../../components/index.js';
import type { FormState } from '../../drafts/form-answers.js';
import { FormNotices, LongForm } from '../../drafts/long-form.js';
import type { Html } from '../../shell/answers.js';
import { assetUrl } from '../../shell/assets.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { partUrl, shareUrl, signUrl } from './parts-section.js';

interface PartPageProps {
  readonly visit: SignedInVisit;
  readonly file: CaseView;
  readonly part: Part;
}

interface PartFormProps extends PartPageProps, FormState {
  readonly fields: DraftFields;
}

/** A co-applicant writes what it does and brings; nothing typed is ever lost. */
export function PartFormPage(props: PartFormProps): Html {
  const { visit, file, part, fields, errors = FormErrors.none } = props;
  const title = visit.t(part.tasks === '' ? 'parts.write' : 'parts.change');
  const address = partUrl(file.id);
  return (
    <Frame visit={visit} file={file} title={title} lead={visit.t('parts.own_lead')} failed={errors.any}>
      {part.signature ? (
        <Banner tone="warning" title={visit.t('parts.takes_back')}>
          {''}
        </Banner>
      ) : (
        ''
      )}
      <FormNotices visit={visit} address={address} state={props} />
      <LongForm
        visit={visit}
        address={address}
        back={`/actions/${file.id}#parts`}
        state={props}
        versions={{ version: String(part.version) }}
        save={visit.t('parts.save')}
      >
        <TextArea
          visit={visit}
          name="tasks"
          label={visit.t('parts.field.tasks')}
          hint={visit.t('parts.field.tasks_hint')}
          value={fields['tasks'] ?? ''}
          rows={10}
          counted={10_000}
          errors={errors}
        />
        <MoneyField
          visit={visit}
          name="ownShareCents"
          label={visit.t('parts.field.own_share')}
          hint={visit.t('parts.field.own_share_hint')}
          value={fields['ownShareCents'] ?? ''}
          errors={errors}
        />
      </LongForm>
      <script type="module" src={assetUrl('count-words.js')} />
    </Frame>
  );
}

/** What will be signed, word for word, before it is. */
export function SignPartPage({ visit, file, part }: PartPageProps): Html {
  const title = visit.t('parts.sign_question', { party: part.organisation });
  return (
    <Frame visit={visit} file={file} title={title} lead={visit.t('parts.sign_lead')}>
      <blockquote class="facts-text" safe>
        {part.tasks}
      </blockquote>
      {part.ownShareCents === null ? (
        ''
      ) : (
        <p>
          <span safe>{`${visit.t('parts.own_share')}: `}</span>
          <Money visit={visit} cents={part.ownShareCents} />
        </p>
      )}
      <Form visit={visit} action={signUrl(file.id)} errors={FormErrors.none} class="confirm-form">
        <HiddenField name="version" value={String(part.version)} />
        <Buttons visit={visit} id={file.id} text={visit.t('parts.sign')} />
      </Form>
    </Frame>
  );
}

/** Asks before a draft is shown to others. */
export function ShareDraftPage({
  visit,
  file,
  names,
}: Omit<PartPageProps, 'part'> & { readonly names: readonly string[] }): Html {
  return (
    <Frame visit={visit} file={file} title={visit.t('parts.share')} lead={visit.t('parts.share_lead')}>
      <ul>
        {names.map((name) => (
          <li safe>{name}</li>
        ))}
      </ul>
      <Form visit={visit} action={shareUrl(file.id)} errors={FormErrors.none} class="confirm-form">
        <Buttons visit={visit} id={file.id} text={visit.t('parts.share')} />
      </Form>
    </Frame>
  );
}

interface FrameProps {
  readonly visit: SignedInVisit;
  readonly file: CaseView;
  readonly title: string;
  readonly lead: string;
  readonly failed?: boolean;
  readonly children: Html | Html[];
}

function Frame({ visit, file, title, lead, failed = false, children }: FrameProps): Html {
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, 'action', file)}
      failed={failed}
    >
      <PageHeader title={title} caption={`${file.reference} ${file.title}`} lead={lead} />
      {children as 'safe'}
    </Layout>
  );
}

function Buttons({ visit, id, text }: { visit: SignedInVisit; id: string; text: string }): Html {
  return (
    <div class="buttons">
      <Submit text={text} />
      <a class="btn btn-link" href={`/actions/${id}#parts`} safe>
        {visit.t('web.form.cancel')}
      </a>
    </div>
  );
}
