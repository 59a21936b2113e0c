import type { ActionInBrief } from '../../actions/actions-in-brief.query.js';
import type { CaseListItem } from '../../cases/case-list.query.js';
import type { Forecast } from '../../workflow/index.js';
import { forecastColumn } from '../cases/forecast.js';
import { capital, dayOf, penText } from '../cases/who-columns.js';
import { Badge, type Column, Day, Flag, Money, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

export interface ActionRow extends CaseListItem {
  readonly brief: ActionInBrief | undefined;
}

interface ActionTableProps {
  readonly visit: Visit;
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly rows: readonly ActionRow[];
  /** On pages of their own: when each is decided, as far as history tells. */
  readonly forecasts?: ReadonlyMap<string, Forecast>;
}

/** Actions with where each stands, who has it, and until when. */
export function ActionTable({
  visit,
  caption,
  captionHidden = false,
  rows,
  forecasts,
}: ActionTableProps): Html {
  const columns = actionColumns(visit, forecasts);
  return <Table caption={caption} captionHidden={captionHidden} columns={columns} rows={rows} marked />;
}

/** What a list says of each action. */
export function actionColumns(
  visit: Visit,
  forecasts?: ReadonlyMap<string, Forecast>,
  sortsByGrant = false,
): readonly Column<ActionRow>[] {
  return [
    {
      key: 'title',
      sort: 'title',
      header: visit.t('actions.list.action'),
      heads: true,
      values: [
        { header: visit.t('lists.reference'), kind: 'text', of: ({ reference }) => reference },
        { kind: 'text', of: (row) => row.title },
      ],
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
      key: 'countries',
      header: visit.t('actions.list.country'),
      cell: (row) => <Countries visit={visit} countries={row.countries} />,
    },
    { key: 'stage', header: visit.t('cases.stage'), cell: (row) => <Stage visit={visit} row={row} /> },
    {
      key: 'with',
      header: visit.t('actions.list.with'),
      cell: (row) => <span safe>{capital(penText(visit, row.brief?.penWith ?? []), visit.locale)}</span>,
    },
    {
      key: 'due',
      sort: 'due',
      values: [{ kind: 'day', of: ({ brief }) => dayOf(brief?.dueAt) }],
      header: visit.t('actions.list.due'),
      cell: (row) =>
        row.brief?.dueAt ? (
          <span class="unbroken">
            <Day visit={visit} at={row.brief.dueAt} />
          </span>
        ) : (
          <span>–</span>
        ),
    },
    ...(forecasts ? [forecastColumn<ActionRow>(visit, forecasts)] : []),
    {
      key: 'grant',
      ...(sortsByGrant ? { sort: 'amount' } : {}),
      values: [{ kind: 'money', of: ({ brief }) => brief?.grantCents ?? null }],
      header: visit.t('actions.list.grant'),
      numeric: true,
      cell: (row) =>
        row.brief?.grantCents ? <Money visit={visit} cents={row.brief.grantCents} /> : <span>–</span>,
    },
    {
      key: 'changed',
      sort: 'changed',
      aside: true,
      header: visit.t('actions.list.changed'),
      values: [{ kind: 'day', of: ({ changedAt }) => dayOf(changedAt) }],
      cell: ({ changedAt }) => <Day visit={visit} at={changedAt} />,
    },
  ];
}

function Stage({ visit, row }: { visit: Visit; row: ActionRow }): Html {
  return (
    <>
      <Badge text={visit.label(row.stage.label)} tone={row.brief?.ended ? 'neutral' : 'active'} />
      {row.brief?.lotDepleted ? <Badge text={visit.t('envelopes.depleted')} tone="negative" /> : ''}
      {row.brief && row.brief.suspendedCountries.length > 0 ? (
        <Badge text={visit.t('partnerships.suspended.mark')} tone="negative" />
      ) : (
        ''
      )}
    </>
  );
}

/** Partner countries by flag and name. */
export function Countries({ visit, countries }: { visit: Visit; countries: readonly string[] }): Html {
  if (countries.length === 0) return <span>–</span>;
  return (
    <>
      {countries.map((country) => (
        <span class="country">
          <Flag country={country} />
          <span safe>{visit.country(country)}</span>
        </span>
      ))}
    </>
  );
}
