/** Which days an organisation works, and counting in such days. A calendar is data; nothing here reads a clock. */
import { type CalendarDate, type EpochDay, fromEpochDay, isoWeekdayOf, toEpochDay } from './calendar-date.js';

export interface Holiday {
  /** In English; what people read when no other language is known. */
  readonly name: string;
  /** The day depends on the moon or on an announcement still to come. */
  readonly estimated?: boolean;
  /** By language code, where the name is known in more than one. */
  readonly names?: Readonly<Record<string, string>>;
}

/** Plain data, versioned: whoever changes a day raises `version`, and clocks keep the version they were started on. */
export interface WorkingCalendar {
  readonly code: string;
  readonly version: string;
  /** IANA name of the zone whose days it counts. */
  readonly zone: string;
  /** ISO weekdays that are not worked: 1 Monday to 7 Sunday. */
  readonly weekend: readonly number[];
  readonly holidays: Readonly<Record<CalendarDate, Holiday>>;
  /** The years whose holidays are known; a date outside is told apart in "why this date". Absent: all. */
  readonly years?: { readonly from: number; readonly to: number };
  /** Days that are worked although they lie on a weekend: a day off elsewhere is made up for. */
  readonly workdays?: readonly CalendarDate[];
  /** Years for whose days somebody stands with a source. */
  readonly confirmedYears?: readonly number[];
}

/** Why nobody works that day. A holiday that falls on a weekend is named as the holiday. */
export type NonWorkingReason =
  | {
      readonly kind: 'holiday';
      readonly date: CalendarDate;
      readonly name: string;
      readonly estimated: boolean;
      readonly names?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'weekend'; readonly date: CalendarDate; readonly weekday: number };

/** No real calendar rests longer; a search that finds no working day in so many days is stopped. */
const MAX_DAYS_WITHOUT_WORK = 370;

/** The same days in another time zone: an organisation may keep a calendar of somewhere else. The same object each time. */
export function inZone(calendar: WorkingCalendar, zone: string): WorkingCalendar {
  if (calendar.zone === zone) return calendar;
  const known = elsewhere.get(calendar) ?? new Map<string, WorkingCalendar>();
  if (known.size === 0) elsewhere.set(calendar, known);
  const moved = known.get(zone) ?? { ...calendar, zone };
  known.set(zone, moved);
  return moved;
}

const elsewhere = new WeakMap<WorkingCalendar, Map<string, WorkingCalendar>>();

/** Neither a weekend day nor a holiday of the calendar, or one of its `workdays`. */
export function isWorkingDay(date: CalendarDate, calendar: WorkingCalendar): boolean {
  return isWorkingEpochDay(toEpochDay(date), calendar);
}

/** `isWorkingDay` of a day number. */
export function isWorkingEpochDay(epochDay: EpochDay, calendar: WorkingCalendar): boolean {
  const index = indexOf(calendar);
  if (index.workdays.has(epochDay)) return true;
  return index.worked[isoWeekdayOf(epochDay)] === true && !index.holidays.has(epochDay);
}

/** Why the day is not worked, null when it is. */
export function nonWorkingReason(date: CalendarDate, calendar: WorkingCalendar): NonWorkingReason | null {
  const epochDay = toEpochDay(date);
  if (indexOf(calendar).workdays.has(epochDay)) return null;
  const holiday = indexOf(calendar).holidays.get(epochDay);
  if (holiday) {
    const reason = {
      kind: 'holiday' as const,
      date,
      name: holiday.name,
      estimated: holiday.estimated === true,
    };
    return holiday.names ? { ...reason, names: holiday.names } : reason;
  }
  const weekday = isoWeekdayOf(epochDay);
  return indexOf(calendar).worked[weekday] ? null : { kind: 'weekend', date, weekday };
}

/** The first working day on or after `date`: the day itself when it is worked. */
export function nextWorkingDay(date: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  return fromEpochDay(seekWorkingDay(toEpochDay(date), 1, calendar));
}

/** The last working day on or before `date`: the day itself when it is worked. */
export function previousWorkingDay(date: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  return fromEpochDay(seekWorkingDay(toEpochDay(date), -1, calendar));
}

/**
 * The `count`-th working day after `date` (before it, when negative); `date` itself is never counted. With 0 the date
 * as it is, worked or not. Throws a RangeError for a count that is not whole or a calendar that never works.
 */
export function addWorkingDays(date: CalendarDate, count: number, calendar: WorkingCalendar): CalendarDate {
  if (!Number.isInteger(count)) throw new RangeError(`${count} is not a whole number of working days.`);
  const step = count < 0 ? -1 : 1;
  let day = toEpochDay(date);
  for (let left = Math.abs(count); left > 0; left -= 1) day = seekWorkingDay(day + step, step, calendar);
  return fromEpochDay(day);
}

/** Working days after `from` up to and including `to`; 0 when `to` is not after `from`. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, calendar: WorkingCalendar): number {
  let count = 0;
  const last = toEpochDay(to);
  for (let day = toEpochDay(from) + 1; day <= last; day += 1)
    if (isWorkingEpochDay(day, calendar)) count += 1;
  return count;
}

/** Whether the calendar knows that day's year: outside, only weekends are known. */
export function isCovered(date: CalendarDate, calendar: WorkingCalendar): boolean {
  const year = Number(date.slice(0, 4));
  return !calendar.years || (year >= calendar.years.from && year <= calendar.years.to);
}

function seekWorkingDay(from: EpochDay, step: 1 | -1, calendar: WorkingCalendar): EpochDay {
  for (let day = from, tried = 0; tried < MAX_DAYS_WITHOUT_WORK; day += step, tried += 1) {
    if (isWorkingEpochDay(day, calendar)) return day;
  }
  throw new RangeError(
    `Calendar ${calendar.code} ${calendar.version} has no working day near ${fromEpochDay(from)}.`,
  );
}

interface CalendarIndex {
  /** By ISO weekday. */
  readonly worked: readonly boolean[];
  readonly holidays: ReadonlyMap<EpochDay, Holiday>;
  readonly workdays: ReadonlySet<EpochDay>;
}

/** Day numbers instead of texts, so that counting a year of days takes microseconds. Lives as long as the calendar. */
const indexes = new WeakMap<WorkingCalendar, CalendarIndex>();

function indexOf(calendar: WorkingCalendar): CalendarIndex {
  let index = indexes.get(calendar);
  if (!index) {
    index = {
      worked: [0, 1, 2, 3, 4, 5, 6, 7].map((weekday) => !calendar.weekend.includes(weekday)),
      holidays: new Map(
        Object.entries(calendar.holidays).map(([date, holiday]) => [toEpochDay(date), holiday]),
      ),
      workdays: new Set((calendar.workdays ?? []).map(toEpochDay)),
    };
    indexes.set(calendar, index);
  }
  return index;
}
