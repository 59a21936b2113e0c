/** The amendment's form as flat text fields: those of the application that can change, the reason, and the partners' part. */
import { EMPTY_CONTENT } from '../../actions/action-content.js';
import type { DraftFields } from '../../cases/form-draft.js';
import type { AmendmentInput, Terms } from '../../funding/amendment-terms.js';
import { BUDGET_SHAPE, budgetPartLabel, budgetWords, isBudgetPart } from '../actions/budget/budget-form.js';
import { fieldsIn, fieldsOf, partLabel, readForm } from '../actions/form-fields.js';
import type { FormOptions } from '../actions/form-options.js';
import { clashWords } from '../actions/form-shape.js';
import type { ClashWords } from '../drafts/conflict-page.js';
import { type FormShape, lineListOf } from '../drafts/merge-versions.js';
import type { Visit } from '../shell/visit.js';

const TEXTS = ['reason', 'partnerNote'] as const;
const PLAN = ['startsOn', 'durationMonths', 'coApplicantIds', 'countries'] as const;

/** The partner countries are one part, each budget line is one as in the budget's table, and so is every other field. */
export const AMENDMENT_SHAPE: FormShape = {
  ...BUDGET_SHAPE,
  partOf: (field) => (field.startsWith('countries.') ? 'countries' : BUDGET_SHAPE.partOf(field)),
};

/** Whether the form has a part of that name. */
export function isAmendmentPart(name: string): boolean {
  return isTerm(name) || TEXTS.some((one) => one === name);
}

function isTerm(part: string): boolean {
  return isBudgetPart(part) || PLAN.some((one) => one === part);
}

/** Picks the form's own fields out of what a browser sends. */
export function amendmentFieldsIn(body: Readonly<Record<string, unknown>>): DraftFields {
  const texts = TEXTS.map((name) => {
    const value = body[name];
    return [name, typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''];
  });
  return { ...termsIn(fieldsIn(body)), ...Object.fromEntries(texts) };
}

/** What is saved, as the form shows it. */
export function amendmentFieldsOf(
  terms: Terms,
  { reason, partnerNote }: { readonly reason: string; readonly partnerNote: string },
): DraftFields {
  return { ...termsIn(fieldsOf({ ...EMPTY_CONTENT, ...terms })), reason, partnerNote };
}

/** The fields that an amendment can change; co-applicants in the order that it saves them in, not that of their boxes. */
function termsIn(fields: DraftFields): DraftFields {
  const terms = Object.entries(fields).filter(([name]) => isTerm(AMENDMENT_SHAPE.partOf(name)));
  const coApplicantIds = (fields['coApplicantIds'] ?? '').split(',').sort().join(',');
  return { ...Object.fromEntries(terms), coApplicantIds };
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

/** A field or a part of the form, as the form calls it. */
export function amendmentLabel(name: string, visit: Visit): string {
  if (TEXTS.some((one) => one === name)) return visit.sentence(`amendments.field.${name}`);
  if (name === 'grantCents') return visit.t('amendments.term.grant');
  return lineListOf(name, AMENDMENT_SHAPE) === null ? partLabel(name, visit) : budgetPartLabel(name, visit);
}

/** What the parts say for people. */
export function amendmentWords(visit: Visit, options: FormOptions): ClashWords {
  const [application, budget] = [clashWords(visit, options, AMENDMENT_SHAPE), budgetWords(visit)];
  return {
    shape: AMENDMENT_SHAPE,
    label: (part) => amendmentLabel(part, visit),
    shown: (part, fields) =>
      (lineListOf(part, AMENDMENT_SHAPE) === null ? application : budget).shown(part, fields),
    texts: new Set(TEXTS),
  };
}
