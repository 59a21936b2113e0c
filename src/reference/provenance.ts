/** Where a fact comes from, carried beside it so that nothing unconfirmed is ever shown as record. */
import { type CalendarDate, isCalendarDate } from '../workflow/index.js';

/** `source`: read in the source named; `general_knowledge`: not confirmed; `disputed`: sources differ. */
export type Provenance = 'source' | 'general_knowledge' | 'disputed';

export interface Sourced {
  readonly provenance: Provenance;
  /** What was read, or why nothing could be. */
  readonly source: string;
}

/** Names in the languages that we ship. */
export interface Names {
  readonly en: string;
  readonly fr: string;
}

/** `unknown`: the fact is too incomplete to say; a person has to look. */
export type Answer = 'yes' | 'no' | 'unknown';

/**
 * A date as far as it is known. `known` is what may be written (`2015-03`, a whole date, or null when not even the
 * year is sure); the event lies between `earliest` and `latest`, both included, null where that side is open.
 */
export interface PartialDate {
  readonly known: string | null;
  readonly earliest: CalendarDate | null;
  readonly latest: CalendarDate | null;
  /** Why the date is incomplete; absent when it is whole. */
  readonly why?: Names;
}

/** A whole date. Throws a RangeError for a text that is none: it would be a slip in the data. */
export function exactly(date: CalendarDate): PartialDate {
  if (!isCalendarDate(date)) throw new RangeError(`"${date}" is not a calendar date.`);
  return { known: date, earliest: date, latest: date };
}

/** A date as far as it is written: `2015`, `2015-03` or `2015-03-14`; null for a text that is none, from 1900 to 2199. */
export function partialDate(text: string): PartialDate | null {
  if (!/^(19|20|21)\d{2}(-\d{2}){0,2}$/.test(text)) return null;
  const [year = '', month, day] = text.split('-');
  const earliest = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const lastMonth = month ?? '12';
  const lastDay = new Date(Date.UTC(Number(year), Number(lastMonth), 0)).getUTCDate();
  const latest = `${year}-${lastMonth}-${day ?? String(lastDay).padStart(2, '0')}`;
  return isCalendarDate(earliest) && isCalendarDate(latest) ? { known: text, earliest, latest } : null;
}

/** Whether the day of the event is known. */
export function isComplete(date: PartialDate): boolean {
  return date.earliest !== null && date.earliest === date.latest;
}

/** Whether the event lies on or before that day. */
export function hasHappened(event: PartialDate, onDate: CalendarDate): Answer {
  if (event.latest !== null && onDate >= event.latest) return 'yes';
  if (event.earliest !== null && onDate < event.earliest) return 'no';
  return 'unknown';
}
