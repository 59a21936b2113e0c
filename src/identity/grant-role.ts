import { recordEvent } from '../audit/record-event.js';
import type { Database } from '../database/database.js';
import { isUniqueViolation } from '../database/unique-violation.js';
import { type Actor, ROLES } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { newId } from '../kernel/id.js';
import { invalidField } from '../kernel/problem.js';
import { accountToChange } from './change-rights.js';
import { rolesOf } from './organisation.js';

/**
 * Grants a role, from the person's next request on. Refuses with 403 who is no administrator and whoever grants to
 * themselves; with 422 a role that does not exist, does not fit the organisation or is held already.
 */
export async function grantRole(
  database: Database,
  actor: Actor,
  wanted: { readonly accountId: string; readonly role: string },
): Promise<{ id: string }> {
  try {
    return await database.asActor(actor, async (transaction) => {
      const account = await accountToChange(transaction, actor, wanted.accountId);
      const checks = new FieldChecks();
      const role = checks.choice('role', wanted.role, ROLES);
      if (role !== null && !rolesOf(account.kind).includes(role)) checks.add('role', 'role_does_not_fit');
      checks.done();
      const id = newId();
      await transaction.run(
        'identity_role_grant',
        `INSERT INTO role_assignment (id, account_id, role, granted_by) VALUES ($1, $2, $3, $4)`,
        [id, account.accountId, role, actor.kind === 'person' ? actor.accountId : null],
      );
      await recordEvent(transaction, actor, {
        kind: 'role_granted',
        data: { account: account.accountId, person: account.personId, role, assignment: id },
      });
      return { id };
    });
  } catch (error) {
    if (isUniqueViolation(error, 'role_assignment_live')) throw invalidField('role', 'role_already_held');
    throw error;
  }
}
