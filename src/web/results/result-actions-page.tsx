import { formatList } from '../../i18n/index.js';
import type { ActionResult, ResultsFilter } from '../../results/overview.js';
import { Countries } from '../actions/action-table.js';
import { Badge, ButtonLink, type Column, EmptyState, Money, PageHeader, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { AsOf } from './as-of.js';
import { codeName } from './result-names.js';
import { FILTERS, resultsQuery } from './results-asked.js';
import { ResultsFilters } from './results-filters.js';

interface ResultActionsProps {
  readonly visit: SignedInVisit;
  readonly filter: ResultsFilter;
  readonly actions: readonly ActionResult[];
  readonly asOf: string;
}

/** The actions behind a number. */
export function ResultActionsPage({ visit, filter, actions, asOf }: ResultActionsProps): Html {
  const inside = visit.actor.view === 'inside';
  const asked = FILTERS.flatMap((name) => {
    const value = filter[name];
    return value === undefined ? [] : [codeName(visit, name, value)];
  });
  return (
    <Layout
      visit={visit}
      title={visit.t('results.actions_title')}
      breadcrumbs={[
        { path: '/programme', text: visit.t('programme_hub.title') },
        { path: `/results${resultsQuery(filter)}`, text: visit.t('results.title') },
      ]}
    >
      <PageHeader
        title={visit.t('results.actions_title')}
        {...(asked.length === 0 ? {} : { lead: formatList(asked, visit.locale) })}
      />
      <ResultsFilters visit={visit} action="/results/actions" filter={filter} />
      {actions.length === 0 ? (
        <EmptyState text={visit.t('results.empty')} />
      ) : (
        <>
          <Table
            caption={visit.t('results.actions_count', { count: actions.length })}
            columns={columnsFor(visit)}
            rows={actions}
          />
          <p class="buttons">
            <ButtonLink
              href={`/results/actions/download${resultsQuery(filter)}`}
              text={visit.t('results.download')}
              tone="secondary"
            />
          </p>
        </>
      )}
      <AsOf visit={visit} at={asOf} inside={inside} />
    </Layout>
  );
}

function columnsFor(visit: SignedInVisit): readonly Column<ActionResult>[] {
  return [
    {
      header: visit.t('actions.list.action'),
      heads: true,
      cell: (row) => (
        <a class="case-link" href={`/actions/${row.id}`}>
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
      header: visit.t('results.by.country'),
      cell: (row) => <Countries visit={visit} countries={row.countries} />,
    },
    {
      header: visit.t('results.by.theme'),
      cell: (row) => <span safe>{codeName(visit, 'theme', row.theme)}</span>,
    },
    {
      header: visit.t('results.by.status'),
      cell: (row) => (
        <Badge
          text={visit.t(`results.status.${row.status}`)}
          tone={row.status === 'running' ? 'active' : 'neutral'}
        />
      ),
    },
    ...(visit.actor.view === 'inside'
      ? [
          {
            header: visit.t('results.money.grantCents'),
            numeric: true,
            cell: (row: ActionResult) =>
              row.money && row.money.grantCents > 0 ? (
                <Money visit={visit} cents={row.money.grantCents} />
              ) : (
                <span>–</span>
              ),
          },
        ]
      : []),
  ];
}
