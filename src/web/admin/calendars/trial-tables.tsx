import type { CalendarTrial } from '../../../cases/calendar-trial.query.js';
import type { DateMoved } from '../../../cases/recalculation.query.js';
import { caseUrl } from '../../cases/case-links.js';
import { type Column, Table } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import type { Visit } from '../../shell/visit.js';

/** Files whose due dates move, one line per time limit. */
export function DatesTable({
  visit,
  dates,
  count,
}: {
  visit: Visit;
  dates: readonly DateMoved[];
  count: number;
}): Html {
  const columns: readonly Column<DateMoved>[] = [
    {
      header: visit.t('calendars.trial.file'),
      heads: true,
      cell: (one) => (
        <span>
          <a href={caseUrl(one.subject, one.caseId)} safe>
            {one.reference}
          </a>
          <span class="second-line" safe>
            {one.title}
          </span>
        </span>
      ),
    },
    { header: visit.t('calendars.limits.limit'), cell: (one) => <span safe>{visit.label(one.clock)}</span> },
    {
      header: visit.t('calendars.trial.from'),
      cell: (one) => <span safe>{one.from === null ? '–' : visit.date(one.from)}</span>,
    },
    { header: visit.t('calendars.trial.to'), cell: (one) => <span safe>{visit.date(one.to)}</span> },
  ];
  const caption =
    dates.length < count
      ? visit.t('calendars.trial.first_dates', { shown: dates.length, count })
      : visit.t('calendars.trial.dates', { count });
  return <Table caption={caption} columns={columns} rows={dates} />;
}

/** How many dates move, by the organisation that leads the files. */
export function OrganisationsTable({
  visit,
  organisations,
}: {
  visit: Visit;
  organisations: CalendarTrial['organisations'];
}): Html {
  return (
    <Table
      caption={visit.t('calendars.trial.organisations')}
      columns={[
        {
          header: visit.t('delegations.organisation'),
          heads: true,
          cell: (one) => <span safe>{one.name ?? visit.t('cases.trail.by_facility')}</span>,
        },
        {
          header: visit.t('calendars.trial.count'),
          numeric: true,
          cell: (one) => <span safe>{visit.number(one.count)}</span>,
        },
      ]}
      rows={organisations}
    />
  );
}
