/** Who somebody is: the person behind an account, with the roles held at this moment, in one query. */
import type { Database, Transaction } from '../database/database.js';
import { type LentBy, type PersonActor, type Role, systemActor, viewOf } from '../kernel/actor.js';

export interface PersonRow {
  readonly account_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly organisation_id: string;
  readonly organisation_name: string;
  readonly country: string | null;
  readonly locale: string;
  readonly roles: readonly { readonly role: Role; readonly country: string | null }[];
  /** Roles of colleagues who are away. */
  readonly lent: readonly (LentBy & { readonly role: Role; readonly country: string | null })[];
}

/** Columns and joins of a person; the account is `a`. Disabled accounts are nobody. */
export const PERSON_COLUMNS = `
  a.id AS account_id, a.person_id, coalesce(p.name, '') AS name, a.organisation_id, o.name AS organisation_name,
  o.country, a.locale,
  coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'country', r.country) ORDER BY r.role, r.country)
    FROM role_assignment r WHERE r.account_id = a.id AND r.ended_at IS NULL), '[]') AS roles,
  coalesce((SELECT jsonb_agg(jsonb_build_object('role', d.role, 'country', d.country, 'delegationId', d.id,
      'personId', d.delegator_person_id, 'accountId', d.delegator_account_id, 'name', coalesce(l.name, ''),
      'ceilingCents', d.ceiling_cents, 'untilDay', d.until_day) ORDER BY d.role, l.name, d.id)
    FROM delegation_in_force d JOIN person l ON l.id = d.delegator_person_id WHERE d.delegate_account_id = a.id), '[]') AS lent`;
export const PERSON_JOINS = `JOIN person p ON p.id = a.person_id JOIN organisation o ON o.id = a.organisation_id`;

/** Null for an account that does not exist or is disabled. */
export async function loadPerson(transaction: Transaction, accountId: string): Promise<PersonActor | null> {
  const [row] = await transaction.run<PersonRow>(
    'identity_load_person',
    `SELECT ${PERSON_COLUMNS} FROM account a ${PERSON_JOINS} WHERE a.id = $1 AND a.disabled_at IS NULL`,
    [accountId],
  );
  return row ? personFrom(row) : null;
}

/** As `loadPerson`, in a transaction of its own. */
export async function personOfAccount(database: Database, accountId: string): Promise<PersonActor | null> {
  return database.asActor(systemActor('sign_in'), (transaction) => loadPerson(transaction, accountId));
}

/**
 * A role without a country of its own counts for the organisation's. Roles that colleagues have lent stand beside the
 * person's own, each with whose it is; both are of one organisation.
 */
export function personFrom(row: PersonRow): PersonActor {
  const own = row.roles.map((held) => ({
    role: held.role,
    organisationId: row.organisation_id,
    country: held.country ?? row.country,
  }));
  const lent = row.lent.map(({ role, country, ...onBehalfOf }) => ({
    role,
    organisationId: row.organisation_id,
    country,
    onBehalfOf,
  }));
  const roles = [...own, ...lent];
  return {
    kind: 'person',
    accountId: row.account_id,
    personId: row.person_id,
    name: row.name,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    country: row.country,
    locale: row.locale,
    roles,
    view: viewOf(roles),
  };
}
