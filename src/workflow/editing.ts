import type { WorkflowDefinition } from './definition.js';
import { stageOf } from './definition.js';
import type { Acting, CaseState, Refusal } from './state.js';
import { refusal } from './state.js';
import { mayAct } from './who.js';

/** Null when `acting` may change the case's content in the stage where it stands; content is frozen otherwise. */
export function mayEdit(definition: WorkflowDefinition, state: CaseState, acting: Acting): Refusal | null {
  const { editableBy } = stageOf(definition, state.stage);
  if (acting.kind !== 'person') return null;
  if (!editableBy || editableBy.length === 0) return refusal('state', 'content_frozen');
  return mayAct(editableBy, acting, state);
}
