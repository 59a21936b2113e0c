/** Whether what an act asks for was handed in. */
import { isCalendarDate } from './calendar-date.js';
import type { InputDefinition, TransitionDefinition } from './definition.js';
import type { Act, Acting, CaseState, Refusal } from './state.js';
import { refusal } from './state.js';

const MOST_CHARACTERS = 10_000;

/** Inputs are asked of people; the system and clocks hand in nothing. */
export function personInputRefusals(
  acting: Acting,
  transition: TransitionDefinition,
  state: CaseState,
  act: Act,
) {
  return acting.kind === 'person' ? inputRefusals(transition.inputs, state, act) : [];
}

/** What was not handed in, or is not what was asked. Documents must lie on the case already (fact `documentKinds`). */
export function inputRefusals(
  inputs: readonly InputDefinition[] | undefined,
  state: CaseState,
  act: Act,
): readonly Refusal[] {
  const asked = inputs ?? [];
  const missing = asked.flatMap((input) => missingInput(input, state, act) ?? []);
  const known = new Set(
    asked.filter(({ kind }) => kind !== 'reason' && kind !== 'document').map((input) => input.code),
  );
  const unknown = Object.keys(act.inputs ?? {})
    .filter((code) => !known.has(code))
    .map((code) => refusal('input', 'input_unknown', { input: code }, `inputs/${code}`));
  return [...missing, ...unknown];
}

function missingInput(input: InputDefinition, state: CaseState, act: Act): Refusal | null {
  if (input.kind === 'reason') {
    return act.reason?.trim() ? null : refusal('input', 'reason_missing', {}, 'reason');
  }
  if (input.kind === 'document') {
    const kinds = state.facts['documentKinds'];
    return Array.isArray(kinds) && kinds.includes(input.documentKind as never)
      ? null
      : refusal('state', 'document_missing', { document: input.documentKind });
  }
  const value = act.inputs?.[input.code];
  const field = `inputs/${input.code}`;
  if (input.kind === 'text') {
    if (value === undefined || (typeof value === 'string' && value.trim() === '')) {
      return input.optional ? null : refusal('input', 'text_missing', { input: input.code }, field);
    }
    if (typeof value !== 'string') return refusal('input', 'text_wrong', { input: input.code }, field);
    const most = input.maxLength ?? MOST_CHARACTERS;
    return [...value.trim()].length <= most
      ? null
      : refusal('input', 'text_too_long', { input: input.code, most }, field);
  }
  if (input.kind === 'date') {
    if (value === undefined || value === '') {
      return refusal('input', 'text_missing', { input: input.code }, field);
    }
    return typeof value === 'string' && isCalendarDate(value)
      ? null
      : refusal('input', 'date_malformed', { input: input.code }, field);
  }
  if (input.kind === 'choice') {
    return input.options.some((option) => option.code === value)
      ? null
      : refusal(
          'input',
          'choice_missing',
          { input: input.code, options: input.options.map((one) => one.code) },
          field,
        );
  }
  const ticked = Array.isArray(value) ? value : [];
  const items = input.items.map((item) => item.code);
  const open = items.filter((code) => !ticked.includes(code));
  if (open.length > 0) return refusal('input', 'checklist_open', { input: input.code, open }, field);
  return ticked.every((code) => items.includes(code))
    ? null
    : refusal('input', 'checklist_unknown', { input: input.code, items }, field);
}
