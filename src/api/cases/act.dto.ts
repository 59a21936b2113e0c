import { NOTE_LENGTH } from '../../cases/write-note.js';
import type { Fault } from '../field-kinds.js';
import { formed, id, text } from '../field-kinds.js';
import { Dictionary, Field } from '../fields.js';

export const transitionCode = formed(/^[a-z][a-z0-9_]{0,99}$/, 'transition_malformed', { max: 100 });
export const visaName = formed(/^[a-z][a-z0-9_]{0,99}(:[A-Z]{2})?$/, 'visa_malformed', { max: 103 });
const MAX_TEXT = 10_000;
const MAX_INPUTS = 50;
const MAX_TICKED = 100;
const inputText = text({ max: MAX_TEXT, min: 0 });

function inputsFault(value: unknown): Fault | null {
  const inputs = Object.entries(value as Record<string, unknown>);
  if (inputs.length > MAX_INPUTS) return { code: 'too_many', params: { max: MAX_INPUTS } };
  for (const [code, input] of inputs) {
    const at = `/${code.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (code.length > 100) return { code: 'unknown', at };
    const items = Array.isArray(input) ? input : [input];
    if (items.length > MAX_TICKED) return { code: 'too_many', params: { max: MAX_TICKED }, at };
    for (const [place, item] of items.entries()) {
      const fault = inputText.fault(item);
      if (fault) return { ...fault, at: Array.isArray(input) ? `${at}/${place}` : at };
    }
  }
  return null;
}

/** What somebody does on a case. */
export class ActDto {
  @Field(transitionCode, {
    description: 'The code of the transition, as `GET …/transitions` gives it.',
    example: 'submit_concept_note',
  })
  transition!: string;

  @Field(visaName, {
    description: 'The visa that is answered, where the transition answers several: `oia`, `endorsement:MD`.',
    optional: true,
    example: 'endorsement:MD',
  })
  visa?: string;

  @Field(id, {
    description:
      'The natural person for whom you act, where you stand in for several: one of `onBehalfOf` in `GET …/transitions`.',
    optional: true,
  })
  onBehalfOf?: string;

  @Field(text({ max: MAX_TEXT, min: 0 }), {
    description: 'The reasons, where they are asked for.',
    optional: true,
  })
  reason?: string;

  @Dictionary(
    inputsFault,
    { anyOf: [inputText.schema, { type: 'array', items: inputText.schema, maxItems: MAX_TICKED }] },
    {
      description:
        'What else is handed in, by code: a text, the code chosen, or the list of the codes ticked.',
      optional: true,
      example: { checks: ['file_complete', 'matches_award'] },
    },
  )
  inputs?: Record<string, string | readonly string[]>;
}

/** A note to the file. */
export class NoteDto {
  @Field(text({ max: NOTE_LENGTH }), { description: 'What to remember.', example: 'The ministry called.' })
  text!: string;
}
