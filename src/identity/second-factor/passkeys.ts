/** Passkeys (WebAuthn): a key in a device that signs a challenge of ours, for our address alone. */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { recordEvent } from '../../audit/record-event.js';
import type { Database, Transaction } from '../../database/database.js';
import { type PersonActor, systemActor } from '../../kernel/actor.js';
import { FieldChecks } from '../../kernel/field-checks.js';
import { newId } from '../../kernel/id.js';
import { invalidField, Problem } from '../../kernel/problem.js';
import { assertOwnPassword } from '../own-account.js';
import { factorWasAdded } from './factor-added.js';

const SYSTEM = systemActor('sign_in');
const MAX_PASSKEYS = 10;
/** More than any browser sends. */
const MAX_RESPONSE_LENGTH = 20_000;

interface Stored {
  readonly id: string;
  readonly credential_id: string;
  readonly public_key: Buffer;
  readonly counter: string;
  readonly transports: readonly string[];
}

/** What a browser is asked for to make a passkey; the challenge is kept with the session. */
export async function passkeyWanted(
  database: Database,
  actor: PersonActor,
  {
    sessionId,
    publicUrl,
    email,
  }: { readonly sessionId: string; readonly publicUrl: string; readonly email: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return database.asActor(SYSTEM, async (transaction) => {
    const there = await storedOf(transaction, actor.accountId);
    const options = await generateRegistrationOptions({
      rpName: 'Entente',
      rpID: new URL(publicUrl).hostname,
      userName: email,
      userDisplayName: actor.name,
      userID: new Uint8Array(Buffer.from(actor.accountId)),
      attestationType: 'none',
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
      excludeCredentials: there.map((one) => ({
        id: one.credential_id,
        transports: [...one.transports] as never,
      })),
    });
    await transaction.run('identity_session_challenge', 'UPDATE session SET challenge = $2 WHERE id = $1', [
      sessionId,
      options.challenge,
    ]);
    return options;
  });
}

/**
 * Adds the passkey that a browser made, for the present password. All other sessions end. Answers new recovery codes where there were none. Refuses
 * with 422 a name that is wrong, and what does not answer the challenge of this session; with 409 when there are too many.
 */
export async function addPasskey(
  database: Database,
  actor: PersonActor,
  wanted: {
    readonly sessionId: string;
    readonly publicUrl: string;
    readonly name: string;
    readonly passwordNow: string;
    /** JSON, as the browser's script made it. */
    readonly response: string;
  },
): Promise<{ readonly recoveryCodes: readonly string[] }> {
  const checks = new FieldChecks();
  const name = checks.text('name', wanted.name, { min: 1, max: 100 });
  const response = parsed<RegistrationResponseJSON>(wanted.response);
  if (!response) checks.add('response', 'passkey_missing');
  checks.done();
  await assertOwnPassword(database, actor, wanted.sessionId, wanted.passwordNow);
  return database.asActor(SYSTEM, async (transaction) => {
    const challenge = await takeChallenge(transaction, wanted.sessionId, actor.accountId);
    const made = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge ?? '',
      expectedOrigin: wanted.publicUrl,
      expectedRPID: new URL(wanted.publicUrl).hostname,
      requireUserVerification: false,
    }).catch(() => null);
    if (challenge === null || !made?.verified) throw invalidField('response', 'passkey_wrong');
    if ((await storedOf(transaction, actor.accountId)).length >= MAX_PASSKEYS) {
      throw new Problem('state_conflict', [{ code: 'factor.too_many', params: { max: MAX_PASSKEYS } }]);
    }
    const { credential } = made.registrationInfo;
    const added = await transaction.run(
      'identity_passkey_add',
      `INSERT INTO passkey (id, account_id, credential_id, public_key, counter, transports, name) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (credential_id) DO NOTHING RETURNING 1`,
      [
        newId(),
        actor.accountId,
        credential.id,
        Buffer.from(credential.publicKey),
        credential.counter,
        waysIn(credential.transports),
        name,
      ],
    );
    if (added.length === 0) throw invalidField('response', 'passkey_wrong');
    await recordEvent(transaction, actor, { kind: 'factor_passkey_added' });
    return factorWasAdded(transaction, actor, wanted.sessionId);
  });
}

