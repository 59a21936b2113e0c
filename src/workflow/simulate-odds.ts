/** How likely each thing is that can happen to a simulated case. */
import type { StageDefinition, TransitionDefinition, WorkflowDefinition } from './definition.js';

/** How often each transition was taken in each stage, by their codes. */
export type ActCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What is assumed of those who decide: nineteen of twenty acts carry the case on. */
const CARRIES_ON = 0.95;

/**
 * The weight of a transition of a stage among those that can be taken: how often it was taken, and beside that, as if
 * it were one more act, what is assumed without history: what carries the case on is far likelier than what sends it
 * back or ends it. Nobody is assumed to take a visa back.
 */
export function weightOf(
  definition: WorkflowDefinition,
  stage: StageDefinition,
  transition: TransitionDefinition,
  counts: ActCounts,
): number {
  return (counts[stage.code]?.[transition.code] ?? 0) + assumedOdds(definition, stage, transition);
}

function assumedOdds(
  definition: WorkflowDefinition,
  stage: StageDefinition,
  transition: TransitionDefinition,
): number {
  const choices = stage.transitions.filter(
    (one) => one.kind !== 'take_back' && !('by' in one && one.by === 'clock'),
  );
  if (!choices.includes(transition)) return 0;
  const forward = choices.filter((one) => carriesOn(definition, stage, one));
  if (forward.length === 0 || forward.length === choices.length) return 1 / choices.length;
  return forward.includes(transition)
    ? CARRIES_ON / forward.length
    : (1 - CARRIES_ON) / (choices.length - forward.length);
}

/** Good news, or a way further along the usual one. */
function carriesOn(
  { path }: WorkflowDefinition,
  stage: StageDefinition,
  transition: TransitionDefinition,
): boolean {
  if (transition.tone !== undefined) return transition.tone === 'positive';
  const place = path.indexOf(stage.code);
  return (transition.to ?? []).some(({ to }) => path.indexOf(to) > place);
}
