import type { CaseListItem } from '../../cases/case-list.query.js';
import type { WhoHasIt } from '../../cases/who-has-it.query.js';
import type { Forecast } from '../../workflow/index.js';
import { ChooseBar, choosing } from '../bulk/choose-rows.js';
import { forecastColumn } from '../cases/forecast.js';
import { whoColumns } from '../cases/who-columns.js';
import {
  Badge,
  ButtonLink,
  type Column,
  EmptyState,
  Money,
  PageHeader,
  Pagination,
  Table,
} from '../components/index.js';
import { moneyCrumbs } from '../money/money-crumbs.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

export interface FundingRow extends CaseListItem {
  readonly amountCents: number | null;
}

interface FundingListProps {
  readonly visit: SignedInVisit;
  readonly rows: readonly FundingRow[];
  readonly who: ReadonlyMap<string, WhoHasIt>;
  readonly forecasts: ReadonlyMap<string, Forecast>;
  readonly next: string | null;
}

export function FundingListPage({ visit, rows, who, forecasts, next }: FundingListProps): Html {
  const columns: readonly Column<FundingRow>[] = [
    {
      header: visit.t('funding.request'),
      heads: true,
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
      header: visit.t('cases.stage'),
      cell: (row) => <Badge text={visit.label(row.stage.label)} tone="active" />,
    },
    ...whoColumns<FundingRow>(visit, who),
    forecastColumn<FundingRow>(visit, forecasts),
    {
      header: visit.t('funding.amount'),
      numeric: true,
      cell: (row) =>
        row.amountCents === null ? <span>–</span> : <Money visit={visit} cents={row.amountCents} />,
    },
  ];
  return (
    <Layout visit={visit} title={visit.t('funding.list.title')} breadcrumbs={moneyCrumbs(visit)}>
      <PageHeader title={visit.t('funding.list.title')} lead={visit.t('funding.list.lead')}>
        <ButtonLink href="/amendments" text={visit.t('cases.room.amendment')} tone="secondary" />
      </PageHeader>
      {rows.length === 0 ? (
        <EmptyState text={visit.t('funding.list.empty')} />
      ) : (
        <Table
          caption={visit.t('funding.list.caption', { count: rows.length })}
          columns={columns}
          rows={rows}
          choosing={choosing<FundingRow>(visit)}
        />
      )}
      {rows.length === 0 ? '' : <ChooseBar visit={visit} subject="funding_request" />}
      <Pagination visit={visit} next={next} />
    </Layout>
  );
}
