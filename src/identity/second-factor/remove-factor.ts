/** Taking a second factor off, and new recovery codes: for whoever gives their password again. */
import { recordEvent } from '../../audit/record-event.js';
import type { Database, Transaction } from '../../database/database.js';
import { type PersonActor, systemActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { assertOwnPassword } from '../own-account.js';
import { endAllSessions } from '../session.js';
import { hasFactorIn, NEEDS_FACTOR } from './factors.query.js';
import { endRecoveryCodes, makeRecoveryCodes } from './recovery-codes.js';

const SYSTEM = systemActor('sign_in');

interface Confirmed {
  readonly sessionId: string;
  readonly passwordNow: string;
}

/**
 * Takes the app off. Refuses with 422 a wrong password, with 404 when no app is set up, with 409 to take off the last
 * factor of somebody whose roles ask for one.
 */
export async function removeApp(database: Database, actor: PersonActor, wanted: Confirmed): Promise<void> {
  await remove(database, actor, wanted, 'factor_app_removed', (transaction) =>
    transaction.run(
      'identity_totp_remove',
      'DELETE FROM totp_factor WHERE account_id = $1 AND confirmed_at IS NOT NULL RETURNING 1',
      [actor.accountId],
    ),
  );
}

/** Takes a passkey off. Refuses as `removeApp` does. */
export async function removePasskey(
  database: Database,
  actor: PersonActor,
  wanted: Confirmed & { readonly id: string },
): Promise<void> {
  await remove(database, actor, wanted, 'factor_passkey_removed', (transaction) =>
    transaction.run(
      'identity_passkey_remove',
      'DELETE FROM passkey WHERE account_id = $1 AND id::text = $2 RETURNING 1',
      [actor.accountId, wanted.id],
    ),
  );
}

/** Ten new recovery codes; those before work no more. Refuses with 422 a wrong password, with 409 without a factor. */
export async function renewRecoveryCodes(
  database: Database,
  actor: PersonActor,
  wanted: Confirmed,
): Promise<readonly string[]> {
  await assertOwnPassword(database, actor, wanted.sessionId, wanted.passwordNow);
  return database.asActor(SYSTEM, async (transaction) => {
    if (!(await hasFactorIn(transaction, actor.accountId))) {
      throw new Problem('state_conflict', [{ code: 'factor.none' }]);
    }
    await recordEvent(transaction, actor, { kind: 'recovery_codes_made' });
    return makeRecoveryCodes(transaction, actor.accountId);
  });
}

async function remove(
  database: Database,
  actor: PersonActor,
  wanted: Confirmed,
  kind: string,
  work: (transaction: Transaction) => Promise<readonly unknown[]>,
): Promise<void> {
  await assertOwnPassword(database, actor, wanted.sessionId, wanted.passwordNow);
  await database.asActor(SYSTEM, async (transaction) => {
    await transaction.run('identity_factor_lock', 'SELECT FROM account WHERE id = $1 FOR UPDATE', [
      actor.accountId,
    ]);
    if ((await work(transaction)).length === 0) throw new Problem('not_found');
    if (!(await hasFactorIn(transaction, actor.accountId))) {
      const [needs] = await transaction.run<{ needed: boolean }>(
        'identity_factor_needed',
        `SELECT ${NEEDS_FACTOR} AS needed FROM account a WHERE a.id = $1`,
        [actor.accountId],
      );
      if (needs?.needed) throw new Problem('state_conflict', [{ code: 'factor.last' }]);
      await endRecoveryCodes(transaction, actor.accountId);
    }
    await endAllSessions(transaction, actor.accountId, wanted.sessionId);
    await recordEvent(transaction, actor, { kind });
  });
}
