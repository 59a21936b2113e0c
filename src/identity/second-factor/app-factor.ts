/** An app that shows codes: set up with its first code, asked for at every sign-in from then on. */
import { recordEvent } from '../../audit/record-event.js';
import type { Database, Transaction } from '../../database/database.js';
import { type PersonActor, systemActor } from '../../kernel/actor.js';
import { invalidField, Problem } from '../../kernel/problem.js';
import { assertOwnPassword } from '../own-account.js';
import { factorWasAdded } from './factor-added.js';
import type { SealedSecrets } from './sealed-secrets.js';
import { newTotpSecret, stepOfCode } from './totp.js';

const SYSTEM = systemActor('sign_in');

/**
 * The secret for an app that is not set up yet; the same until it is, so that a page that is opened twice shows one picture.
 * 409 when an app is set up already.
 */
export async function secretForApp(
  database: Database,
  secrets: SealedSecrets,
  actor: PersonActor,
): Promise<string> {
  return database.asActor(SYSTEM, async (transaction) => {
    const fresh = newTotpSecret();
    const { sealed, keyId } = await secrets.seal(fresh, actor.accountId);
    await transaction.run(
      'identity_totp_begin',
      `INSERT INTO totp_factor (account_id, sealed, key_id) VALUES ($1, $2, $3) ON CONFLICT (account_id) DO NOTHING`,
      [actor.accountId, sealed, keyId],
    );
    const factor = await lockedFactor(transaction, secrets, actor.accountId);
    if (!factor || factor.confirmed) throw new Problem('state_conflict', [{ code: 'factor.app_there' }]);
    if (factor.secret !== null) return factor.secret;
    // Nobody has used it yet, and nobody can read it any more.
    await transaction.run(
      'identity_totp_begin_again',
      'UPDATE totp_factor SET secret = NULL, sealed = $2, key_id = $3 WHERE account_id = $1',
      [actor.accountId, sealed, keyId],
    );
    return fresh;
  });
}

/**
 * Sets the app up with a code that it shows and the present password, which an open browser alone does not know. All other sessions end. Answers new recovery codes where there were none.
 * Refuses with 422 a wrong code or password, with 409 when an app is set up already.
 */
export async function setUpApp(
  database: Database,
  secrets: SealedSecrets,
  actor: PersonActor,
  {
    code,
    sessionId,
    passwordNow,
  }: { readonly code: string; readonly sessionId: string; readonly passwordNow: string },
): Promise<{ readonly recoveryCodes: readonly string[] }> {
  await assertOwnPassword(database, actor, sessionId, passwordNow);
  return database.asActor(SYSTEM, async (transaction) => {
    const factor = await lockedFactor(transaction, secrets, actor.accountId);
    if (!factor || factor.confirmed) throw new Problem('state_conflict', [{ code: 'factor.app_there' }]);
    const step = stepOf(factor, code);
    if (step === null) throw invalidField('code', code.trim() === '' ? 'missing' : 'factor_code_wrong');
    await transaction.run(
      'identity_totp_confirm',
      'UPDATE totp_factor SET confirmed_at = entente_now(), last_step = $2 WHERE account_id = $1',
      [actor.accountId, step],
    );
    await recordEvent(transaction, actor, { kind: 'factor_app_added' });
    return factorWasAdded(transaction, actor, sessionId);
  });
}

/** Whether the code is right now, and was not used before; it is used up by it. */
export async function useAppCode(
  transaction: Transaction,
  secrets: SealedSecrets,
  accountId: string,
  code: string,
): Promise<boolean> {
  const factor = await lockedFactor(transaction, secrets, accountId);
  if (!factor?.confirmed) return false;
  const step = stepOf(factor, code);
  if (step === null) return false;
  const used = await transaction.run(
    'identity_totp_use',
    `UPDATE totp_factor SET last_step = $2 WHERE account_id = $1 AND (last_step IS NULL OR last_step < $2) RETURNING 1`,
    [accountId, step],
  );
  return used.length > 0;
}

interface Factor {
  /** Null where it does not open any more: then no code is right. */
  readonly secret: string | null;
  readonly confirmed: boolean;
  readonly now: Date;
}

function stepOf({ secret, now }: Factor, code: string): number | null {
  return secret === null ? null : stepOfCode(secret, code, now.getTime());
}

async function lockedFactor(
  transaction: Transaction,
  secrets: SealedSecrets,
  accountId: string,
): Promise<Factor | null> {
  const [row] = await transaction.run<{
    secret: string | null;
    sealed: Buffer | null;
    key_id: string | null;
    confirmed: boolean;
    now: Date;
  }>(
    'identity_totp_locked',
    `SELECT secret, sealed, key_id, confirmed_at IS NOT NULL AS confirmed, entente_now() AS now FROM totp_factor
     WHERE account_id = $1 FOR UPDATE`,
    [accountId],
  );
  if (!row) return null;
  const { sealed, key_id: keyId, confirmed, now } = row;
  const secret = sealed && keyId ? await secrets.open({ sealed, keyId }, accountId) : row.secret;
  return { secret, confirmed, now };
}
