/** What the outbox says of a mail: where it stands, and why. */
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';

export const MAIL_STATES = ['waiting', 'sent', 'kept', 'failed', 'void'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** Why a mail was not sent any more. */
export type VoidBecause = 'work_done' | 'access_lost' | 'unwanted';

export interface MailItem {
  readonly id: string;
  readonly state: MailState;
  readonly voidBecause: VoidBecause | null;
  readonly to: string;
  readonly subject: string;
  readonly attempts: number;
  /** What the mail server answered last. */
  readonly lastAnswer: string | null;
  /** ISO instants, UTC. */
  readonly createdAt: string;
  readonly settledAt: string | null;
  /** When it is tried next; null when it is not. */
  readonly nextAttemptAt: string | null;
}

export interface MailRow {
  readonly id: string;
  readonly state: MailState;
  readonly void_because: VoidBecause | null;
  readonly to_address: string;
  readonly subject: string;
  readonly attempts: number;
  readonly last_answer: string | null;
  readonly created_at: Date;
  readonly not_before: Date;
  readonly settled_at: Date | null;
}

/** Of a mail `m`. */
export const STATE = `CASE WHEN m.sent_at IS NOT NULL THEN 'sent' WHEN m.kept_at IS NOT NULL THEN 'kept'
  WHEN m.failed_at IS NOT NULL THEN 'failed' WHEN m.void_at IS NOT NULL THEN 'void' ELSE 'waiting' END`;

/** Columns of a MailRow; the mail is `m`. */
export const MAIL_COLUMNS = `m.id, ${STATE} AS state, CASE WHEN m.void_at IS NOT NULL THEN coalesce(m.void_because, 'work_done') END AS void_because,
  m.to_address, m.subject, (SELECT count(*)::int FROM mail_attempt t WHERE t.mail_id = m.id) AS attempts, m.last_answer, m.created_at,
  m.not_before, coalesce(m.sent_at, m.kept_at, m.failed_at, m.void_at) AS settled_at`;

export function mailItem(row: MailRow): MailItem {
  return {
    id: row.id,
    state: row.state,
    voidBecause: row.void_because,
    to: row.to_address,
    subject: row.subject,
    attempts: row.attempts,
    lastAnswer: row.last_answer,
    createdAt: row.created_at.toISOString(),
    settledAt: row.settled_at?.toISOString() ?? null,
    nextAttemptAt: row.state === 'waiting' ? row.not_before.toISOString() : null,
  };
}

/** Mails of others are for administrators: throws 403. */
export function assertMayReadMails(actor: PersonActor): void {
  if (!holdsRole(actor, 'administrator'))
    throw new Problem('not_yours_to_do', [{ code: 'identity.administrators_only' }]);
}
