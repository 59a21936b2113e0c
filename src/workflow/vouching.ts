/**
 * What visas were given for. A visa keeps the facts it vouches for as they were; when one of them changes, the visa
 * no longer speaks for the case as it is, and neither do those that were given after it and relied on it.
 */
import type { VisaDefinition, WorkflowDefinition } from './definition.js';
import { visasOf } from './definition.js';
import type { CaseState, Facts, FactValue, GivenVisa } from './state.js';

/** The facts a visa vouches for, as they are now; null when it vouches for none. A fact that is unknown is null. */
export function vouchedNow(visa: VisaDefinition, facts: Facts): Facts | null {
  if (!visa.vouchesFor) return null;
  return Object.fromEntries(visa.vouchesFor.facts.map((fact) => [fact, facts[fact] ?? null]));
}

/** What has slipped away under the visas of a case. */
export interface Slipped {
  /** Ids of the visas that no longer count: those whose facts changed, and every one given in a later stage since. */
  readonly void: readonly string[];
  /** Whether a visa asks that such a change be refused. */
  readonly refuses: boolean;
  /** Whether a visa of an earlier stage is among the void: the case has to go back for it. */
  readonly earlier: boolean;
}

/** Null when every visa that counts still has the facts it was given for. */
export function slippedVisas(definition: WorkflowDefinition, state: CaseState): Slipped | null {
  if (!state.visas.some((visa) => hasSlipped(visa, state.facts))) return null;
  const counting = state.visas.filter((visa) => !visa.invalidated);
  const changed = counting.filter((visa) => hasSlipped(visa, state.facts));
  const first = Math.min(...changed.map((visa) => visa.visit));
  const gone = counting.filter((visa) => visa.visit > first || changed.includes(visa));
  const definitions = definition.stages.flatMap(visasOf);
  return {
    void: gone.map((visa) => visa.id),
    refuses: changed.some(
      ({ code }) => definitions.find((one) => one.code === code)?.vouchesFor?.onChange === 'refuse',
    ),
    earlier: gone.some((visa) => visa.visit < state.visit),
  };
}

/** The state in which the visas that slipped do not count. */
export function withoutSlipped(state: CaseState, slipped: Slipped | null): CaseState {
  if (!slipped) return state;
  const visas = state.visas.map((visa) =>
    slipped.void.includes(visa.id) ? { ...visa, invalidated: true } : visa,
  );
  return { ...state, visas };
}

function hasSlipped({ vouched, invalidated }: GivenVisa, facts: Facts): boolean {
  if (invalidated || !vouched) return false;
  for (const fact in vouched) if (!isSame(facts[fact] ?? null, vouched[fact] ?? null)) return true;
  return false;
}

function isSame(one: FactValue, other: FactValue): boolean {
  if (one === other) return true;
  return typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other);
}
