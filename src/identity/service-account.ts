/** Accounts of programs: an organisation, roles and scopes, and nobody who signs in. */
import { recordEvent } from '../audit/record-event.js';
import type { Database, Transaction } from '../database/database.js';
import { type PersonActor, type Role, STAFF_ROLES, systemActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId, newId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';
import {
  endAllTokens,
  endTokenOf,
  insertToken,
  type MadeToken,
  scopesIn,
  type TokenWanted,
} from './api-token.js';
import { assertMayAdminister } from './may-administer.js';
import { type OrganisationKind, rolesOf } from './organisation.js';
import { canAct, type Scope } from './scopes.js';

/** What a program may be at all: those who give visas, vote, assess, sign or administer are people. */
export const SERVICE_ROLES = [
  'programme_manager',
  'secretariat',
  'partner_authority',
  'agency_expert',
  'auditor',
] as const satisfies readonly Role[];

const SYSTEM = systemActor('sign_in');

export interface ServiceWanted {
  readonly name: string;
  readonly purpose: string;
  readonly organisationId: string;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
}

/** Whether it takes a second administrator: a program that acts by itself, or sees the inside of cases. */
export function isSensitive(roles: readonly string[], scopes: readonly Scope[]): boolean {
  return canAct(scopes) || roles.some((role) => STAFF_ROLES.some((staff) => staff === role));
}

/**
 * Makes an account for a program. What is sensitive waits for another administrator. Refuses with 403 who is no
 * administrator, with 422 what is not right, a role that people of the organisation cannot hold among it.
 */
export async function makeService(
  database: Database,
  actor: PersonActor,
  wanted: ServiceWanted,
): Promise<{ readonly id: string; readonly waits: boolean }> {
  assertMayAdminister(actor);
  return database.asActor(SYSTEM, async (transaction) => {
    const service = await checked(transaction, wanted);
    const id = newId();
    const personId = newId();
    await transaction.run('identity_person_insert', `INSERT INTO person (id, name) VALUES ($1, $2)`, [
      personId,
      service.name,
    ]);
    await transaction.run(
      'identity_service_insert',
      `WITH made AS (
         INSERT INTO account (id, person_id, organisation_id, email, service) VALUES ($1, $2, $3, $4, true)
       ), quiet AS (
         INSERT INTO notice_preference (account_id, mail) VALUES ($1, 'none')
       )
       INSERT INTO service_account (account_id, purpose, roles, scopes, sensitive, state, proposed_by, proposed_person)
       VALUES ($1, $5, $6, $7, $8, CASE WHEN $8 THEN 'proposed' ELSE 'active' END, $9, $10)`,
      [
        id,
        personId,
        wanted.organisationId,
        // Nothing is ever sent there: the domain is one that nobody can have (RFC 2606).
        `service-${id}@service.invalid`,
        service.purpose,
        service.roles,
        service.scopes,
        service.sensitive,
        actor.accountId,
        actor.personId,
      ],
    );
    await recordEvent(transaction, actor, {
      kind: service.sensitive ? 'service_proposed' : 'service_made',
      data: {
        account: id,
        person: personId,
        organisation: wanted.organisationId,
        roles: service.roles.join(' '),
        scopes: service.scopes.join(' '),
      },
      texts: { name: service.name, purpose: service.purpose },
    });
    if (!service.sensitive)
      await grantRoles(transaction, actor, { account_id: id, person_id: personId, ...service });
    return { id, waits: service.sensitive };
  });
}

/**
 * Another administrator agrees to a program's rights, or refuses them. 403 for whoever proposed it, through whichever of
 * their accounts, and for whoever is no administrator; 404 for a program that there is not; 409 once it is decided.
 */
export async function decideService(
  database: Database,
  actor: PersonActor,
  { id, agreed }: { readonly id: string; readonly agreed: boolean },
): Promise<void> {
  assertMayAdminister(actor);
  await database.asActor(SYSTEM, async (transaction) => {
    const service = await locked(transaction, id);
    if (service.state !== 'proposed') throw new Problem('state_conflict', [{ code: 'services.decided' }]);
    if (service.proposed_person === actor.personId) {
      throw new Problem('not_yours_to_do', [{ code: 'services.own_proposal' }]);
    }
    await transaction.run(
      'identity_service_decide',
      `UPDATE service_account SET state = $2, decided_by = $3, decided_person = $4, decided_at = entente_now()
       WHERE account_id = $1`,
      [id, agreed ? 'active' : 'refused', actor.accountId, actor.personId],
    );
    await recordEvent(transaction, actor, {
      kind: agreed ? 'service_agreed' : 'service_refused',
      data: { account: id, person: service.person_id },
    });
    if (agreed) await grantRoles(transaction, actor, service);
    else await shut(transaction, id);
  });
}

/** Ends a program for good, or takes its proposal back: its tokens open nothing from now on. Done twice it changes nothing. */
export async function endService(database: Database, actor: PersonActor, id: string): Promise<void> {
  assertMayAdminister(actor);
  await database.asActor(SYSTEM, async (transaction) => {
    const service = await locked(transaction, id);
    if (service.state === 'ended' || service.state === 'refused') return;
    await transaction.run(
      'identity_service_end',
      `UPDATE service_account SET state = 'ended', ended_at = entente_now() WHERE account_id = $1`,
      [id],
    );
    await endAllTokens(transaction, id);
    await shut(transaction, id);
    await recordEvent(transaction, actor, {
      kind: 'service_ended',
      data: { account: id, person: service.person_id },
    });
  });
}

/**
 * Makes a token for a program. Refuses as `makeService` does, with 409 a program that is not in force, and with 422 a
 * scope beyond what was agreed on.
 */
export async function makeServiceToken(
  database: Database,
  actor: PersonActor,
  { id, ...wanted }: TokenWanted & { readonly id: string },
): Promise<MadeToken> {
  assertMayAdminister(actor);
  return database.asActor(SYSTEM, async (transaction) => {
    const service = await locked(transaction, id);
    if (service.state !== 'active') throw new Problem('state_conflict', [{ code: 'services.not_in_force' }]);
    const checks = new FieldChecks();
    const scopes = scopesIn(checks, wanted.scopes);
    if (scopes.some((scope) => !service.scopes.includes(scope))) checks.add('scopes', 'scope_not_agreed');
    checks.done();
    return insertToken(transaction, actor, { ...wanted, accountId: id });
  });
}

export async function endServiceToken(
  database: Database,
  actor: PersonActor,
  wanted: { readonly id: string; readonly tokenId: string },
): Promise<void> {
  assertMayAdminister(actor);
  await database.asActor(SYSTEM, async (transaction) => {
    await locked(transaction, wanted.id);
    await endTokenOf(transaction, actor, { id: wanted.tokenId, accountId: wanted.id });
  });
}

interface Locked {
  readonly account_id: string;
  readonly person_id: string;
  readonly state: string;
  readonly roles: readonly string[];
  readonly scopes: readonly Scope[];
  readonly proposed_person: string;
}

async function locked(transaction: Transaction, id: string): Promise<Locked> {
  if (!isId(id)) throw new Problem('not_found');
  const [row] = await transaction.run<Locked>(
    'identity_service_locked',
    `SELECT s.account_id, a.person_id, s.state, s.roles, s.scopes, s.proposed_person
     FROM service_account s JOIN account a ON a.id = s.account_id WHERE s.account_id = $1 FOR UPDATE OF s`,
    [id],
  );
  if (!row) throw new Problem('not_found');
  return row;
}

async function checked(transaction: Transaction, wanted: ServiceWanted) {
  const checks = new FieldChecks();
  const name = checks.text('name', wanted.name, { min: 1, max: 200 });
  const purpose = checks.text('purpose', wanted.purpose, { min: 1, max: 500 });
  const scopes = scopesIn(checks, wanted.scopes);
  const roles = SERVICE_ROLES.filter((role) => wanted.roles.includes(role));
  if (wanted.roles.length === 0) checks.add('roles', 'missing');
  else if (new Set(wanted.roles).size > roles.length) checks.add('roles', 'role_not_for_programs');
  if (!isId(wanted.organisationId)) {
    checks.add('organisationId', wanted.organisationId === '' ? 'missing' : 'reference_unknown');
  }
  checks.done();
  const [organisation] = await transaction.run<{ kind: OrganisationKind }>(
    'identity_service_organisation',
    'SELECT kind FROM organisation WHERE id = $1 AND merged_into IS NULL',
    [wanted.organisationId],
  );
  if (!organisation) throw invalidField('organisationId', 'reference_unknown');
  if (roles.some((role) => !rolesOf(organisation.kind).includes(role))) {
    throw invalidField('roles', 'role_does_not_fit');
  }
  return { name, purpose, scopes, roles, sensitive: isSensitive(roles, scopes) };
}

async function grantRoles(
  transaction: Transaction,
  actor: PersonActor,
  service: Pick<Locked, 'account_id' | 'person_id' | 'roles'>,
): Promise<void> {
  for (const role of service.roles) {
    const assignment = newId();
    await transaction.run(
      'identity_role_grant',
      `INSERT INTO role_assignment (id, account_id, role, granted_by) VALUES ($1, $2, $3, $4)`,
      [assignment, service.account_id, role, actor.accountId],
    );
    await recordEvent(transaction, actor, {
      kind: 'role_granted',
      data: { account: service.account_id, person: service.person_id, role, assignment },
    });
  }
}

async function shut(transaction: Transaction, accountId: string): Promise<void> {
  await transaction.run(
    'identity_account_disable',
    `UPDATE account SET disabled_at = entente_now() WHERE id = $1`,
    [accountId],
  );
}
