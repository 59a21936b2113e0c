import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

/** The ceiling of every envelope, in cents, by id: published with the call, so everybody may know it. */
export async function envelopeCeilings(
  database: Database,
  actor: PersonActor,
): Promise<ReadonlyMap<string, number>> {
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<{ id: string; ceiling_cents: string }>(
      'envelope_ceilings',
      'SELECT id, ceiling_cents FROM envelope',
    ),
  );
  return new Map(rows.map((row) => [row.id, Number(row.ceiling_cents)]));
}
