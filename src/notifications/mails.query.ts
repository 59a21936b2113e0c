/** Was the mail really sent? What left, what is kept, what failed, with the mail server's answers; for administrators. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import {
  assertMayReadMails,
  MAIL_COLUMNS,
  type MailItem,
  type MailRow,
  type MailState,
  mailItem,
  STATE,
} from './mail-rows.js';
import { readTimeCursor, writeTimeCursor } from './time-cursor.js';

/** Which mails: all that is named has to fit. */
export interface MailFilter {
  readonly state?: MailState;
  /** The whole address. */
  readonly address?: string;
  /** The reference of the case it is about. */
  readonly reference?: string;
}

/** Parameters 1 to 3 are those of `filterValues`. */
export const FILTERED = `($1::text IS NULL OR ${STATE} = $1) AND ($2::text IS NULL OR m.to_address = $2)
  AND ($3::text IS NULL OR m.case_id = (SELECT c.id FROM case_file c WHERE c.reference = $3))`;

export function filterValues(filter: MailFilter): readonly (string | null)[] {
  return [filter.state ?? null, filter.address?.toLowerCase() ?? null, filter.reference ?? null];
}

/** One page of all mails, newest first; `limit` at most 100. Refuses whoever is no administrator. */
export async function mailsOf(
  database: Database,
  actor: PersonActor,
  page: MailFilter & { readonly limit: number; readonly cursor?: string },
): Promise<{ readonly items: readonly MailItem[]; readonly next: string | null }> {
  assertMayReadMails(actor);
  const before = page.cursor === undefined ? null : readTimeCursor(page.cursor);
  return database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<MailRow>(
      'mails_page',
      `SELECT ${MAIL_COLUMNS} FROM mail m WHERE ${FILTERED}
         AND ($4::timestamptz IS NULL OR m.created_at < $4 OR (m.created_at = $4 AND m.id > $5::uuid))
       ORDER BY m.created_at DESC, m.id LIMIT $6`,
      [...filterValues(page), before?.at ?? null, before?.id ?? null, page.limit + 1],
    );
    const shown = rows.slice(0, page.limit);
    const last = shown.at(-1);
    return {
      items: shown.map(mailItem),
      next: rows.length > page.limit && last ? writeTimeCursor(last) : null,
    };
  });
}

/** How many mails fit. Refuses whoever is no administrator. */
export async function countMails(
  database: Database,
  actor: PersonActor,
  filter: MailFilter,
): Promise<number> {
  assertMayReadMails(actor);
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<{ count: number }>(
      'mails_count',
      `SELECT count(*)::int AS count FROM mail m WHERE ${FILTERED}`,
      filterValues(filter),
    ),
  );
  return row?.count ?? 0;
}

/** For so long administrators are told of mails that could not be delivered. */
export const UNDELIVERED_DAYS = 14;

/**
 * How many mails could not be delivered lately: of all, or to one account at its present address. Refuses whoever is no
 * administrator.
 */
export async function undeliveredLately(
  database: Database,
  actor: PersonActor,
  accountId: string | null = null,
): Promise<number> {
  assertMayReadMails(actor);
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<{ count: number }>(
      'mails_undelivered',
      `SELECT count(*)::int AS count FROM mail m WHERE m.failed_at > entente_now() - interval '${UNDELIVERED_DAYS} days'
         AND ($1::uuid IS NULL OR m.account_id = $1)`,
      [accountId],
    ),
  );
  return row?.count ?? 0;
}

/** The last mails about a case, newest first, for staff: nobody else is told to whom mails went. */
export async function mailsAbout(
  database: Database,
  actor: PersonActor,
  caseId: string,
  limit: number,
): Promise<readonly MailItem[]> {
  if (actor.view !== 'inside') return [];
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<MailRow>(
      'mails_about_case',
      `SELECT ${MAIL_COLUMNS} FROM mail m WHERE m.case_id = $1 ORDER BY m.created_at DESC, m.id LIMIT $2`,
      [caseId, limit],
    ),
  );
  return rows.map(mailItem);
}
