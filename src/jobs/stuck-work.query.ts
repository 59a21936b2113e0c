/** What the relay could not carry out: put off for now, or given up; for administrators. */
import type { Database } from '../database/database.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';
import type { OutboxKind } from './catalogue.js';

export interface StuckWork {
  readonly id: string;
  readonly kind: OutboxKind;
  readonly caseId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempts: number;
  readonly lastError: string;
  /** ISO instants, UTC. */
  readonly since: string;
  /** Null when it was given up. */
  readonly nextAttemptAt: string | null;
}

interface StuckRow extends Omit<StuckWork, 'since' | 'nextAttemptAt'> {
  readonly createdAt: Date;
  readonly notBefore: Date;
  readonly dead: boolean;
}

/** The oldest hundred; refuses whoever is no administrator. */
export async function stuckWork(database: Database, actor: PersonActor): Promise<readonly StuckWork[]> {
  if (!holdsRole(actor, 'administrator')) throw new Problem('not_yours_to_do');
  return database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<StuckRow>(
      'outbox_stuck',
      `SELECT id::text, kind, case_id AS "caseId", payload, attempts, last_error AS "lastError", created_at AS "createdAt",
         not_before AS "notBefore", dead_at IS NOT NULL AS dead
       FROM outbox WHERE done_at IS NULL AND attempts > 0 ORDER BY outbox.id LIMIT 100`,
    );
    return rows.map(({ createdAt, notBefore, dead, ...row }) => ({
      ...row,
      since: createdAt.toISOString(),
      nextAttemptAt: dead ? null : notBefore.toISOString(),
    }));
  });
}
