/** What every change of somebody's rights looks at first: whose account it is, and whether the actor may. */
import type { Transaction } from '../database/database.js';
import type { Actor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { assertMayAdminister } from './may-administer.js';
import type { OrganisationKind } from './organisation.js';

export interface Affected {
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly disabled: boolean;
  readonly erased: boolean;
}

/**
 * The account whose rights change, locked. Refuses with 403 who is no administrator or changes their own rights,
 * through whichever of their accounts; with 404 an account that does not exist, or is a program's.
 */
export async function accountToChange(
  transaction: Transaction,
  actor: Actor,
  accountId: string,
): Promise<Affected> {
  assertMayAdminister(actor);
  if (!isId(accountId)) throw new Problem('not_found');
  const [row] = await transaction.run<{
    person_id: string;
    name: string | null;
    kind: OrganisationKind;
    disabled: boolean;
    erased: boolean;
  }>(
    'identity_account_to_change',
    `SELECT a.person_id, p.name, o.kind, a.disabled_at IS NOT NULL AS disabled, p.erased_at IS NOT NULL AS erased
     FROM account a JOIN person p ON p.id = a.person_id JOIN organisation o ON o.id = a.organisation_id
     WHERE a.id = $1 AND NOT a.service FOR UPDATE OF a`,
    [accountId],
  );
  if (!row) throw new Problem('not_found');
  if (actor.kind === 'person' && actor.personId === row.person_id) {
    throw new Problem('not_yours_to_do', [{ code: 'identity.not_yourself' }]);
  }
  return {
    accountId,
    personId: row.person_id,
    name: row.name ?? '',
    kind: row.kind,
    disabled: row.disabled,
    erased: row.erased,
  };
}

/**
 * Refuses with 409 to take away the last administrator who can sign in. The lock makes two administrators who take
 * each other's role wait for one another.
 */
export async function assertAnotherAdministrator(
  transaction: Transaction,
  withoutAccountId: string,
): Promise<void> {
  await transaction.run(
    'identity_administrators_lock',
    `SELECT pg_advisory_xact_lock(hashtextextended('identity:administrators', 0))::text AS locked`,
  );
  const [others] = await transaction.run<{ count: number }>(
    'identity_other_administrators',
    `SELECT count(*)::int AS count FROM role_assignment r JOIN account a ON a.id = r.account_id
     WHERE r.role = 'administrator' AND r.ended_at IS NULL AND a.disabled_at IS NULL AND a.id <> $1`,
    [withoutAccountId],
  );
  if (others?.count === 0) throw new Problem('state_conflict', [{ code: 'identity.last_administrator' }]);
}
