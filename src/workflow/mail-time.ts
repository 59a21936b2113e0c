/** When a mail that may wait reaches its reader: the next digest, and the end of the hours they want quiet. */
import { addDays, dateInZone, instantAt, isoWeekday } from './calendar-date.js';
import { isWorkingDay, nextWorkingDay, type WorkingCalendar } from './working-calendar.js';

export interface DigestTime {
  /** Local hour, 0 to 23. */
  readonly hour: number;
  /** ISO weekday, 1 Monday to 7 Sunday; null: every working day. */
  readonly weekday: number | null;
}

/** Local hours, 0 to 23; `until` before `from` is on the next day. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

/** A weekly digest that falls on days off is put off this many weeks at the most before the search ends. */
const WEEKS_LOOKED_AT = 60;

/**
 * The instant (ms since 1970) of the first digest after `after`: at the hour in `zone`, on a working day of the
 * reader's calendar. A weekly one whose day is not worked goes out on the next working day. Throws a RangeError when
 * the calendar never works.
 */
export function nextDigest(after: number, time: DigestTime, calendar: WorkingCalendar, zone: string): number {
  const { hour, weekday } = time;
  const today = dateInZone(after, zone);
  if (weekday === null) {
    const day = nextWorkingDay(today, calendar);
    const at = instantAt(day, hour, zone);
    return at > after ? at : instantAt(nextWorkingDay(addDays(day, 1), calendar), hour, zone);
  }
  // The day of the week before counts too: days off may have put it off until now.
  const first = addDays(today, ((weekday - isoWeekday(today) + 7) % 7) - 7);
  for (let week = 0; week < WEEKS_LOOKED_AT; week += 1) {
    const at = instantAt(nextWorkingDay(addDays(first, 7 * week), calendar), hour, zone);
    if (at > after) return at;
  }
  throw new RangeError(`Calendar ${calendar.code} has no working day after ${today}.`);
}

/** When a mail that is ready at `at` (ms since 1970) may go out: at once, or when the quiet hours in `zone` end. */
export function afterQuietHours(at: number, quiet: QuietHours | null, zone: string): number {
  if (quiet === null) return at;
  const today = dateInZone(at, zone);
  for (const day of [addDays(today, -1), today]) {
    const begins = instantAt(day, quiet.from, zone);
    const lastDay = quiet.until > quiet.from ? day : addDays(day, 1);
    const ends = instantAt(lastDay, quiet.until, zone);
    if (begins <= at && at < ends) return ends;
  }
  return at;
}

/**
 * Whether a digest that was due may go out at `at` after all: on a working day of the reader, from their hour on. One
 * that was missed, since the machine was away, goes out late on such a day, and never on a day off.
 */
export function isDigestTime(at: number, hour: number, calendar: WorkingCalendar, zone: string): boolean {
  const today = dateInZone(at, zone);
  return isWorkingDay(today, calendar) && at >= instantAt(today, hour, zone);
}
