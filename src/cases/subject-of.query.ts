/** What kind of case an id stands for. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';

/** The subject's code; null when there is no such case for this actor. */
export async function subjectOf(database: Database, actor: PersonActor, id: string): Promise<string | null> {
  if (!isId(id)) return null;
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<{ subject: string }>('case_subject', 'SELECT subject FROM case_file WHERE id = $1', [id]),
  );
  return row?.subject ?? null;
}
