import type { MailItem, MailState } from '../../../notifications/mails.query.js';
import {
  Badge,
  type BadgeTone,
  EmptyState,
  Instant,
  PageHeader,
  Pagination,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { Visit } from '../../shell/visit.js';

interface OutboxView {
  readonly mails: { readonly items: readonly MailItem[]; readonly next: string | null };
  /** Whether there is a mail server to send by. */
  readonly sends: boolean;
}

const TONES: Readonly<Record<MailState, BadgeTone>> = {
  sent: 'positive',
  kept: 'neutral',
  waiting: 'waiting',
  failed: 'negative',
  void: 'neutral',
};

export function outboxPage(visit: Visit, { mails, sends }: OutboxView): Html {
  const title = visit.t('identity.outbox.title');
  const hint = visit.t(sends ? 'identity.outbox.hint_sent' : 'identity.outbox.hint_kept');
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title} lead={hint} />
      {mails.items.length === 0 ? (
        <EmptyState text={visit.t('identity.outbox.none')} />
      ) : (
        <ol class="entries">
          {mails.items.map((mail) => (
            <li>
              <MailEntry visit={visit} mail={mail} />
            </li>
          ))}
        </ol>
      )}
      <Pagination visit={visit} next={mails.next} />
    </Layout>
  );
}

function MailEntry({ visit, mail }: { visit: Visit; mail: MailItem }): Html {
  return (
    <article>
      <div class="entry-head">
        <h2 safe>{mail.subject}</h2>
        <Badge text={visit.t(`identity.outbox.state_${mail.state}`)} tone={TONES[mail.state]} />
      </div>
      <p class="entry-facts">
        <span safe>{`${visit.t('identity.outbox.to')}: ${mail.to}`}</span>
        <Instant visit={visit} at={mail.createdAt} />
      </p>
      {mail.lastAnswer === null ? (
        ''
      ) : (
        <p class="entry-facts" safe>
          {visit.t('identity.outbox.answer', { answer: mail.lastAnswer })}
        </p>
      )}
      <details>
        <summary safe>{visit.t('identity.outbox.read')}</summary>
        <pre class="mail-text" safe>
          {mail.text}
        </pre>
      </details>
    </article>
  );
}
