/** The forms of payment requests as flat text fields, and into what the use cases take. */
import type { PaymentContent, PaymentInput } from '../../funding/payment-content.js';
import { formatCents } from '../../kernel/money.js';
import { readCents } from '../actions/read-cents.js';
import { textOf } from '../cases/act-form.js';

export type PaymentFields = Readonly<Record<PaymentFieldName, string>>;
export type PaymentFieldName =
  | 'requestedCents'
  | 'declaredCents'
  | 'reportId'
  | 'invoiceReference'
  | 'reason'
  | 'acceptedCents';

const NAMES: readonly PaymentFieldName[] = [
  'requestedCents',
  'declaredCents',
  'reportId',
  'invoiceReference',
  'reason',
  'acceptedCents',
];

/** Picks the form's own fields out of what a browser sends. */
export function fieldsIn(body: Readonly<Record<string, unknown>>): PaymentFields {
  return Object.fromEntries(NAMES.map((name) => [name, textOf(body[name])])) as Record<
    PaymentFieldName,
    string
  >;
}

/** What is saved, as the form shows it. */
export function fieldsOf(content: PaymentContent, acceptedCents: number | null): PaymentFields {
  const text = (cents: number | null) => (cents === null ? '' : formatCents(cents));
  return {
    requestedCents: text(content.requestedCents),
    declaredCents: text(content.declaredCents),
    reportId: content.reportId ?? '',
    invoiceReference: content.invoiceReference,
    reason: content.reason,
    acceptedCents: text(acceptedCents),
  };
}

/** The lead's part of the form; a field left empty says nothing. */
export function claimOf(fields: PaymentFields): PaymentInput {
  return {
    requestedCents: centsOf(fields.requestedCents),
    declaredCents: centsOf(fields.declaredCents),
    reportId: fields.reportId === '' ? null : fields.reportId,
    invoiceReference: fields.invoiceReference,
    reason: fields.reason,
  };
}

export function centsOf(text: string): number | null {
  return text === '' ? null : readCents(text);
}
