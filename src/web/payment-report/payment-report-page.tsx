import { interestInWords, limitInWords } from '../../exchange/payment-report-paper.js';
import { madeInWords } from '../../exchange/statement-words.js';
import type { PaymentReportRead } from '../../funding/payment-report.query.js';
import type { PaymentInYear, TimesOfLimit } from '../../funding/payment-times.js';
import {
  ButtonLink,
  type Column,
  DateText,
  EmptyState,
  Money,
  PageHeader,
  SelectField,
  Table,
} from '../components/index.js';
import { moneyCrumbs } from '../money/money-crumbs.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import { SHOWN_ZONE, type Visit } from '../shell/visit.js';
import { CaseReference } from '../statements/case-reference.js';

interface PaymentReportProps {
  readonly visit: Visit;
  readonly read: PaymentReportRead;
}

/** How long a year's payments took, by their limits; then the late ones with what kept them. */
export function PaymentReportPage({ visit, read }: PaymentReportProps): Html {
  const { report, years, at } = read;
  const { year, limits, total, late, rateBasisPoints } = report;
  return (
    <Layout
      visit={visit}
      title={`${visit.t('payment_times.title')} ${year}`}
      breadcrumbs={moneyCrumbs(visit)}
    >
      <div class="statement">
        <PageHeader
          title={`${visit.t('payment_times.title')} ${year}`}
          lead={`${visit.t('payment_times.lead')} ${madeInWords(at, visit.locale, SHOWN_ZONE)}.`}
        />
        <form
          method="get"
          action="/payment-report"
          class="filters"
          aria-label={visit.t('payment_times.years')}
        >
          <SelectField
            visit={visit}
            name="year"
            label={visit.t('payment_times.year')}
            value={String(year)}
            options={years.map((one) => ({ value: String(one), text: String(one) }))}
          />
          <button type="submit" class="btn btn-outline-primary" safe>
            {visit.t('statement.show')}
          </button>
        </form>
        {total.payments === 0 ? (
          <EmptyState text={visit.t('payment_times.none', { year })} />
        ) : (
          <>
            <nav class="buttons" aria-label={visit.t('statement.files')}>
              <ButtonLink
                href={`/payment-report.csv?year=${year}`}
                text={visit.t('statement.csv')}
                tone="secondary"
              />
              <ButtonLink
                href={`/payment-report.pdf?year=${year}`}
                text={visit.t('statement.pdf')}
                tone="secondary"
              />
            </nav>
            <section>
              <h2 safe>{visit.t('payment_times.of_year', { year })}</h2>
              <Limits visit={visit} times={[...limits, total]} />
              <p class="marked" safe>
                {interestInWords(rateBasisPoints, visit.locale)}
              </p>
            </section>
            <section>
              <h2 safe>{visit.t('payment_times.late_list')}</h2>
              {late.length === 0 ? (
                <p safe>{visit.t('payment_times.late_none')}</p>
              ) : (
                <LatePayments visit={visit} late={late} />
              )}
            </section>
          </>
        )}
      </div>
    </Layout>
  );
}

interface Measure {
  readonly name: string;
  readonly of: (times: TimesOfLimit) => Html;
}

/** A column for each limit: on paper and on the screen there are more measures than limits. */
function Limits({ visit, times }: { visit: Visit; times: readonly TimesOfLimit[] }): Html {
  const count = (value: number) => <span safe>{visit.number(value)}</span>;
  const tenths = (value: number | null) => (
    <span safe>{value === null ? '–' : visit.number(value / 10)}</span>
  );
  const money = (cents: number | null): Html =>
    cents === null ? <span>–</span> : <Money visit={visit} cents={cents} />;
  const measures: readonly Measure[] = [
    { name: visit.t('payment_times.payments'), of: (one) => count(one.payments) },
    { name: visit.t('payment_times.amount'), of: (one) => money(one.amountCents) },
    { name: visit.t('payment_times.on_time'), of: (one) => count(one.onTime) },
    { name: visit.t('payment_times.late'), of: (one) => count(one.late) },
    { name: visit.t('payment_times.late_amount'), of: (one) => money(one.lateCents) },
    { name: visit.t('payment_times.net'), of: (one) => tenths(one.averageNetTenths) },
    { name: visit.t('payment_times.gross'), of: (one) => tenths(one.averageGrossTenths) },
    { name: visit.t('payment_times.suspensions'), of: (one) => count(one.suspensions) },
    { name: visit.t('payment_times.suspended'), of: (one) => count(one.suspended) },
    {
      name: visit.t('payment_times.suspended_share'),
      of: ({ suspendedShare }) => (
        <span safe>{suspendedShare === null ? '–' : visit.share(suspendedShare)}</span>
      ),
    },
    { name: visit.t('payment_times.suspended_days'), of: (one) => tenths(one.averageSuspendedTenths) },
    { name: visit.t('payment_times.interest'), of: (one) => money(one.interestCents) },
  ];
  return (
    <Table
      caption={visit.t('payment_times.limits')}
      columns={[
        { header: visit.t('payment_times.limit'), heads: true, cell: ({ name }) => <span safe>{name}</span> },
        ...times.map(
          (one): Column<Measure> => ({
            header: limitInWords(one, visit.locale),
            numeric: true,
            cell: ({ of }) => of(one),
          }),
        ),
      ]}
      rows={measures}
    />
  );
}

function LatePayments({ visit, late }: { visit: Visit; late: readonly PaymentInYear[] }): Html {
  return (
    <Table
      caption={visit.t('payment_times.late_list')}
      captionHidden
      columns={[
        {
          header: visit.t('payment_times.payment'),
          heads: true,
          cell: ({ id, reference }) => <CaseReference file={{ id, reference, subject: 'payment_request' }} />,
        },
        {
          header: visit.t('payment_times.action'),
          cell: ({ action }) => (
            <>
              <CaseReference file={action} />{' '}
              <span class="reference" safe>
                {action.title}
              </span>
            </>
          ),
        },
        {
          header: visit.t('payment_times.amount'),
          numeric: true,
          cell: ({ amountCents }) => <Money visit={visit} cents={amountCents} />,
        },
        {
          header: visit.t('payment_times.due_on'),
          cell: ({ dueOn }) => <DateText visit={visit} date={dueOn} />,
        },
        {
          header: visit.t('payment_times.paid_on'),
          cell: ({ paidOn }) => <DateText visit={visit} date={paidOn} />,
        },
        {
          header: visit.t('payment_times.days_late'),
          numeric: true,
          cell: ({ lateDays }) => <span safe>{visit.number(lateDays)}</span>,
        },
        {
          header: visit.t('payment_times.net_days'),
          numeric: true,
          cell: ({ netDays }) => <span safe>{visit.number(netDays)}</span>,
        },
        {
          header: visit.t('payment_times.days_suspended'),
          numeric: true,
          cell: ({ suspendedDays }) => <span safe>{visit.number(suspendedDays)}</span>,
        },
        {
          header: visit.t('payment_times.reasons'),
          cell: ({ reasons, suspensions }) =>
            suspensions === 0 ? (
              <span safe>{visit.t('payment_times.reasons_none')}</span>
            ) : (
              <ul class="reasons">
                {reasons.map((reason) => (
                  <li safe>{reason}</li>
                ))}
              </ul>
            ),
        },
      ]}
      rows={late}
    />
  );
}
