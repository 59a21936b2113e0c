import type { SavedView } from '../../cases/saved-views.query.js';
import type { ReportListItem } from '../../reporting/report-list.query.js';
import { PageHeader } from '../components/index.js';
import { EmptyList } from '../lists/empty-list.js';
import type { FilterAsked } from '../lists/list-filter.js';
import { ListFilters } from '../lists/list-filters.js';
import { type ListPage, ListTable } from '../lists/list-table.js';
import { ListViews } from '../lists/list-views.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

interface ReportListProps {
  readonly visit: SignedInVisit;
  readonly views: readonly SavedView[];
  readonly page: ListPage<ReportListItem>;
  readonly asked: FilterAsked;
  readonly show: 'open' | 'ended';
}

/** A partner country sees a report once it is accepted; what is still to come is none of its choices. */
export function seesAcceptedOnly(visit: SignedInVisit): boolean {
  return visit.holds('partner_authority');
}

/** Every report that whoever looks may see, the overdue first; filters are in the address. */
export function ReportListPage({ visit, views, page, asked, show }: ReportListProps): Html {
  const accepted = seesAcceptedOnly(visit);
  const empty = accepted ? 'reports.list.empty_accepted' : 'reports.list.empty';
  return (
    <Layout visit={visit} title={visit.t('reports.list.title')}>
      <PageHeader
        title={visit.t('reports.list.title')}
        lead={visit.t(accepted ? 'reports.list.lead_accepted' : 'reports.list.lead')}
      />
      {accepted ? '' : <ListFilters visit={visit} asked={asked} />}
      <ListViews visit={visit} views={views} />
      {page.rows.length === 0 ? (
        <EmptyList visit={visit} asked={asked} none={empty} noneFits="reports.list.empty_filtered" />
      ) : (
        <ListTable
          visit={visit}
          subject="report"
          caption={(count) => visit.t(`reports.list.caption.${show}`, { count })}
          page={page}
        />
      )}
    </Layout>
  );
}
