/** The forms of payment requests as flat text fields, and into what the use cases take. */
import type { DraftFields } from '../../cases/form-draft.js';
import type { PaymentChoices } from '../../funding/payment-choices.query.js';
import type { PaymentContent, PaymentForm, PaymentInput } from '../../funding/payment-content.js';
import { PAYMENT_KINDS } from '../../funding/payment-rules.js';
import { formatCents } from '../../kernel/money.js';
import { readCents } from '../actions/read-cents.js';
import { textOf } from '../cases/act-form.js';
import type { ClashWords } from '../drafts/conflict-page.js';
import type { KeptForm } from '../drafts/kept-form.js';
import type { Visit } from '../shell/visit.js';

export type ClaimField = 'invoiceReference' | 'declaredCents' | 'requestedCents' | 'reportId' | 'reason';
type PaymentField = ClaimField | 'kind' | 'acceptedCents';

/** What is asked for; `kind` is null while it is still to be chosen: then every field is there. */
export type Claim = Pick<PaymentForm, 'bought'> & { readonly kind: PaymentForm['kind'] | null };

/** The fields that a claim is written in, in their order. */
export function claimFields({ kind, bought }: Claim): readonly ClaimField[] {
  const isOf = (...kinds: readonly Claim['kind'][]) => kind === null || kinds.includes(kind);
  // By the paper that was sent: what it is, and what it comes to.
  if (bought && kind !== 'recovery') {
    return [
      'invoiceReference',
      ...(isOf('interim', 'balance') ? (['declaredCents'] as const) : []),
      ...(isOf('prefinancing') ? (['requestedCents'] as const) : []),
      'reason',
    ];
  }
  return [
    ...(isOf('interim', 'balance') ? (['declaredCents'] as const) : []),
    'requestedCents',
    ...(isOf('interim') ? (['reportId'] as const) : []),
    'reason',
  ];
}

/** A form with these fields, and no others. */
export function formWith(names: readonly PaymentField[]): Pick<KeptForm, 'shape' | 'fieldsIn' | 'isPart'> {
  return {
    shape: { partOf: (field) => field },
    fieldsIn: (sent) => Object.fromEntries(names.map((name) => [name, textOf(sent[name])])),
    isPart: (name) => names.some((one) => one === name),
  };
}

/** What is saved, as the form shows it. */
export function claimSaved(content: PaymentContent, names: readonly ClaimField[]): DraftFields {
  return Object.fromEntries(
    names.map((name) => {
      const value = content[name];
      return [name, typeof value === 'number' ? formatCents(value) : (value ?? '')];
    }),
  );
}

/** What the form has fields for; one left empty says nothing. */
export function claimOf(fields: DraftFields): PaymentInput {
  const { requestedCents, declaredCents, reportId, invoiceReference, reason } = fields;
  return {
    ...(requestedCents === undefined ? {} : { requestedCents: centsOf(requestedCents) }),
    ...(declaredCents === undefined ? {} : { declaredCents: centsOf(declaredCents) }),
    ...(reportId === undefined ? {} : { reportId: reportId === '' ? null : reportId }),
    ...(invoiceReference === undefined ? {} : { invoiceReference }),
    ...(reason === undefined ? {} : { reason }),
  };
}

export function centsOf(text: string): number | null {
  return text === '' ? null : readCents(text);
}

export function fieldLabel(field: string, { bought }: Pick<Claim, 'bought'>, visit: Visit): string {
  if (bought && field === 'declaredCents') return visit.t('payments.field.invoicedCents');
  return visit.sentence(`payments.field.${field}`);
}

/** What the fields say for people. */
export function paymentWords(
  { shape }: Pick<KeptForm, 'shape'>,
  claim: Pick<Claim, 'bought'>,
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
    label: (part) => fieldLabel(part, claim, visit),
    shown: (part, fields) => [worded(part, fields[part] ?? '')],
    texts: new Set(['reason']),
  };
}
