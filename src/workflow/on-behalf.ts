/** In whose name somebody acts: their own, or that of a colleague who has lent them a role. */
import type { Registry } from './registry.js';
import type { Acting, ActingPerson, CaseState, Principal, Refusal } from './state.js';
import { refusal } from './state.js';

/**
 * The names in which a person may act, each with its roles alone: their own first, then one for each delegation. With
 * `wanted`, a natural person's id, only what that person has lent. The system and clocks act as they are.
 */
export function namesOfActing(acting: Acting, wanted?: string): readonly Acting[] {
  if (acting.kind !== 'person') return [acting];
  const own: ActingPerson = { ...acting, roles: acting.roles.filter((held) => !held.onBehalfOf) };
  const lent = acting.roles.flatMap((held): readonly ActingPerson[] =>
    held.onBehalfOf ? [{ ...acting, roles: [held], onBehalfOf: held.onBehalfOf }] : [],
  );
  return wanted === undefined ? [own, ...lent] : lent.filter((one) => one.onBehalfOf?.personId === wanted);
}

/** For whom somebody acts; null in their own name. */
export function principalOf(acting: Acting): Principal | null {
  return acting.kind === 'person' ? (acting.onBehalfOf ?? null) : null;
}

/** The natural persons whom an act binds: who does it, and for whom; nobody when no person acts. */
export function personsBound(acting: Acting): readonly string[] {
  if (acting.kind !== 'person') return [];
  return acting.onBehalfOf ? [acting.personId, acting.onBehalfOf.personId] : [acting.personId];
}

/**
 * Null, or why the role was not lent for a case of this amount. A kind of case without an amount, and a case whose
 * amount is not known yet, stay below every ceiling.
 */
export function aboveCeiling(state: CaseState, acting: Acting, registry: Registry): Refusal | null {
  const principal = principalOf(acting);
  const amountCents = registry.amount === undefined ? undefined : state.facts[registry.amount];
  if (!principal || principal.ceilingCents === null || typeof amountCents !== 'number') return null;
  const { ceilingCents, name } = principal;
  return amountCents > ceilingCents
    ? refusal('permission', 'above_ceiling', { ceilingCents, amountCents, name })
    : null;
}

const NOT_THEIRS: ReadonlySet<string> = new Set(['role_missing', 'scope_missing', 'not_a_member']);

/** Whether refusals say that this name has nothing to do with the act at all. */
export function isNotTheirs(refusals: readonly Refusal[]): boolean {
  return refusals.some((one) => NOT_THEIRS.has(one.code));
}
