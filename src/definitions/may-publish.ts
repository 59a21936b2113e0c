import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';

/** Administrators change workflows. */
export function assertMayPublish(actor: PersonActor): void {
  if (!holdsRole(actor, 'administrator')) {
    throw new Problem('not_yours_to_do', [{ code: 'definitions.administrators_only' }]);
  }
}

/** Staff read them; to everybody else the inside of a workflow is not there. */
export function assertMayRead(actor: PersonActor): void {
  if (actor.view !== 'inside') throw new Problem('not_found');
}
