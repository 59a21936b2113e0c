import type { SavedView } from '../../cases/saved-views.query.js';
import type { StageChoice } from '../../cases/stage-choices.query.js';
import { countries } from '../../reference/countries.js';
import {
  ButtonLink,
  EmptyState,
  type Option,
  PageHeader,
  SelectField,
  TextField,
} from '../components/index.js';
import { KeptFields, type ListPage, ListTable } from '../lists/list-table.js';
import { ListViews } from '../lists/list-views.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import type { ActionRow } from './action-table.js';

export interface ListFilter {
  readonly q: string;
  readonly stage: string;
  readonly country: string;
}

interface ActionListProps {
  readonly visit: SignedInVisit;
  readonly views: readonly SavedView[];
  readonly page: ListPage<ActionRow>;
  readonly filter: ListFilter;
  readonly stages: readonly StageChoice[];
}

/** Every action that whoever looks may see; filters and order are in the address. */
export function ActionListPage({ visit, views, page, filter, stages }: ActionListProps): Html {
  const filtered = filter.q !== '' || filter.stage !== '' || filter.country !== '';
  const leads = visit.holds('programme_manager');
  return (
    <Layout visit={visit} title={visit.t('actions.list.title')}>
      <PageHeader title={visit.t('actions.list.title')} lead={visit.t('actions.list.lead')}>
        {leads ? <ButtonLink href="/actions/new" text={visit.t('actions.list.new')} /> : ''}
      </PageHeader>
      <Filters visit={visit} filter={filter} stages={stages} filtered={filtered} />
      <ListViews visit={visit} views={views} />
      {page.rows.length === 0 ? (
        <Nothing visit={visit} filtered={filtered} leads={leads} />
      ) : (
        <ListTable
          visit={visit}
          subject="action"
          caption={visit.t('actions.list.caption', { count: page.rows.length })}
          page={page}
        />
      )}
    </Layout>
  );
}

function Filters({
  visit,
  filter,
  stages,
  filtered,
}: Pick<ActionListProps, 'visit' | 'filter' | 'stages'> & { readonly filtered: boolean }): Html {
  const any = visit.t('actions.list.any');
  return (
    <form method="get" action="/actions" class="filters">
      <KeptFields visit={visit} />
      <TextField
        visit={visit}
        name="q"
        label={visit.t('actions.list.search')}
        value={filter.q}
        type="search"
      />
      <SelectField
        visit={visit}
        name="stage"
        label={visit.t('actions.list.stage')}
        value={filter.stage}
        options={stages.map((stage) => ({ value: stage.code, text: visit.label(stage.label) }))}
        empty={any}
      />
      {visit.holds('partner_authority') ? (
        ''
      ) : (
        <SelectField
          visit={visit}
          name="country"
          label={visit.t('actions.list.country')}
          value={filter.country}
          options={partnerCountries(visit)}
          empty={any}
        />
      )}
      <button type="submit" class="btn btn-outline-primary" safe>
        {visit.t('actions.list.filter')}
      </button>
      {filtered ? (
        <a class="btn btn-link" href="/actions" safe>
          {visit.t('actions.list.clear')}
        </a>
      ) : (
        ''
      )}
    </form>
  );
}

function partnerCountries(visit: Visit): readonly Option[] {
  const byName = new Intl.Collator(visit.locale);
  return countries
    .filter((country) => country.membership === null)
    .map((country) => ({ value: country.code, text: visit.country(country.code) }))
    .sort((a, b) => byName.compare(a.text, b.text));
}

function Nothing({ visit, filtered, leads }: { visit: Visit; filtered: boolean; leads: boolean }): Html {
  if (filtered) {
    return (
      <EmptyState text={visit.t('actions.list.empty_filtered')}>
        <ButtonLink href="/actions" text={visit.t('actions.list.clear')} tone="secondary" />
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
