/** Accounts of programs, for administrators, and for auditors to read. */
import type { Database } from '../database/database.js';
import { holdsRole, type PersonActor, type Role, systemActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { type ApiToken, tokensOfAccount } from './api-tokens.query.js';
import type { Scope } from './scopes.js';

export type ServiceState = 'proposed' | 'active' | 'refused' | 'ended';

export interface Service {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
  readonly scopes: readonly Scope[];
  readonly sensitive: boolean;
  readonly state: ServiceState;
  readonly proposedBy: string;
  readonly proposedPersonId: string;
  /** ISO instants, UTC. */
  readonly proposedAt: string;
  readonly decidedBy: string | null;
  /** When one of its tokens was used last. */
  readonly lastUsedAt: string | null;
}

interface ServiceRow extends Omit<Service, 'proposedAt' | 'lastUsedAt'> {
  readonly proposedAt: Date;
  readonly lastUsedAt: Date | null;
}

const SELECT = `SELECT s.account_id AS id, coalesce(p.name, '') AS name, s.purpose, o.name AS organisation, s.roles, s.scopes,
    s.sensitive, s.state, coalesce(q.name, '') AS "proposedBy", s.proposed_person AS "proposedPersonId",
    s.proposed_at AS "proposedAt", d.name AS "decidedBy",
    (SELECT max(t.last_used_at) FROM api_token t WHERE t.account_id = s.account_id) AS "lastUsedAt"
  FROM service_account s JOIN account a ON a.id = s.account_id JOIN person p ON p.id = a.person_id
    JOIN organisation o ON o.id = a.organisation_id JOIN person q ON q.id = s.proposed_person
    LEFT JOIN person d ON d.id = s.decided_person`;

/** Those that wait first, then those in force, then what is over. Refuses with 403 who may not read them. */
export async function servicesOf(database: Database, actor: PersonActor): Promise<readonly Service[]> {
  assertMayRead(actor);
  const rows = await database.asActor(systemActor('sign_in'), (transaction) =>
    transaction.run<ServiceRow & Record<string, unknown>>(
      'identity_services',
      `${SELECT} ORDER BY array_position(ARRAY['proposed', 'active', 'refused', 'ended'], s.state), lower(p.name), s.account_id
       LIMIT 200`,
    ),
  );
  return rows.map(serviceFrom);
}

/** One program with its tokens; null when there is none under that id. Refuses as `servicesOf` does. */
export async function serviceOf(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<{ readonly service: Service; readonly tokens: readonly ApiToken[] } | null> {
  assertMayRead(actor);
  if (!isId(id)) return null;
  const [row] = await database.asActor(systemActor('sign_in'), (transaction) =>
    transaction.run<ServiceRow & Record<string, unknown>>(
      'identity_service',
      `${SELECT} WHERE s.account_id = $1`,
      [id],
    ),
  );
  return row ? { service: serviceFrom(row), tokens: await tokensOfAccount(database, id) } : null;
}

function assertMayRead(actor: PersonActor): void {
  if (holdsRole(actor, 'administrator', 'auditor')) return;
  throw new Problem('not_yours_to_do', [{ code: 'identity.administrators_only' }]);
}

function serviceFrom(row: ServiceRow): Service {
  return {
    ...row,
    proposedAt: row.proposedAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  };
}
