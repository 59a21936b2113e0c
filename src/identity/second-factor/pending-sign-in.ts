/** Between the password and the second factor: a token of its own that opens nothing but the second step. */
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { recordEvent } from '../../audit/record-event.js';
import type { Database, Transaction } from '../../database/database.js';
import { systemActor } from '../../kernel/actor.js';
import { hashOfSecret, isSecret, newSecret } from '../../kernel/secret-link.js';
import { rememberDevice } from '../known-device.js';
import { loadPerson } from '../load-person.js';
import { openSession } from '../session.js';
import { claimCode, forgetCodes } from '../throttle.js';
import { useAppCode } from './app-factor.js';
import { hasFactorIn } from './factors.query.js';
import { passkeyAsked, usePasskey } from './passkeys.js';
import { useRecoveryCode } from './recovery-codes.js';
import type { SealedSecrets } from './sealed-secrets.js';

/** So long the second step waits; then the password is asked for again. */
const PENDING_MINUTES = 10;

const SYSTEM = systemActor('sign_in');

/** Begins the second step for whoever has given the password; answers its token. An earlier one of the account goes on. */
export async function beginSecondStep(transaction: Transaction, accountId: string): Promise<string> {
  const token = newSecret();
  await transaction.run(
    'identity_pending_begin',
    `WITH over AS (DELETE FROM pending_sign_in WHERE expires_at <= entente_now())
     INSERT INTO pending_sign_in (token_hash, account_id, expires_at)
     VALUES ($1, $2, entente_now() + interval '${PENDING_MINUTES} minutes')`,
    [hashOfSecret(token), accountId],
  );
  return token;
}

export interface SecondStep {
  /** What a browser is asked for; null for whoever has no passkey. */
  readonly passkey: PublicKeyCredentialRequestOptionsJSON | null;
  readonly hasApp: boolean;
}

/** What is asked of whoever has this token; null for one that is nobody's, or over. Each look makes a new challenge. */
export async function secondStepOf(
  database: Database,
  token: string | undefined,
  publicUrl: string,
): Promise<SecondStep | null> {
  if (token === undefined || !isSecret(token)) return null;
  return database.asActor(SYSTEM, async (transaction) => {
    const pending = await pendingOf(transaction, token);
    if (!pending) return null;
    const passkey = await passkeyAsked(transaction, pending.account_id, publicUrl);
    await transaction.run(
      'identity_pending_challenge',
      'UPDATE pending_sign_in SET challenge = $2 WHERE token_hash = $1',
      [hashOfSecret(token), passkey?.challenge ?? null],
    );
    return { passkey, hasApp: pending.has_app };
  });
}

export type Stepped =
  | { readonly ok: true; readonly token: string; readonly device: string }
  | { readonly ok: false; readonly why: 'over' }
  | { readonly ok: false; readonly why: 'wrong' }
  | { readonly ok: false; readonly why: 'wait'; readonly seconds: number };

export interface StepWanted {
  readonly token: string | undefined;
  readonly publicUrl: string;
  readonly browser: string;
  readonly device?: string | undefined;
  readonly replaces?: string | undefined;
  /** Either six digits of an app or a recovery code, or what a browser answered. */
  readonly given: { readonly code: string } | { readonly passkey: string };
}

/** Signs in by the second factor. A code works once; whoever guesses codes waits longer and longer. */
export async function takeSecondStep(
  database: Database,
  secrets: SealedSecrets,
  wanted: StepWanted,
): Promise<Stepped> {
  const { token, given } = wanted;
  if (token === undefined || !isSecret(token)) return { ok: false, why: 'over' };
  const pending = await database.asActor(SYSTEM, (transaction) => pendingOf(transaction, token));
  if (!pending) return { ok: false, why: 'over' };
  if ('code' in given) {
    const { waitSeconds } = await claimCode(database, pending.account_id, wanted.device);
    if (waitSeconds > 0) return { ok: false, why: 'wait', seconds: waitSeconds };
  }
  return database.asActor(SYSTEM, async (transaction): Promise<Stepped> => {
    // One after the other: of two who come with one token or one code, the second finds it used.
    await transaction.run('identity_second_lock', 'SELECT FROM account WHERE id = $1 FOR UPDATE', [
      pending.account_id,
    ]);
    const now = await pendingOf(transaction, token);
    const actor = now ? await loadPerson(transaction, now.account_id) : null;
    if (!now || !actor) return { ok: false, why: 'over' };
    const accountId = now.account_id;
    const how = await factorGiven(transaction, secrets, { ...wanted, accountId, challenge: now.challenge });
    if (how === null) {
      await transaction.run(
        'identity_pending_no_challenge',
        'UPDATE pending_sign_in SET challenge = NULL WHERE token_hash = $1',
        [hashOfSecret(token)],
      );
      return { ok: false, why: 'wrong' };
    }
    await transaction.run('identity_pending_end', 'DELETE FROM pending_sign_in WHERE account_id = $1', [
      accountId,
    ]);
    await forgetCodes(transaction, accountId, wanted.device);
    const device = await rememberDevice(transaction, accountId, wanted.device);
    if (how === 'recovery') await recordEvent(transaction, actor, { kind: 'recovery_code_used' });
    return { ok: true, token: await openSession(transaction, actor, wanted), device };
  });
}

async function factorGiven(
  transaction: Transaction,
  secrets: SealedSecrets,
  wanted: StepWanted & { readonly accountId: string; readonly challenge: string | null },
): Promise<'app' | 'recovery' | 'passkey' | null> {
  const { accountId, given, challenge, publicUrl } = wanted;
  if (!(await hasFactorIn(transaction, accountId))) return null;
  if ('passkey' in given) {
    if (challenge === null) return null;
    const used = await usePasskey(transaction, { accountId, challenge, publicUrl, response: given.passkey });
    return used ? 'passkey' : null;
  }
  if (await useAppCode(transaction, secrets, accountId, given.code)) return 'app';
  return (await useRecoveryCode(transaction, accountId, given.code)) ? 'recovery' : null;
}

interface Pending {
  readonly account_id: string;
  readonly challenge: string | null;
  readonly has_app: boolean;
}

async function pendingOf(transaction: Transaction, token: string): Promise<Pending | undefined> {
  const [row] = await transaction.run<Pending & Record<string, unknown>>(
    'identity_pending',
    `SELECT s.account_id, s.challenge,
       EXISTS (SELECT FROM totp_factor f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL) AS has_app
     FROM pending_sign_in s JOIN account a ON a.id = s.account_id
     WHERE s.token_hash = $1 AND s.expires_at > entente_now() AND a.disabled_at IS NULL FOR UPDATE OF s`,
    [hashOfSecret(token)],
  );
  return row;
}
