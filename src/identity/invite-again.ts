import { recordEvent } from '../audit/record-event.js';
import type { Database } from '../database/database.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';
import { wantLink } from './account-link.js';
import { accountToChange } from './change-rights.js';

const SYSTEM = systemActor('sign_in');

/**
 * Sends an invitation again to somebody who has set no password; the link before ends. Refuses with 403 who is no
 * administrator, with 404 an unknown account, with 409 one that has a password, or that is disabled.
 */
export async function inviteAgain(database: Database, actor: PersonActor, accountId: string): Promise<void> {
  await database.asActor(SYSTEM, async (transaction) => {
    const account = await accountToChange(transaction, actor, accountId);
    const [row] = await transaction.run<{ email: string; waits: boolean }>(
      'identity_invited',
      `SELECT email, ${WAITS_FOR_PASSWORD} AS waits FROM account a WHERE id = $1`,
      [accountId],
    );
    if (!row?.waits || account.disabled) {
      throw new Problem('state_conflict', [{ code: 'identity.has_password' }]);
    }
    await wantLink(transaction, row.email, 'invitation');
    await recordEvent(transaction, actor, {
      kind: 'invitation_again',
      data: { account: accountId, person: account.personId },
    });
  });
}

/** Whoever calls has seen to it that the reader may know. Whether the account was made and nobody has set its password; those of a demonstration, of programs and of a provider have none. */
export async function waitsForPassword(database: Database, accountId: string): Promise<boolean> {
  const [row] = await database.asActor(SYSTEM, (transaction) =>
    transaction.run<{ waits: boolean }>(
      'identity_waits_for_password',
      `SELECT ${WAITS_FOR_PASSWORD} AS waits FROM account a WHERE id = $1`,
      [accountId],
    ),
  );
  return row?.waits ?? false;
}

const WAITS_FOR_PASSWORD = `a.password_hash IS NULL AND a.demo_persona IS NULL AND NOT a.service
  AND NOT EXISTS (SELECT FROM account_identity i WHERE i.account_id = a.id)`;
