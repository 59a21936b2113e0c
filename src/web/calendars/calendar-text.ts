/** How calendars and their days are written. */
import { formatList, holidayName, INTL_TAGS } from '../../i18n/index.js';
import type { CalendarInBrief } from '../../reference/calendars.query.js';
import type { CalendarChange } from '../../workflow/index.js';
import type { BadgeTone } from '../components/index.js';
import type { Visit } from '../shell/visit.js';

/** ISO weekday 1 is the Monday that 2024 began with. */
export function weekdayName(
  visit: Visit,
  weekday: number,
  width: 'long' | 'short' | 'narrow' = 'long',
): string {
  const day = new Date(Date.UTC(2024, 0, weekday));
  return new Intl.DateTimeFormat(INTL_TAGS[visit.locale], { weekday: width, timeZone: 'UTC' }).format(day);
}

export function monthName(visit: Visit, year: number, month: number): string {
  const day = new Date(Date.UTC(year, month - 1, 1));
  return new Intl.DateTimeFormat(INTL_TAGS[visit.locale], { month: 'long', timeZone: 'UTC' }).format(day);
}

export function weekendText(visit: Visit, weekend: readonly number[]): string {
  return formatList(
    weekend.map((day) => weekdayName(visit, day)),
    visit.locale,
  );
}

/** Whether somebody stands for what it says: for all years, some, or none. */
export function confirmedBadge(
  visit: Visit,
  { confirmed, confirmedYears }: Pick<CalendarInBrief, 'confirmed' | 'confirmedYears'>,
): { readonly text: string; readonly tone: BadgeTone } {
  if (confirmed) return { text: visit.t('calendars.confirmed'), tone: 'positive' };
  if (confirmedYears.length === 0) return { text: visit.t('calendars.unconfirmed'), tone: 'waiting' };
  const years = formatList(confirmedYears.map(String), visit.locale);
  return { text: visit.t('calendars.confirmed_years', { years }), tone: 'positive' };
}

/** A change in one sentence. */
export function changeText(visit: Visit, change: CalendarChange): string {
  if (change.kind === 'year_confirmed') {
    return visit.t('calendars.change.year_confirmed', { year: String(change.year) });
  }
  const day = visit.date(change.day);
  if (change.kind === 'worked') return visit.t('calendars.change.worked', { day });
  const name = holidayName({ name: change.names.en, names: change.names }, visit.locale);
  return change.replaces === null
    ? visit.t('calendars.change.off', { day, name })
    : visit.t('calendars.change.replaces', { day, name, replaces: visit.date(change.replaces) });
}
