/** Signs the next head: over all chains, of each as far as it holds. */
import type { Database, Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { hashOf } from './chain.js';
import { signedTails } from './chain-tails.js';
import { type ChainTail, ChainTree } from './chain-tree.js';
import { eventsAfter } from './events-after.js';
import type { ExportedEvent } from './export-record.js';
import { type HeadRecord, headDigest, signedHead } from './head.js';
import { assertInForce, lockKeys } from './keys.js';
import type { SigningKey } from './signing-key.js';
import { eventFrom } from './stored-event.js';

/** Where heads are published; which of them the operator wants is configuration. */
export const PUBLISHED_AT = ['file', 'mail', 'webhook'] as const;
export type PublishedAt = (typeof PUBLISHED_AT)[number];

/** Though nothing happened, a head says so once in so many hours. */
const QUIET_HOURS = 24;
const OPERATOR = systemActor('record');

/**
 * Answers the head that was signed, and the chains that it could not follow to their end; null when nothing happened since
 * the last one. Throws a `KeyFault` when the key is not the one in force.
 */
export async function signHead(
  database: Database,
  key: SigningKey,
  publish: readonly PublishedAt[],
): Promise<{ readonly head: HeadRecord; readonly broken: readonly string[] } | null> {
  return database.asActor(OPERATOR, async (transaction) => {
    // Before anything is read: a key that takes over, or another head, is seen by what follows.
    await lockKeys(transaction);
    await assertInForce(transaction, key.id);
    const last = await lastHead(transaction);
    const tree = await signedTails(transaction, last?.record.statement.number ?? 0);
    const { moved, broken } = await follow(transaction, tree);
    if (last && moved.length === 0 && last.hoursAgo < QUIET_HOURS) return null;
    for (const tail of moved) tree.set(tail);
    const [clock] = await transaction.run<{ now: Date }>('clock_now', 'SELECT entente_now() AS now');
    const head = signedHead(
      {
        number: (last?.record.statement.number ?? 0) + 1,
        at: (clock?.now ?? new Date(0)).toISOString(),
        previous: last ? headDigest(last.record.statement) : '',
        root: tree.root(),
        chains: tree.chains,
        events: tree.events,
      },
      moved,
      key,
    );
    await keep(transaction, head, moved, publish);
    return { head, broken };
  });
}

interface LastHead {
  readonly record: HeadRecord;
  readonly hoursAgo: number;
}

async function lastHead(transaction: Transaction): Promise<LastHead | null> {
  const [row] = await transaction.run<HeadRecord & { hoursAgo: number } & Record<string, unknown>>(
    'audit_head_last',
    `SELECT statement, signature, extract(epoch FROM entente_now() - at)::float8 / 3600 AS "hoursAgo"
     FROM audit_head ORDER BY number DESC LIMIT 1`,
  );
  return row ? { record: row, hoursAgo: row.hoursAgo } : null;
}

/** The chains that moved, each up to the last event that follows; what follows no more is not signed. */
async function follow(
  transaction: Transaction,
  known: ChainTree,
): Promise<{ readonly moved: readonly ChainTail[]; readonly broken: readonly string[] }> {
  const moved = new Map<string, ChainTail>();
  const broken = new Set<string>();
  for await (const row of eventsAfter(transaction, known)) {
    const event = eventFrom(row);
    const { chain, seq } = event.body;
    if (broken.has(chain)) continue;
    const before = moved.get(chain) ?? known.get(chain);
    if (isNext(event, before)) moved.set(chain, { chain, seq, hash: event.hash });
    else broken.add(chain);
  }
  return { moved: [...moved.values()], broken: [...broken] };
}

function isNext({ body, previousHash, hash }: ExportedEvent, before: ChainTail | undefined): boolean {
  if (body.seq !== (before?.seq ?? 0) + 1 || previousHash !== (before?.hash ?? '')) return false;
  try {
    return hashOf(body, previousHash) === hash;
  } catch {
    return false;
  }
}

async function keep(
  transaction: Transaction,
  { statement, signature }: HeadRecord,
  moved: readonly ChainTail[],
  publish: readonly PublishedAt[],
): Promise<void> {
  await transaction.run(
    'audit_head_keep',
    `INSERT INTO audit_head (number, previous_number, at, digest, key_id, statement, signature)
     VALUES ($1::bigint, nullif($1::bigint - 1, 0), $2, $3, $4, $5, $6)`,
    [
      statement.number,
      statement.at,
      headDigest(statement),
      statement.key,
      JSON.stringify(statement),
      signature,
    ],
  );
  await transaction.run(
    'audit_head_chains_keep',
    `INSERT INTO audit_head_chain (chain, head, seq, hash)
     SELECT chain, $2, seq, hash FROM jsonb_to_recordset($1) AS t (chain text, seq integer, hash text)`,
    [JSON.stringify(moved), statement.number],
  );
  for (const at of publish) {
    await transaction.run(
      'audit_head_publish',
      `INSERT INTO outbox (kind, payload) VALUES ('audit_head', $1)`,
      [JSON.stringify({ head: statement.number, at })],
    );
  }
}
