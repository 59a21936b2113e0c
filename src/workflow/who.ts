/** Whether a person may act at all: role, scope and membership. */
import type { Who } from './definition.js';
import type { Acting, ActingPerson, CaseState } from './state.js';
import { type Refusal, refusal } from './state.js';

/** Null when `acting` is one of `whos` for this case (in `instance`, a country, when given); else the refusal. Membership is that of the person for whom they act. */
export function mayAct(
  whos: readonly Who[],
  acting: Acting,
  state: CaseState,
  instance = '',
): Refusal | null {
  if (acting.kind !== 'person') return null;
  const roles = whos.map((who) => who.role);
  const candidates = whos.filter((who) => acting.roles.some((held) => held.role === who.role));
  if (candidates.length === 0) return refusal('permission', 'role_missing', { roles });
  const inScope = candidates.filter((who) => scopeHolds(who, acting, state, instance));
  if (inScope.length === 0) return refusal('permission', 'scope_missing', { roles, country: instance });
  const memberId = acting.onBehalfOf?.personId ?? acting.personId;
  const member = inScope.some((who) => !who.named || namedIn(state, who.named, memberId));
  return member ? null : refusal('permission', 'not_a_member', { roles });
}

function scopeHolds(who: Who, acting: ActingPerson, state: CaseState, instance: string): boolean {
  return acting.roles.some((held) => {
    if (held.role !== who.role) return false;
    if (who.scope === 'facility') return true;
    if (who.scope === 'organisation') return held.organisationId === state.organisationId;
    if (held.country === null) return false;
    return instance === '' ? state.countries.includes(held.country) : held.country === instance;
  });
}

function namedIn(state: CaseState, fact: string, personId: string): boolean {
  const members = state.facts[fact];
  return Array.isArray(members) && members.includes(personId as never);
}
