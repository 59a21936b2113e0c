import type { SavedView } from '../../cases/saved-views.query.js';
import { ButtonLink, EmptyState, PageHeader } from '../components/index.js';
import { clearedUrl, type FilterAsked } from '../lists/list-filter.js';
import { isNarrowed, ListFilters } from '../lists/list-filters.js';
import { type ListPage, ListTable } from '../lists/list-table.js';
import { ListViews } from '../lists/list-views.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import type { ActionRow } from './action-table.js';

interface ActionListProps {
  readonly visit: SignedInVisit;
  readonly views: readonly SavedView[];
  readonly page: ListPage<ActionRow>;
  readonly asked: FilterAsked;
}

/** Every action that whoever looks may see; filters and order are in the address. */
export function ActionListPage({ visit, views, page, asked }: ActionListProps): Html {
  const filtered = isNarrowed(visit, asked);
  const leads = visit.holds('programme_manager');
  return (
    <Layout visit={visit} title={visit.t('actions.list.title')}>
      <PageHeader title={visit.t('actions.list.title')} lead={visit.t('actions.list.lead')}>
        {leads ? <ButtonLink href="/actions/new" text={visit.t('actions.list.new')} /> : ''}
      </PageHeader>
      <ListFilters visit={visit} asked={asked} />
      <ListViews visit={visit} views={views} />
      {page.rows.length === 0 ? (
        <Nothing visit={visit} asked={asked} filtered={filtered} leads={leads} />
      ) : (
        <ListTable
          visit={visit}
          subject="action"
          caption={(count) => visit.t('actions.list.caption', { count })}
          page={page}
        />
      )}
    </Layout>
  );
}

interface NothingProps extends Pick<ActionListProps, 'visit' | 'asked'> {
  readonly filtered: boolean;
  readonly leads: boolean;
}

function Nothing({ visit, asked, filtered, leads }: NothingProps): Html {
  if (filtered) {
    return (
      <EmptyState text={visit.t('actions.list.empty_filtered')}>
        <ButtonLink href={clearedUrl(visit, asked)} text={visit.t('lists.filter_clear')} tone="secondary" />
      </EmptyState>
    );
  }
  if (!leads) return <EmptyState text={visit.t('actions.list.empty')} />;
  return (
    <EmptyState text={visit.t('actions.list.empty_manager')}>
      <ButtonLink href="/actions/new" text={visit.t('actions.list.new')} />
    </EmptyState>
  );
}
