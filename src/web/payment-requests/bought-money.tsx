import { HeldBar } from '../actions/money/held-bar.js';
import { EmptyState, Money, SummaryList } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import type { BoughtMoney } from './load-bought-money.js';
import { PaymentsOfAction } from './payments-of-action.js';

/** What is set aside, signed, asked for and paid, what remains, and the way to ask. */
export function BoughtMoneySection({ visit, bought }: { visit: Visit; bought: BoughtMoney }): Html {
  const { money, payments, choices } = bought;
  const { held } = money;
  if (money.statement.lines.length === 0) return '';
  const askedCents = payments
    .filter((one) => one.kind !== 'recovery' && one.open)
    .reduce((sum, one) => sum + (one.amountCents ?? 0), 0);
  const rows: readonly (readonly [string, number])[] = [
    [visit.t('action_money.reserved'), held.reserved],
    [visit.t('action_money.legal'), money.legalCents],
    [visit.t('payments.bought.asked'), askedCents],
    [visit.t('action_money.ordered'), held.ordered],
    [visit.t('action_money.paid'), held.paid],
    [visit.t('action_money.remaining'), money.remainingCents],
  ];
  return (
    <section id="money">
      <h2 safe>{visit.t('payments.bought.money')}</h2>
      <HeldBar
        visit={visit}
        held={{
          reservedCents: held.reserved,
          committedCents: held.committed,
          contractedCents: held.contracted,
          orderedCents: held.ordered,
          paidCents: held.paid,
        }}
      />
      <SummaryList
        rows={rows.map(([term, cents]) => ({ term, value: <Money visit={visit} cents={cents} /> }))}
      />
      {payments.length === 0 ? <EmptyState text={visit.t('payments.bought.none')} /> : ''}
      <PaymentsOfAction
        visit={visit}
        actionId={money.id}
        payments={payments}
        choices={choices}
        headed={false}
      />
      <p>
        <a href={`/actions/${money.id}/money`} safe>
          {visit.t('payments.bought.statement')}
        </a>
      </p>
    </section>
  );
}
