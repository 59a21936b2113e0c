/** The door to the working calendars that we ship: the Commission's, and one per country. Built once, when asked for. */
import type { Holiday, WorkingCalendar } from '../workflow/index.js';
import {
  COMMISSION_PROVENANCE,
  COMMISSION_VERSION,
  COMMISSION_YEARS,
  commissionDays,
} from './commission-calendar.js';
import { countries, countryOf } from './countries.js';
import { NATIONAL_VERSION, NATIONAL_YEARS, nationalCalendar } from './national-calendar.js';
import { nationalDays } from './national-days.js';
import type { Names, Sourced } from './provenance.js';

export const COMMISSION = 'COMMISSION';

/** What a page says about a calendar. Every calendar that we ship is `confirmed: false`: no gazette was read for it. */
export interface CalendarInfo extends Sourced {
  readonly code: string;
  readonly version: string;
  readonly names: Names;
  readonly years: { readonly from: number; readonly to: number };
  readonly confirmed: boolean;
  readonly note: Names | null;
}

const built = new Map<string, WorkingCalendar>();

/**
 * The calendar with that code: `COMMISSION` or a country's ISO code. The same object every time. The first country
 * costs about 150 ms, each further one about 30 ms, once per process: see `preloadCalendars`. Throws a RangeError
 * for a code that is none (`hasCalendar` tells before).
 */
export function calendarFor(code: string): WorkingCalendar {
  let calendar = built.get(code);
  if (!calendar) {
    calendar = build(code);
    built.set(code, calendar);
  }
  return calendar;
}

/** Whether `calendarFor` knows the code. */
export function hasCalendar(code: string): boolean {
  return code === COMMISSION || countryOf(code) !== null;
}

/** All codes that `calendarFor` takes. */
export function calendarCodes(): readonly string[] {
  return [COMMISSION, ...countries.map((country) => country.code)];
}

/** Builds calendars ahead, one per turn of the event loop, so that no request waits for them. */
export async function preloadCalendars(codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    await new Promise((resolve) => setImmediate(resolve));
    calendarFor(code);
  }
}

/** What is known about the calendar, without building it. Throws a RangeError for a code that is none. */
export function calendarInfo(code: string): CalendarInfo {
  if (code === COMMISSION) {
    return {
      ...COMMISSION_PROVENANCE,
      code,
      version: COMMISSION_VERSION,
      names: { en: 'European Commission', fr: 'Commission européenne' },
      years: COMMISSION_YEARS,
      confirmed: false,
      note: null,
    };
  }
  const country = countryOf(code);
  if (!country) throw unknownCode(code);
  return {
    provenance: 'general_knowledge',
    source:
      code === 'JO'
        ? 'General knowledge; the length of Eid al-Adha from circulars of 2019 and 2022'
        : 'date-holidays 3.37 (a public collection) and general knowledge; no official gazette was read',
    code,
    version: NATIONAL_VERSION,
    names: country.names,
    years: NATIONAL_YEARS,
    confirmed: false,
    note: nationalDays[code]?.note ?? null,
  };
}

function build(code: string): WorkingCalendar {
  if (code === COMMISSION) {
    const holidays: Record<string, Holiday> = {};
    for (const [date, names] of commissionDays) holidays[date] = { name: names.en, names: { ...names } };
    const years = COMMISSION_YEARS;
    return { code, version: COMMISSION_VERSION, zone: 'Europe/Brussels', weekend: [6, 7], holidays, years };
  }
  const country = countryOf(code);
  if (!country) throw unknownCode(code);
  return nationalCalendar(country);
}

function unknownCode(code: string): RangeError {
  return new RangeError(`There is no calendar "${code}".`);
}
