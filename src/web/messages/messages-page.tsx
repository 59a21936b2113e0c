import type { CaseView } from '../../cases/case-view.js';
import { DOCUMENT_TYPES, MAX_DOCUMENT_BYTES } from '../../documents/file-kind.js';
import type { MessageParty, MessagePerson } from '../../messages/message-readers.query.js';
import { EDIT_MINUTES, FILES_MAX, MESSAGE_LENGTH, mayWriteMessages } from '../../messages/message-rules.js';
import type { Message } from '../../messages/messages.query.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { type CaseSubject, messagesUrl } from '../cases/case-links.js';
import { FileField } from '../cases/file-field.js';
import {
  CheckboxesField,
  EmptyState,
  Form,
  type FormErrors,
  PageHeader,
  Pagination,
  SelectField,
  Submit,
  TextArea,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { MessageItem } from './message-item.js';

/** What the form holds. */
export interface Written {
  readonly text: string;
  readonly sharedWith: readonly string[];
  readonly mention: string;
  /** How many files came with it, which a browser does not keep. */
  readonly files: number;
}

export const NOTHING_WRITTEN: Written = { text: '', sharedWith: [], mention: '', files: 0 };

interface MessagesPageProps {
  readonly visit: SignedInVisit;
  readonly subject: CaseSubject;
  readonly file: CaseView;
  readonly page: { readonly items: readonly Message[]; readonly next: string | null };
  readonly parties: readonly MessageParty[];
  readonly people: readonly MessagePerson[];
  readonly written: Written;
  readonly errors: FormErrors;
}

/** The messages on a case, the newest first, below the form for another. */
export function MessagesPage(props: MessagesPageProps): Html {
  const { visit, subject, file, page, errors } = props;
  const title = visit.t('messages.title');
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, subject, file)}
      failed={errors.any}
    >
      <PageHeader
        title={title}
        caption={`${file.reference} ${visit.titleOf(subject, file.title)}`}
        lead={visit.t(visit.actor.view === 'inside' ? 'messages.lead' : 'messages.lead_outside')}
      />
      {mayWriteMessages(visit.actor) ? <MessageForm {...props} /> : ''}
      {page.items.length === 0 ? (
        <EmptyState text={visit.t('messages.none')} />
      ) : (
        <ol class="messages">
          {page.items.map((message) => (
            <MessageItem
              visit={visit}
              message={message}
              url={`${messagesUrl(subject, file.id)}/${message.id}`}
            />
          ))}
        </ol>
      )}
      <Pagination visit={visit} next={page.next} />
    </Layout>
  );
}

function MessageForm({ visit, subject, file, parties, people, written, errors }: MessagesPageProps): Html {
  return (
    <Form visit={visit} action={messagesUrl(subject, file.id)} errors={errors} class="confirm-form" multipart>
      <TextArea
        visit={visit}
        name="text"
        label={visit.t('messages.text')}
        hint={visit.t('messages.text_hint', { count: EDIT_MINUTES })}
        value={written.text}
        rows={5}
        maxlength={MESSAGE_LENGTH}
        errors={errors}
      />
      {parties.length > 0 ? (
        <CheckboxesField
          visit={visit}
          name="sharedWith"
          label={visit.t('messages.share')}
          hint={visit.t('messages.share_hint')}
          values={written.sharedWith}
          options={parties.map((one) => ({ value: one.id, text: partyName(visit, one) }))}
          errors={errors}
          optional
        />
      ) : (
        ''
      )}
      {people.length > 0 ? (
        <SelectField
          visit={visit}
          name="mention"
          label={visit.t('messages.mention')}
          hint={visit.t('messages.mention_hint')}
          value={written.mention}
          options={people.map((one) => ({ value: one.accountId, text: one.name }))}
          empty={visit.t('messages.mention_nobody')}
          errors={errors}
          optional
        />
      ) : (
        ''
      )}
      <FileField
        visit={visit}
        name="file"
        label={visit.t('messages.file')}
        hint={filesHint(visit, written)}
        accept={Object.values(DOCUMENT_TYPES).map((ending) => `.${ending}`)}
        errors={errors}
        multiple
      />
      <div class="buttons">
        <Submit text={visit.t('messages.submit')} />
      </div>
    </Form>
  );
}

/** Which files are taken; where some were sent in vain also that they have to be chosen again. */
function filesHint(visit: SignedInVisit, { files }: Written): string {
  const taken = visit.t('messages.files_hint', {
    max: FILES_MAX,
    megabytes: MAX_DOCUMENT_BYTES / 1024 / 1024,
  });
  return files === 0 ? taken : `${visit.t('messages.files_again')} ${taken}`;
}

/** "Ministry of the Interior – applicant". */
function partyName(visit: SignedInVisit, { name, country, view }: MessageParty): string {
  const known = ['applicant', 'partner'].includes(view);
  const role = known ? visit.sentence(`messages.as.${view}`) : visit.t('messages.as.participant');
  return `${name}${country === null ? '' : ` (${visit.country(country)})`} – ${role}`;
}
