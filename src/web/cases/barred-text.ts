import { namesOf, refusalSentence } from '../../i18n/index.js';
import type { Refusal, WorkflowDefinition } from '../../workflow/index.js';
import type { Visit } from '../shell/visit.js';

/** Refusals are addressed to who is refused; here somebody else reads of them. */
export function barredText(
  visit: Visit,
  refusals: readonly Refusal[],
  definition: WorkflowDefinition,
): string {
  const nameOf = namesOf(definition, visit.locale);
  const texts = refusals.map((one) => {
    if (one.code === 'visa_already_yours') return visit.t('blockers.already');
    if (one.code !== 'duty_conflict') return refusalSentence(one, visit.locale, nameOf);
    const conflict = nameOf('conflict', String(one.params['conflict'] ?? ''));
    return visit.t('blockers.duty', { conflict: conflict ?? visit.t('refusal.part.conflict') });
  });
  return [...new Set(texts)].join(' ');
}
