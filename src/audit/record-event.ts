/** Events that belong to no case: they are chained per day, under a lock, so that a chain never forks. */
import type { Transaction } from '../database/database.js';
import type { Actor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { chained, salted } from './chain.js';

export interface DayEvent {
  readonly kind: string;
  /** Codes and ids alone: they stay for good. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Names and free text, by field: they lie beside the chain and can be erased. */
  readonly texts?: Readonly<Record<string, string>>;
}

/**
 * Appends an event to the chain of the day, in the caller's transaction; `by` is who did it. Outsiders may not write
 * events without a case, so that where one of them acts the transaction is the system's.
 */
export async function recordEvent(transaction: Transaction, by: Actor, event: DayEvent): Promise<string> {
  const chain = await lockedChain(transaction);
  const [last] = await transaction.run<{ now: Date; seq: number | null; hash: string | null }>(
    'audit_day_last',
    `SELECT entente_now() AS now, e.seq, e.hash FROM (SELECT) AS one
     LEFT JOIN LATERAL (SELECT seq, hash FROM audit_event WHERE chain = $1 ORDER BY seq DESC LIMIT 1) e ON true`,
    [chain],
  );
  if (!last) throw new Error('The database gave no time.');
  const person = by.kind === 'person' ? by : null;
  const texts = Object.entries(event.texts ?? {}).map(([field, text]) => ({ field, ...salted(text) }));
  const { body, previousHash, hash } = chained(
    {
      id: newId(),
      chain,
      seq: (last.seq ?? 0) + 1,
      kind: event.kind,
      at: last.now.toISOString(),
      account: person?.accountId ?? null,
      person: person?.personId ?? null,
      case: null,
      data: { ...event.data, purpose: by.kind === 'system' ? by.purpose : null },
      digests: Object.fromEntries(texts.map(({ field, digest }) => [field, digest])),
    },
    last.hash ?? '',
  );
  await transaction.run(
    'audit_day_append',
    `WITH event AS (
       INSERT INTO audit_event (id, chain, seq, kind, at, account_id, person_id, body, previous_hash, hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     )
     INSERT INTO audit_text (event_id, field, salt, text)
     SELECT $1, field, salt, text FROM jsonb_to_recordset($11) AS t (field text, salt text, text text)`,
    [
      body.id,
      chain,
      body.seq,
      body.kind,
      body.at,
      body.account,
      body.person,
      JSON.stringify({ data: body.data, digests: body.digests }),
      previousHash,
      hash,
      JSON.stringify(texts.map(({ field, salt, text }) => ({ field, salt, text }))),
    ],
  );
  return body.id;
}

/** The lock is taken by a statement of its own, so that the next one reads what the last holder committed. */
async function lockedChain(transaction: Transaction): Promise<string> {
  const [row] = await transaction.run<{ chain: string }>(
    'audit_day_lock',
    `SELECT chain, pg_advisory_xact_lock(hashtextextended(chain, 0))::text AS locked
     FROM (SELECT 'day:' || to_char(entente_now(), 'YYYY-MM-DD') AS chain) AS day`,
  );
  if (!row) throw new Error('The database gave no day.');
  return row.chain;
}
