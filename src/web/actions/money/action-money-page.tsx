import { faultsInWords, moveName } from '../../../exchange/statement-words.js';
import type { MoneyOfAction } from '../../../funding/money-of-action.query.js';
import { HELD_ACCOUNTS, type StatementLine, totalOf } from '../../../funding/statement.js';
import { caseCrumbs } from '../../cases/case-crumbs.js';
import { actionSubject, caseUrl } from '../../cases/case-links.js';
import {
  Badge,
  Banner,
  ButtonLink,
  type Column,
  EmptyState,
  Money,
  PageHeader,
  SummaryList,
  type SummaryRow,
  Table,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { Visit } from '../../shell/visit.js';
import { CaseReference } from '../../statements/case-reference.js';
import { HeldBar } from './held-bar.js';
import { PaymentsOfAction } from './payments-of-action.js';

interface ActionMoneyProps {
  readonly visit: Visit;
  readonly money: MoneyOfAction;
}

/** The money tab of an action: what is held, what comes next, its payments, and what moved since the award. */
export function ActionMoneyPage({ visit, money }: ActionMoneyProps): Html {
  const { held, statement } = money;
  const bought = money.subject !== 'action';
  const title = visit.t(bought ? 'payments.bought.money_title' : 'action_money.title');
  const moved = statement.lines.length > 0;
  return (
    <Layout
      visit={visit}
      title={`${title} ${money.reference}`}
      breadcrumbs={caseCrumbs(visit, actionSubject(money.subject), money)}
    >
      <PageHeader
        caption={money.reference}
        title={`${title} – ${money.title}`}
        lead={visit.t('action_money.lead')}
      />
      {statement.addsUp ? (
        ''
      ) : (
        <Banner tone="refused" title={visit.t('statement.wrong')}>
          <ul>
            {faultsInWords(statement, visit.locale).map((fault) => (
              <li safe>{fault}</li>
            ))}
          </ul>
          <p safe>{visit.t('statement.wrong_lead')}</p>
        </Banner>
      )}
      {moved ? (
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
      ) : (
        <EmptyState text={visit.t(bought ? 'payments.bought.no_money' : 'action_money.none')} />
      )}
      <SummaryList rows={factsOf(visit, money)} />
      <section>
        <h2 safe>{visit.t('action_money.payments')}</h2>
        <PaymentsOfAction visit={visit} payments={money.payments} />
        <div class="buttons">
          {visit.holds(bought ? 'secretariat' : 'programme_manager') && money.remainingCents > 0 ? (
            <ButtonLink
              href={`/payment-requests/new?action=${money.id}`}
              text={visit.t('payments.new.title')}
              tone="secondary"
            />
          ) : (
            ''
          )}
          {bought ? (
            ''
          ) : (
            <ButtonLink href={`/actions/${money.id}/budget`} text={visit.t('budget.title')} tone="link" />
          )}
        </div>
      </section>
      {money.amendments.length > 0 ? (
        <section>
          <h2 safe>{visit.t('action_money.amendments')}</h2>
          <ul>
            {money.amendments.map(({ id, reference, day, legalCents }) => (
              <li>
                <a href={caseUrl('amendment', id)} safe>
                  {visit.t('action_money.amendment', {
                    reference,
                    day: visit.date(day),
                    amount: `${legalCents > 0 ? '+' : ''}${visit.money(legalCents)}`,
                  })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        ''
      )}
      {moved ? (
        <section>
          <h2 safe>{visit.t('action_money.timeline')}</h2>
          <Table
            caption={visit.t('action_money.timeline')}
            captionHidden
            columns={timeline(visit)}
            rows={statement.lines}
          />
          <p>
            <ButtonLink
              href={`/actions/${money.id}/statement`}
              text={visit.t('statement.link')}
              tone="secondary"
            />
          </p>
        </section>
      ) : (
        ''
      )}
    </Layout>
  );
}

function factsOf(visit: Visit, money: MoneyOfAction): readonly SummaryRow[] {
  const row = (term: string, cents: number): SummaryRow => ({
    term,
    value: <Money visit={visit} cents={cents} />,
  });
  return [
    ...(money.grantCents === null
      ? []
      : [
          row(
            visit.t(money.subject === 'action' ? 'action_money.grant' : 'payments.bought.estimate'),
            money.grantCents,
          ),
        ]),
    row(visit.t('action_money.reserved'), money.held.reserved),
    row(visit.t('action_money.budgetary'), money.budgetaryCents),
    row(visit.t('action_money.legal'), money.legalCents),
    row(visit.t('action_money.ordered'), money.held.ordered),
    row(visit.t('action_money.paid'), money.held.paid),
    ...(money.recoveredCents === 0 ? [] : [row(visit.t('action_money.recovered'), money.recoveredCents)]),
    row(visit.t('action_money.remaining'), money.remainingCents),
    { term: visit.t('action_money.next'), value: <NextDueText visit={visit} next={money.nextDue} /> },
  ];
}

function NextDueText({ visit, next }: { visit: Visit; next: MoneyOfAction['nextDue'] }): Html {
  if (next === null) return <span safe>{visit.t('action_money.next.none')}</span>;
  const { kind, subject, id, reference, day, overdue } = next;
  return (
    <>
      <a href={caseUrl(subject, id)} safe>
        {visit.t(`action_money.next.${kind}`, { reference, day: visit.date(day) })}
      </a>{' '}
      {overdue ? <Badge text={visit.t('action_money.next.overdue')} tone="negative" /> : ''}
    </>
  );
}

function timeline(visit: Visit): readonly Column<StatementLine>[] {
  return [
    {
      header: visit.t('statement.day'),
      cell: ({ at, day }) => (
        <time datetime={at} safe>
          {visit.date(day)}
        </time>
      ),
    },
    {
      header: visit.t('statement.move'),
      heads: true,
      cell: ({ move }) => <span safe>{moveName(move, visit.locale)}</span>,
    },
    { header: visit.t('statement.case'), cell: (line) => <CaseReference file={line.case} /> },
    {
      header: visit.t('statement.amount'),
      numeric: true,
      cell: ({ amountCents }) => <Money visit={visit} cents={amountCents} />,
    },
    {
      header: visit.t('action_money.held'),
      numeric: true,
      cell: ({ after }) => <Money visit={visit} cents={totalOf(after, HELD_ACCOUNTS)} />,
    },
    {
      header: visit.t('calls.contracted'),
      numeric: true,
      cell: ({ after }) => <Money visit={visit} cents={after.contracted} />,
    },
    {
      header: visit.t('calls.paid'),
      numeric: true,
      cell: ({ after }) => <Money visit={visit} cents={after.paid} />,
    },
  ];
}
