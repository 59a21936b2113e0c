/** Tells of absences: who is away when somebody else set it, whoever stands in, and who was named an assistant; and whoever's role others lend. */
import type { Transaction } from '../database/database.js';
import { toLocale } from '../i18n/index.js';
import type { OutboxRow } from '../jobs/port.js';
import type { Addressee } from './addressees.js';
import { NO_CASE, type Notice, type NoticeKind } from './notice.js';
import type { NoticeWriter } from './write-notices.js';

/** One person to be told of one thing. */
interface Told {
  readonly kind: NoticeKind;
  readonly source: string;
  readonly at: Date;
  readonly page: string;
  readonly fromDay: string | null;
  readonly untilDay: string | null;
  readonly count: number;
  readonly to: Omit<Addressee, 'locale' | 'onBehalfOf' | 'away' | 'inside'> & { readonly locale: string };
  /** Whose absence it is. */
  readonly person: NonNullable<Addressee['onBehalfOf']>;
  readonly by: { readonly account: string; readonly name: string | null; readonly email: string };
}

export class AbsenceTeller {
  constructor(private readonly writer: NoticeWriter) {}

  /** Everything happens in the transaction that settles the rows: told once, or not at all. */
  async tell(transaction: Transaction, rows: readonly OutboxRow[]): Promise<void> {
    const idsOf = (told: string) =>
      rows.filter(({ payload }) => payload['told'] === told).map(({ payload }) => String(payload['id']));
    const heard = await transaction.run<Told>('absence_notices', HEARD, [
      idsOf('set'),
      idsOf('ended'),
      idsOf('assistant'),
      idsOf('lent'),
    ]);
    await this.writer.write(transaction, heard.map(noticeOf));
  }
}

function noticeOf({ to, person, by, ...told }: Told): Notice {
  return {
    to: { ...to, locale: toLocale(to.locale), inside: false, away: false, onBehalfOf: person },
    kind: told.kind,
    source: told.source,
    file: null,
    at: told.at.toISOString(),
    mail: true,
    params: {
      ...NO_CASE,
      onBehalfOf: person.accountId,
      by: { account: by.account },
      page: told.page,
      ...(told.fromDay === null ? {} : { fromDay: told.fromDay }),
      ...(told.untilDay === null ? {} : { untilDay: told.untilDay }),
      ...(told.kind === 'stand_in' ? { count: told.count } : {}),
    },
    ...(by.name === null ? {} : { byName: by.name }),
    replyTo: by.email,
  };
}

const NO_DAYS = 'NULL::date AS from_day, NULL::date AS until_day';

