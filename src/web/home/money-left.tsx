import type { MoneyLeft } from '../../funding/money-left.query.js';
import { type Column, EmptyState, Money, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

/** What can still be asked for under each contract of whoever leads. */
export function MoneyLeftPart({ visit, actions }: { visit: Visit; actions: readonly MoneyLeft[] }): Html {
  return (
    <section id="money">
      <h2 safe>{visit.t('desk.money.title')}</h2>
      {actions.length === 0 ? (
        <EmptyState text={visit.t('desk.money.none')} />
      ) : (
        <>
          <p safe>{visit.t('desk.money.lead')}</p>
          <Table
            caption={visit.t('desk.money.title')}
            captionHidden
            columns={columnsFor(visit)}
            rows={actions}
          />
          <p>
            <a href="/payment-requests" safe>
              {visit.t('desk.money.all')}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function columnsFor(visit: Visit): readonly Column<MoneyLeft>[] {
  return [
    {
      header: visit.t('actions.list.action'),
      heads: true,
      cell: (one) => (
        <a class="case-link" href={`/actions/${one.id}/money`}>
          <span class="reference" safe>
            {one.reference}
          </span>
          <span class="case-title" safe>
            {one.title}
          </span>
        </a>
      ),
    },
    {
      header: visit.t('desk.money.agreed'),
      numeric: true,
      cell: (one) => <Money visit={visit} cents={one.agreedCents} />,
    },
    {
      header: visit.t('desk.money.paid'),
      numeric: true,
      cell: (one) => (
        <div>
          <Money visit={visit} cents={one.paidCents} />
          {one.orderedCents > 0 ? (
            <span class="due-clock" safe>
              {visit.t('desk.money.ordered', { money: visit.money(one.orderedCents) })}
            </span>
          ) : (
            ''
          )}
        </div>
      ),
    },
    {
      header: visit.t('desk.money.left'),
      numeric: true,
      cell: (one) => (
        <strong>
          <Money visit={visit} cents={one.leftCents} />
        </strong>
      ),
    },
  ];
}
