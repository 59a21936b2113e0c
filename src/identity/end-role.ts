import { recordEvent } from '../audit/record-event.js';
import type { Database } from '../database/database.js';
import type { Actor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { accountToChange, assertAnotherAdministrator } from './change-rights.js';

/**
 * Ends a role, from the person's next request on; that it was held stays in the record. Refuses with 403 who is no
 * administrator or ends a role of their own, with 404 a role not held, with 409 to end the last administrator's.
 */
export async function endRole(
  database: Database,
  actor: Actor,
  wanted: { readonly accountId: string; readonly assignmentId: string },
): Promise<{ role: string }> {
  return database.asActor(actor, async (transaction) => {
    const account = await accountToChange(transaction, actor, wanted.accountId);
    if (!isId(wanted.assignmentId)) throw new Problem('not_found');
    const [ended] = await transaction.run<{ role: string }>(
      'identity_role_end',
      `UPDATE role_assignment SET ended_at = entente_now(), ended_by = $3
       WHERE id = $1 AND account_id = $2 AND ended_at IS NULL RETURNING role`,
      [wanted.assignmentId, account.accountId, actor.kind === 'person' ? actor.accountId : null],
    );
    if (!ended) throw new Problem('not_found');
    if (ended.role === 'administrator') await assertAnotherAdministrator(transaction, account.accountId);
    await recordEvent(transaction, actor, {
      kind: 'role_ended',
      data: {
        account: account.accountId,
        person: account.personId,
        role: ended.role,
        assignment: wanted.assignmentId,
      },
    });
    return ended;
  });
}
