/** Whether a task could be given to somebody: what they would be refused when they act is said beforehand. */
import type { Who, WorkflowDefinition } from './definition.js';
import { stageOf, visasOf } from './definition.js';
import { conflictingDuty, dutiesOf } from './duties.js';
import type { ActingPerson, CaseState, Refusal } from './state.js';
import { refusal } from './state.js';
import { countingVisas, parseVisaName } from './visas.js';
import { slippedVisas, withoutSlipped } from './vouching.js';
import { mayAct } from './who.js';

/**
 * Null when `to` could do the task of the case's present stage under `code` that asks for `role`: they hold the role in
 * scope, are one of those named where somebody is, have not answered the visa, and stand on no other side of a conflict.
 */
export function unfitFor(
  definition: WorkflowDefinition,
  loaded: CaseState,
  task: { readonly code: string; readonly role: string },
  to: ActingPerson,
): Refusal | null {
  const state = withoutSlipped(loaded, slippedVisas(definition, loaded));
  const stage = stageOf(definition, state.stage);
  const { code, instance } = parseVisaName(task.code);
  const visa = visasOf(stage).find((one) => one.code === code);
  const forbidden = mayAct(askedOf(definition, state, code, task.role), to, state, instance);
  if (forbidden) return forbidden;
  if (!visa) return barredFromStage(definition, state, task.role, to.personId);
  const answered = countingVisas(state).some(
    (one) =>
      one.code === code && one.instance === instance && [one.personId, one.onBehalfOf].includes(to.personId),
  );
  if (answered) return refusal('state', 'visa_already_yours', { visa: task.code });
  return conflictingDuty(state, dutiesOf(definition, `visa:${code}`, to.personId));
}

function askedOf(
  definition: WorkflowDefinition,
  state: CaseState,
  code: string,
  role: string,
): readonly Who[] {
  const stage = stageOf(definition, state.stage);
  if (stage.kind === 'final') return [];
  if (stage.kind !== 'approval') return [stage.owner];
  return visasOf(stage)
    .filter((visa) => visa.code === code)
    .flatMap((visa) => (visa.needed.rule === 'panel' ? [visa.by, visa.needed.chair] : [visa.by]))
    .filter((who) => who.role === role);
}

/** A stage's own work is barred when every step that the role takes there is. */
function barredFromStage(
  definition: WorkflowDefinition,
  state: CaseState,
  role: string,
  personId: string,
): Refusal | null {
  const stage = stageOf(definition, state.stage);
  const steps = stage.transitions.filter(
    (one) => one.kind === 'move' && typeof one.by !== 'string' && one.by.some((who) => who.role === role),
  );
  const answers = steps.map((one) =>
    conflictingDuty(state, dutiesOf(definition, `${stage.code}.${one.code}`, personId)),
  );
  return answers.every((one) => one !== null) ? (answers[0] ?? null) : null;
}
