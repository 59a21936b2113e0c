import type { SavedView } from '../../cases/saved-views.query.js';
import type { StageChoice } from '../../cases/stage-choices.query.js';
import type { ReportListItem } from '../../reporting/report-list.query.js';
import { ButtonLink, EmptyState, PageHeader, SelectField } from '../components/index.js';
import { KeptFields, type ListPage, ListTable } from '../lists/list-table.js';
import { ListViews } from '../lists/list-views.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

export interface ReportFilter {
  readonly show: 'open' | 'ended';
  readonly stage: string;
  readonly mine: boolean;
}

interface ReportListProps {
  readonly visit: SignedInVisit;
  readonly views: readonly SavedView[];
  readonly page: ListPage<ReportListItem>;
  readonly filter: ReportFilter;
  readonly stages: readonly StageChoice[];
}

/** A partner country sees a report once it is accepted; what is still to come is none of its choices. */
export function seesAcceptedOnly(visit: SignedInVisit): boolean {
  return visit.holds('partner_authority');
}

/** Every report that whoever looks may see, the overdue first; filters are in the address. */
export function ReportListPage({ visit, views, page, filter, stages }: ReportListProps): Html {
  const accepted = seesAcceptedOnly(visit);
  const filtered = filter.stage !== '' || filter.mine || (filter.show === 'ended' && !accepted);
  const empty = accepted ? 'reports.list.empty_accepted' : 'reports.list.empty';
  return (
    <Layout visit={visit} title={visit.t('reports.list.title')}>
      <PageHeader
        title={visit.t('reports.list.title')}
        lead={visit.t(accepted ? 'reports.list.lead_accepted' : 'reports.list.lead')}
      />
      {accepted ? '' : <Filters visit={visit} filter={filter} stages={stages} filtered={filtered} />}
      <ListViews visit={visit} views={views} />
      {page.rows.length === 0 ? (
        <EmptyState text={visit.t(filtered ? 'reports.list.empty_filtered' : empty)}>
          {filtered ? (
            <ButtonLink href="/reports" text={visit.t('actions.list.clear')} tone="secondary" />
          ) : (
            ''
          )}
        </EmptyState>
      ) : (
        <ListTable
          visit={visit}
          subject="report"
          caption={visit.t(`reports.list.caption.${filter.show}`, { count: page.rows.length })}
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
}: Pick<ReportListProps, 'visit' | 'filter' | 'stages'> & { readonly filtered: boolean }): Html {
  return (
    <form method="get" action="/reports" class="filters" aria-label={visit.t('reports.list.filters')}>
      <KeptFields visit={visit} />
      <SelectField
        visit={visit}
        name="show"
        label={visit.t('reports.list.show')}
        value={filter.show}
        options={(['open', 'ended'] as const).map((value) => ({
          value,
          text: visit.t(`reports.list.show.${value}`),
        }))}
      />
      <SelectField
        visit={visit}
        name="stage"
        label={visit.t('cases.stage')}
        value={filter.stage}
        options={stages.map(({ code, label }) => ({ value: code, text: visit.label(label) }))}
        empty={visit.t('reports.list.any_stage')}
      />
      {visit.holds('programme_manager') ? (
        <SelectField
          visit={visit}
          name="mine"
          label={visit.t('reports.list.whose')}
          value={filter.mine ? 'yes' : ''}
          options={[{ value: 'yes', text: visit.t('reports.list.mine') }]}
          empty={visit.t('reports.list.all')}
        />
      ) : (
        ''
      )}
      <button type="submit" class="btn btn-outline-primary" safe>
        {visit.t('actions.list.filter')}
      </button>
      {filtered ? (
        <a class="btn btn-link" href="/reports" safe>
          {visit.t('actions.list.clear')}
        </a>
      ) : (
        ''
      )}
    </form>
  );
}
