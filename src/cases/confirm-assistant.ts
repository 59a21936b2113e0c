/** Agrees to an assistant whom an administrator alone named for somebody with a sensitive role. */
import { recordEvent } from '../audit/record-event.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';
import { assistantOf, versionOfAssistant } from './assistants.query.js';
import type { CaseRuntime } from './case-runtime.js';
import { refusedConfirmation } from './refused-confirmation.js';

/**
 * They assist from now on. Refuses with 403 everybody but whom they would assist and another administrator than who named
 * them, with 404 what the actor may not see, with 409 what does not wait, or waits for more than two weeks but for whom they
 * would assist, with 412 a version that is not the present one
 * (`expectedVersion` null: any).
 */
export async function confirmAssistant(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: { readonly id: string; readonly expectedVersion: string | null },
): Promise<void> {
  const { database } = runtime;
  const found = await assistantOf(database, actor, wanted.id);
  if (!found) throw new Problem('not_found');
  const version = versionOfAssistant(found);
  if (wanted.expectedVersion !== null && wanted.expectedVersion !== version) {
    throw new Problem('stale_version', [{ code: 'stale_version', params: { version } }]);
  }
  if (!found.waits) throw new Problem('state_conflict', [{ code: 'lent.not_waiting' }]);
  try {
    await database.jointly(systemActor('absences'), async (transaction) => {
      const confirmed = await database.asActor(actor, (own) =>
        own.run(
          'assistant_confirm',
          'UPDATE assistant SET confirmed_at = entente_now() WHERE id = $1 AND confirmed_at IS NULL RETURNING id',
          [found.id],
        ),
      );
      if (confirmed.length === 0) {
        // Of two who confirm at once, the second finds nothing that waits.
        if (found.mayConfirm) throw new Problem('state_conflict', [{ code: 'lent.not_waiting' }]);
        throw new Problem('not_yours_to_do', [{ code: 'lent.not_yours' }]);
      }
      await recordEvent(transaction, actor, {
        kind: 'assistant_confirmed',
        data: { assistant: found.id },
      });
      await transaction.run(
        'assistant_outbox_named',
        `INSERT INTO outbox (kind, payload) VALUES ('absence', jsonb_build_object('told', 'assistant', 'id', $1::uuid))`,
        [found.id],
      );
    });
  } catch (error) {
    throw refusedConfirmation(error) ?? error;
  }
  runtime.wakeOutbox();
}
