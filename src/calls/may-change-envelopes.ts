/**
 * Who proposes changes of envelopes and who decides on them: those who answer for the budget, in their own name. It is no
 * right on files, so it is not lent with a role.
 */
import { holdsOwnRole, type PersonActor, type Role } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';

const PROPOSERS: readonly Role[] = ['head_of_unit', 'authorising_officer', 'secretariat'];
const APPROVERS: readonly Role[] = ['head_of_unit', 'authorising_officer'];

export function mayPropose(actor: PersonActor): boolean {
  return holdsOwnRole(actor, ...PROPOSERS);
}

export function mayDecide(actor: PersonActor): boolean {
  return holdsOwnRole(actor, ...APPROVERS);
}

/** To everybody outside the money of the facility is not there. */
export function assertMayPropose(actor: PersonActor): void {
  assertMaySeeMoney(actor);
  if (!mayPropose(actor)) throw roleMissing(PROPOSERS);
}

export function assertMayDecide(actor: PersonActor): void {
  assertMaySeeMoney(actor);
  if (!mayDecide(actor)) throw roleMissing(APPROVERS);
}

export function assertMaySeeMoney(actor: PersonActor): void {
  if (actor.view !== 'inside') throw new Problem('not_found');
}

function roleMissing(roles: readonly Role[]): Problem {
  return new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles } }]);
}
