import type { Database } from '../database/database.js';
import { holdsRole, type PersonActor, systemActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';

/** Has stuck work tried again now, from the first attempt on; false when there is no such. Only for administrators. */
export async function tryAgain(database: Database, actor: PersonActor, id: string): Promise<boolean> {
  if (!holdsRole(actor, 'administrator')) throw new Problem('not_yours_to_do');
  return database.asActor(systemActor('operator'), async (transaction) => {
    const revived = await transaction.run(
      'outbox_try_again',
      `UPDATE outbox SET dead_at = NULL, attempts = 0, not_before = entente_now()
       WHERE id = $1 AND done_at IS NULL AND attempts > 0 RETURNING 1`,
      [id],
    );
    return revived.length > 0;
  });
}
