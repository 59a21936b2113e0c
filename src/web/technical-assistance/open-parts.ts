import { type AssistancePart, partsIn } from '../../assistance/assistance-content.js';
import type { CaseView } from '../../cases/case-view.js';

/** Outsiders write in drafts and clarifications alone, which they are shown under names of their own. */
const OUTSIDE_STAGES: Readonly<Record<string, string>> = { clarification_requested: 'clarification' };

/** The parts that whoever looks may write now; none where it is not theirs, or frozen. */
export function partsOpen({ editRefused, stage }: CaseView): readonly AssistancePart[] {
  return editRefused === null ? partsIn(OUTSIDE_STAGES[stage.code] ?? stage.code) : [];
}
