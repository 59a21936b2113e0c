/** What there is to do for a role in a stage, in the workflow's order. Pure. */
import type { Label, StageDefinition } from './definition.js';

/** The ways on that a role may take from a stage; to end, to refuse or to send back only where there is nothing else. */
export function stepsOfRole(stage: Pick<StageDefinition, 'transitions'>, role: string): readonly Label[] {
  const steps = stage.transitions.filter((one) => {
    if (one.kind !== 'move' || typeof one.by === 'string') return false;
    const who = one.by.find((taker) => taker.role === role);
    return who !== undefined && !(who.scope === 'organisation' && one.tone === 'negative');
  });
  const onwards = steps.filter((one) => one.tone !== 'negative');
  return (onwards.length > 0 ? onwards : steps).map((one) => one.label);
}

/** More choices than these are read on the page of the case: it is the stage that is named then. */
export const MOST_STEPS = 3;

/** What a visa becomes when its time runs out without an answer; null where nothing happens by itself. */
export function silenceOf(
  stage: Pick<StageDefinition, 'transitions'>,
  visa: string,
): 'yes' | 'no' | 'abstain' | null {
  const code = visa.split(':', 1)[0] ?? '';
  for (const one of stage.transitions) {
    if (one.kind === 'visa' && one.by === 'clock' && one.visas.includes(code)) return one.answer;
  }
  return null;
}
