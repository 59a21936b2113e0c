/** Takes an absence and what was lent for it out of force, whether it is over early or another one takes its place. */
import { recordEvent } from '../audit/record-event.js';
import type { Database, Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';

/**
 * Within the caller's joint transaction, which is the system's. Refuses with 409 what has ended. Each delegation that
 * was still open gets an event of its own. Answers their ids: reminders are the caller's to renew, once for all that is changed.
 */
export async function closeAbsence(
  database: Database,
  transaction: Transaction,
  actor: PersonActor,
  absenceId: string,
): Promise<readonly string[]> {
  const lent = await database.asActor(actor, async (own) => {
    const ended = await own.run(
      'absence_end',
      `UPDATE absence SET ended_at = entente_now(), ended_by_account_id = $2
       WHERE id = $1 AND ended_at IS NULL RETURNING id`,
      [absenceId, actor.accountId],
    );
    if (ended.length === 0) throw new Problem('state_conflict', [{ code: 'absence.has_ended' }]);
    return own.run<{ id: string; role: string }>(
      'absence_end_delegations',
      `UPDATE delegation SET ended_at = entente_now(), ended_by_account_id = $2
       WHERE absence_id = $1 AND ended_at IS NULL RETURNING id, role`,
      [absenceId, actor.accountId],
    );
  });
  for (const { id, role } of lent) {
    await recordEvent(transaction, actor, { kind: 'delegation_ended', data: { delegation: id, role } });
  }
  return lent.map(({ id }) => id);
}
