import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

/** From this amount on a second authorising signature is needed, in cents. */
export async function secondSignatureFromCents(database: Database, actor: PersonActor): Promise<number> {
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<{ cents: number }>(
      'second_signature_from',
      `SELECT value::text::float8 AS cents FROM setting WHERE code = 'second_signature_from_cents'`,
    ),
  );
  return row?.cents ?? 0;
}
