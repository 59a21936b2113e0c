/**
 * Moves calls that move by themselves: their closing day is over, the money of all their lots is used up, or there again.
 * Whether it is so is decided again under the lock of each call.
 */
import { advanceCase } from '../cases/advance-case.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { systemActor } from '../kernel/actor.js';
import { isDepleted, type LotRoom } from './lot-depletion.js';
import { lotRoomSql } from './lot-room.sql.js';

const mover = systemActor('signal');

interface RunningCall {
  readonly id: string;
  readonly status: 'open' | 'paused' | 'depleted';
  readonly over: boolean;
  readonly rooms: readonly LotRoom[] | null;
}

/** Answers how many calls it moved. */
export async function moveCallsRound(runtime: CaseRuntime): Promise<number> {
  const calls = await runtime.database.asActor(mover, (transaction) =>
    transaction.run<RunningCall>(
      'calls_to_move',
      `SELECT c.id, c.status, coalesce(c.closes_on < (entente_now() AT TIME ZONE 'Europe/Brussels')::date, false) AS over,
         (SELECT jsonb_agg(${lotRoomSql('l.id')}) FROM lot l WHERE l.call_id = c.id) AS rooms
       FROM call_for_proposals c JOIN case_file f ON f.id = c.id WHERE c.status IN ('open', 'paused', 'depleted') ORDER BY c.id`,
    ),
  );
  let moved = 0;
  for (const call of calls) {
    const transition = wantedFor(call);
    if (transition === null) continue;
    const advanced = await advanceCase(runtime, mover, {
      subject: 'call',
      caseId: call.id,
      act: { transition },
    });
    if (advanced.ok) moved += 1;
  }
  return moved;
}

function wantedFor({ status, over, rooms }: RunningCall): string | null {
  if (over) return 'closing_day_over';
  const depleted = rooms !== null && rooms.length > 0 && rooms.every(isDepleted);
  if (status === 'open' && depleted) return 'money_used_up';
  return status === 'depleted' && !depleted ? 'money_again' : null;
}
