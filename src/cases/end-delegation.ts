/** Takes a lent role back before its last day. */
import { recordEvent } from '../audit/record-event.js';
import type { Database } from '../database/database.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { delegationOf, versionOfDelegation } from './delegations.query.js';
import { renewRemindersOf } from './renew-reminders.js';

/**
 * Ends a delegation at once: from the delegate's next request on nothing can be done under it. What only waited is refused. Either of the two may, and
 * an administrator. Refuses with 404 what the actor may not see, with 403 what is not theirs to end, with 409 one that has
 * ended, with 412 a version that is not the present one (`expectedVersion` null: any).
 */
export async function endDelegation(
  database: Database,
  actor: PersonActor,
  wanted: { readonly id: string; readonly expectedVersion: string | null },
): Promise<void> {
  if (!isId(wanted.id)) throw new Problem('not_found');
  const found = await delegationOf(database, actor, wanted.id);
  if (!found) throw new Problem('not_found');
  const version = versionOfDelegation(found);
  if (wanted.expectedVersion !== null && wanted.expectedVersion !== version) {
    throw new Problem('stale_version', [{ code: 'stale_version', params: { version } }]);
  }
  if (found.state === 'ended' || found.state === 'over') {
    throw new Problem('state_conflict', [{ code: 'delegation.has_ended' }]);
  }
  if (!found.mayEnd) throw new Problem('not_yours_to_do', [{ code: 'delegation.not_yours' }]);
  await database.jointly(systemActor('absences'), async (transaction) => {
    const ended = await database.asActor(actor, (own) =>
      own.run(
        'delegation_end',
        `UPDATE delegation SET ended_at = entente_now(), ended_by_account_id = $2
         WHERE id = $1 AND ended_at IS NULL RETURNING id`,
        [wanted.id, actor.accountId],
      ),
    );
    if (ended.length === 0) throw new Problem('state_conflict', [{ code: 'delegation.has_ended' }]);
    await recordEvent(transaction, actor, {
      kind: found.state === 'proposed' ? 'delegation_refused' : 'delegation_ended',
      data: { delegation: wanted.id, role: found.role },
    });
    await renewRemindersOf(transaction, [wanted.id]);
  });
}
