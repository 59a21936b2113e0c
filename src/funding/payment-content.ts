/** What a payment request says of itself, and what of it is wrong whatever the database holds; pure. */
import type { FieldChecks } from '../kernel/field-checks.js';
import type { PaymentKind } from './payment-rules.js';

export interface PaymentContent {
  /** What is asked to be paid, or claimed back; null: as much as the rules come to. */
  readonly requestedCents: number | null;
  /** Costs declared since the last payment on costs: of interim payments and the balance. */
  readonly declaredCents: number | null;
  /** The progress report that an interim payment rests on. */
  readonly reportId: string | null;
  /** Of what the facility buys: the invoice or statement of cost that the request rests on; empty where there is none. */
  readonly invoiceReference: string;
  readonly reason: string;
}

/** What a client sends: fields left out stay as they are. */
export type PaymentInput = { readonly [Field in keyof PaymentContent]?: unknown };

export const NO_CONTENT: PaymentContent = {
  requestedCents: null,
  declaredCents: null,
  reportId: null,
  invoiceReference: '',
  reason: '',
};

const ON_COSTS: readonly PaymentKind[] = ['interim', 'balance'];

export interface PaymentForm {
  readonly kind: PaymentKind;
  /** Of technical assistance and dialogues, for which the facility pays by invoice. */
  readonly bought: boolean;
}

/** `current` with the input's fields in place of its own; adds to `checks` what is wrong with them. */
export function mergedPayment(
  { kind, bought }: PaymentForm,
  current: PaymentContent,
  input: PaymentInput,
  checks: FieldChecks,
): PaymentContent {
  const cents = (field: 'requestedCents' | 'declaredCents') => {
    const value = input[field];
    if (value === undefined) return current[field];
    return value === null || value === '' ? null : checks.cents(field, value);
  };
  const merged = {
    requestedCents: cents('requestedCents'),
    declaredCents: cents('declaredCents'),
    reportId: reportOf(current, input, checks),
    invoiceReference:
      input.invoiceReference === undefined
        ? current.invoiceReference
        : checks.text('invoiceReference', input.invoiceReference ?? '', { max: 100 }),
    reason:
      input.reason === undefined
        ? current.reason
        : checks.text('reason', input.reason, { max: 10_000, lines: true }),
  };
  if (merged.declaredCents !== null && !ON_COSTS.includes(kind)) {
    checks.add('declaredCents', 'payment_without_costs');
  }
  if (merged.invoiceReference !== '' && (!bought || kind === 'recovery')) {
    checks.add('invoiceReference', 'payment_without_invoice');
  }
  if (merged.reportId !== null && (bought || kind !== 'interim'))
    checks.add('reportId', 'payment_without_report');
  return merged;
}

/** The fields in which two contents differ. */
export function changedFields(
  before: PaymentContent,
  after: PaymentContent,
): readonly (keyof PaymentContent)[] {
  return (Object.keys(after) as (keyof PaymentContent)[]).filter((field) => before[field] !== after[field]);
}

function reportOf(current: PaymentContent, input: PaymentInput, checks: FieldChecks): string | null {
  if (input.reportId === undefined) return current.reportId;
  return input.reportId === null || input.reportId === '' ? null : checks.id('reportId', input.reportId);
}
