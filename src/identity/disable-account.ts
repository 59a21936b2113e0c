import { recordEvent } from '../audit/record-event.js';
import type { Database } from '../database/database.js';
import type { Actor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';
import { accountToChange, assertAnotherAdministrator } from './change-rights.js';
import { endAllSessions } from './session.js';

/**
 * Closes an account: its sessions end at once and nobody signs in with it again, until it is enabled. Refuses with 403
 * who is no administrator or disables themselves, with 404 an unknown account, with 409 the last administrator.
 */
export async function disableAccount(
  database: Database,
  actor: Actor,
  accountId: string,
): Promise<{ name: string }> {
  return database.asActor(actor, async (transaction) => {
    const account = await accountToChange(transaction, actor, accountId);
    if (account.disabled) return account;
    await assertAnotherAdministrator(transaction, accountId);
    await transaction.run(
      'identity_account_disable',
      `UPDATE account SET disabled_at = entente_now() WHERE id = $1`,
      [accountId],
    );
    await endAllSessions(transaction, accountId);
    await recordEvent(transaction, actor, {
      kind: 'account_disabled',
      data: { account: accountId, person: account.personId },
    });
    return account;
  });
}

/** Opens a disabled account again, with the roles it holds. Refuses as `disableAccount` does. */
export async function enableAccount(
  database: Database,
  actor: Actor,
  accountId: string,
): Promise<{ name: string }> {
  return database.asActor(actor, async (transaction) => {
    const account = await accountToChange(transaction, actor, accountId);
    if (!account.disabled) return account;
    if (account.erased) throw new Problem('state_conflict', [{ code: 'erasure.already_erased' }]);
    await transaction.run('identity_account_enable', `UPDATE account SET disabled_at = NULL WHERE id = $1`, [
      accountId,
    ]);
    await recordEvent(transaction, actor, {
      kind: 'account_enabled',
      data: { account: accountId, person: account.personId },
    });
    return account;
  });
}
