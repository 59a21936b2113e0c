/** A feed as iCalendar (RFC 5545) writes it: whole days, each with a number that never changes. */
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { type Locale, translate } from '../../i18n/index.js';
import type { FeedEntry } from './feed-entries.js';

/** How often calendars are asked to read it again. */
const READ_AGAIN_S = 3_600;

export interface CalendarWanted {
  readonly name: string;
  readonly locale: Locale;
  /** The address of the installation. */
  readonly publicUrl: string;
  readonly entries: readonly FeedEntry[];
}

/** The same text for the same entries, so that a calendar can be told that nothing changed. */
export function calendarText({ name, locale, publicUrl, entries }: CalendarWanted): string {
  const host = new URL(publicUrl).hostname;
  const calendar = ical({
    name: escaped(name),
    prodId: { company: 'Entente', product: 'Deadlines', language: locale.toUpperCase() },
    ttl: READ_AGAIN_S,
  });
  for (const { id, sequence, shown, changedAt, goneAt } of entries) {
    const changed = new Date(changedAt);
    calendar.createEvent({
      id: `${shown.hours ? 'dialogue' : 'deadline'}.${id}@${host}`,
      sequence,
      ...timesOf(shown),
      ...(shown.place ? { location: shown.place } : {}),
      summary: goneAt === null ? shown.summary : translate(locale, 'feeds.gone', { summary: shown.summary }),
      description: shown.description,
      url: shown.url,
      stamp: changed,
      lastModified: changed,
      status: goneAt === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
      // A deadline does not make anybody busy; a meeting does.
      transparency: shown.hours ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}

function timesOf({ day, hours }: FeedEntry['shown']) {
  return hours
    ? { start: new Date(hours.startsAt), end: new Date(hours.endsAt) }
    : { start: new Date(`${day}T00:00:00Z`), allDay: true };
}

/** A text as RFC 5545 writes it: the library does so in entries, and leaves the calendar's name as it is. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}
