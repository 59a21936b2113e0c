/** The forms of payment requests as flat text fields, and into what the use cases take. */
import type { DraftFields } from '../../cases/form-draft.js';
import type { PaymentChoices } from '../../funding/payment-choices.query.js';
import type { PaymentContent, PaymentInput } from '../../funding/payment-content.js';
import { PAYMENT_KINDS } from '../../funding/payment-rules.js';
import { formatCents } from '../../kernel/money.js';
import { readCents } from '../actions/read-cents.js';
import { textOf } from '../cases/act-form.js';
import type { ClashWords } from '../drafts/conflict-page.js';
import type { KeptForm } from '../drafts/kept-form.js';
import type { Visit } from '../shell/visit.js';

const CLAIM = ['requestedCents', 'declaredCents', 'reportId', 'invoiceReference', 'reason'] as const;
const ACCEPTED = ['acceptedCents'] as const;
const NAMES = ['kind', ...CLAIM, ...ACCEPTED] as const;

type FieldName = (typeof NAMES)[number];

/** Asking anew, which says for what; changing what is asked for; and what the facility accepts of it. */
export const NEW_CLAIM = formOf(['kind', ...CLAIM]);
export const CLAIM_FORM = formOf(CLAIM);
export const ACCEPTING_FORM = formOf(ACCEPTED);

function formOf(names: readonly FieldName[]): Pick<KeptForm, 'shape' | 'fieldsIn' | 'isPart'> {
  return {
    shape: { partOf: (field) => field },
    fieldsIn: (sent) => Object.fromEntries(names.map((name) => [name, textOf(sent[name])])),
    isPart: (name) => names.some((one) => one === name),
  };
}

/** What is saved, as the form shows it. */
export function fieldsOf(content: PaymentContent): DraftFields {
  return {
    requestedCents: amountOf(content.requestedCents),
    declaredCents: amountOf(content.declaredCents),
    reportId: content.reportId ?? '',
    invoiceReference: content.invoiceReference,
    reason: content.reason,
  };
}

export function acceptedFieldsOf(acceptedCents: number | null): DraftFields {
  return { acceptedCents: amountOf(acceptedCents) };
}

function amountOf(cents: number | null): string {
  return cents === null ? '' : formatCents(cents);
}

/** The lead's part of the form; a field left empty says nothing. */
export function claimOf(fields: DraftFields): PaymentInput {
  const {
    requestedCents = '',
    declaredCents = '',
    reportId = '',
    invoiceReference = '',
    reason = '',
  } = fields;
  return {
    requestedCents: centsOf(requestedCents),
    declaredCents: centsOf(declaredCents),
    reportId: reportId === '' ? null : reportId,
    invoiceReference,
    reason,
  };
}

export function centsOf(text: string): number | null {
  return text === '' ? null : readCents(text);
}

export function fieldLabel(field: string, visit: Visit): string {
  const name = NAMES.find((one) => one === field);
  return name ? visit.t(`payments.field.${name}`) : field;
}

/** What the fields say for people. */
export function paymentWords(
  { shape }: Pick<KeptForm, 'shape'>,
  reports: PaymentChoices['reports'],
  visit: Visit,
): ClashWords {
  const worded = (name: string, value: string): string => {
    const cents = name.endsWith('Cents') && value !== '' ? readCents(value) : Number.NaN;
    if (!Number.isNaN(cents)) return visit.money(cents);
    const kind = name === 'kind' ? PAYMENT_KINDS.find((one) => one === value) : undefined;
    if (kind) return visit.t(`payments.kind.${kind}`);
    return reports.find((one) => name === 'reportId' && one.id === value)?.reference ?? value;
  };
  return {
    shape,
    label: (part) => fieldLabel(part, visit),
    shown: (part, fields) => [worded(part, fields[part] ?? '')],
    texts: new Set(['reason']),
  };
}
