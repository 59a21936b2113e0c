/** When a case last changed, of what this actor is shown of it: how a page knows that it is out of date. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isInside } from './case-view.js';

/** ISO instant, UTC; null where the case is not theirs to see. */
export async function caseMark(database: Database, actor: PersonActor, id: string): Promise<string | null> {
  const column = isInside(actor) ? 'changed_at' : 'outside_changed_at';
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<{ at: Date }>('case_mark', `SELECT ${column} AS at FROM case_file WHERE id = $1`, [id]),
  );
  return row?.at.toISOString() ?? null;
}
