/** The stages that cases of a kind can be in, as an actor is shown them: for filters. */
import type { PersonActor } from '../kernel/actor.js';
import type { Label } from '../workflow/index.js';
import type { CaseRuntime } from './case-runtime.js';
import { isInside } from './case-view.js';

export interface StageChoice {
  readonly code: string;
  readonly label: Label;
}

/** Each once, in the order of the definition that is in force. */
export async function stageChoices(
  runtime: CaseRuntime,
  actor: PersonActor,
  subject: string,
): Promise<readonly StageChoice[]> {
  const { code } = runtime.subjects.get(subject).shipped;
  const { body } = await runtime.database.asActor(actor, (transaction) =>
    runtime.definitions.current(code, transaction),
  );
  const shown = body.stages.map((stage): StageChoice => {
    const { code: own, label } = isInside(actor) ? stage : stage.outside;
    return { code: own, label };
  });
  return shown.filter((one, index) => shown.findIndex((other) => other.code === one.code) === index);
}
