/** The amendment's form as flat text fields: those of the application that can change, the reason, and the partners' part. */
import { EMPTY_CONTENT } from '../../actions/action-content.js';
import type { DraftFields } from '../../cases/form-draft.js';
import type { AmendmentInput, Terms } from '../../funding/amendment-terms.js';
import { fieldLabel as actionFieldLabel, fieldsIn, fieldsOf, readForm } from '../actions/form-fields.js';
import type { Visit } from '../shell/visit.js';

const TEXTS = ['reason', 'partnerNote'] as const;
const TERMS = ['startsOn', 'durationMonths', 'coApplicantIds', 'grantCents', 'totalCostCents'] as const;
const LINES = /^(countries|budgetLines)[.]/;

function isTerm(name: string): boolean {
  return TERMS.some((one) => one === name) || LINES.test(name);
}

/** Picks the form's own fields out of what a browser sends. */
export function amendmentFieldsIn(body: Readonly<Record<string, unknown>>): DraftFields {
  const terms = Object.entries(fieldsIn(body)).filter(([name]) => isTerm(name));
  const texts = TEXTS.map((name) => {
    const value = body[name];
    return [name, typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''];
  });
  return Object.fromEntries([...terms, ...texts]);
}

/** What is saved, as the form shows it. */
export function amendmentFieldsOf(
  terms: Terms,
  texts: { readonly reason: string; readonly partnerNote: string },
): DraftFields {
  const fields = fieldsOf({ ...EMPTY_CONTENT, ...terms });
  const shown = Object.entries(fields).filter(([name]) => isTerm(name));
  return { ...Object.fromEntries(shown), reason: texts.reason, partnerNote: texts.partnerNote };
}

/** Reads the form into what the use case takes, and finds the form's field for a pointer of it. */
export function readAmendment(fields: DraftFields): {
  readonly input: AmendmentInput;
  readonly fieldFor: (pointer: string) => string;
} {
  const { input, fieldFor } = readForm(fields, false);
  const { startsOn, durationMonths, coApplicantIds, grantCents, totalCostCents, budgetLines, countries } =
    input;
  return {
    input: {
      startsOn,
      durationMonths,
      coApplicantIds,
      grantCents,
      totalCostCents,
      budgetLines,
      countries,
      reason: fields['reason'] ?? '',
      partnerNote: fields['partnerNote'] ?? '',
    },
    fieldFor,
  };
}

export function amendmentFieldLabel(name: string, visit: Visit): string {
  return TEXTS.some((one) => one === name)
    ? visit.sentence(`amendments.field.${name}`)
    : actionFieldLabel(name, visit);
}
