/** Who looks at a case at this moment, as far as whoever asks may know. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

/** How long a row counts that is not renewed. */
export const PRESENT_S = 45;

export interface PresentPerson {
  readonly name: string;
  readonly writing: boolean;
}

/** Who else is there, by name, as far as this person may know; nobody for who is not to be seen themselves. */
export async function presentOn(
  database: Database,
  actor: PersonActor,
  caseId: string,
): Promise<readonly PresentPerson[]> {
  return database.asActor(actor, (transaction) =>
    transaction.run<PresentPerson>(
      'presence_on_case',
      `SELECT n.name, bool_or(p.writing) AS writing FROM presence p
         JOIN account a ON a.id = p.account_id JOIN person n ON n.id = a.person_id
       WHERE p.case_id = $1 AND p.account_id <> $2 AND p.seen_at > entente_now() - interval '${PRESENT_S} seconds'
         AND n.name IS NOT NULL AND EXISTS (SELECT FROM account me WHERE me.id = $2 AND me.shows_presence)
       GROUP BY a.id, n.name ORDER BY n.name, a.id`,
      [caseId, actor.accountId],
    ),
  );
}

/** Whether others see this person on a case. */
export async function showsPresence(database: Database, actor: PersonActor): Promise<boolean> {
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<{ shown: boolean }>(
      'presence_shown',
      'SELECT shows_presence AS shown FROM account WHERE id = $1',
      [actor.accountId],
    ),
  );
  return row?.shown ?? false;
}
