import { type Actor, holdsRole } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';

/** Users, roles and organisations are administered by administrators, by the operator's tool and by an import. */
export function assertMayAdminister(actor: Actor): void {
  const system = actor.kind === 'system' && (actor.purpose === 'operator' || actor.purpose === 'import');
  if (!system && !holdsRole(actor, 'administrator')) {
    throw new Problem('not_yours_to_do', [{ code: 'identity.administrators_only' }]);
  }
}
