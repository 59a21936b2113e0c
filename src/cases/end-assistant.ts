/** Takes it back that a colleague may set somebody's absences. */
import { recordEvent } from '../audit/record-event.js';
import type { Database } from '../database/database.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';
import { assistantOf, versionOfAssistant } from './assistants.query.js';

/**
 * At once; the absences that were set stay. Whoever was assisted may, who assists, and an administrator. Refuses with 404
 * what the actor may not see, with 403 what is not theirs to end, with 409 what has ended, with 412 a version that is not
 * the present one (`expectedVersion` null: any).
 */
export async function endAssistant(
  database: Database,
  actor: PersonActor,
  wanted: { readonly id: string; readonly expectedVersion: string | null },
): Promise<void> {
  const found = await assistantOf(database, actor, wanted.id);
  if (!found) throw new Problem('not_found');
  const version = versionOfAssistant(found);
  if (wanted.expectedVersion !== null && wanted.expectedVersion !== version) {
    throw new Problem('stale_version', [{ code: 'stale_version', params: { version } }]);
  }
  if (found.endedAt !== null) throw new Problem('state_conflict', [{ code: 'assistant.has_ended' }]);
  if (!found.mayEnd) throw new Problem('not_yours_to_do', [{ code: 'assistant.not_yours' }]);
  await database.jointly(systemActor('absences'), async (transaction) => {
    const ended = await database.asActor(actor, (own) =>
      own.run(
        'assistant_end',
        `UPDATE assistant SET ended_at = entente_now(), ended_by_account_id = $2
         WHERE id = $1 AND ended_at IS NULL RETURNING id`,
        [found.id, actor.accountId],
      ),
    );
    if (ended.length === 0) throw new Problem('state_conflict', [{ code: 'assistant.has_ended' }]);
    await recordEvent(transaction, actor, {
      kind: found.waits ? 'assistant_refused' : 'assistant_ended',
      data: { assistant: found.id },
    });
  });
}
