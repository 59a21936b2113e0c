/** The lots of calls that run whose money is used up, as it is at this moment. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isDepleted, type LotRoom } from './lot-depletion.js';
import { lotRoomSql } from './lot-room.sql.js';

/** By id; of a lot that was noticed before, since when (ISO, UTC). As public as the call. */
export async function depletedLots(
  database: Database,
  actor: PersonActor,
): Promise<ReadonlyMap<string, { readonly since: string | null }>> {
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<{ id: string; room: LotRoom; since: Date | null }>(
      'depleted_lots',
      `SELECT l.id, ${lotRoomSql('l.id')} AS room, d.since FROM lot l JOIN call_for_proposals c ON c.id = l.call_id
       LEFT JOIN lot_depletion d ON d.lot_id = l.id AND d.ended IS NULL WHERE c.status NOT IN ('closed', 'dropped')`,
    ),
  );
  return new Map(
    rows
      .filter(({ room }) => isDepleted(room))
      .map(({ id, since }) => [id, { since: since?.toISOString() ?? null }]),
  );
}
