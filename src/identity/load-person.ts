/** Who somebody is: the person behind an account, with the roles held at this moment, in one query. */
import type { Database, Transaction } from '../database/database.js';
import { type PersonActor, type Role, systemActor, viewOf } from '../kernel/actor.js';

export interface PersonRow {
  readonly account_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly organisation_id: string;
  readonly organisation_name: string;
  readonly country: string | null;
  readonly locale: string;
  readonly roles: readonly { readonly role: Role; readonly country: string | null }[];
}

/** Columns and joins of a person; the account is `a`. Disabled accounts are nobody. */
export const PERSON_COLUMNS = `
  a.id AS account_id, a.person_id, coalesce(p.name, '') AS name, a.organisation_id, o.name AS organisation_name,
  o.country, a.locale,
  coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'country', r.country) ORDER BY r.role, r.country)
    FROM role_assignment r WHERE r.account_id = a.id AND r.ended_at IS NULL), '[]') AS roles`;
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

/** A role without a country of its own counts for the organisation's. */
export function personFrom(row: PersonRow): PersonActor {
  return {
    kind: 'person',
    accountId: row.account_id,
    personId: row.person_id,
    name: row.name,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    country: row.country,
    locale: row.locale,
    roles: row.roles.map((held) => ({
      role: held.role,
      organisationId: row.organisation_id,
      country: held.country ?? row.country,
    })),
    view: viewOf(row.roles),
  };
}
