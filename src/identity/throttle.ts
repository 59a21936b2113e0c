/**
 * Slows down guessing at one address, known or not, without ever locking its owner out. Guesses count by the address and
 * where they come from, and with patience by the address alone, since a crowd may guess together. A browser in which the
 * account was signed in before counts by itself: whoever guesses from elsewhere makes nobody wait there.
 */
import { createHash } from 'node:crypto';
import type { Database, Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { hashOfSecret, isSecret } from '../kernel/secret-link.js';

/** So many misses cost nothing: people mistype. */
const FREE_MISSES = 4;
/** From everywhere together, before a browser that nobody knows has to wait. */
const FREE_MISSES_OF_ALL = 40;
const MAX_WAIT_SECONDS = 30;
/** After so long without an attempt the count starts anew. */
const FORGOTTEN_AFTER_MINUTES = 15;

export interface Attempt {
  readonly email: string;
  /** The network address that it comes from. */
  readonly from: string;
  /** The secret of the browser, where it has one. */
  readonly device?: string | undefined;
}

/** Six digits are quickly guessed by whoever has the password: they wait longer. */
const MAX_CODE_WAIT_SECONDS = 900;
const CODES_FORGOTTEN_AFTER_MINUTES = 24 * 60;

interface Counted {
  readonly key: string;
  readonly free: number;
  readonly most: number;
}

/**
 * Takes one attempt. It counts as a miss from the start, so that a hundred attempts at once do not slip through
 * together; a success forgets them. `waitSeconds` above 0: this attempt is not to be made.
 */
export async function claimAttempt(database: Database, attempt: Attempt): Promise<{ waitSeconds: number }> {
  return database.asActor(systemActor('sign_in'), async (transaction) => {
    let waitSeconds = 0;
    for (const counted of await countedBy(transaction, attempt)) {
      waitSeconds = Math.max(waitSeconds, await claim(transaction, counted));
    }
    return { waitSeconds };
  });
}

/** After a success; what was forgotten anyway is cleared away on the occasion. */
export async function forgetMisses(transaction: Transaction, attempt: Attempt): Promise<void> {
  const keys = (await countedBy(transaction, attempt)).filter(({ free }) => free === FREE_MISSES);
  await transaction.run(
    'identity_throttle_forget',
    `DELETE FROM sign_in_throttle WHERE address_hash = ANY ($1::text[]) OR changed_at < entente_now() - interval '1 day'`,
    [keys.map(({ key }) => hashOf(key))],
  );
}

/** Takes one guess of a code, as `claimAttempt` does; a browser in which the account was signed in counts by itself. */
export async function claimCode(
  database: Database,
  accountId: string,
  device: string | undefined,
): Promise<{ waitSeconds: number }> {
  return database.asActor(systemActor('sign_in'), async (transaction) => ({
    waitSeconds: await claim(transaction, await codesBy(transaction, accountId, device)),
  }));
}

/** After a code that was right. */
export async function forgetCodes(
  transaction: Transaction,
  accountId: string,
  device: string | undefined,
): Promise<void> {
  const { key } = await codesBy(transaction, accountId, device);
  await transaction.run(
    'identity_throttle_forget_codes',
    'DELETE FROM sign_in_throttle WHERE address_hash = $1',
    [hashOf(key)],
  );
}

async function codesBy(
  transaction: Transaction,
  accountId: string,
  device: string | undefined,
): Promise<Counted> {
  const known =
    device !== undefined && isSecret(device)
      ? await transaction.run(
          'identity_device_known_of',
          'SELECT FROM known_device WHERE secret_hash = $1 AND account_id = $2',
          [hashOfSecret(device), accountId],
        )
      : [];
  const key = known.length > 0 ? `code:${accountId} ${device}` : `code:${accountId}`;
  return { key, free: FREE_MISSES, most: MAX_CODE_WAIT_SECONDS };
}

async function countedBy(transaction: Transaction, attempt: Attempt): Promise<readonly Counted[]> {
  const { email, from, device } = attempt;
  if (device !== undefined && (await isKnown(transaction, email, device))) {
    return [{ key: `device:${device}`, free: FREE_MISSES, most: MAX_WAIT_SECONDS }];
  }
  return [
    { key: `from:${from} ${email}`, free: FREE_MISSES, most: MAX_WAIT_SECONDS },
    { key: email, free: FREE_MISSES_OF_ALL, most: MAX_WAIT_SECONDS },
  ];
}

/** Whether the account of that address was signed in before in the browser that has this secret. */
async function isKnown(transaction: Transaction, email: string, device: string): Promise<boolean> {
  if (!isSecret(device)) return false;
  const known = await transaction.run(
    'identity_device_known',
    `SELECT FROM known_device d JOIN account a ON a.id = d.account_id WHERE d.secret_hash = $1 AND a.email = $2`,
    [hashOfSecret(device), email],
  );
  return known.length > 0;
}

/** How many seconds to wait; 0 where the attempt may be made. */
async function claim(transaction: Transaction, { key, free, most }: Counted): Promise<number> {
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
    [
      hashOf(key),
      free,
      most,
      most === MAX_CODE_WAIT_SECONDS ? CODES_FORGOTTEN_AFTER_MINUTES : FORGOTTEN_AFTER_MINUTES,
    ],
  );
  if (claimed.length > 0) return 0;
  const [row] = await transaction.run<{ wait: number }>(
    'identity_throttle_wait',
    `SELECT ceil(extract(epoch FROM not_before - entente_now()))::int AS wait FROM sign_in_throttle WHERE address_hash = $1`,
    [hashOf(key)],
  );
  return Math.max(1, row?.wait ?? 1);
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
