/** People whose tasks somebody may hand on, and who could take them. */
import type { Transaction } from '../database/database.js';
import { holdsOwnRole, type PersonActor } from '../kernel/actor.js';
import { type Away, awayNow } from './away.query.js';
import { LENDABLE_ROLES } from './delegation.js';
import type { TaskOf } from './tasks-of.query.js';

export interface UnitPerson {
  /** Of the account. */
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
}

/**
 * Everybody who holds a role of the work on cases or was given a task: for administrators all, for a head of unit those of
 * the organisation, for everybody else themselves. Accounts that are disabled stay as long as a task is left with them.
 */
export async function peopleWithTasks(
  transaction: Transaction,
  actor: PersonActor,
): Promise<readonly UnitPerson[]> {
  const all = holdsOwnRole(actor, 'administrator');
  const unit = holdsOwnRole(actor, 'head_of_unit');
  return transaction.run<UnitPerson & Record<string, unknown>>(
    'unit_people_with_tasks',
    `SELECT a.id, coalesce(p.name, '') AS name, o.name AS organisation
     FROM account a JOIN person p ON p.id = a.person_id JOIN organisation o ON o.id = a.organisation_id
     WHERE ($1 OR ($2 AND a.organisation_id = $3) OR a.id = $4)
       AND ((a.disabled_at IS NULL AND EXISTS (SELECT FROM role_assignment r
           WHERE r.account_id = a.id AND r.ended_at IS NULL AND r.role = ANY ($5)))
         OR EXISTS (SELECT FROM task t WHERE t.holder_account_id = a.id AND t.done_at IS NULL))
     ORDER BY lower(unaccent(coalesce(p.name, ''))), a.id LIMIT 1000`,
    [all, unit, actor.organisationId, actor.accountId, [...LENDABLE_ROLES]],
  );
}

export interface Taker extends UnitPerson {
  /** Null while they are there, as far as the reader may know. */
  readonly away: Away | null;
}

/** Active people who hold one of the roles that these tasks ask for; outside the facility of the same organisation only. */
export async function takersOf(
  transaction: Transaction,
  actor: PersonActor,
  fromId: string,
  tasks: readonly TaskOf[],
): Promise<readonly Taker[]> {
  const takers = await transaction.run<UnitPerson & Record<string, unknown>>(
    'unit_takers',
    `SELECT a.id, p.name, o.name AS organisation
     FROM account a JOIN person p ON p.id = a.person_id JOIN organisation o ON o.id = a.organisation_id
     WHERE a.disabled_at IS NULL AND NOT a.service AND p.name IS NOT NULL AND a.id <> $1 AND ($2 OR a.organisation_id = $3)
       AND EXISTS (SELECT FROM role_assignment r WHERE r.account_id = a.id AND r.ended_at IS NULL AND r.role = ANY ($4))
     ORDER BY lower(unaccent(p.name)), a.id LIMIT 1000`,
    [fromId, actor.view === 'inside', actor.organisationId, [...new Set(tasks.map((task) => task.role))]],
  );
  const away = await awayNow(
    transaction,
    takers.map((one) => one.id),
  );
  return takers.map((one) => ({ ...one, away: away.get(one.id) ?? null }));
}
