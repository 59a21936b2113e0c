/** An installation's own days laid over a calendar that was shipped: pure, and in the order in which they were made. */
import { type CalendarDate, isoWeekday } from './calendar-date.js';
import type { Holiday, WorkingCalendar } from './working-calendar.js';

/**
 * `off`: nobody works that day; with `replaces`, an announced holiday takes the place of the estimated one, which is
 * worked. `worked`: a day off, or of the weekend, that is worked after all. `year_confirmed`: somebody stands for all
 * days of that year, so that none of them is an estimate any more.
 */
export type CalendarChange =
  | {
      readonly kind: 'off';
      readonly day: CalendarDate;
      readonly names: Readonly<Record<string, string>> & { readonly en: string };
      readonly replaces: CalendarDate | null;
    }
  | { readonly kind: 'worked'; readonly day: CalendarDate }
  | { readonly kind: 'year_confirmed'; readonly year: number };

/** Why a change makes no sense on a calendar; `field` is the part of it that is wrong. */
export interface ChangeMistake {
  readonly field: 'day' | 'replaces' | 'year';
  readonly code:
    | 'calendar_year_unknown'
    | 'calendar_day_off_already'
    | 'calendar_day_worked_already'
    | 'calendar_replaces_no_day_off'
    | 'calendar_year_confirmed_already';
  readonly params: Readonly<Record<string, string | number>>;
}

/** The calendar with the changes, oldest first, under a version of its own. Those that change nothing do no harm. */
export function withChanges(
  shipped: WorkingCalendar,
  version: string,
  changes: readonly CalendarChange[],
): WorkingCalendar {
  return changes.reduce(changed, { ...shipped, version });
}

/**
 * What is wrong with a change to `calendar`, null when it makes sense: its day lies in a year that the calendar knows,
 * and it changes something. A day off that is only estimated can be announced once more, which confirms it.
 */
export function mistakeIn(calendar: WorkingCalendar, change: CalendarChange): ChangeMistake | null {
  const known = calendar.years;
  const mistake = (
    field: ChangeMistake['field'],
    code: ChangeMistake['code'],
    params = {},
  ): ChangeMistake => ({
    field,
    code,
    params,
  });
  const isUnknown = (year: number) => known !== undefined && (year < known.from || year > known.to);
  if (change.kind === 'year_confirmed') {
    if (isUnknown(change.year)) return mistake('year', 'calendar_year_unknown', { ...known });
    return calendar.confirmedYears?.includes(change.year)
      ? mistake('year', 'calendar_year_confirmed_already', { year: String(change.year) })
      : null;
  }
  if (isUnknown(yearOf(change.day))) return mistake('day', 'calendar_year_unknown', { ...known });
  const holiday = calendar.holidays[change.day];
  if (change.kind === 'worked') {
    const rests = holiday !== undefined || calendar.weekend.includes(isoWeekday(change.day));
    return rests && !calendar.workdays?.includes(change.day)
      ? null
      : mistake('day', 'calendar_day_worked_already');
  }
  if (change.replaces !== null) {
    if (calendar.holidays[change.replaces] === undefined)
      return mistake('replaces', 'calendar_replaces_no_day_off');
  }
  return holiday && !holiday.estimated && change.replaces === null
    ? mistake('day', 'calendar_day_off_already', { holiday: holiday.name })
    : null;
}

function changed(calendar: WorkingCalendar, change: CalendarChange): WorkingCalendar {
  if (change.kind === 'year_confirmed') return confirmed(calendar, change.year);
  const workdays = (calendar.workdays ?? []).filter((day) => day !== change.day);
  const { [change.day]: _, ...others } = calendar.holidays;
  if (change.kind === 'worked') {
    return { ...calendar, holidays: others, workdays: [...workdays, change.day].sort() };
  }
  const kept = Object.entries(others).filter(([day]) => day !== change.replaces);
  const named: Holiday = { name: change.names.en, names: change.names };
  return { ...calendar, holidays: sorted([...kept, [change.day, named]]), workdays };
}

function confirmed(calendar: WorkingCalendar, year: number): WorkingCalendar {
  const holidays = Object.entries(calendar.holidays).map(([day, holiday]): [CalendarDate, Holiday] => {
    if (yearOf(day) !== year) return [day, holiday];
    const { estimated: _, ...certain } = holiday;
    return [day, certain];
  });
  const confirmedYears = [...new Set([...(calendar.confirmedYears ?? []), year])].sort((a, b) => a - b);
  return { ...calendar, holidays: Object.fromEntries(holidays), confirmedYears };
}

function sorted(holidays: readonly (readonly [CalendarDate, Holiday])[]): Record<CalendarDate, Holiday> {
  return Object.fromEntries([...holidays].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function yearOf(day: CalendarDate): number {
  return Number(day.slice(0, 4));
}
