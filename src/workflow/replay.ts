/** Does again, through `decide`, what a finding's path says was done. */
import { decide } from './decide.js';
import type { MoneyState, WorkflowDefinition } from './definition.js';
import { stageOf } from './definition.js';
import { after, startOf, withoutGuards } from './explore.js';
import { COUNTRIES } from './explore-facts.js';
import type { PathStep } from './finding.js';
import { type MoneyFault, moneyAfter } from './money.js';
import type { Registry } from './registry.js';
import type { CaseState, Facts, Refusal } from './state.js';

export interface Replayed {
  readonly state: CaseState;
  readonly money: MoneyState;
  /** What was wrong with the money, step by step. */
  readonly faults: readonly MoneyFault[];
  /** Why the step at which it stopped was refused; empty when the whole path was done. */
  readonly refused: readonly Refusal[];
}

/**
 * Takes a new case along `path`, each step under the facts that it names and with guards that let pass, duties and
 * all; at the end of it `facts` are as the finding says. Steps without a deed come from a definition that could not be explored: nothing is done then.
 */
export function replay(
  definition: WorkflowDefinition,
  path: readonly PathStep[],
  registry: Registry,
  { countries = COUNTRIES, facts }: { readonly countries?: readonly string[]; readonly facts?: Facts } = {},
): Replayed {
  const open = withoutGuards(definition, registry);
  let state = startOf(definition, path[0]?.deed?.facts ?? facts ?? {}, countries);
  let money: MoneyState = 'none';
  const faults: MoneyFault[] = [];
  for (const [position, { deed }] of path.entries()) {
    if (!deed) break;
    const now: CaseState = { ...state, facts: deed.facts };
    const accepted = decide(definition, now, deed.acting, deed.act, open);
    if (!accepted.accepted) return { state: now, money, faults, refused: accepted.refusals };
    const moved = moneyAfter(money, stageOf(definition, now.stage), accepted, registry);
    money = moved.money;
    faults.push(...moved.faults);
    state = after(now, accepted, position + 1);
  }
  return { state: facts ? { ...state, facts } : state, money, faults, refused: [] };
}
