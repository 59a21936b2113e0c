import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

/** Today for the facility, by the database's clock: a calendar day in Brussels. */
export async function facilityToday(database: Database, actor: PersonActor): Promise<string> {
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<{ day: string }>(
      'facility_today',
      `SELECT (entente_now() AT TIME ZONE 'Europe/Brussels')::date::text AS day`,
    ),
  );
  return row?.day ?? '';
}
