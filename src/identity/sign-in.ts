import type { Database, Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { rememberDevice } from './known-device.js';
import { loadPerson } from './load-person.js';
import { hashPassword, isOutdated, passwordMatches } from './password.js';
import { hasFactorIn } from './second-factor/factors.query.js';
import { beginSecondStep } from './second-factor/pending-sign-in.js';
import { openSession } from './session.js';
import { type Attempt, claimAttempt, forgetMisses } from './throttle.js';

export type SignedIn =
  | { readonly ok: true; readonly token: string; readonly device: string }
  /** The password is right, and a second factor is asked for. */
  | { readonly ok: false; readonly why: 'second'; readonly token: string }
  | { readonly ok: false; readonly why: 'wrong' }
  | { readonly ok: false; readonly why: 'wait'; readonly seconds: number };

export interface SignInAttempt extends Attempt {
  readonly password: string;
  readonly browser: string;
  /** The session's token that the browser came with; that session ends. */
  readonly replaces?: string | undefined;
}

/**
 * Signs in by e-mail address and password. An unknown address, a wrong password and a disabled account look alike, in
 * the answer as in the work done; `wait` says after how many seconds the next attempt may be made.
 */
export async function signIn(database: Database, wanted: SignInAttempt): Promise<SignedIn> {
  const email = wanted.email.trim().toLowerCase();
  if (email.length > 254 || wanted.password.length > 1_000 || /\p{Cc}/u.test(email))
    return { ok: false, why: 'wrong' };
  const attempt = { email, from: wanted.from, device: wanted.device };
  const { waitSeconds } = await claimAttempt(database, attempt);
  if (waitSeconds > 0) return { ok: false, why: 'wait', seconds: waitSeconds };

  const account = await accountOf(database, email);
  const right = await passwordMatches(account?.hash ?? null, wanted.password);
  if (!right || !account?.hash) return { ok: false, why: 'wrong' };
  const newHash = isOutdated(account.hash) ? await hashPassword(wanted.password) : null;
  return database.asActor(systemActor('sign_in'), async (transaction) => {
    const actor = await loadPerson(transaction, account.id);
    if (!actor) return { ok: false, why: 'wrong' };
    await forgetMisses(transaction, attempt);
    if (newHash !== null) await keepNewHash(transaction, account, newHash);
    if (await hasFactorIn(transaction, account.id)) {
      return { ok: false, why: 'second', token: await beginSecondStep(transaction, account.id) };
    }
    const device = await rememberDevice(transaction, account.id, wanted.device);
    return {
      ok: true,
      token: await openSession(transaction, actor, { ...wanted, byPassword: true }),
      device,
    };
  });
}

/** Unless the password was changed in between. */
async function keepNewHash(
  transaction: Transaction,
  account: { readonly id: string; readonly hash: string | null },
  hash: string,
): Promise<void> {
  await transaction.run(
    'identity_password_rehash',
    'UPDATE account SET password_hash = $3 WHERE id = $1 AND password_hash = $2',
    [account.id, account.hash, hash],
  );
}

async function accountOf(
  database: Database,
  email: string,
): Promise<{ id: string; hash: string | null } | undefined> {
  const [row] = await database.asActor(systemActor('sign_in'), (transaction) =>
    transaction.run<{ id: string; hash: string | null }>(
      'identity_account_by_email',
      `SELECT id, password_hash AS hash FROM account WHERE email = $1`,
      [email],
    ),
  );
  return row;
}
