import { EDIT_MINUTES, MESSAGE_LENGTH } from '../../messages/message-rules.js';
import type { Message } from '../../messages/messages.query.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { type CaseSubject, messagesUrl } from '../cases/case-links.js';
import { Form, type FormErrors, PageHeader, Submit, TextArea } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { MessageItem } from './message-item.js';

interface MessagePageProps {
  readonly visit: SignedInVisit;
  readonly subject: CaseSubject;
  readonly file: { readonly id: string; readonly reference: string; readonly title: string };
  readonly message: Message;
}

/** New words for a message, within its minutes. */
export function EditMessagePage({
  visit,
  subject,
  file,
  message,
  text,
  errors,
}: MessagePageProps & { readonly text: string; readonly errors: FormErrors }): Html {
  const title = visit.t('messages.edit_title');
  const back = messagesUrl(subject, file.id);
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
        lead={visit.t('messages.edit_lead', { count: EDIT_MINUTES })}
      />
      <Form visit={visit} action={`${back}/${message.id}/edit`} errors={errors} class="confirm-form">
        <TextArea
          visit={visit}
          name="text"
          label={visit.t('messages.text')}
          value={text}
          rows={8}
          maxlength={MESSAGE_LENGTH}
          errors={errors}
        />
        <div class="buttons">
          <Submit text={visit.t('messages.edit_submit')} />
          <a class="btn btn-link" href={back} safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}

/** Before a message is withdrawn: what will be left of it. */
export function WithdrawMessagePage({ visit, subject, file, message }: MessagePageProps): Html {
  const title = visit.t('messages.withdraw_title');
  const back = messagesUrl(subject, file.id);
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, subject, file)}
    >
      <PageHeader
        title={title}
        caption={`${file.reference} ${visit.titleOf(subject, file.title)}`}
        lead={visit.t('messages.withdraw_lead')}
      />
      <ol class="messages">
        <MessageItem visit={visit} message={message} />
      </ol>
      <Form visit={visit} action={`${back}/${message.id}/withdraw`} class="confirm-form">
        <div class="buttons">
          <Submit text={visit.t('messages.withdraw')} tone="danger" />
          <a class="btn btn-link" href={back} safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}
