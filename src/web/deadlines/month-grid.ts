/** The weeks of a month, as a calendar on the wall shows them: pure. */
import { addDays, addMonths, type CalendarDate, daysBetween, isoWeekday } from '../../workflow/index.js';

/** Weeks from Monday to Sunday that hold the days of a month (`2027-03`); days of other months are null. */
export function weeksOf(month: string): readonly (readonly (CalendarDate | null)[])[] {
  const first = `${month}-01`;
  const blanks = isoWeekday(first) - 1;
  const length = daysBetween(first, addMonths(first, 1));
  const weeks = Math.ceil((blanks + length) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const offset = week * 7 + weekday - blanks;
      return offset < 0 || offset >= length ? null : addDays(first, offset);
    }),
  );
}

/** The month so many months later, or earlier when negative. */
export function monthAfter(month: string, count: number): string {
  return addMonths(`${month}-01`, count).slice(0, 7);
}
