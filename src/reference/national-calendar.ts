/**
 * A country's working calendar from the `date-holidays` library and our own corrections. The library takes about a
 * tenth of a second to load and some hundredths per country, so it is loaded when a country is first asked for.
 */
import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import type { HolidaysTypes } from 'date-holidays';
import { addDays, type Holiday, type WorkingCalendar } from '../workflow/index.js';
import type { Country } from './countries.js';
import { moonDays, type NationalDays, nationalDays, weekends } from './national-days.js';
import type { Names } from './provenance.js';

/** Raise it with every change of a day: clocks pin it. A test keeps watch over the days. */
export const NATIONAL_VERSION = '2026-11-24';
export const NATIONAL_YEARS = { from: 2024, to: 2030 } as const;

const MS_PER_DAY = 86_400_000;
const SATURDAY_AND_SUNDAY = [6, 7];

/** Months of the Islamic calendar: days so dated move with the moon and with announcements. */
const MOVES_WITH_THE_MOON = /Muharram|Safar|Rabi|Jumada|Rajab|Shaban|Ramadan|Shawwal|Dhu al-/i;

/** The public holidays of the country in `NATIONAL_YEARS`, whole days only. */
export function nationalCalendar(country: Country): WorkingCalendar {
  const own = nationalDays[country.code] ?? {};
  const library = libraryFor(country, own);
  const holidays: Record<string, Holiday> = {};
  for (let year = NATIONAL_YEARS.from; year <= NATIONAL_YEARS.to; year += 1) {
    const inFrench = new Map(library.getHolidays(year, 'fr').map((day) => [keyOf(day), day.name]));
    for (const day of library.getHolidays(year, 'en')) {
      if (day.type !== 'public' || day.date.slice(11, 19) !== '00:00:00') continue;
      const names = ourName(day, own) ?? { en: day.name, fr: inFrench.get(keyOf(day)) ?? day.name };
      for (const date of datesOf(day)) holidays[date] = joined(holidays[date], holidayOf(day, names));
    }
  }
  return {
    code: country.code,
    version: NATIONAL_VERSION,
    zone: country.zone,
    weekend: weekends[country.code] ?? SATURDAY_AND_SUNDAY,
    holidays,
    years: NATIONAL_YEARS,
  };
}

let Library: typeof Holidays | undefined;

function libraryFor(country: Country, own: NationalDays): Holidays {
  Library ??= createRequire(import.meta.url)('date-holidays') as typeof Holidays;
  const library = new Library({ languages: ['en'], types: ['public'] });
  if (country.code in library.getCountries())
    library.init(country.code, { languages: ['en'], types: ['public'] });
  library.setTimezone(country.zone);
  for (const rule of own.without ?? []) library.unsetRule(rule);
  for (const { rule, names } of own.with ?? [])
    library.setHoliday(rule, { name: { ...names }, type: 'public' });
  return library;
}

function ourName(day: HolidaysTypes.Holiday, own: NationalDays): Names | undefined {
  return own.named?.[day.rule] ?? moonDays.find(([rule]) => day.rule.startsWith(rule))?.[1];
}

function keyOf(day: HolidaysTypes.Holiday): string {
  return `${day.date}|${day.rule}`;
}

function datesOf(day: HolidaysTypes.Holiday): readonly string[] {
  const first = day.date.slice(0, 10);
  const days = Math.max(1, Math.round((day.end.getTime() - day.start.getTime()) / MS_PER_DAY));
  return Array.from({ length: days }, (_, later) => addDays(first, later));
}

function holidayOf(day: HolidaysTypes.Holiday, names: Names): Holiday {
  const holiday = { name: names.en, names: { ...names } };
  return MOVES_WITH_THE_MOON.test(day.rule) ? { ...holiday, estimated: true } : holiday;
}

/** Two holidays on one day are both named; the day is certain as soon as one of them is. */
function joined(one: Holiday | undefined, other: Holiday): Holiday {
  if (!one || one.name === other.name) return one ?? other;
  const names = {
    en: `${one.names?.en ?? one.name} / ${other.names?.en ?? other.name}`,
    fr: `${one.names?.fr ?? one.name} / ${other.names?.fr ?? other.name}`,
  };
  const holiday = { name: names.en, names };
  return one.estimated && other.estimated ? { ...holiday, estimated: true } : holiday;
}
