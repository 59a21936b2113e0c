/** What a confirm page's form sends, read into an act; and what was wrong with it, by field. */
import { namesOf, refusalSentence } from '../../i18n/index.js';
import type { Act, InputDefinition, Refusal, WorkflowDefinition } from '../../workflow/index.js';
import { type FieldError, FormErrors } from '../components/index.js';
import type { Visit } from '../shell/visit.js';

/** What was typed and ticked, by the field's name in the form. */
export interface FilledAct {
  readonly reason: string;
  /** The person for whom it is done, where there are several. */
  readonly onBehalfOf: string;
  readonly inputs: Readonly<Record<string, string | readonly string[]>>;
}

export const NOTHING_FILLED: FilledAct = { reason: '', onBehalfOf: '', inputs: {} };

type Body = Readonly<Record<string, unknown>>;

/** The name of an input's field. */
export function fieldOf(input: Pick<InputDefinition, 'kind' | 'code'>): string {
  return input.kind === 'reason' ? 'reason' : `input.${input.code}`;
}

/** Reads what the inputs ask for and nothing else; a list may come as one text or several. */
export function readFilled(body: Body, inputs: readonly InputDefinition[]): FilledAct {
  const read: Record<string, string | readonly string[]> = {};
  for (const input of inputs) {
    const value = body[fieldOf(input)];
    if (input.kind === 'checklist') read[input.code] = textsOf(value);
    else if (input.kind === 'choice' || input.kind === 'text' || input.kind === 'date') {
      const text = textOf(value);
      if (text !== '') read[input.code] = text;
    }
  }
  return { reason: textOf(body['reason']), onBehalfOf: textOf(body['onBehalfOf']), inputs: read };
}

export function actOf(transition: string, visa: string | null, filled: FilledAct): Act {
  return {
    transition,
    inputs: filled.inputs,
    ...(visa === null ? {} : { visa }),
    ...(filled.onBehalfOf === '' ? {} : { onBehalfOf: filled.onBehalfOf }),
    ...(filled.reason === '' ? {} : { reason: filled.reason }),
  };
}

/** Refusals as mistakes of the form: those about a field at the field, the others for the form as a whole. */
export function errorsOfRefusals(
  visit: Visit,
  refusals: readonly Refusal[],
  definition: WorkflowDefinition,
): FormErrors {
  const nameOf = namesOf(definition, visit.locale);
  const errors = refusals.map(
    (refusal): FieldError => ({
      field: refusal.kind === 'input' ? formField(refusal.field) : null,
      text: refusalSentence(refusal, visit.locale, nameOf),
    }),
  );
  return new FormErrors(errors);
}

/** `inputs/checks` is the engine's name of the field `input.checks`. */
function formField(field: string | undefined): string | null {
  if (field === undefined) return null;
  return field.startsWith('inputs/') ? `input.${field.slice('inputs/'.length)}` : field;
}

/** A browser sends line breaks as CR LF. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
}

function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((one): one is string => typeof one === 'string');
  return typeof value === 'string' ? [value] : [];
}
