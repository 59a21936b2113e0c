import { MAIL_STATES, type MailItem } from '../../../notifications/mail-rows.js';
import type { MailFilter } from '../../../notifications/mails.query.js';
import {
  ButtonLink,
  EmptyState,
  Instant,
  PageHeader,
  Pagination,
  SelectField,
  Submit,
  TextField,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { Visit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';
import { MailStateBadge, mailStory } from './mail-state.js';
import { filteredUrl, mailUrl, OUTBOX } from './mail-urls.js';

interface OutboxView {
  readonly mails: { readonly items: readonly MailItem[]; readonly next: string | null };
  readonly filter: MailFilter;
  /** How many of those that fit could not be delivered. */
  readonly failed: number;
  /** Whether there is a mail server to send by. */
  readonly sends: boolean;
}

export function outboxPage(visit: Visit, { mails, filter, failed, sends }: OutboxView): Html {
  const title = visit.t('identity.outbox.title');
  const hint = visit.t(sends ? 'identity.outbox.hint_sent' : 'identity.outbox.hint_kept');
  const filtered = Object.keys(filter).length > 0;
  return (
    <Layout visit={visit} title={title} breadcrumbs={administrationCrumbs(visit)}>
      <PageHeader title={title} lead={hint}>
        {failed > 0 ? (
          <ButtonLink
            href={filteredUrl({ ...filter, state: 'failed' }, '/again')}
            text={visit.t('mails.again.all', { count: failed })}
            tone="secondary"
          />
        ) : (
          ''
        )}
      </PageHeader>
      <Filters visit={visit} filter={filter} />
      {mails.items.length === 0 ? (
        <EmptyState text={visit.t(filtered ? 'mails.filter.none' : 'identity.outbox.none')} />
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

function Filters({ visit, filter }: { visit: Visit; filter: MailFilter }): Html {
  return (
    <form method="get" action={OUTBOX} class="filters">
      <SelectField
        visit={visit}
        name="state"
        label={visit.t('identity.outbox.state')}
        value={filter.state ?? ''}
        options={MAIL_STATES.map((state) => ({
          value: state,
          text: visit.t(`identity.outbox.state_${state}`),
        }))}
        empty={visit.t('mails.filter.any')}
      />
      <TextField
        visit={visit}
        name="address"
        label={visit.t('mails.filter.address')}
        value={filter.address ?? ''}
        size="full"
      />
      <TextField
        visit={visit}
        name="reference"
        label={visit.t('mails.filter.reference')}
        value={filter.reference ?? ''}
        size="full"
      />
      <Submit text={visit.t('web.list.search')} tone="secondary" />
    </form>
  );
}

function MailEntry({ visit, mail }: { visit: Visit; mail: MailItem }): Html {
  return (
    <article>
      <div class="entry-head">
        <h2>
          <a href={mailUrl(mail.id)} safe>
            {mail.subject}
          </a>
        </h2>
        <MailStateBadge visit={visit} mail={mail} />
      </div>
      <p class="entry-facts">
        <span safe>{`${visit.t('identity.outbox.to')}: ${mail.to}`}</span>
        <Instant visit={visit} at={mail.createdAt} />
        <span safe>{mailStory(visit, mail)}</span>
      </p>
      {mail.lastAnswer === null ? (
        ''
      ) : (
        <p class="entry-facts" safe>
          {visit.t('identity.outbox.answer', { answer: mail.lastAnswer })}
        </p>
      )}
    </article>
  );
}
