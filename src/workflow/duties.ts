/** Separation of duties: one natural person stands on one side of a conflict only, for the life of the case. */
import type { WorkflowDefinition } from './definition.js';
import { personsBound, principalOf } from './on-behalf.js';
import type { Acting, CaseState, DutyRecord, Refusal } from './state.js';
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

/** The sides that everybody takes whom the act binds: who does it and, where they stand in, for whom. */
export function dutiesTaken(
  definition: WorkflowDefinition,
  act: string,
  acting: Acting,
): readonly DutyRecord[] {
  return personsBound(acting).flatMap((personId) => dutiesOf(definition, act, personId));
}

/**
 * Null, or the duty that one of these persons already has on the case and that stands against the new ones. With
 * `acting` the refusal says when it is the duty of the person for whom they act.
 */
export function conflictingDuty(
  state: CaseState,
  wanted: readonly DutyRecord[],
  acting?: Acting,
): Refusal | null {
  const principal = acting ? principalOf(acting) : null;
  for (const duty of wanted) {
    const against = state.duties.find(
      (had) => had.personId === duty.personId && had.conflict === duty.conflict && had.side !== duty.side,
    );
    if (against && principal && duty.personId === principal.personId) {
      return refusal('permission', 'duty_conflict_of_principal', {
        conflict: duty.conflict,
        side: duty.side,
        already: against.side,
        name: principal.name,
      });
    }
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
