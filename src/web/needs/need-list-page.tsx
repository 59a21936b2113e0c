import type { SavedView } from '../../cases/saved-views.query.js';
import type { NeedListItem } from '../../needs/need-list.query.js';
import { ButtonLink, EmptyState, type Option, PageHeader, SelectField } from '../components/index.js';
import { KeptFields, type ListPage, ListTable } from '../lists/list-table.js';
import { ListViews } from '../lists/list-views.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

export interface NeedFilter {
  readonly show: '' | 'open' | 'ended';
  readonly country: string;
  readonly mine: boolean;
}

interface NeedListProps {
  readonly visit: SignedInVisit;
  readonly views: readonly SavedView[];
  readonly page: ListPage<NeedListItem>;
  readonly filter: NeedFilter;
  readonly countries: readonly Option[];
}

/** Every need that whoever looks may see; filters are in the address. */
export function NeedListPage({ visit, views, page, filter, countries }: NeedListProps): Html {
  const own = visit.holds('partner_authority');
  const filtered = filter.show !== '' || filter.country !== '' || filter.mine;
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
      {page.rows.length > 0 || filtered ? (
        <Filters visit={visit} filter={filter} countries={own ? [] : countries} filtered={filtered} />
      ) : (
        ''
      )}
      <ListViews visit={visit} views={views} />
      {page.rows.length === 0 ? (
        <EmptyState text={visit.t(filtered ? 'needs.list.empty_filtered' : empty)}>
          {filtered ? (
            <ButtonLink href="/needs" text={visit.t('actions.list.clear')} tone="secondary" />
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
          caption={visit.t('needs.list.caption', { count: page.rows.length })}
          page={page}
        />
      )}
    </Layout>
  );
}

function Filters({
  visit,
  filter,
  countries,
  filtered,
}: Pick<NeedListProps, 'visit' | 'filter' | 'countries'> & { readonly filtered: boolean }): Html {
  const { country } = visit.actor;
  return (
    <form method="get" action="/needs" class="filters" aria-label={visit.t('needs.list.filters')}>
      <KeptFields visit={visit} />
      <SelectField
        visit={visit}
        name="show"
        label={visit.t('needs.list.show')}
        value={filter.show}
        options={(['open', 'ended'] as const).map((value) => ({
          value,
          text: visit.t(`needs.list.show.${value}`),
        }))}
        empty={visit.t('needs.list.any')}
      />
      {countries.length > 0 ? (
        <SelectField
          visit={visit}
          name="country"
          label={visit.t('needs.list.country')}
          value={filter.country}
          options={countries}
          empty={visit.t('needs.list.any_country')}
        />
      ) : (
        ''
      )}
      {visit.holds('programme_manager') && country !== null ? (
        <SelectField
          visit={visit}
          name="mine"
          label={visit.t('needs.list.whose')}
          value={filter.mine ? 'yes' : ''}
          options={[{ value: 'yes', text: visit.t('needs.list.mine', { country: visit.country(country) }) }]}
          empty={visit.t('needs.list.all_partnerships')}
        />
      ) : (
        ''
      )}
      <button type="submit" class="btn btn-outline-primary" safe>
        {visit.t('actions.list.filter')}
      </button>
      {filtered ? (
        <a class="btn btn-link" href="/needs" safe>
          {visit.t('actions.list.clear')}
        </a>
      ) : (
        ''
      )}
    </form>
  );
}
