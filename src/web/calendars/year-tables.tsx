import { holidayName } from '../../i18n/index.js';
import {
  addDays,
  addMonths,
  type CalendarDate,
  isoWeekday,
  type NonWorkingReason,
  nonWorkingReason,
  type WorkingCalendar,
} from '../../workflow/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { monthName, weekdayName } from './calendar-text.js';

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** A year as twelve tables, from Monday to Sunday; every day that nobody works says why to who hears the page. */
export function YearTables({
  visit,
  calendar,
  year,
}: {
  visit: Visit;
  calendar: WorkingCalendar;
  year: number;
}): Html {
  return (
    <div class="year-tables">
      {Array.from({ length: 12 }, (_, index) => (
        <Month visit={visit} calendar={calendar} year={year} month={index + 1} />
      ))}
    </div>
  );
}

interface MonthProps {
  readonly visit: Visit;
  readonly calendar: WorkingCalendar;
  readonly year: number;
  readonly month: number;
}

function Month({ visit, calendar, year, month }: MonthProps): Html {
  // Arabic shortens no weekday, and seven whole names would lie over each other.
  const width = visit.locale === 'ar' ? 'narrow' : 'short';
  return (
    <table class="month-table">
      <caption safe>{monthName(visit, year, month)}</caption>
      <thead>
        <tr>
          {WEEK.map((weekday) => (
            <th scope="col">
              <span aria-hidden="true" safe>
                {weekdayName(visit, weekday, width)}
              </span>
              <span class="visually-hidden" safe>
                {weekdayName(visit, weekday)}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr>
            {week.map((date) =>
              date === null ? (
                <td />
              ) : (
                <Day visit={visit} date={date} reason={nonWorkingReason(date, calendar)} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({
  visit,
  date,
  reason,
}: {
  visit: Visit;
  date: CalendarDate;
  reason: NonWorkingReason | null;
}): Html {
  const day = String(Number(date.slice(8)));
  if (reason === null) return <td safe>{day}</td>;
  if (reason.kind === 'weekend') {
    return (
      <td class="day-weekend">
        <span safe>{day}</span>
        <span class="visually-hidden" safe>{`, ${visit.t('calendars.weekend_day')}`}</span>
      </td>
    );
  }
  const name = holidayName(reason, visit.locale);
  const said = reason.estimated ? `${name}, ${visit.t('calendars.estimated')}` : name;
  return (
    <td class={reason.estimated ? 'day-off day-estimated' : 'day-off'} title={said}>
      <span safe>{day}</span>
      <span class="visually-hidden" safe>{`, ${said}`}</span>
    </td>
  );
}

/** The days of a month by week; null before the first and after the last. */
function weeksOf(year: number, month: number): readonly (readonly (CalendarDate | null)[])[] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const days: (CalendarDate | null)[] = Array.from({ length: isoWeekday(first) - 1 }, () => null);
  for (let day = first; day < addMonths(first, 1); day = addDays(day, 1)) days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
