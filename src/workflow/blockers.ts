/** What a case waits for: every thing that could happen next, who may do it, and what stands against it. */
import { decide } from './decide.js';
import {
  type Label,
  stageOf,
  type TransitionDefinition,
  triggerOf,
  type Who,
  type WorkflowDefinition,
} from './definition.js';
import type { PersonThere } from './finding.js';
import type { Registry } from './registry.js';
import type { Act, Acting, CaseState, Refusal } from './state.js';
import { countingVisas, slotOutcome, slotsOf, type VisaSlot } from './visas.js';
import { slippedVisas, withoutSlipped } from './vouching.js';
import { mayAct } from './who.js';

/** A transition that the stage has, for a visa where it answers one. */
export interface NextStep {
  readonly transition: string;
  /** The visa it answers, with its country: `endorsement:MD`; null where it answers none. */
  readonly visa: string | null;
  readonly label: Label;
  readonly visaLabel: Label | null;
  readonly tone: 'positive' | 'negative' | 'neutral';
  readonly by: 'people' | 'system' | 'clock';
  /** The roles whose holders may take it, as the definition says; empty unless people do. */
  readonly whos: readonly Who[];
  /** The clocks, running or standing, whose running out takes it. */
  readonly clocks: readonly string[];
  /** What stands against it whoever acts: guards that are not met, visas that come first. */
  readonly unmet: readonly Refusal[];
  /** Documents that have to lie on the case and do not. */
  readonly missing: readonly Refusal[];
  /** Of the people asked about: who may take it, and who holds the role but is barred, with the reason. */
  readonly people: readonly { readonly personId: string; readonly barredBy: readonly Refusal[] }[];
}

/** Nobody: holds just what is asked for, and has done nothing on the case. */
const STAND_IN = 'stand-in';

/**
 * What can happen next to a case and what stands against each, told by `decide`, which guards the act itself: put to it
 * as somebody who holds the role asked for and has no part in the case, so that what is refused is refused to all.
 * `people` are asked about one by one; those who hold no role for a step are left out of it. Visas already answered,
 * and taking one back, are no steps. Empty in a final stage.
 */
export function nextSteps(
  definition: WorkflowDefinition,
  state: CaseState,
  registry: Registry,
  people: readonly PersonThere[] = [],
): readonly NextStep[] {
  const stage = stageOf(definition, state.stage);
  const now = withoutSlipped(state, slippedVisas(definition, state));
  const counting = countingVisas(now);
  const open = slotsOf(stage, now).filter((slot) => slotOutcome(slot, counting) === null);
  return stage.transitions.flatMap((transition) => {
    if (transition.kind === 'take_back') return [];
    if (transition.kind === 'move' || triggerOf(transition) !== 'people') return [step(transition, null)];
    return open
      .filter((slot) => transition.visas.includes(slot.visa.code))
      .map((slot) => step(transition, slot));
  });

  function step(transition: TransitionDefinition, slot: VisaSlot | null): NextStep {
    const by = triggerOf(transition);
    const whos = whosOf(transition, slot);
    const act: Act = { transition: transition.code, ...(slot ? { visa: slot.name } : {}) };
    const instance = slot?.instance ?? '';
    const [who] = whos;
    const stood = by === 'people' ? standIn(who, state, instance) : { acting: { kind: by }, state };
    const refusals = refusalsTo(stood.acting, stood.state, act);
    return {
      transition: transition.code,
      visa: slot?.name ?? null,
      label: transition.label,
      visaLabel: slot?.visa.label ?? null,
      tone: transition.tone ?? 'neutral',
      by,
      whos,
      clocks: definition.clocks
        .filter((one) => one.timeout === transition.code && isStarted(one.code, state))
        .map((one) => one.code),
      unmet: refusals.filter((one) => one.kind === 'state'),
      missing: refusals.filter((one) => one.code === 'document_missing'),
      people:
        by === 'people'
          ? people
              .map((one) => ({ kind: 'person' as const, personId: one.personId, roles: one.roles }))
              .filter((person) => mayAct(whos, person, state, instance) === null)
              .map((person) => ({
                personId: person.personId,
                barredBy: refusalsTo(person, state, act).filter(
                  (one) => one.kind === 'permission' || isOwn(one),
                ),
              }))
          : [],
    };
  }

  function refusalsTo(acting: Acting, on: CaseState, act: Act): readonly Refusal[] {
    const decision = decide(definition, on, acting, act, registry);
    return decision.accepted ? [] : decision.refusals;
  }
}

function isStarted(clock: string, state: CaseState): boolean {
  return state.clocks.some((one) => one.code === clock && one.stoppedAt === null);
}

/** A refusal of state that is about this person alone. */
function isOwn(one: Refusal): boolean {
  return one.code === 'visa_already_yours' || one.code === 'chair_votes_last';
}

function whosOf(transition: TransitionDefinition, slot: VisaSlot | null): readonly Who[] {
  if (slot) {
    const { by, needed } = slot.visa;
    return needed.rule === 'panel' ? [by, needed.chair] : [by];
  }
  return transition.kind === 'move' && typeof transition.by !== 'string' ? transition.by : [];
}

function standIn(
  who: Who | undefined,
  state: CaseState,
  instance: string,
): { readonly acting: Acting; readonly state: CaseState } {
  const held = {
    role: who?.role ?? '',
    organisationId: state.organisationId ?? '',
    country: instance || (state.countries[0] ?? null),
  };
  const acting: Acting = { kind: 'person', personId: STAND_IN, roles: [held] };
  if (who?.named === undefined) return { acting, state };
  return { acting, state: { ...state, facts: { ...state.facts, [who.named]: [STAND_IN] } } };
}