/** Nobody is told of what they did themselves. Whoever stood in before the days changed and does no longer hears that. */
const HEARD = `
WITH made AS (
  SELECT * FROM absence WHERE id = ANY ($1::uuid[])
), closed AS (
  SELECT * FROM absence WHERE id = ANY ($2::uuid[])
), lent AS (
  SELECT d.absence_id, d.delegate_account_id, array_agg(d.role) AS roles, min(d.id::text) AS one, count(*) AS many
  FROM delegation d JOIN made x ON x.id = d.absence_id
  WHERE d.ended_at IS NULL AND (NOT d.needs_confirming OR d.confirmed_at IS NOT NULL) GROUP BY 1, 2
), back AS (
  SELECT DISTINCT x.id, d.delegate_account_id, x.account_id, x.from_day, x.until_day, x.ended_at AS at, x.ended_by_account_id AS by_account
  FROM delegation d JOIN (SELECT * FROM closed UNION ALL SELECT f.* FROM absence f JOIN made n ON n.replaces_id = f.id) x ON x.id = d.absence_id
  WHERE d.ended_at >= x.ended_at AND NOT EXISTS (SELECT FROM made n JOIN lent l ON l.absence_id = n.id
    WHERE n.replaces_id = x.id AND l.delegate_account_id = d.delegate_account_id)
), heard AS (
  SELECT 'absence_set' AS kind, 'absence:' || id AS source, made_at AS at, '/delegations/absences/' || id AS page,
    from_day, until_day, 0 AS count, account_id AS to_account, account_id AS person_account, made_by_account_id AS by_account FROM made
  UNION ALL
  SELECT 'absence_ended', 'absence_ended:' || id, ended_at, '/delegations/absences/' || id,
    from_day, until_day, 0, account_id, account_id, ended_by_account_id FROM closed
  UNION ALL
  SELECT 'stand_in', 'stand_in:' || x.id, x.made_at, CASE WHEN l.many = 1 THEN '/delegations/' || l.one ELSE '/delegations' END,
    x.from_day, x.until_day, (SELECT count(DISTINCT t.id)::int FROM task t JOIN role_assignment r ON r.role = t.role
      WHERE t.done_at IS NULL AND t.role = ANY (l.roles) AND r.account_id = x.account_id AND r.ended_at IS NULL
        AND (t.holder_account_id IS NULL OR t.holder_account_id = x.account_id)
        AND (t.scope = 'facility' OR (t.scope = 'organisation' AND t.organisation_id = x.organisation_id)
          OR (t.scope = 'country' AND t.country = coalesce(r.country, (SELECT o.country FROM organisation o WHERE o.id = x.organisation_id))))),
    l.delegate_account_id, x.account_id, x.made_by_account_id
  FROM lent l JOIN made x ON x.id = l.absence_id
  UNION ALL
  SELECT 'stand_in_ended', 'stand_in_ended:' || id, at, '/delegations', from_day, until_day, 0, delegate_account_id, account_id, by_account FROM back
  UNION ALL
  SELECT 'assistant_named', 'assistant:' || id, named_at, '/delegations', ${NO_DAYS}, 0, assistant_account_id, account_id, named_by_account_id
  FROM assistant WHERE id = ANY ($3::uuid[]) AND ended_at IS NULL AND (NOT needs_confirming OR confirmed_at IS NOT NULL)
  UNION ALL
  SELECT CASE WHEN needs_confirming AND confirmed_at IS NULL THEN 'assistant_proposed' ELSE 'assistant_set' END,
    CASE WHEN needs_confirming AND confirmed_at IS NULL THEN 'assistant_proposed:' ELSE 'assistant_set:' END || id,
    coalesce(confirmed_at, named_at), CASE WHEN needs_confirming AND confirmed_at IS NULL THEN '/delegations/assistants/' || id || '/confirm' ELSE '/delegations' END,
    ${NO_DAYS}, 0, account_id, assistant_account_id, coalesce(confirmed_by_account_id, named_by_account_id)
  FROM assistant WHERE id = ANY ($3::uuid[]) AND ended_at IS NULL
  UNION ALL
  SELECT CASE WHEN needs_confirming AND confirmed_at IS NULL THEN 'lending_proposed' ELSE 'role_lent' END,
    CASE WHEN needs_confirming AND confirmed_at IS NULL THEN 'lending_proposed:' ELSE 'role_lent:' END || id,
    coalesce(confirmed_at, made_at), '/delegations/' || id, from_day, until_day, 0, delegator_account_id, delegate_account_id,
    coalesce(confirmed_by_account_id, made_by_account_id)
  FROM delegation WHERE id = ANY ($4::uuid[]) AND ended_at IS NULL
  UNION ALL
  SELECT 'stand_in', 'stand_in_confirmed:' || d.id, d.confirmed_at, '/delegations/' || d.id, d.from_day, d.until_day,
    (SELECT count(DISTINCT t.id)::int FROM task t JOIN role_assignment r ON r.role = t.role
      WHERE t.done_at IS NULL AND t.role = d.role AND r.account_id = d.delegator_account_id AND r.ended_at IS NULL
        AND (t.holder_account_id IS NULL OR t.holder_account_id = d.delegator_account_id)
        AND (t.scope = 'facility' OR (t.scope = 'organisation' AND t.organisation_id = d.organisation_id)
          OR (t.scope = 'country' AND t.country = coalesce(r.country, (SELECT o.country FROM organisation o WHERE o.id = d.organisation_id))))),
    d.delegate_account_id, d.delegator_account_id, d.confirmed_by_account_id
  FROM delegation d WHERE d.id = ANY ($4::uuid[]) AND d.ended_at IS NULL AND d.confirmed_at IS NOT NULL
)
SELECT h.kind, h.source, h.at, h.page, h.from_day::text AS "fromDay", h.until_day::text AS "untilDay", h.count,
  jsonb_build_object('accountId', a.id, 'personId', a.person_id, 'email', a.email, 'locale', a.locale,
    'timeZone', o.time_zone, 'calendar', o.calendar, 'organisationId', a.organisation_id) AS to,
  jsonb_build_object('accountId', w.id, 'personId', w.person_id, 'name', coalesce(wp.name, '')) AS person,
  jsonb_build_object('account', b.id, 'name', bp.name, 'email', b.email) AS by
FROM heard h JOIN account a ON a.id = h.to_account AND a.disabled_at IS NULL JOIN organisation o ON o.id = a.organisation_id
JOIN account w ON w.id = h.person_account JOIN person wp ON wp.id = w.person_id
JOIN account b ON b.id = h.by_account JOIN person bp ON bp.id = b.person_id
WHERE a.person_id <> b.person_id`;
