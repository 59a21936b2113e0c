import type { SavedView } from '../../cases/saved-views.query.js';
import type { AmendmentListItem } from '../../funding/amendment-list.query.js';
import { EmptyState, PageHeader, SelectField } from '../components/index.js';
import { KeptFields, type ListPage, ListTable } from '../lists/list-table.js';
import { ListViews } from '../lists/list-views.js';
import { moneyCrumbs } from '../money/money-crumbs.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

interface AmendmentListProps {
  readonly visit: SignedInVisit;
  readonly views: readonly SavedView[];
  readonly page: ListPage<AmendmentListItem>;
  readonly show: 'open' | 'ended';
}

/** Every amendment that whoever looks may see, what changed last first. */
export function AmendmentListPage({ visit, views, page, show }: AmendmentListProps): Html {
  return (
    <Layout visit={visit} title={visit.t('cases.room.amendment')} breadcrumbs={moneyCrumbs(visit)}>
      <PageHeader title={visit.t('cases.room.amendment')} lead={visit.t('amendments.list.lead')} />
      <form method="get" action="/amendments" class="filters" aria-label={visit.t('amendments.list.filters')}>
        <KeptFields visit={visit} />
        <SelectField
          visit={visit}
          name="show"
          label={visit.t('amendments.list.show')}
          value={show}
          options={(['open', 'ended'] as const).map((value) => ({
            value,
            text: visit.t(`amendments.list.show.${value}`),
          }))}
        />
        <button type="submit" class="btn btn-outline-primary" safe>
          {visit.t('actions.list.filter')}
        </button>
      </form>
      <ListViews visit={visit} views={views} />
      {page.rows.length === 0 ? (
        <EmptyState text={visit.t(`amendments.list.empty.${show}`)} />
      ) : (
        <ListTable
          visit={visit}
          subject="amendment"
          caption={visit.t(`amendments.list.caption.${show}`, { count: page.rows.length })}
          page={page}
        />
      )}
    </Layout>
  );
}
