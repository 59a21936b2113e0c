import type { SavedView } from '../../cases/saved-views.query.js';
import type { ReportListItem } from '../../reporting/report-list.query.js';
import { ButtonLink, EmptyState, PageHeader } from '../components/index.js';
import { clearedUrl, type FilterAsked } from '../lists/list-filter.js';
import { isNarrowed, ListFilters } from '../lists/list-filters.js';
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
  const filtered = isNarrowed(visit, asked);
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
        <EmptyState text={visit.t(filtered ? 'reports.list.empty_filtered' : empty)}>
          {filtered ? (
            <ButtonLink
              href={clearedUrl(visit, asked)}
              text={visit.t('lists.filter_clear')}
              tone="secondary"
            />
          ) : (
            ''
          )}
        </EmptyState>
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
