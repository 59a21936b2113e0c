/** Where all chains end, and where they ended when the last head was signed. */
import type { Transaction } from '../database/database.js';
import { type ChainTail, ChainTree } from './chain-tree.js';

/**
 * The tails by chain, from one place of the index to the next: what a chain holds before its last event is not read.
 * `prefix` columns say which table the chains are looked up in.
 */
const skipping = (table: string, tail: string) => `
WITH RECURSIVE chains AS (
  (SELECT chain FROM ${table} ORDER BY chain LIMIT 1)
  UNION ALL
  SELECT (SELECT t.chain FROM ${table} t WHERE t.chain > c.chain ORDER BY t.chain LIMIT 1) FROM chains c WHERE c.chain IS NOT NULL
)
SELECT c.chain, l.seq, l.hash FROM chains c, LATERAL (${tail}) l WHERE c.chain IS NOT NULL`;

const ENDS = skipping(
  'audit_event',
  'SELECT seq, hash FROM audit_event e WHERE e.chain = c.chain ORDER BY e.seq DESC LIMIT 1',
);
const SIGNED = skipping(
  'audit_head_chain',
  'SELECT seq, hash FROM audit_head_chain h WHERE h.chain = c.chain AND h.head <= $1 ORDER BY h.head DESC LIMIT 1',
);

/** Of what the record holds at present. */
export function tailsOf(transaction: Transaction): Promise<ChainTail[]> {
  return transaction.run<ChainTail & Record<string, unknown>>('audit_tails', ENDS);
}

/** As they were when the head of that number was signed. */
export async function signedTails(transaction: Transaction, head: number): Promise<ChainTree> {
  const tree = new ChainTree();
  const rows = await transaction.run<ChainTail & Record<string, unknown>>('audit_tails_signed', SIGNED, [
    head,
  ]);
  for (const row of rows) tree.set(row);
  return tree;
}
