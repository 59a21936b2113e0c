import type { PaymentChoices } from '../../funding/payment-choices.query.js';
import { Money, SummaryList } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

/** How the money of an action stands, and the limits that what is asked for has to keep. */
export function Figures({ visit, choices }: { visit: Visit; choices: PaymentChoices }): Html {
  const { terms, paid } = choices;
  const { bought } = choices;
  const rows: readonly (readonly [string, number])[] = [
    [visit.t(bought ? 'payments.bought.contract' : 'payments.figure.granted'), terms.grantCents],
    [visit.t('payments.figure.paid'), paid.netCents],
    [visit.t('payments.figure.prefinancing'), choices.unclearedCents],
    [visit.t('payments.figure.cleared'), paid.clearedCents],
    [visit.t('payments.figure.left'), paid.leftCents],
    [
      visit.t(bought ? 'payments.bought.prefinancing_most' : 'payments.figure.prefinancing_most', {
        share: visit.share(terms.prefinancingMaxBasisPoints),
      }),
      choices.prefinancingMostCents,
    ],
    ...(bought
      ? []
      : [
          [
            visit.t('payments.figure.before_balance_most', {
              share: visit.share(terms.paidBeforeBalanceMaxBasisPoints),
            }),
            choices.beforeBalanceMostCents,
          ] as const,
        ]),
  ];
  return (
    <section>
      <h2 safe>{visit.t(bought ? 'payments.bought.figures' : 'payments.new.figures')}</h2>
      <SummaryList
        rows={rows.map(([term, cents]) => ({ term, value: <Money visit={visit} cents={cents} /> }))}
      />
      <p class="form-text" safe>
        {visit.t(bought ? 'payments.bought.provenance' : 'payments.figure.provenance')}
      </p>
    </section>
  );
}
