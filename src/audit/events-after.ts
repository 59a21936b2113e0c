/** Events that came after what is known of their chains. */
import type { Transaction } from '../database/database.js';
import { tailsOf } from './chain-tails.js';
import type { ChainTree } from './chain-tree.js';
import { EVENT_COLUMNS, type StoredEvent } from './stored-event.js';

const CHAINS_AT_ONCE = 100;

/** By chain, in their order. Chains that are shorter now than they were known to be have none: the verifier says so. */
export async function* eventsAfter(transaction: Transaction, known: ChainTree): AsyncGenerator<StoredEvent> {
  const moved = (await tailsOf(transaction))
    .map(({ chain, seq }) => ({ chain, seq, after: known.get(chain)?.seq ?? 0 }))
    .filter(({ seq, after }) => seq > after);
  for (let start = 0; start < moved.length; start += CHAINS_AT_ONCE) {
    yield* await transaction.run<StoredEvent>(
      'audit_events_after',
      `SELECT ${EVENT_COLUMNS} FROM jsonb_to_recordset($1) AS s (chain text, after integer)
         JOIN audit_event e ON e.chain = s.chain AND e.seq > s.after ORDER BY e.chain, e.seq, e.id`,
      [JSON.stringify(moved.slice(start, start + CHAINS_AT_ONCE))],
    );
  }
}