/** What a browser is asked for to sign in; null for whoever has no passkey. */
export async function passkeyAsked(
  transaction: Transaction,
  accountId: string,
  publicUrl: string,
): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
  const there = await storedOf(transaction, accountId);
  if (there.length === 0) return null;
  return generateAuthenticationOptions({
    rpID: new URL(publicUrl).hostname,
    userVerification: 'preferred',
    allowCredentials: there.map((one) => ({
      id: one.credential_id,
      transports: [...one.transports] as never,
    })),
  });
}

/** Whether a passkey of the account signed this challenge, for our address; a copied key that counts backwards did not. */
export async function usePasskey(
  transaction: Transaction,
  wanted: {
    readonly accountId: string;
    readonly challenge: string;
    readonly publicUrl: string;
    readonly response: string;
  },
): Promise<boolean> {
  const response = parsed<AuthenticationResponseJSON>(wanted.response);
  if (!response) return false;
  const there = await storedOf(transaction, wanted.accountId);
  const key = there.find((one) => one.credential_id === response.id);
  if (!key) return false;
  const answer = await verifyAuthenticationResponse({
    response,
    expectedChallenge: wanted.challenge,
    expectedOrigin: wanted.publicUrl,
    expectedRPID: new URL(wanted.publicUrl).hostname,
    requireUserVerification: false,
    credential: {
      id: key.credential_id,
      publicKey: new Uint8Array(key.public_key),
      counter: Number(key.counter),
      transports: [...key.transports] as never,
    },
  }).catch(() => null);
  if (!answer?.verified) return false;
  await transaction.run(
    'identity_passkey_used',
    'UPDATE passkey SET counter = $2, last_used_at = entente_now() WHERE id = $1',
    [key.id, answer.authenticationInfo.newCounter],
  );
  return true;
}

async function storedOf(transaction: Transaction, accountId: string): Promise<readonly Stored[]> {
  return transaction.run<Stored & Record<string, unknown>>(
    'identity_passkeys_stored',
    `SELECT id, credential_id, public_key, counter, transports FROM passkey WHERE account_id = $1 ORDER BY made_at, id FOR UPDATE`,
    [accountId],
  );
}

/** Each challenge is answered once. */
async function takeChallenge(
  transaction: Transaction,
  sessionId: string,
  accountId: string,
): Promise<string | null> {
  const [row] = await transaction.run<{ challenge: string | null }>(
    'identity_session_challenge_take',
    `UPDATE session s SET challenge = NULL FROM (SELECT id, challenge FROM session WHERE id = $1 AND account_id = $2 FOR UPDATE) AS before
     WHERE s.id = before.id RETURNING before.challenge`,
    [sessionId, accountId],
  );
  return row?.challenge ?? null;
}

/** As browsers name the ways to a key; they come from the browser unchecked. */
function waysIn(transports: unknown): readonly string[] {
  return (Array.isArray(transports) ? transports : [])
    .filter((one): one is string => typeof one === 'string' && /^[a-z-]{1,20}$/.test(one))
    .slice(0, 10);
}

/** What the browser's script sends; null for what is no answer of a browser. */
function parsed<Response extends { id: string }>(text: string): Response | null {
  if (text === '' || text.length > MAX_RESPONSE_LENGTH) return null;
  try {
    const value = JSON.parse(text) as Partial<Response> | null;
    return typeof value?.id === 'string' && typeof (value as { response?: unknown }).response === 'object'
      ? (value as Response)
      : null;
  } catch {
    return null;
  }
}
