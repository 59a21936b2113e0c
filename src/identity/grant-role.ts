import { recordEvent } from '../audit/record-event.js';
import { constraintOf } from '../database/constraint-of.js';
import type { Database, Transaction } from '../database/database.js';
import { isUniqueViolation } from '../database/unique-violation.js';
import { needsTwo } from '../kernel/access-model.js';
import { type Actor, ROLES } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { newId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { type Affected, accountToChange } from './change-rights.js';
import { rolesOf } from './organisation.js';

export interface Granted {
  /** Of the role that is held now; of the proposal where another administrator has to confirm it. */
  readonly id: string;
  readonly state: 'granted' | 'proposed';
}

/**
 * Grants a role, from the person's next request on; a sensitive one is proposed, for another administrator to confirm,
 * unless the operator grants it. Refuses with 403 who is no administrator and whoever grants to themselves; with 422 a
 * role that does not exist, does not fit the organisation or what the person does already, is held, or is proposed.
 */
export async function grantRole(
  database: Database,
  actor: Actor,
  wanted: { readonly accountId: string; readonly role: string },
): Promise<Granted> {
  try {
    return await database.asActor(actor, async (transaction) => {
      const account = await accountToChange(transaction, actor, wanted.accountId);
      const checks = new FieldChecks();
      const role = checks.choice('role', wanted.role, ROLES);
      if (role !== null && !rolesOf(account.kind).includes(role)) checks.add('role', 'role_does_not_fit');
      checks.done();
      if (role === null) throw invalidField('role', 'missing');
      if (actor.kind === 'person' && needsTwo(role)) return propose(transaction, actor, account, role);
      const { accountId, personId } = account;
      const id = await insertRole(transaction, actor, { accountId, personId, role, proposalId: null });
      return { id, state: 'granted' };
    });
  } catch (error) {
    throw refusedGrant(error) ?? error;
  }
}

/** Writes that a role is held; the database looks at who grants it to whom. */
export async function insertRole(
  transaction: Transaction,
  actor: Actor,
  granted: {
    readonly accountId: string;
    readonly personId: string;
    readonly role: string;
    readonly proposalId: string | null;
  },
): Promise<string> {
  const { accountId, personId, role, proposalId } = granted;
  const id = newId();
  await transaction.run(
    'identity_role_grant',
    `INSERT INTO role_assignment (id, account_id, role, granted_by, proposal_id) VALUES ($1, $2, $3, $4, $5)`,
    [id, accountId, role, actor.kind === 'person' ? actor.accountId : null, proposalId],
  );
  await recordEvent(transaction, actor, {
    kind: 'role_granted',
    data: { account: accountId, person: personId, role, assignment: id },
  });
  return id;
}

async function propose(
  transaction: Transaction,
  actor: Actor,
  account: Affected,
  role: string,
): Promise<Granted> {
  const [held] = await transaction.run(
    'role_held_already',
    'SELECT 1 FROM role_assignment WHERE account_id = $1 AND role = $2 AND ended_at IS NULL',
    [account.accountId, role],
  );
  if (held) throw invalidField('role', 'role_already_held');
  // What nobody decided on in time makes room for a new proposal.
  await transaction.run(
    'role_proposal_expire',
    `UPDATE role_proposal SET state = 'expired'
     WHERE account_id = $1 AND role = $2 AND state = 'open' AND proposal_is_over(proposed_at)`,
    [account.accountId, role],
  );
  const id = newId();
  await transaction.run(
    'role_proposal_insert',
    'INSERT INTO role_proposal (id, account_id, role) VALUES ($1, $2, $3)',
    [id, account.accountId, role],
  );
  await recordEvent(transaction, actor, {
    kind: 'role_proposed',
    data: { account: account.accountId, person: account.personId, role, proposal: id },
  });
  return { id, state: 'proposed' };
}

/** What the database refused, in words; null when it was something else. */
export function refusedGrant(error: unknown): Problem | null {
  if (isUniqueViolation(error, 'role_assignment_live')) return invalidField('role', 'role_already_held');
  if (isUniqueViolation(error, 'role_proposal_open')) return invalidField('role', 'role_already_proposed');
  switch (constraintOf(error)) {
    case 'role_fits_organisation':
      return invalidField('role', 'role_does_not_fit');
    case 'role_of_another_kind':
      return invalidField('role', 'role_of_another_kind');
    case 'role_while_standing_in':
      return invalidField('role', 'role_while_standing_in');
    case 'role_not_to_yourself':
      return new Problem('not_yours_to_do', [{ code: 'identity.not_yourself' }]);
    default:
      return null;
  }
}
