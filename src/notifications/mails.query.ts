/** Was the mail really sent? What left, what is kept, what failed, with the mail server's answers; for administrators. */
import type { Database } from '../database/database.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';

export const MAIL_STATES = ['waiting', 'sent', 'kept', 'failed', 'void'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export interface MailItem {
  readonly id: string;
  readonly state: MailState;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly attempts: number;
  /** What the mail server answered last. */
  readonly lastAnswer: string | null;
  /** ISO instants, UTC. */
  readonly createdAt: string;
  readonly settledAt: string | null;
  /** When it is tried next; null when it is not. */
  readonly nextAttemptAt: string | null;
}

interface MailRow {
  readonly id: string;
  readonly state: MailState;
  readonly to_address: string;
  readonly subject: string;
  readonly body_text: string;
  readonly body_html: string;
  readonly message_id: string;
  readonly attempts: number;
  readonly last_answer: string | null;
  readonly created_at: Date;
  readonly not_before: Date;
  readonly settled_at: Date | null;
}

const STATE = `CASE WHEN sent_at IS NOT NULL THEN 'sent' WHEN kept_at IS NOT NULL THEN 'kept'
  WHEN failed_at IS NOT NULL THEN 'failed' WHEN void_at IS NOT NULL THEN 'void' ELSE 'waiting' END`;

/** One page of all mails, newest first; `limit` at most 100. Refuses whoever is no administrator. */
export async function mailsOf(
  database: Database,
  actor: PersonActor,
  page: { readonly limit: number; readonly cursor?: string; readonly state?: MailState },
): Promise<{ readonly items: readonly MailItem[]; readonly next: string | null }> {
  if (!holdsRole(actor, 'administrator')) throw new Problem('not_yours_to_do');
  const before = page.cursor === undefined ? null : readCursor(page.cursor);
  return database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<MailRow>(
      'mails_page',
      `SELECT id, ${STATE} AS state, to_address, subject, body_text, body_html, message_id, attempts, last_answer, created_at,
         not_before, coalesce(sent_at, kept_at, failed_at, void_at) AS settled_at
       FROM mail WHERE ($1::text IS NULL OR ${STATE} = $1)
         AND ($2::timestamptz IS NULL OR created_at < $2 OR (created_at = $2 AND id > $3::uuid))
       ORDER BY created_at DESC, id LIMIT $4`,
      [page.state ?? null, before?.at ?? null, before?.id ?? null, page.limit + 1],
    );
    const shown = rows.slice(0, page.limit);
    const last = shown.at(-1);
    return { items: shown.map(mailItem), next: rows.length > page.limit && last ? writeCursor(last) : null };
  });
}

function mailItem(row: MailRow): MailItem {
  return {
    id: row.id,
    state: row.state,
    to: row.to_address,
    subject: row.subject,
    text: row.body_text,
    html: row.body_html,
    messageId: row.message_id,
    attempts: row.attempts,
    lastAnswer: row.last_answer,
    createdAt: row.created_at.toISOString(),
    settledAt: row.settled_at?.toISOString() ?? null,
    nextAttemptAt: row.state === 'waiting' ? row.not_before.toISOString() : null,
  };
}

function writeCursor(row: MailRow): string {
  return Buffer.from(`${row.created_at.toISOString()}|${row.id}`).toString('base64url');
}

function readCursor(cursor: string): { at: string; id: string } {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('|', 2);
  if (!isId(id) || Number.isNaN(Date.parse(at))) throw invalidField('cursor', 'cursor_unknown');
  return { at, id };
}
