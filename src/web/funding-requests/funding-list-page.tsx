import type { CaseListItem } from '../../cases/case-list.query.js';
import type { SavedView } from '../../cases/saved-views.query.js';
import type { WhoHasIt } from '../../cases/who-has-it.query.js';
import type { Forecast } from '../../workflow/index.js';
import { forecastColumn } from '../cases/forecast.js';
import { whoColumns } from '../cases/who-columns.js';
import { Badge, ButtonLink, type Column, Money, PageHeader } from '../components/index.js';
import { EmptyList } from '../lists/empty-list.js';
import type { FilterAsked } from '../lists/list-filter.js';
import { ListFilters } from '../lists/list-filters.js';
import { type ListPage, ListTable } from '../lists/list-table.js';
import { ListViews } from '../lists/list-views.js';
import { moneyCrumbs } from '../money/money-crumbs.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';

export interface FundingRow extends CaseListItem {
  readonly amountCents: number | null;
}

interface FundingListProps {
  readonly visit: SignedInVisit;
  readonly views: readonly SavedView[];
  readonly page: ListPage<FundingRow>;
  readonly asked: FilterAsked;
}

export function FundingListPage({ visit, views, page, asked }: FundingListProps): Html {
  return (
    <Layout visit={visit} title={visit.t('funding.list.title')} breadcrumbs={moneyCrumbs(visit)}>
      <PageHeader title={visit.t('funding.list.title')} lead={visit.t('funding.list.lead')}>
        <ButtonLink href="/amendments" text={visit.t('cases.room.amendment')} tone="secondary" />
      </PageHeader>
      <ListFilters visit={visit} asked={asked} />
      <ListViews visit={visit} views={views} />
      {page.rows.length === 0 ? (
        <EmptyList
          visit={visit}
          asked={asked}
          none="funding.list.empty"
          noneFits="actions.list.empty_filtered"
        />
      ) : (
        <ListTable
          visit={visit}
          subject="funding_request"
          caption={(count) => visit.t('funding.list.caption', { count })}
          page={page}
        />
      )}
    </Layout>
  );
}

/** What a list says of each request. */
export function fundingColumns(
  visit: Visit,
  who: ReadonlyMap<string, WhoHasIt>,
  forecasts: ReadonlyMap<string, Forecast>,
): readonly Column<FundingRow>[] {
  return [
    {
      key: 'title',
      sort: 'title',
      header: visit.t('funding.request'),
      heads: true,
      values: [
        { header: visit.t('lists.reference'), kind: 'text', of: ({ reference }) => reference },
        { kind: 'text', of: (row) => row.title },
      ],
      cell: (row) => (
        <a class="case-link" href={`/funding-requests/${row.id}`}>
          <span class="reference" safe>
            {row.reference}
          </span>
          <span class="case-title" safe>
            {row.title}
          </span>
        </a>
      ),
    },
    {
      key: 'stage',
      header: visit.t('cases.stage'),
      cell: (row) => <Badge text={visit.label(row.stage.label)} tone="active" />,
    },
    ...whoColumns<FundingRow>(visit, who),
    forecastColumn<FundingRow>(visit, forecasts),
    {
      key: 'amount',
      sort: 'amount',
      values: [{ kind: 'money', of: ({ amountCents }) => amountCents }],
      header: visit.t('funding.amount'),
      numeric: true,
      cell: (row) =>
        row.amountCents === null ? <span>–</span> : <Money visit={visit} cents={row.amountCents} />,
    },
  ];
}
