/** Users with the roles they hold: for administrators, and for auditors to read. */
import type { Database } from '../database/database.js';
import { holdsRole, type PersonActor, type Role } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { readNameCursor, writeNameCursor } from './name-cursor.js';
import type { OrganisationKind } from './organisation.js';

export interface User {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly kind: OrganisationKind;
    readonly country: string | null;
  };
  readonly roles: readonly Role[];
  /** ISO instants, UTC. */
  readonly createdAt: string;
  /** Null while the account can be used. */
  readonly disabledAt: string | null;
}

export interface RoleHeld {
  /** Names the assignment, for ending it. */
  readonly id: string;
  readonly role: Role;
  readonly grantedAt: string;
  /** Null when the operator granted it. */
  readonly grantedBy: string | null;
}

export interface UsersWanted {
  /** At most 100. */
  readonly limit: number;
  readonly cursor?: string;
  /** Part of the name, the e-mail address or the organisation. */
  readonly q?: string;
  readonly role?: string;
  readonly organisationId?: string;
}

interface UserRow {
  readonly id: string;
  readonly person_id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly organisation: User['organisation'];
  readonly roles: readonly Role[];
  readonly created_at: Date;
  readonly disabled_at: Date | null;
  readonly sort_name: string;
}

const SORT_NAME = `lower(unaccent(coalesce(p.name, '')))`;
const SELECT = `SELECT a.id, a.person_id, coalesce(p.name, '') AS name, a.email, a.locale, a.created_at, a.disabled_at,
    jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'country', o.country) AS organisation,
    ARRAY(SELECT r.role FROM role_assignment r WHERE r.account_id = a.id AND r.ended_at IS NULL ORDER BY r.role) AS roles,
    ${SORT_NAME} AS sort_name
  FROM account a JOIN person p ON p.id = a.person_id JOIN organisation o ON o.id = a.organisation_id`;

/** One page of the users by name, and the cursor of the next. Refuses with 403 who may not read them. */
export async function usersOf(
  database: Database,
  actor: PersonActor,
  wanted: UsersWanted,
): Promise<{ readonly items: readonly User[]; readonly next: string | null }> {
  assertMayRead(actor);
  const after = wanted.cursor === undefined ? null : readNameCursor(wanted.cursor);
  if (wanted.organisationId !== undefined && !isId(wanted.organisationId)) return { items: [], next: null };
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<UserRow>(
      'identity_users',
      `${SELECT}
       WHERE NOT a.service AND ($1 = '' OR strpos(${SORT_NAME} || ' ' || a.email || ' ' || lower(unaccent(o.name)), lower(unaccent($1))) > 0)
         AND ($2::text IS NULL OR EXISTS (SELECT FROM role_assignment r
           WHERE r.account_id = a.id AND r.role = $2 AND r.ended_at IS NULL))
         AND ($3::uuid IS NULL OR a.organisation_id = $3)
         AND ($4::text IS NULL OR (${SORT_NAME}, a.id) > ($4, $5::uuid))
       ORDER BY ${SORT_NAME}, a.id LIMIT $6`,
      [
        wanted.q ?? '',
        wanted.role ?? null,
        wanted.organisationId ?? null,
        after?.name ?? null,
        after?.id ?? null,
        wanted.limit + 1,
      ],
    ),
  );
  const shown = rows.slice(0, wanted.limit);
  const last = shown.at(-1);
  const next =
    rows.length > wanted.limit && last ? writeNameCursor({ name: last.sort_name, id: last.id }) : null;
  return { items: shown.map(userFrom), next };
}

/** One user; null when there is none under that id. Refuses with 403 who may not read them. */
export async function userOf(database: Database, actor: PersonActor, id: string): Promise<User | null> {
  assertMayRead(actor);
  if (!isId(id)) return null;
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<UserRow>('identity_user', `${SELECT} WHERE a.id = $1 AND NOT a.service`, [id]),
  );
  return row ? userFrom(row) : null;
}

/** The roles a user holds, with who granted them. Refuses with 403 who may not read them. */
export async function rolesHeldBy(
  database: Database,
  actor: PersonActor,
  accountId: string,
): Promise<readonly RoleHeld[]> {
  assertMayRead(actor);
  if (!isId(accountId)) return [];
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<{ id: string; role: Role; granted_at: Date; granted_by: string | null }>(
      'identity_roles_held',
      `SELECT r.id, r.role, r.granted_at, p.name AS granted_by
       FROM role_assignment r LEFT JOIN account g ON g.id = r.granted_by LEFT JOIN person p ON p.id = g.person_id
       WHERE r.account_id = $1 AND r.ended_at IS NULL ORDER BY r.role`,
      [accountId],
    ),
  );
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    grantedAt: row.granted_at.toISOString(),
    grantedBy: row.granted_by,
  }));
}

function assertMayRead(actor: PersonActor): void {
  if (holdsRole(actor, 'administrator', 'auditor')) return;
  throw new Problem('not_yours_to_do', [{ code: 'identity.administrators_only' }]);
}

function userFrom(row: UserRow): User {
  return {
    id: row.id,
    personId: row.person_id,
    name: row.name,
    email: row.email,
    locale: row.locale,
    organisation: row.organisation,
    roles: row.roles,
    createdAt: row.created_at.toISOString(),
    disabledAt: row.disabled_at?.toISOString() ?? null,
  };
}
