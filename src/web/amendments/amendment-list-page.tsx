import type { SavedView } from '../../cases/saved-views.query.js';
import type { AmendmentListItem } from '../../funding/amendment-list.query.js';
import { EmptyState, PageHeader } from '../components/index.js';
import type { FilterAsked } from '../lists/list-filter.js';
import { ListFilters } from '../lists/list-filters.js';
import { type ListPage, ListTable } from '../lists/list-table.js';
import { ListViews } from '../lists/list-views.js';
import { moneyCrumbs } from '../money/money-crumbs.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

interface AmendmentListProps {
  readonly visit: SignedInVisit;
  readonly views: readonly SavedView[];
  readonly page: ListPage<AmendmentListItem>;
  readonly asked: FilterAsked;
  readonly show: 'open' | 'ended';
}

/** Every amendment that whoever looks may see, what changed last first. */
export function AmendmentListPage({ visit, views, page, asked, show }: AmendmentListProps): Html {
  return (
    <Layout visit={visit} title={visit.t('cases.room.amendment')} breadcrumbs={moneyCrumbs(visit)}>
      <PageHeader title={visit.t('cases.room.amendment')} lead={visit.t('amendments.list.lead')} />
      <ListFilters visit={visit} asked={asked} />
      <ListViews visit={visit} views={views} />
      {page.rows.length === 0 ? (
        <EmptyState text={visit.t(`amendments.list.empty.${show}`)} />
      ) : (
        <ListTable
          visit={visit}
          subject="amendment"
          caption={(count) => visit.t(`amendments.list.caption.${show}`, { count })}
          page={page}
        />
      )}
    </Layout>
  );
}
