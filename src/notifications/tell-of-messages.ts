/** Tells of messages on cases: whoever is named in one, and who takes part in the talk and may read it. */
import type { Transaction } from '../database/database.js';
import { toLocale } from '../i18n/index.js';
import type { OutboxRow } from '../jobs/port.js';
import { STAFF_ROLES } from '../kernel/actor.js';
import { type Addressee, loadAddressees, type Wanted } from './addressees.js';
import { NO_CASE, type Notice } from './notice.js';
import { loadWatchers } from './watchers.js';
import { ACTS_FOR_PARTY } from './who-hears.js';
import type { NoticeWriter } from './write-notices.js';

interface ToldMessage {
  readonly id: string;
  readonly caseId: string;
  readonly subject: string;
  readonly reference: string;
  readonly title: string;
  readonly accountId: string;
  readonly author: string | null;
  readonly email: string;
  readonly organisationId: string;
  readonly inside: boolean;
  readonly audience: readonly string[];
  readonly writtenAt: Date;
  /** Those who are named, and staff who wrote on the case before. */
  readonly people: readonly (Omit<Addressee, 'locale' | 'onBehalfOf'> & {
    readonly locale: string;
    readonly named: boolean;
  })[];
}

const SECRETARIAT: Wanted = { role: 'secretariat', scope: 'facility', organisationId: null, country: null };

export class MessageTeller {
  constructor(private readonly writer: NoticeWriter) {}

  /** Everything happens in the transaction that settles the rows: told once, or not at all. */
  async tell(transaction: Transaction, rows: readonly OutboxRow[]): Promise<void> {
    const messages = await transaction.run<ToldMessage & Record<string, unknown>>(
      'message_notices',
      MESSAGES,
      [rows.map(({ payload }) => String(payload['id'])), STAFF_ROLES],
    );
    const holders = await loadAddressees(transaction, [SECRETARIAT, ...messages.flatMap(partiesOf)]);
    const watchers = await loadWatchers(
      transaction,
      messages.map(({ caseId }) => caseId),
    );
    await this.writer.write(
      transaction,
      messages.flatMap((message) =>
        noticesOf(message, {
          parties: partiesOf(message).flatMap(holders),
          answering: message.inside ? [] : holders(SECRETARIAT),
          watchers: watchers(message.caseId),
        }),
      ),
    );
  }
}

/** Those who act for the parties that it is shared with; a party is not told of what its own people write. */
function partiesOf({ audience, organisationId }: ToldMessage): readonly Wanted[] {
  return audience
    .filter((id) => id !== organisationId)
    .flatMap((id) =>
      ACTS_FOR_PARTY.map(
        (role): Wanted => ({ role, scope: 'organisation', organisationId: id, country: null }),
      ),
    );
}

function noticesOf(
  message: ToldMessage,
  hearers: Readonly<Record<'parties' | 'answering' | 'watchers', readonly Addressee[]>>,
): readonly Notice[] {
  const people = message.people.map(({ named, locale, ...one }) => ({
    named,
    to: { ...one, locale: toLocale(locale), onBehalfOf: null },
  }));
  const told = new Map<string, Notice>();
  const tell = (to: Addressee, kind: 'message_mentioned' | 'message_written') => {
    const reads = to.inside || message.audience.includes(to.organisationId);
    if (reads && to.accountId !== message.accountId && !told.has(to.accountId)) {
      told.set(to.accountId, noticeOf(message, to, kind));
    }
  };
  for (const { named, to } of people) if (named) tell(to, 'message_mentioned');
  const others = [
    ...people.map(({ to }) => to),
    ...hearers.parties,
    ...hearers.answering,
    ...hearers.watchers,
  ];
  for (const to of others) tell(to, 'message_written');
  return [...told.values()];
}

function noticeOf(
  { id, reference, title, accountId, author, email, organisationId, writtenAt, ...file }: ToldMessage,
  to: Addressee,
  kind: 'message_mentioned' | 'message_written',
): Notice {
  const mayBeNamed = to.inside || to.organisationId === organisationId;
  return {
    to,
    kind,
    source: `message:${id}`,
    file,
    at: writtenAt.toISOString(),
    mail: true,
    params: {
      ...NO_CASE,
      reference,
      title,
      by: mayBeNamed ? { account: accountId } : { party: 'facility' },
      ...(to.onBehalfOf === null ? {} : { onBehalfOf: to.onBehalfOf.accountId }),
    },
    ...(mayBeNamed && author !== null ? { byName: author, replyTo: email } : {}),
  };
}

/** What is withdrawn meanwhile is told to nobody. */
const MESSAGES = `
SELECT m.id, m.case_id AS "caseId", c.subject, c.reference, c.title, m.account_id AS "accountId", p.name AS author, a.email,
  a.organisation_id AS "organisationId", m.inside, m.audience, m.written_at AS "writtenAt",
  coalesce((SELECT jsonb_agg(jsonb_build_object('accountId', h.id, 'personId', h.person_id, 'email', h.email, 'locale', h.locale,
      'timeZone', o.time_zone, 'calendar', o.calendar, 'organisationId', h.organisation_id, 'inside', h.inside, 'named', h.named,
      'away', EXISTS (SELECT FROM absence_in_force x WHERE x.person_id = h.person_id)) ORDER BY h.id)
    FROM (SELECT b.*, b.id IN (SELECT n.account_id FROM message_mention n WHERE n.message_id = m.id) AS named,
        EXISTS (SELECT FROM role_assignment r WHERE r.account_id = b.id AND r.ended_at IS NULL AND r.role = ANY ($2)) AS inside
      FROM account b WHERE b.disabled_at IS NULL AND (b.id IN (SELECT n.account_id FROM message_mention n WHERE n.message_id = m.id)
        OR b.id IN (SELECT e.account_id FROM message e WHERE e.case_id = m.case_id AND e.inside AND e.written_at < m.written_at))) h
    JOIN organisation o ON o.id = h.organisation_id WHERE h.named OR h.inside), '[]') AS people
FROM message m JOIN case_file c ON c.id = m.case_id JOIN account a ON a.id = m.account_id JOIN person p ON p.id = a.person_id
WHERE m.id = ANY ($1::uuid[]) AND m.withdrawn_at IS NULL ORDER BY m.written_at, m.id`;
