/**
 * Calendar dates as `YYYY-MM-DD` and their meeting with instants in a time zone. Arithmetic on dates is exact and
 * knows nothing of hours; only the functions that take a zone do, and they are right on nights when clocks change.
 */

const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;
const MAX_CACHED_DAYS_PER_ZONE = 4_096;

/** A day of the proleptic Gregorian calendar, `YYYY-MM-DD`, years 0001 to 9999. Such texts sort as days do. */
export type CalendarDate = string;

/** A day's number, counted from 1970-01-01 (0). Inside the engine days are compared and counted as such numbers. */
export type EpochDay = number;

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const INSTANT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/;

/** Whether the text is a day that exists: `2026-02-29` is none. */
export function isCalendarDate(text: string): boolean {
  const parts = DATE.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day's number. Throws a RangeError when the text is not a day: callers validate at the edge. */
export function toEpochDay(date: CalendarDate): EpochDay {
  if (!isCalendarDate(date)) throw new RangeError(`"${date}" is not a calendar date (YYYY-MM-DD).`);
  return epochDayOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** The day with that number. */
export function fromEpochDay(epochDay: EpochDay): CalendarDate {
  const [year, month, day] = civil(epochDay);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `days` later, or earlier when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/**
 * The same day `months` later, or earlier when negative; the month's last day where the month is too short
 * (31 August and 6 months: 28 or 29 February). Source: Regulation 1182/71, article 3(2)(c).
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return fromEpochDay(addMonthsToEpochDay(toEpochDay(date), months));
}

/** `addMonths` on day numbers. */
export function addMonthsToEpochDay(epochDay: EpochDay, months: number): EpochDay {
  const [year, month, day] = civil(epochDay);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return epochDayOf(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function isoWeekday(date: CalendarDate): number {
  return isoWeekdayOf(toEpochDay(date));
}

/** ISO weekday of a day number. 1970-01-01 was a Thursday (4). */
export function isoWeekdayOf(epochDay: EpochDay): number {
  return mod(epochDay + 3, 7) + 1;
}

/**
 * An ISO 8601 UTC instant (`2026-05-01T09:00:00.000Z`) as milliseconds since 1970. Finer fractions are cut off.
 * Throws a RangeError for anything else, also for a day that does not exist.
 */
export function parseInstant(text: string): number {
  const parts = INSTANT.exec(text);
  if (!parts || !isCalendarDate(parts[1] ?? ''))
    throw new RangeError(`"${text}" is not an instant in UTC (…Z).`);
  const fraction = parts[3] ?? '';
  return Date.parse(fraction.length > 4 ? `${text.slice(0, 19)}${fraction.slice(0, 4)}Z` : text);
}

/** Milliseconds since 1970 as an ISO 8601 UTC instant with milliseconds. */
export function formatInstant(instantMs: number): string {
  return new Date(instantMs).toISOString();
}

/** The day that people in `zone` (IANA name) write at that instant. Throws a RangeError for an unknown zone. */
export function dateInZone(instantMs: number, zone: string): CalendarDate {
  return fromEpochDay(epochDayInZone(instantMs, zone));
}

/** `dateInZone` as a day number. */
export function epochDayInZone(instantMs: number, zone: string): EpochDay {
  return Math.floor(localMs(instantMs, zone) / MS_PER_DAY);
}

/**
 * The instant (ms since 1970) at which the day begins in the zone: local midnight, or the first moment after the gap
 * where midnight does not exist; where clocks go back across midnight, the later one, so that days never overlap. A
 * day that the zone skipped altogether begins where the next one does.
 */
export function startOfDay(date: CalendarDate, zone: string): number {
  return startOfEpochDay(toEpochDay(date), zone);
}

/**
 * The last millisecond of the day in the zone, so that `dateInZone(endOfDay(d, zone), zone)` is `d`. An act at this
 * instant is in time; one millisecond later is late. Source: Regulation 1182/71, article 3(2): a period ends "with
 * the expiry of the last hour of the last day".
 */
export function endOfDay(date: CalendarDate, zone: string): number {
  return endOfEpochDay(toEpochDay(date), zone);
}

/** `endOfDay` of a day number. */
export function endOfEpochDay(epochDay: EpochDay, zone: string): number {
  return startOfEpochDay(epochDay + 1, zone) - 1;
}

/**
 * The instant (ms since 1970) from which clocks in the zone show `hour`:00 (0 to 23) or later for the rest of that
 * day: also where clocks jump over the hour, or go back across it.
 */
export function instantAt(date: CalendarDate, hour: number, zone: string): number {
  if (!Number.isInteger(hour) || hour < 0 || hour > 23)
    throw new RangeError(`${hour} is not an hour from 0 to 23.`);
  return instantOfLocal(toEpochDay(date) * MS_PER_DAY + hour * MS_PER_HOUR, zone);
}

/** Whether the name is a time zone that this machine knows. */
export function isKnownZone(zone: string): boolean {
  try {
    formatterFor(zone);
    return true;
  } catch {
    return false;
  }
}

const dayStarts = new Map<string, Map<EpochDay, number>>();

function startOfEpochDay(epochDay: EpochDay, zone: string): number {
  const ofZone = dayStarts.get(zone) ?? new Map<EpochDay, number>();
  if (ofZone.size === 0) dayStarts.set(zone, ofZone);
  const known = ofZone.get(epochDay);
  if (known !== undefined) return known;
  const start = instantOfLocal(epochDay * MS_PER_DAY, zone);
  if (ofZone.size >= MAX_CACHED_DAYS_PER_ZONE) ofZone.clear();
  ofZone.set(epochDay, start);
  return start;
}

/**
 * The instant from which a clock in the zone never again shows less than `local`, a wall-clock time written as if it
 * were UTC. Nearly always one look is enough; near a change of clocks the hours around are searched.
 */
function instantOfLocal(local: number, zone: string): number {
  const reach = 16 * MS_PER_HOUR;
  const before = offsetMs(local - reach, zone);
  const after = offsetMs(local + reach, zone);
  if (before === after && offsetMs(local - before, zone) === before) return local - before;

  let low = local - reach;
  let high = local + reach;
  for (let probe = local + reach; probe >= local - reach; probe -= MS_PER_HOUR / 4) {
    if (localMs(probe, zone) < local) {
      low = probe;
      break;
    }
    high = probe;
  }
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (localMs(middle, zone) < local) low = middle;
    else high = middle;
  }
  return high;
}

function localMs(instantMs: number, zone: string): number {
  return instantMs + offsetMs(instantMs, zone);
}

const offsets = new Map<string, Map<number, number>>();
const QUARTER_MS = MS_PER_HOUR / 4;
/** Since then every zone has changed its clocks on a quarter of an hour, so that an offset holds for a whole one. */
const QUARTERS_HOLD_FROM_MS = Date.UTC(1980, 0, 1);

/** How far the zone's clocks are ahead of UTC at that instant, in milliseconds; asking the platform is slow. */
function offsetMs(instantMs: number, zone: string): number {
  if (instantMs < QUARTERS_HOLD_FROM_MS) return readOffsetMs(instantMs, zone);
  const ofZone = offsets.get(zone) ?? new Map<number, number>();
  if (ofZone.size === 0) offsets.set(zone, ofZone);
  const quarter = Math.floor(instantMs / QUARTER_MS);
  const known = ofZone.get(quarter);
  if (known !== undefined) return known;
  const offset = readOffsetMs(quarter * QUARTER_MS, zone);
  if (ofZone.size >= MAX_CACHED_DAYS_PER_ZONE) ofZone.clear();
  ofZone.set(quarter, offset);
  return offset;
}

function readOffsetMs(instantMs: number, zone: string): number {
  const second = Math.floor(instantMs / 1000) * 1000;
  const shown = formatterFor(zone).format(second);
  const parts = SHOWN.exec(shown);
  if (!parts) throw new RangeError(`Cannot read the local time "${shown}" of ${zone}.`);
  const day = epochDayOf(Number(parts[3]), Number(parts[1]), Number(parts[2]));
  const seconds = Number(parts[4]) * 3600 + Number(parts[5]) * 60 + Number(parts[6]);
  return day * MS_PER_DAY + seconds * 1000 - second;
}

const SHOWN = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01, by counting from 1 March so that a leap day is a year's last. */
function epochDayOf(year: number, month: number, day: number): EpochDay {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function civil(epochDay: EpochDay): readonly [year: number, month: number, day: number] {
  const days = epochDay + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day];
}

function mod(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
