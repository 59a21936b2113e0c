/** Which reminders a case has: told, still ahead, and void with the reason; for staff. */
import type { Transaction } from '../database/database.js';
import type { Actor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';

export const VOID_REASONS = [
  'clock_met',
  'clock_handed_back',
  'clock_lapsed',
  'clock_paused',
  'clock_changed',
  'stage_moved',
  'reassigned',
  'delegated',
  'overtaken',
  'nobody',
  'stale',
] as const;

export interface CaseReminder {
  readonly id: string;
  readonly clock: string;
  readonly rung: string;
  readonly kind: 'reminder' | 'timeout';
  readonly state: 'pending' | 'sent' | 'void';
  /** Why it is void; `missing` on one that the reconciliation wrote again; null otherwise. */
  readonly why: (typeof VOID_REASONS)[number] | 'missing' | null;
  /** ISO instants, UTC: the hour it is looked at, and when it was settled. */
  readonly at: string;
  readonly settledAt: string | null;
  /** Names of those who were told. */
  readonly told: readonly string[];
}

interface Row extends Omit<CaseReminder, 'at' | 'settledAt'> {
  readonly at: Date;
  readonly settledAt: Date | null;
}

/** The last 500, what is ahead first, then the latest. Whoever does not see the inside of cases finds none. */
export async function caseReminders(
  transaction: Transaction,
  actor: Actor,
  caseId: string,
): Promise<readonly CaseReminder[]> {
  if (!isId(caseId) || (actor.kind === 'person' && actor.view !== 'inside')) throw new Problem('not_found');
  const rows = await transaction.run<Row>(
    'case_reminders',
    `SELECT r.id, k.code AS clock, r.code AS rung, r.kind, r.state, r.why, r.fire_at AS at, r.settled_at AS "settledAt",
       ARRAY(SELECT coalesce(p.name, '') FROM account a JOIN person p ON p.id = a.person_id
         WHERE a.id = ANY (r.told) ORDER BY p.name) AS told
     FROM reminder r JOIN clock k ON k.case_id = r.case_id AND k.id = r.clock_id
     WHERE r.case_id = $1
     ORDER BY r.state = 'pending' DESC, CASE WHEN r.state = 'pending' THEN r.fire_at END, coalesce(r.settled_at, r.fire_at) DESC, r.fire_at DESC, r.id
     LIMIT 500`,
    [caseId],
  );
  return rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
  }));
}
