/**
 * Notices when the money of a lot is used up, and when there is room again, and leaves word for those who wait. Looked for in
 * the database and not carried by what moved the money: a year that ends, or new guidelines, change it as well.
 */
import { recordEvent } from '../audit/record-event.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { isDepleted, type LotRoom } from './lot-depletion.js';
import { lotRoomSql } from './lot-room.sql.js';

const noticer = systemActor('signal');

/** One round at a time, in whichever process. */
const LOCK = 720_190_318;

interface WatchedLot {
  readonly lotId: string;
  readonly room: LotRoom;
  /** The open row; null while it was last seen with room. */
  readonly depletionId: string | null;
}

/** Compares what was noticed with what is, for the lots of calls that run; answers of how many lots it changed. */
export async function noteDepletionRound({ database, wakeOutbox }: CaseRuntime): Promise<number> {
  const noted = await database.asActor(noticer, async (transaction) => {
    await transaction.run('depletion_lock', 'SELECT pg_advisory_xact_lock($1)', [LOCK]);
    // A statement of its own, with a snapshot from after the lock.
    const lots = await transaction.run<WatchedLot>(
      'depletion_lots',
      `SELECT l.id AS "lotId", ${lotRoomSql('l.id')} AS room,
         (SELECT d.id FROM lot_depletion d WHERE d.lot_id = l.id AND d.ended IS NULL) AS "depletionId"
       FROM lot l JOIN call_for_proposals c ON c.id = l.call_id WHERE c.status NOT IN ('closed', 'dropped') ORDER BY l.id`,
    );
    const changed = lots.filter((lot) => isDepleted(lot.room) !== (lot.depletionId !== null));
    for (const lot of changed) await note(transaction, lot);
    return changed.length;
  });
  if (noted > 0) wakeOutbox();
  return noted;
}

async function note(transaction: Transaction, { lotId, depletionId }: WatchedLot): Promise<void> {
  const id = depletionId ?? newId();
  if (depletionId === null) {
    await transaction.run('depletion_begins', 'INSERT INTO lot_depletion (id, lot_id) VALUES ($1, $2)', [
      id,
      lotId,
    ]);
  } else {
    await transaction.run('depletion_ends', 'UPDATE lot_depletion SET ended = entente_now() WHERE id = $1', [
      id,
    ]);
  }
  await recordEvent(transaction, noticer, {
    kind: depletionId === null ? 'lot_depleted' : 'lot_refilled',
    data: { lot: lotId, depletion: id },
  });
  await transaction.run(
    'depletion_outbox',
    `INSERT INTO outbox (kind, payload) VALUES ('envelope', jsonb_build_object('told', $2::text, 'id', $1::uuid))`,
    [id, depletionId === null ? 'depleted' : 'refilled'],
  );
}
