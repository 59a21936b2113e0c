/** Separation of duties: one natural person stands on one side of a conflict only, for the life of the case. */
import type { WorkflowDefinition } from './definition.js';
import type { CaseState, DutyRecord, Refusal } from './state.js';
import { refusal } from './state.js';

/** The sides a person takes by doing `act` (`visa:<code>` or `<stage>.<transition>`). */
export function dutiesOf(
  definition: WorkflowDefinition,
  act: string,
  personId: string,
): readonly DutyRecord[] {
  return definition.conflicts.flatMap((conflict) =>
    conflict.sides
      .filter((side) => side.acts.includes(act))
      .map((side) => ({ conflict: conflict.code, side: side.code, personId })),
  );
}

/** Null, or the duty that this person already has on the case and that stands against the new ones. */
export function conflictingDuty(state: CaseState, wanted: readonly DutyRecord[]): Refusal | null {
  for (const duty of wanted) {
    const against = state.duties.find(
      (had) => had.personId === duty.personId && had.conflict === duty.conflict && had.side !== duty.side,
    );
    if (against) {
      return refusal('permission', 'duty_conflict', {
        conflict: duty.conflict,
        side: duty.side,
        already: against.side,
      });
    }
  }
  return null;
}
