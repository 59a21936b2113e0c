import type { Database } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { loadPerson } from './load-person.js';
import { passwordMatches } from './password.js';
import { openSession } from './session.js';
import { claimAttempt, forgetMisses } from './throttle.js';

export type SignedIn =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly why: 'wrong' }
  | { readonly ok: false; readonly why: 'wait'; readonly seconds: number };

export interface SignInAttempt {
  readonly email: string;
  readonly password: string;
  readonly browser: string;
  /** The session's token that the browser came with; that session ends. */
  readonly replaces?: string | undefined;
}

/**
 * Signs in by e-mail address and password. An unknown address, a wrong password and a disabled account look alike, in
 * the answer as in the work done; `wait` says after how many seconds the next attempt may be made.
 */
export async function signIn(database: Database, attempt: SignInAttempt): Promise<SignedIn> {
  const email = attempt.email.trim().toLowerCase();
  if (email.length > 254 || attempt.password.length > 1_000 || /\p{Cc}/u.test(email))
    return { ok: false, why: 'wrong' };
  const { waitSeconds } = await claimAttempt(database, email);
  if (waitSeconds > 0) return { ok: false, why: 'wait', seconds: waitSeconds };

  const account = await accountOf(database, email);
  const right = await passwordMatches(account?.hash ?? null, attempt.password);
  if (!right || !account) return { ok: false, why: 'wrong' };
  return database.asActor(systemActor('sign_in'), async (transaction) => {
    const actor = await loadPerson(transaction, account.id);
    if (!actor) return { ok: false, why: 'wrong' };
    await forgetMisses(transaction, email);
    return { ok: true, token: await openSession(transaction, actor, attempt) };
  });
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
