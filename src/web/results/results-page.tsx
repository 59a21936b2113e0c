import { ACTION_STATUSES } from '../../results/action-status.js';
import type { RolledUp } from '../../results/indicator-roll-up.js';
import type { Counted, Grouping, Overview, ResultsFilter } from '../../results/overview.js';
import { ButtonLink, type Column, EmptyState, Money, PageHeader, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { AsOf } from './as-of.js';
import { IndicatorsRolledUp } from './indicators-rolled-up.js';
import { codeName } from './result-names.js';
import { NOT_STATED, resultsQuery } from './results-asked.js';
import { ResultsFilters } from './results-filters.js';

interface ResultsPageProps {
  readonly visit: SignedInVisit;
  readonly by: Grouping;
  readonly filter: ResultsFilter;
  readonly overview: Overview;
  readonly indicators: readonly RolledUp[];
  readonly asOf: string;
}

type Row = Counted & { readonly code: string | null; readonly isTotal: boolean };

/** How many actions, how they stand, and what they came to; every number leads to the actions behind it. */
export function ResultsPage(props: ResultsPageProps): Html {
  const { visit, by, filter, overview, indicators, asOf } = props;
  const { total, groups, inSeveral } = overview;
  const inside = visit.actor.view === 'inside';
  return (
    <Layout visit={visit} title={visit.t('results.title')}>
      <PageHeader
        title={visit.t('results.title')}
        lead={visit.t(inside ? 'results.lead' : 'results.lead_outside')}
      >
        <ButtonLink
          href={`/results/summary${resultsQuery(filter)}`}
          text={visit.t('results.summary.link')}
          tone="secondary"
        />
        <ButtonLink href="/results/pictures" text={visit.t('pictures.link')} tone="secondary" />
        {inside ? (
          <ButtonLink href="/results/forecast" text={visit.t('forecasts.title')} tone="secondary" />
        ) : (
          ''
        )}
      </PageHeader>
      <ResultsFilters visit={visit} action="/results" filter={filter} by={by} />
      {total.actions === 0 ? (
        <EmptyState text={visit.t('results.empty')} />
      ) : (
        <>
          <div class="results">
            <Table
              caption={visit.t(`results.caption.${by}`)}
              columns={columnsFor(props)}
              rows={[
                ...groups.map((group): Row => ({ ...group, isTotal: false })),
                { ...total, code: null, isTotal: true },
              ]}
            />
          </div>
          {inSeveral > 0 ? (
            <p class="form-text" safe>
              {visit.t(`results.in_several.${by === 'route' ? 'route' : 'country'}`, { count: inSeveral })}
            </p>
          ) : (
            ''
          )}
          {by === 'route' ? (
            <p class="form-text" safe>
              {visit.t('results.routes_provenance')}
            </p>
          ) : (
            ''
          )}
          <p class="buttons">
            <ButtonLink
              href={`/results/download${resultsQuery(filter, { by })}`}
              text={visit.t('results.download')}
              tone="secondary"
            />
          </p>
          <section id="indicators">
            <h2 safe>{visit.t('results.indicators')}</h2>
            <p safe>{visit.t('results.indicators_lead')}</p>
            {indicators.length === 0 ? (
              <p safe>{visit.t('results.indicators_none')}</p>
            ) : (
              <IndicatorsRolledUp visit={visit} indicators={indicators} />
            )}
          </section>
        </>
      )}
      <AsOf visit={visit} at={asOf} inside={inside} />
    </Layout>
  );
}

function columnsFor({ visit, by, filter, overview }: ResultsPageProps): readonly Column<Row>[] {
  const money = overview.total.money !== null;
  const link = (row: Row, more: Readonly<Record<string, string>>, count: number): Html => {
    if (count === 0) return <span>–</span>;
    const group: Readonly<Record<string, string>> = row.isTotal ? {} : { [by]: row.code ?? NOT_STATED };
    return (
      <a href={`/results/actions${resultsQuery(filter, { ...group, ...more })}`} safe>
        {visit.number(count)}
      </a>
    );
  };
  return [
    {
      header: visit.t(`results.by.${by}`),
      heads: true,
      cell: (row) => (
        <span safe>{row.isTotal ? visit.t('results.total') : codeName(visit, by, row.code)}</span>
      ),
    },
    { header: visit.t('results.actions'), numeric: true, cell: (row) => link(row, {}, row.actions) },
    ...ACTION_STATUSES.filter((status) => overview.total.byStatus[status] > 0).map(
      (status): Column<Row> => ({
        header: visit.t(`results.status.${status}`),
        numeric: true,
        cell: (row) => link(row, { status }, row.byStatus[status]),
      }),
    ),
    ...(money
      ? (['grantCents', 'committedCents', 'paidCents'] as const).map(
          (name): Column<Row> => ({
            header: visit.t(`results.money.${name}`),
            numeric: true,
            cell: (row) => moneyCell(visit, row, name),
          }),
        )
      : []),
  ];
}

function moneyCell(visit: Visit, row: Row, name: 'grantCents' | 'committedCents' | 'paidCents'): Html {
  return row.money ? <Money visit={visit} cents={row.money[name]} /> : <span>–</span>;
}
