/**
 * Who names assessors and draws up grids: the secretariat, in their own name. It is no right on one file, so it is not
 * lent with a role.
 */
import { holdsOwnRole, type PersonActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';

export function namesAssessors(actor: PersonActor): boolean {
  return holdsOwnRole(actor, 'secretariat');
}

/** To everybody outside there are no assessments. */
export function assertNamesAssessors(actor: PersonActor): void {
  if (actor.view !== 'inside') throw new Problem('not_found');
  if (!namesAssessors(actor)) {
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['secretariat'] } }]);
  }
}
