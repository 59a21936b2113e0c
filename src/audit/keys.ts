/** The keys of the installation: the first is introduced by itself, each later one by the one before. */
import type { Database, Transaction } from '../database/database.js';
import { type Actor, systemActor } from '../kernel/actor.js';
import { recordEvent } from './record-event.js';
import { type KeyRecord, keyRecord, type SigningKey } from './signing-key.js';

export type KeyFaultCode =
  /** The key that is configured is not the one in force: it was replaced, or another one was. */
  'not_in_force' | 'same_key';

/** A key does not fit the installation; nothing was signed. */
export class KeyFault extends Error {
  override readonly name = 'KeyFault';

  constructor(readonly code: KeyFaultCode) {
    super(`The key for signing heads does not fit: ${code}.`);
  }
}

export interface KeyInForce {
  readonly id: string;
  readonly number: number;
}

const OPERATOR = systemActor('record');

export async function keyInForce(transaction: Transaction): Promise<KeyInForce | null> {
  const [row] = await transaction.run<KeyInForce & Record<string, unknown>>(
    'audit_key_in_force',
    'SELECT id, number FROM audit_key ORDER BY number DESC LIMIT 1',
  );
  return row ?? null;
}

export async function assertInForce(transaction: Transaction, id: string): Promise<void> {
  if ((await keyInForce(transaction))?.id !== id) throw new KeyFault('not_in_force');
}

/** Makes `key` the installation's first, where there is none yet. */
export async function introduceKey(database: Database, key: SigningKey): Promise<void> {
  await database.asActor(OPERATOR, async (transaction) => {
    await lockKeys(transaction);
    if (await keyInForce(transaction)) return;
    await insert(transaction, key, null, null);
    await recordEvent(transaction, OPERATOR, { kind: 'audit_key_introduced', data: { key: key.id } });
  });
}

/**
 * Lets `next` sign from the next head on. Signed by both keys, so that trust goes over; `old` null: the old key is lost, and
 * whoever verifies has to be given the new one. Throws a `KeyFault` when `old` is not the key in force.
 */
export async function rotateKey(
  database: Database,
  by: Actor,
  keys: { readonly old: SigningKey | null; readonly next: SigningKey },
): Promise<void> {
  await database.asActor(OPERATOR, async (transaction) => {
    await lockKeys(transaction);
    const inForce = await keyInForce(transaction);
    if (inForce?.id === keys.next.id) throw new KeyFault('same_key');
    if (keys.old && inForce?.id !== keys.old.id) throw new KeyFault('not_in_force');
    await insert(transaction, keys.next, inForce, keys.old);
    await recordEvent(transaction, by, {
      kind: 'audit_key_rotated',
      data: { key: keys.next.id, previous: inForce?.id ?? null, handedOver: keys.old !== null },
    });
  });
}

/** Heads are signed and keys replaced one after the other. */
export async function lockKeys(transaction: Transaction): Promise<void> {
  await transaction.run(
    'audit_key_lock',
    `SELECT pg_advisory_xact_lock(hashtextextended('audit:key', 0))::text AS locked`,
  );
}

async function insert(
  transaction: Transaction,
  key: SigningKey,
  before: KeyInForce | null,
  old: SigningKey | null,
): Promise<void> {
  const [place] = await transaction.run<{ now: Date; head: string }>(
    'audit_key_place',
    'SELECT entente_now() AS now, (SELECT coalesce(max(number), 0) FROM audit_head) AS head',
  );
  if (!place) throw new Error('The database gave no time.');
  const record: KeyRecord = keyRecord(
    key,
    {
      number: (before?.number ?? 0) + 1,
      previous: before?.id ?? null,
      afterHead: Number(place.head),
      at: place.now.toISOString(),
    },
    old,
  );
  const { number, previous, afterHead, at } = record.statement;
  await transaction.run(
    'audit_key_keep',
    `INSERT INTO audit_key (id, number, public_key, previous_id, after_head, valid_from, statement, signatures)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      key.id,
      number,
      key.publicKey,
      previous,
      afterHead,
      at,
      JSON.stringify(record.statement),
      JSON.stringify(record.signatures),
    ],
  );
}
