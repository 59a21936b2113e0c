import type { FrameworkInBrief } from '../../partnerships/frameworks-in-brief.query.js';
import type { Forecast } from '../../workflow/index.js';
import type { ActionRow } from '../actions/action-table.js';
import { forecastSentence } from '../cases/forecast.js';
import { penText } from '../cases/who-columns.js';
import { Badge, type Column, EmptyState, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';

/** The actions that concern a partner country: where each stands in plain words, and what happens next. */
export function PartnerActions({
  visit,
  actions,
  frameworks,
  forecasts,
}: {
  visit: SignedInVisit;
  actions: readonly ActionRow[];
  /** The country's own. */
  frameworks: readonly FrameworkInBrief[];
  /** When each is decided, as far as history tells. */
  forecasts: ReadonlyMap<string, Forecast>;
}): Html {
  const country = visit.country(visit.actor.country ?? '');
  const columns: readonly Column<ActionRow>[] = [
    {
      header: visit.t('home.partner.action'),
      heads: true,
      cell: (row) => (
        <a class="case-link" href={`/actions/${row.id}`}>
          <span class="reference" safe>
            {`${row.reference}, ${row.brief?.leadName ?? ''}`}
          </span>
          <span class="case-title" safe>
            {row.title}
          </span>
        </a>
      ),
    },
    {
      header: visit.t('home.partner.stands'),
      cell: (row) => (
        <Badge text={visit.label(row.stage.label)} tone={row.brief?.ended ? 'neutral' : 'active'} />
      ),
    },
    {
      header: visit.t('home.partner.next'),
      cell: (row) => <Next visit={visit} row={row} forecast={forecasts.get(row.id)} />,
    },
  ];
  return (
    <section>
      <h2 safe>{visit.t('home.actions.partner', { country })}</h2>
      {actions.length === 0 ? (
        <EmptyState text={visit.t('home.actions.none_partner')} />
      ) : (
        <>
          <Table
            caption={visit.t('home.actions.partner', { country })}
            captionHidden
            columns={columns}
            rows={[...actions].sort((a, b) => pressing(a) - pressing(b))}
            marked
          />
          <p>
            <a href="/actions" safe>
              {visit.t('home.actions.all')}
            </a>
          </p>
        </>
      )}
      {frameworks.map(({ id }) => (
        <p>
          <a href={`/partnerships/${id}`} safe>
            {visit.t('home.partner.partnership')}
          </a>
        </p>
      ))}
    </section>
  );
}

/** What happens next, and when as far as history tells. */
function Next({
  visit,
  row,
  forecast,
}: {
  visit: Visit;
  row: ActionRow;
  forecast: Forecast | undefined;
}): Html {
  return (
    <div>
      <span safe>{nextText(visit, row)}</span>
      {forecast?.known && !row.brief?.ended ? (
        <span class="due-clock" safe>
          {forecastSentence(visit, forecast, false)}
        </span>
      ) : (
        ''
      )}
    </div>
  );
}

/** What asks for an answer first, what is over last; among equals what changed last. */
function pressing({ brief }: ActionRow): number {
  if (!brief || brief.ended) return 2;
  return brief.isAsked ? 0 : 1;
}

function nextText(visit: Visit, { brief }: ActionRow): string {
  if (!brief || brief.ended) return visit.t('home.partner.next_done');
  if (brief.isAsked) {
    return brief.dueAt
      ? visit.t('home.partner.next_asked_by', { due: visit.day(brief.dueAt) })
      : visit.t('home.partner.next_asked');
  }
  return visit.t('home.partner.next_with', { roles: penText(visit, brief.penWith) });
}
