import { calendarName, holidayName } from '../../i18n/index.js';
import type { CalendarChangeMade, CalendarInFull, CalendarVersion } from '../../reference/calendars.query.js';
import { type Holiday, isoWeekday } from '../../workflow/index.js';
import {
  Badge,
  ButtonLink,
  type Column,
  EmptyState,
  Instant,
  PageHeader,
  SummaryList,
  type SummaryRow,
  Table,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { changeText, confirmedBadge, weekdayName, weekendText } from './calendar-text.js';
import { CALENDARS, calendarUrl, changeUrl, progressUrl, takeBackUrl } from './calendar-urls.js';
import { YearTables } from './year-tables.js';

interface CalendarView {
  readonly found: CalendarInFull;
  readonly year: number;
}

/** One calendar: a year of it, where it comes from, what was changed here, by whom and why. */
export function calendarPage(visit: SignedInVisit, { found, year }: CalendarView): Html {
  const { code, years } = found;
  const name = calendarName(code, visit.locale);
  const title = visit.t('calendars.one.title', { name });
  const may = visit.holds('administrator');
  return (
    <Layout visit={visit} title={title} breadcrumbs={[{ path: CALENDARS, text: visit.t('calendars.title') }]}>
      <PageHeader title={title}>
        <Badge {...confirmedBadge(visit, found)} />
      </PageHeader>
      <SummaryList rows={facts(visit, found)} />
      {may ? <Changing visit={visit} code={code} /> : ''}
      <nav class="years" aria-label={visit.t('calendars.one.years')}>
        <ul class="nav nav-pills">
          {Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index).map((one) => (
            <li class="nav-item">
              <a
                class={one === year ? 'nav-link active' : 'nav-link'}
                href={calendarUrl(code, one)}
                aria-current={one === year ? 'page' : undefined}
                safe
              >
                {String(one)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <h2 safe>{visit.t('calendars.one.year', { year: String(year) })}</h2>
      <p>
        <Badge
          {...confirmedBadge(visit, {
            confirmed: found.calendar.confirmedYears?.includes(year) ?? false,
            confirmedYears: [],
          })}
        />
      </p>
      <YearTables visit={visit} calendar={found.calendar} year={year} />
      <p class="form-text" safe>
        {visit.t('calendars.one.legend')}
      </p>
      <h2 safe>{visit.t('calendars.one.days_off', { year: String(year) })}</h2>
      <DaysOff visit={visit} view={{ found, year }} may={may} />
      <h2 safe>{visit.t('calendars.one.made')}</h2>
      <Made visit={visit} found={found} may={may} />
      <h2 safe>{visit.t('calendars.one.versions')}</h2>
      <Table
        caption={visit.t('calendars.one.versions')}
        captionHidden
        columns={versionColumns(visit, found)}
        rows={found.versions}
      />
    </Layout>
  );
}

function facts(visit: Visit, found: CalendarInFull): readonly SummaryRow[] {
  const row = (term: string, text: string): SummaryRow => ({ term, value: <span safe>{text}</span> });
  return [
    row(visit.t('calendars.column.weekend'), weekendText(visit, found.weekend)),
    row(visit.t('calendars.one.zone'), found.zone),
    row(visit.t('calendars.column.years'), `${found.years.from}–${found.years.to}`),
    row(
      visit.t('calendars.column.source'),
      `${visit.sentence(`partnerships.provenance.${found.provenance}`)} ${found.source}`,
    ),
    ...(found.note ? [row(visit.t('calendars.one.note'), visit.label({ ...found.note }))] : []),
    row(visit.t('calendars.one.version'), found.version),
  ];
}

function Changing({ visit, code }: { visit: Visit; code: string }): Html {
  return (
    <div class="buttons">
      <ButtonLink href={changeUrl(code, 'off')} text={visit.t('calendars.add.off')} />
      <ButtonLink href={changeUrl(code, 'worked')} text={visit.t('calendars.add.worked')} tone="secondary" />
      <ButtonLink
        href={changeUrl(code, 'year_confirmed')}
        text={visit.t('calendars.add.year_confirmed')}
        tone="secondary"
      />
      <ButtonLink href={progressUrl(code)} text={visit.t('calendars.progress.link')} tone="link" />
    </div>
  );
}

interface DayRow {
  readonly date: string;
  /** Null for a day of the weekend that is worked. */
  readonly holiday: Holiday | null;
}

function DaysOff({ visit, view, may }: { visit: Visit; view: CalendarView; may: boolean }): Html {
  const { found, year } = view;
  const { holidays, workdays = [] } = found.calendar;
  const rows: DayRow[] = [
    ...Object.entries(holidays).map(([date, holiday]) => ({ date, holiday })),
    ...workdays.map((date) => ({ date, holiday: null })),
  ]
    .filter((row) => row.date.startsWith(`${year}-`))
    .sort((one, other) => one.date.localeCompare(other.date));
  if (rows.length === 0) return <EmptyState text={visit.t('calendars.one.no_days')} />;
  const own = new Map(
    found.made.flatMap(({ change, takenBackAt }) =>
      takenBackAt === null && change.kind !== 'year_confirmed' ? [[change.day, change] as const] : [],
    ),
  );
  const columns: readonly Column<DayRow>[] = [
    {
      header: visit.t('calendars.column.day'),
      heads: true,
      cell: ({ date }) => <span safe>{visit.date(date)}</span>,
    },
    {
      header: visit.t('calendars.column.weekday'),
      cell: ({ date }) => <span safe>{weekdayName(visit, isoWeekday(date))}</span>,
    },
    {
      header: visit.t('calendars.column.name'),
      cell: ({ holiday }) => (
        <span safe>
          {holiday ? holidayName(holiday, visit.locale) : visit.t('calendars.worked_after_all')}
        </span>
      ),
    },
    {
      header: visit.t('calendars.column.mark'),
      cell: ({ date, holiday }) => (
        <span>
          {holiday?.estimated ? <Badge text={visit.t('calendars.estimated')} tone="waiting" /> : ''}
          {own.has(date) ? <Badge text={visit.t('calendars.own')} tone="active" /> : ''}
          {may && holiday?.estimated ? (
            <>
              {' '}
              <a
                href={`${changeUrl(found.code, 'off')}?replaces=${date}`}
                aria-label={visit.t('calendars.announce_of', { day: visit.date(date) })}
                safe
              >
                {visit.t('calendars.announce')}
              </a>
            </>
          ) : (
            ''
          )}
        </span>
      ),
    },
  ];
  return (
    <Table
      caption={visit.t('calendars.one.days_off', { year: String(year) })}
      captionHidden
      columns={columns}
      rows={rows}
    />
  );
}

function Made({ visit, found, may }: { visit: Visit; found: CalendarInFull; may: boolean }): Html {
  if (found.made.length === 0) return <EmptyState text={visit.t('calendars.one.none_made')} />;
  const columns: readonly Column<CalendarChangeMade>[] = [
    {
      header: visit.t('calendars.column.change'),
      heads: true,
      cell: ({ change }) => <span safe>{changeText(visit, change)}</span>,
    },
    { header: visit.t('calendars.column.source'), cell: ({ source }) => <span safe>{source}</span> },
    {
      header: visit.t('calendars.column.made'),
      cell: (one) => <span safe>{byOn(visit, one.madeBy, one.madeAt)}</span>,
    },
    {
      header: visit.t('calendars.column.state'),
      cell: (one) =>
        one.takenBackAt === null ? (
          <span>
            <Badge text={visit.t('calendars.holds')} tone="active" />
            {may ? (
              <>
                {' '}
                <a
                  href={takeBackUrl(found.code, one.id)}
                  aria-label={visit.t('calendars.take_back_of', { change: changeText(visit, one.change) })}
                  safe
                >
                  {visit.t('calendars.take_back.link')}
                </a>
              </>
            ) : (
              ''
            )}
          </span>
        ) : (
          <span safe>
            {visit.t('calendars.taken_back', { by: byOn(visit, one.takenBackBy, one.takenBackAt) })}
          </span>
        ),
    },
  ];
  return <Table caption={visit.t('calendars.one.made')} captionHidden columns={columns} rows={found.made} />;
}

/** Outsiders are not told which administrator it was. */
function byOn(visit: Visit, name: string | null, at: string): string {
  return visit.t('calendars.by_on', {
    name: name ?? visit.t('cases.trail.by_facility'),
    at: visit.dateTime(at),
  });
}

function versionColumns(visit: Visit, found: CalendarInFull): readonly Column<CalendarVersion>[] {
  return [
    {
      header: visit.t('calendars.one.version'),
      heads: true,
      cell: ({ version }) => <span safe>{version}</span>,
    },
    {
      header: visit.t('calendars.column.made'),
      cell: (one) =>
        one.changeId === null ? (
          <Instant visit={visit} at={one.madeAt} />
        ) : (
          <span safe>{byOn(visit, one.madeBy, one.madeAt)}</span>
        ),
    },
    {
      header: visit.t('calendars.column.change'),
      cell: ({ changeId, undoes }) => {
        const made = found.made.find((one) => one.id === changeId);
        if (!made) return <span safe>{visit.t('calendars.shipped')}</span>;
        const text = changeText(visit, made.change);
        return <span safe>{undoes ? visit.t('calendars.undone', { change: text }) : text}</span>;
      },
    },
  ];
}
