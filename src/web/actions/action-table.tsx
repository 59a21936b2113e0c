import type { ActionInBrief } from '../../actions/actions-in-brief.query.js';
import type { CaseListItem } from '../../cases/case-list.query.js';
import type { Forecast } from '../../workflow/index.js';
import { forecastColumn } from '../cases/forecast.js';
import { capital, penText } from '../cases/who-columns.js';
import { Badge, type Column, Day, Flag, Money, Table } from '../components/index.js';
import type { Choosing } from '../components/table.js';
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
  readonly choosing?: Choosing<ActionRow> | undefined;
}

/** Actions with where each stands, who has it, and until when. */
export function ActionTable({
  visit,
  caption,
  captionHidden = false,
  rows,
  forecasts,
  choosing,
}: ActionTableProps): Html {
  const columns: readonly Column<ActionRow>[] = [
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
      header: visit.t('actions.list.country'),
      cell: (row) => <Countries visit={visit} countries={row.countries} />,
    },
    { header: visit.t('cases.stage'), cell: (row) => <Stage visit={visit} row={row} /> },
    {
      header: visit.t('actions.list.with'),
      cell: (row) => <span safe>{capital(penText(visit, row.brief?.penWith ?? []), visit.locale)}</span>,
    },
    {
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
      header: visit.t('actions.list.grant'),
      numeric: true,
      cell: (row) =>
        row.brief?.grantCents ? <Money visit={visit} cents={row.brief.grantCents} /> : <span>–</span>,
    },
  ];
  return (
    <Table
      caption={caption}
      captionHidden={captionHidden}
      columns={columns}
      rows={rows}
      choosing={choosing}
    />
  );
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
