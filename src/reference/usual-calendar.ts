import { COMMISSION, calendarFor } from './calendars.js';
import { countryOf } from './countries.js';

/** By whose working days an organisation counts unless it says otherwise: its country's, else the Commission's. */
export function usualCalendar(country: string | null): {
  readonly calendar: string;
  readonly timeZone: string;
} {
  const known = country === null ? null : countryOf(country);
  return known
    ? { calendar: known.code, timeZone: known.zone }
    : { calendar: COMMISSION, timeZone: calendarFor(COMMISSION).zone };
}
