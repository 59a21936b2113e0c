import type { PaymentInFull } from '../../funding/payment-in-full.query.js';
import { type Column, Money, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

interface Step {
  readonly text: string;
  readonly cents: number;
  /** The line that the others lead to. */
  readonly result?: true;
}

/** How the amount comes about, line by line, in the order in which it is computed. */
export function AmountSteps({ visit, payment }: { visit: Visit; payment: PaymentInFull }): Html {
  const columns: readonly Column<Step>[] = [
    {
      header: visit.t('payments.step.step'),
      heads: true,
      cell: ({ text, result }) =>
        result ? (
          <strong safe>{text}</strong>
        ) : (
          <span class="step-of-amount" safe>
            {text}
          </span>
        ),
    },
    {
      header: visit.t('payments.step.amount'),
      numeric: true,
      cell: ({ cents, result }) =>
        result ? (
          <strong>
            <Money visit={visit} cents={cents} />
          </strong>
        ) : (
          <Money visit={visit} cents={cents} />
        ),
    },
  ];
  return (
    <Table
      caption={visit.t('payments.page.computed')}
      captionHidden
      columns={columns}
      rows={stepsOf(visit, payment)}
    />
  );
}

function stepsOf(visit: Visit, payment: PaymentInFull): readonly Step[] {
  const { kind, content, amount, paid, terms } = payment;
  const step = (name: StepName, cents: number | null): readonly Step[] =>
    cents === null ? [] : [{ text: visit.t(`payments.step.${name}`, wordsOf(visit, payment)), cents }];
  const result = (name: 'due' | 'claimed' | 'overpaid', cents: number): Step => ({
    text: visit.t(`payments.step.${name}`),
    cents,
    result: true,
  });
  if (kind === 'recovery') return [result('claimed', content.requestedCents ?? 0)];
  const asked = step('requested', content.requestedCents);
  if (kind === 'prefinancing') {
    return [
      ...asked,
      ...(payment.bought ? [] : step('cap_left', amount.capLeftCents)),
      ...step('left', paid.leftCents),
      result('due', amount.dueCents),
    ];
  }
  const costs = [
    ...(payment.bought ? invoiced(visit, content.declaredCents) : step('declared', content.declaredCents)),
    ...step('accepted', payment.acceptedCents ?? content.declaredCents),
  ];
  if (kind === 'interim') {
    return [
      ...costs,
      ...(payment.bought ? [] : step('share', amount.shareCents)),
      ...step('cleared', amount.clearedCents),
      ...(payment.bought ? [] : step('cap_left', amount.capLeftCents)),
      ...step('left', paid.leftCents),
      ...asked,
      result('due', amount.dueCents),
    ];
  }
  return [
    ...costs,
    ...(paid.acceptedCents > 0 ? step('accepted_before', paid.acceptedCents) : []),
    ...(payment.bought ? [] : step('share', amount.shareCents)),
    ...(amount.shareCents !== amount.entitledCents || terms.grantCents === amount.entitledCents
      ? payment.bought
        ? entitled(visit, amount.entitledCents)
        : step('entitled', amount.entitledCents)
      : []),
    ...step('paid_before', paid.netCents),
    ...(amount.clearedCents > 0 ? step('cleared_balance', amount.clearedCents) : []),
    ...asked,
    result('due', amount.dueCents),
    ...(amount.overpaidCents > 0 ? [result('overpaid', amount.overpaidCents)] : []),
  ];
}

function invoiced(visit: Visit, cents: number | null): readonly Step[] {
  return cents === null ? [] : [{ text: visit.t('payments.field.invoicedCents'), cents }];
}

function entitled(visit: Visit, cents: number | null): readonly Step[] {
  return cents === null ? [] : [{ text: visit.t('payments.bought.entitled'), cents }];
}

type StepName =
  | 'requested'
  | 'declared'
  | 'accepted'
  | 'accepted_before'
  | 'share'
  | 'entitled'
  | 'paid_before'
  | 'cleared'
  | 'cleared_balance'
  | 'cap_left'
  | 'left';

function wordsOf(visit: Visit, { terms }: PaymentInFull) {
  return {
    grant: visit.money(terms.grantCents),
    total: visit.money(terms.totalCostCents),
    share: visit.share(terms.paidBeforeBalanceMaxBasisPoints),
  };
}
