/** One stored version of a calendar, read as the engine takes it. */
import type { WorkingCalendar } from '../workflow/index.js';

/** Columns of a CalendarJson; the version is `v`. */
export const CALENDAR_COLUMNS =
  'v.code, v.version, v.zone, v.weekend, v.year_from AS "yearFrom", v.year_to AS "yearTo", v.body';

export interface CalendarJson {
  readonly code: string;
  readonly version: string;
  readonly zone: string;
  readonly weekend: readonly number[];
  readonly yearFrom: number;
  readonly yearTo: number;
  readonly body: Required<Pick<WorkingCalendar, 'holidays' | 'workdays' | 'confirmedYears'>>;
}

export function calendarOf({
  code,
  version,
  zone,
  weekend,
  yearFrom,
  yearTo,
  body,
}: CalendarJson): WorkingCalendar {
  return { code, version, zone, weekend, years: { from: yearFrom, to: yearTo }, ...body };
}
