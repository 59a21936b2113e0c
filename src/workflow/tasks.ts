/** Who is asked for what in the stage where a case now stands: the tasks that should be open. */
import type { Accepted } from './decide.js';
import type { StageDefinition, Who, WorkflowDefinition } from './definition.js';
import { stageOf } from './definition.js';
import type { CaseState } from './state.js';
import { countingVisas, slotOutcome, slotsOf, waitsFor, withVisas } from './visas.js';

export interface TaskWanted {
  /** The visa's name, or `stage` for the stage's own work. */
  readonly code: string;
  /** What it is about, as conflicts name acts: `visa:<code>`, or `stage:<code>`. */
  readonly act: string;
  readonly role: string;
  readonly scope: Who['scope'];
  readonly organisationId: string | null;
  readonly country: string | null;
}

/** The tasks of the case's present stage; none in a final stage, none for visas that wait for another one. */
export function tasksWanted(definition: WorkflowDefinition, state: CaseState): readonly TaskWanted[] {
  const stage = stageOf(definition, state.stage);
  if (stage.kind === 'final') return [];
  if (stage.kind !== 'approval') {
    return !stage.rests && isAskedToAct(stage, stage.owner.role)
      ? tasksFor(stage.owner, 'stage', `stage:${stage.code}`, state, '')
      : [];
  }
  const counting = countingVisas(state);
  return slotsOf(stage, state)
    .filter((slot) => slotOutcome(slot, counting) === null && waitsFor(stage, state, slot).length === 0)
    .flatMap((slot) => {
      const act = `visa:${slot.visa.code}`;
      const asked = tasksFor(slot.visa.by, slot.name, act, state, slot.instance);
      const { needed } = slot.visa;
      if (needed.rule !== 'panel') return asked;
      const votes = counting.filter(
        (visa) => visa.code === slot.visa.code && visa.instance === slot.instance,
      ).length;
      return votes + 1 >= needed.quorum
        ? [...asked, ...tasksFor(needed.chair, slot.name, act, state, slot.instance)]
        : asked;
    });
}

/** The state a case is in once `accepted` is done; `facts` stay as they were loaded. */
export function stateAfter(state: CaseState, accepted: Accepted): CaseState {
  return {
    ...withVisas(state, accepted.visas, accepted.invalidated),
    stage: accepted.to,
    visit: accepted.moved ? state.visit + 1 : state.visit,
    duties: [...state.duties, ...accepted.duties],
  };
}

function tasksFor(
  who: Who,
  code: string,
  act: string,
  state: CaseState,
  instance: string,
): readonly TaskWanted[] {
  const task = { code, act, role: who.role, scope: who.scope, organisationId: null, country: null };
  if (who.scope === 'organisation') return [{ ...task, organisationId: state.organisationId }];
  if (who.scope === 'facility') return [task];
  if (instance !== '') return [{ ...task, country: instance }];
  return state.countries.map((country) => ({ ...task, code: `${code}:${country}`, country }));
}

function isAskedToAct(stage: StageDefinition, role: string): boolean {
  return stage.transitions.some(
    (one) => one.kind === 'move' && typeof one.by !== 'string' && one.by.some((who) => who.role === role),
  );
}
