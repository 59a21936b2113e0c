import type { Actor } from '../kernel/actor.js';
import { type Refusal, refusal, triggerOf, visasOf, type WorkflowDefinition } from '../workflow/index.js';

/** Refusals for what they, or the colleague they stand in for, did or allowed themselves. */
const OF_THEIR_OWN: ReadonlySet<string> = new Set([
  'duty_conflict',
  'duty_conflict_of_principal',
  'above_ceiling',
  'behalf_unknown',
]);

/**
 * What an outsider is told of a refusal: nothing that depends on the inside stage. A transition that their role never
 * takes is refused alike whether the case stands where somebody else could take it or not.
 */
export function refusalsFor(
  actor: Actor,
  definition: WorkflowDefinition,
  transition: string,
  refusals: readonly Refusal[],
): readonly Refusal[] {
  if (actor.kind === 'system' || actor.view === 'inside') return refusals;
  const roles = new Set<string>(actor.roles.map((held) => held.role));
  const isKnown = definition.stages.some((stage) => stage.transitions.some((one) => one.code === transition));
  if (isKnown && !everTakes(definition, transition, roles)) return [refusal('permission', 'not_offered')];
  return refusals.map((one) => {
    if (one.code === 'visa_unknown') return { ...one, params: { visa: one.params['visa'] ?? '' } };
    if (one.code === 'vouched_facts_changed') return refusal('state', 'must_be_returned');
    if (one.code === 'transition_unknown') return { ...one, params: { transition } };
    const isTheirs = one.kind !== 'permission' || OF_THEIR_OWN.has(one.code);
    return isTheirs ? one : refusal('permission', 'not_offered');
  });
}

function everTakes(definition: WorkflowDefinition, transition: string, roles: ReadonlySet<string>): boolean {
  return definition.stages.some((stage) =>
    stage.transitions.some((one) => {
      if (one.code !== transition) return false;
      if (one.kind === 'move') return typeof one.by !== 'string' && one.by.some((who) => roles.has(who.role));
      if (triggerOf(one) !== 'people') return false;
      return definition.stages
        .flatMap(visasOf)
        .some((visa) => one.visas.includes(visa.code) && roles.has(visa.by.role));
    }),
  );
}
