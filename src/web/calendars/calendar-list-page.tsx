import { calendarName } from '../../i18n/index.js';
import { CALENDAR_GROUPS, type CalendarInBrief } from '../../reference/calendars.query.js';
import { Badge, type Column, PageHeader, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { confirmedBadge, weekendText } from './calendar-text.js';
import { calendarUrl, LIMITS } from './calendar-urls.js';

/** By whose working days time limits count, the Commission first, countries by name. */
export function calendarListPage(visit: SignedInVisit, calendars: readonly CalendarInBrief[]): Html {
  const title = visit.t('calendars.title');
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title} lead={visit.t('calendars.lead')} />
      <p>
        <a href={LIMITS} safe>
          {visit.t('calendars.limits.title')}
        </a>
      </p>
      {CALENDAR_GROUPS.map((group) => {
        const rows = byName(
          visit,
          calendars.filter((one) => one.group === group),
        );
        if (rows.length === 0) return '';
        return (
          <section>
            <h2 safe>{visit.t(`calendars.group.${group}`)}</h2>
            <Table
              caption={visit.t(`calendars.group.${group}`)}
              captionHidden
              columns={columns(visit)}
              rows={rows}
            />
          </section>
        );
      })}
    </Layout>
  );
}

function byName(visit: Visit, calendars: readonly CalendarInBrief[]): readonly CalendarInBrief[] {
  const name = (one: CalendarInBrief) => calendarName(one.code, visit.locale);
  return [...calendars].sort((one, other) => name(one).localeCompare(name(other), visit.locale));
}

function columns(visit: Visit): readonly Column<CalendarInBrief>[] {
  return [
    {
      header: visit.t('calendars.column.calendar'),
      heads: true,
      cell: (one) => (
        <a href={calendarUrl(one.code)} safe>
          {calendarName(one.code, visit.locale)}
        </a>
      ),
    },
    {
      header: visit.t('calendars.column.weekend'),
      cell: (one) => <span safe>{weekendText(visit, one.weekend)}</span>,
    },
    {
      header: visit.t('calendars.column.years'),
      cell: (one) => <span safe>{`${one.years.from}–${one.years.to}`}</span>,
    },
    {
      header: visit.t('calendars.column.state'),
      cell: (one) => <Badge {...confirmedBadge(visit, one)} />,
    },
    {
      header: visit.t('calendars.column.changes'),
      numeric: true,
      cell: (one) => <span safe>{visit.number(one.changes)}</span>,
    },
    {
      header: visit.t('calendars.column.source'),
      cell: (one) => (
        <span lang="en" safe>
          {one.source}
        </span>
      ),
    },
  ];
}
