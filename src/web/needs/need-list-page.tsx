import type { SavedView } from '../../cases/saved-views.query.js';
import type { NeedListItem } from '../../needs/need-list.query.js';
import { ButtonLink, EmptyState, PageHeader } from '../components/index.js';
import { clearedUrl, type FilterAsked } from '../lists/list-filter.js';
import { isNarrowed, ListFilters } from '../lists/list-filters.js';
import { type ListPage, ListTable } from '../lists/list-table.js';
import { ListViews } from '../lists/list-views.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

interface NeedListProps {
  readonly visit: SignedInVisit;
  readonly views: readonly SavedView[];
  readonly page: ListPage<NeedListItem>;
  readonly asked: FilterAsked;
}

/** Every need that whoever looks may see; filters are in the address. */
export function NeedListPage({ visit, views, page, asked }: NeedListProps): Html {
  const own = visit.holds('partner_authority');
  const filtered = isNarrowed(visit, asked);
  const empty = own ? 'needs.list.empty_own' : 'needs.list.empty';
  const lead = own ? 'lead_own' : visit.actor.view === 'inside' ? 'lead_staff' : 'lead';
  return (
    <Layout visit={visit} title={visit.t(own ? 'needs.list.title_own' : 'needs.list.title')}>
      <PageHeader
        title={visit.t(own ? 'needs.list.title_own' : 'needs.list.title')}
        lead={visit.t(`needs.list.${lead}`)}
      >
        {own ? <ButtonLink href="/needs/new" text={visit.t('needs.list.new')} /> : ''}
      </PageHeader>
      {page.rows.length > 0 || filtered || asked.ignored.length > 0 ? (
        <ListFilters visit={visit} asked={asked} />
      ) : (
        ''
      )}
      <ListViews visit={visit} views={views} />
      {page.rows.length === 0 ? (
        <EmptyState text={visit.t(filtered ? 'needs.list.empty_filtered' : empty)}>
          {filtered ? (
            <ButtonLink
              href={clearedUrl(visit, asked)}
              text={visit.t('lists.filter_clear')}
              tone="secondary"
            />
          ) : own ? (
            <ButtonLink href="/needs/new" text={visit.t('needs.list.new')} />
          ) : (
            ''
          )}
        </EmptyState>
      ) : (
        <ListTable
          visit={visit}
          subject="need"
          caption={(count) => visit.t('needs.list.caption', { count })}
          page={page}
        />
      )}
    </Layout>
  );
}
