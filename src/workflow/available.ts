/** What this person may do now: the same answer draws the buttons and guards the post. */
import { decide, principalsFor } from './decide.js';
import type { InputDefinition, Label, TransitionDefinition, WorkflowDefinition } from './definition.js';
import { stageOf, triggerOf } from './definition.js';
import type { Registry } from './registry.js';
import type { Acting, CaseState, Principal, Refusal } from './state.js';
import { canBeTakenBack, countingVisas, nameOf, slotOutcome, slotsOf } from './visas.js';
import { slippedVisas, withoutSlipped } from './vouching.js';

/** One button: a transition, for a visa where it answers one. `refusals` is empty when it is open. */
export interface AvailableTransition {
  readonly transition: string;
  readonly visa: string | null;
  readonly label: Label;
  readonly visaLabel: Label | null;
  readonly tone: 'positive' | 'negative' | 'neutral';
  readonly inputs: readonly InputDefinition[];
  readonly open: boolean;
  /** Why it is not open; what still has to be handed in (kind `input`) does not close it. */
  readonly refusals: readonly Refusal[];
  /** For whom they would do it: empty in their own name, one person, or several of whom they choose one. */
  readonly onBehalfOf: readonly Principal[];
}

/**
 * Every transition that people take from the case's stage, each open to `acting` or refused with its reasons.
 * Visas already answered are left out, and what is not this person's to take back. Transitions of the system and of
 * clocks are nobody's buttons.
 */
export function availableTransitions(
  definition: WorkflowDefinition,
  state: CaseState,
  acting: Acting,
  registry: Registry,
): readonly AvailableTransition[] {
  const stage = stageOf(definition, state.stage);
  const now = withoutSlipped(state, slippedVisas(definition, state));
  const openSlots = slotsOf(stage, now).filter((slot) => slotOutcome(slot, countingVisas(now)) === null);
  return stage.transitions.flatMap((transition) => {
    if (triggerOf(transition) !== 'people') return [];
    if (transition.kind === 'move') return [offer(transition, null, null)];
    if (transition.kind === 'take_back') {
      return canBeTakenBack(now, transition.visas, acting).map((visa) =>
        offer(transition, nameOf(visa), null),
      );
    }
    return openSlots
      .filter((slot) => transition.visas.includes(slot.visa.code))
      .map((slot) => offer(transition, slot.name, slot.visa.label));
  });

  function offer(
    transition: TransitionDefinition,
    visa: string | null,
    visaLabel: Label | null,
  ): AvailableTransition {
    const act = visa === null ? { transition: transition.code } : { transition: transition.code, visa };
    const decision = decide(definition, state, acting, act, registry);
    const refusals = decision.accepted ? [] : decision.refusals.filter((one) => one.kind !== 'input');
    return {
      transition: transition.code,
      visa,
      label: transition.label,
      visaLabel,
      tone: transition.tone ?? 'neutral',
      inputs: transition.inputs ?? [],
      open: refusals.length === 0,
      refusals,
      onBehalfOf: principalsFor(definition, state, acting, act, registry),
    };
  }
}
