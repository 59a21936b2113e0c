import type { EffectPlan } from '../cases/subject.js';
import type { FactValue, Params } from '../workflow/index.js';

/** Asks the case `caseId` to take the transition that the effect's parameters name; nothing when there is no such case. */
export function signalTo(params: Params, caseId: FactValue | undefined): EffectPlan {
  if (typeof caseId !== 'string') return {};
  return {
    signals: [{ subject: String(params['subject']), transition: String(params['transition']), caseId }],
  };
}
