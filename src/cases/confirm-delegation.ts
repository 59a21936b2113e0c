/** Agrees to what an administrator alone would lend of somebody's sensitive role. */
import { recordEvent } from '../audit/record-event.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';
import type { CaseRuntime } from './case-runtime.js';
import { delegationOf, versionOfDelegation } from './delegations.query.js';
import { refusedConfirmation } from './refused-confirmation.js';
import { renewRemindersOf } from './renew-reminders.js';

/**
 * The role is lent from now on, on its days. Refuses with 403 everybody but whose role it is and another administrator than
 * who proposed it, with 404 what the actor may not see, with 409 what does not wait, no longer fits, or waits for more than two
 * weeks but for whose role it is, with 412 a version
 * that is not the present one (`expectedVersion` null: any).
 */
export async function confirmDelegation(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: { readonly id: string; readonly expectedVersion: string | null },
): Promise<void> {
  const { database } = runtime;
  const found = await delegationOf(database, actor, wanted.id);
  if (!found) throw new Problem('not_found');
  const version = versionOfDelegation(found);
  if (wanted.expectedVersion !== null && wanted.expectedVersion !== version) {
    throw new Problem('stale_version', [{ code: 'stale_version', params: { version } }]);
  }
  if (found.state !== 'proposed') throw new Problem('state_conflict', [{ code: 'lent.not_waiting' }]);
  try {
    await database.jointly(systemActor('absences'), async (transaction) => {
      const confirmed = await database.asActor(actor, (own) =>
        own.run(
          'delegation_confirm',
          'UPDATE delegation SET confirmed_at = entente_now() WHERE id = $1 AND confirmed_at IS NULL RETURNING id',
          [found.id],
        ),
      );
      if (confirmed.length === 0) {
        // Of two who confirm at once, the second finds nothing that waits.
        if (found.mayConfirm) throw new Problem('state_conflict', [{ code: 'lent.not_waiting' }]);
        throw new Problem('not_yours_to_do', [{ code: 'lent.not_yours' }]);
      }
      await recordEvent(transaction, actor, {
        kind: 'delegation_confirmed',
        data: { delegation: found.id, role: found.role },
      });
      await renewRemindersOf(transaction, [found.id]);
      await transaction.run(
        'delegation_outbox_lent',
        `INSERT INTO outbox (kind, payload) VALUES ('absence', jsonb_build_object('told', 'lent', 'id', $1::uuid))`,
        [found.id],
      );
    });
  } catch (error) {
    throw refusedConfirmation(error) ?? error;
  }
  runtime.wakeOutbox();
}
