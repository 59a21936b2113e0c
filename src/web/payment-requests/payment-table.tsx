import type { WhoHasIt } from '../../cases/who-has-it.query.js';
import type { PaymentListItem } from '../../funding/payment-list.query.js';
import { dateInZone, type Forecast, parseInstant } from '../../workflow/index.js';
import { forecastColumn } from '../cases/forecast.js';
import { whoColumns } from '../cases/who-columns.js';
import { Badge, type Column, DateText, Money, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

interface PaymentTableProps {
  readonly visit: Visit;
  /** On pages of their own: who has each of them now. */
  readonly who?: ReadonlyMap<string, WhoHasIt>;
  readonly forecasts?: ReadonlyMap<string, Forecast>;
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly rows: readonly PaymentListItem[];
  /** Beside the requests of several actions it says which action each is of. */
  readonly ofAction?: boolean;
}

/** Payment requests with where they stand and how long there is to pay. */
export function PaymentTable({
  visit,
  who,
  forecasts,
  caption,
  captionHidden,
  rows,
  ofAction,
}: PaymentTableProps): Html {
  const columns = paymentColumns(visit, who, forecasts, ofAction);
  return (
    <Table caption={caption} {...(captionHidden ? { captionHidden } : {})} columns={columns} rows={rows} />
  );
}

/** What a list says of each payment request. */
export function paymentColumns(
  visit: Visit,
  who?: ReadonlyMap<string, WhoHasIt>,
  forecasts?: ReadonlyMap<string, Forecast>,
  ofAction?: boolean,
): readonly Column<PaymentListItem>[] {
  return [
    {
      key: 'title',
      sort: 'reference',
      header: visit.t('payments.list.request'),
      heads: true,
      values: [
        { header: visit.t('lists.reference'), kind: 'text', of: ({ reference }) => reference },
        { kind: 'text', of: (row) => `${visit.t(`payments.kind.${row.kind}`)} – ${row.actionTitle}` },
      ],
      cell: (row) => (
        <a class="case-link" href={`/payment-requests/${row.id}`}>
          <span class="reference" safe>
            {row.reference}
          </span>
          <span class="case-title" safe>
            {ofAction
              ? `${visit.t(`payments.kind.${row.kind}`)} – ${row.actionTitle}`
              : visit.t(`payments.kind.${row.kind}`)}
          </span>
        </a>
      ),
    },
    {
      key: 'stage',
      header: visit.t('cases.stage'),
      cell: (row) => <Badge text={visit.label(row.stage.label)} tone={row.withLead ? 'waiting' : 'active'} />,
    },
    ...(who ? whoColumns<PaymentListItem>(visit, who).slice(0, 1) : []),
    {
      key: 'limit',
      sort: 'due',
      values: [{ kind: 'day', of: ({ dueOn }) => dueOn }],
      header: visit.t('payments.list.due'),
      cell: (row) => <Limit visit={visit} row={row} />,
    },
    ...(forecasts ? [forecastColumn<PaymentListItem>(visit, forecasts)] : []),
    {
      key: 'amount',
      sort: 'amount',
      values: [{ kind: 'money', of: ({ amountCents }) => amountCents }],
      header: visit.t('payments.list.amount'),
      numeric: true,
      cell: (row) =>
        row.amountCents === null ? <span>–</span> : <Money visit={visit} cents={row.amountCents} />,
    },
  ];
}

/** The day on which somebody has to have acted; while the time to pay stands, that is the lead's answer to the notice. */
function Limit({ visit, row }: { visit: Visit; row: PaymentListItem }): Html {
  const { dueOn, suspended } = row;
  if (dueOn === null && suspended === null) return <span>–</span>;
  return (
    <span class="due-day">
      {dueOn === null ? (
        ''
      ) : suspended === null ? (
        <DateText visit={visit} date={dueOn} />
      ) : (
        <span safe>{visit.t('payments.list.answer_by', { day: visit.date(dueOn) })}</span>
      )}
      {row.overdue ? (
        <>
          {' '}
          <Badge text={visit.t('payments.list.overdue')} tone="negative" />
        </>
      ) : (
        ''
      )}
      {suspended === null ? (
        ''
      ) : (
        <span class="second-line" safe>
          {visit.t('payments.list.suspended', {
            count: suspended.remainingDays,
            since: visit.date(dateInZone(parseInstant(suspended.since), 'Europe/Brussels')),
          })}
        </span>
      )}
    </span>
  );
}
