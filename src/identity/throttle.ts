/**
 * Slows down guessing at one address, known or not, without ever locking its owner out: after a few misses each
 * attempt has to wait a little, half a minute at the most.
 */
import { createHash } from 'node:crypto';
import type { Database, Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';

/** So many misses cost nothing: people mistype. */
const FREE_MISSES = 4;
const MAX_WAIT_SECONDS = 30;
/** After so long without an attempt the count starts anew. */
const FORGOTTEN_AFTER_MINUTES = 15;

/**
 * Takes one attempt. It counts as a miss from the start, so that a hundred attempts at once do not slip through
 * together; a success forgets all of them. `waitSeconds` above 0: this attempt is not to be made.
 */
export async function claimAttempt(database: Database, address: string): Promise<{ waitSeconds: number }> {
  return database.asActor(systemActor('sign_in'), async (transaction) => {
    const claimed = await transaction.run(
      'identity_throttle_claim',
      `INSERT INTO sign_in_throttle AS t (address_hash, misses, not_before, changed_at)
       VALUES ($1, 1, entente_now(), entente_now())
       ON CONFLICT (address_hash) DO UPDATE SET
         misses = CASE WHEN t.changed_at < entente_now() - $4 * interval '1 minute' THEN 1 ELSE t.misses + 1 END,
         not_before = CASE WHEN t.changed_at < entente_now() - $4 * interval '1 minute' OR t.misses < $2
           THEN entente_now()
           ELSE entente_now() + least($3, power(2, least(t.misses - $2, 10))) * interval '1 second' END,
         changed_at = entente_now()
       WHERE t.not_before <= entente_now() OR t.changed_at < entente_now() - $4 * interval '1 minute'
       RETURNING misses`,
      [hashOf(address), FREE_MISSES, MAX_WAIT_SECONDS, FORGOTTEN_AFTER_MINUTES],
    );
    if (claimed.length > 0) return { waitSeconds: 0 };
    const [row] = await transaction.run<{ wait: number }>(
      'identity_throttle_wait',
      `SELECT ceil(extract(epoch FROM not_before - entente_now()))::int AS wait FROM sign_in_throttle WHERE address_hash = $1`,
      [hashOf(address)],
    );
    return { waitSeconds: Math.max(1, row?.wait ?? 1) };
  });
}

/** After a success; what was forgotten anyway is cleared away on the occasion. */
export async function forgetMisses(transaction: Transaction, address: string): Promise<void> {
  await transaction.run(
    'identity_throttle_forget',
    `DELETE FROM sign_in_throttle WHERE address_hash = $1 OR changed_at < entente_now() - interval '1 day'`,
    [hashOf(address)],
  );
}

function hashOf(address: string): string {
  return createHash('sha256').update(address).digest('hex');
}
