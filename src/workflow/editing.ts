import type { WorkflowDefinition } from './definition.js';
import { stageOf } from './definition.js';
import { aboveCeiling, namesOfActing } from './on-behalf.js';
import type { Registry } from './registry.js';
import type { Acting, CaseState, Refusal } from './state.js';
import { refusal } from './state.js';
import { mayAct } from './who.js';

/** In whose name the case's content may be changed, or why in nobody's. */
export type Editing =
  | { readonly ok: true; readonly acting: Acting }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Whether `acting` may change the case's content in the stage where it stands; content is frozen otherwise. Their own
 * name goes before those of the people they stand in for.
 */
export function editingAs(
  definition: WorkflowDefinition,
  state: CaseState,
  acting: Acting,
  registry: Registry,
): Editing {
  const { editableBy } = stageOf(definition, state.stage);
  if (acting.kind !== 'person') return { ok: true, acting };
  if (!editableBy || editableBy.length === 0)
    return { ok: false, refusal: refusal('state', 'content_frozen') };
  const answers = namesOfActing(acting).map((one) => ({
    one,
    refused: mayAct(editableBy, one, state) ?? aboveCeiling(state, one, registry),
  }));
  const open = answers.find(({ refused }) => refused === null);
  if (open) return { ok: true, acting: open.one };
  const tooMuch = answers.find(({ refused }) => refused?.code === 'above_ceiling');
  const first = tooMuch?.refused ?? answers[0]?.refused;
  return { ok: false, refusal: first ?? refusal('permission', 'not_offered') };
}

/** Null when `acting` may change the case's content in the stage where it stands, else why not. */
export function mayEdit(
  definition: WorkflowDefinition,
  state: CaseState,
  acting: Acting,
  registry: Registry,
): Refusal | null {
  const editing = editingAs(definition, state, acting, registry);
  return editing.ok ? null : editing.refusal;
}
