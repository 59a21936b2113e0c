/** On which day and at which hour a reminder is due, by two calendars: the debtor's counts, the reader's decides. */
import { addDays, addMonths, dateInZone, formatInstant, instantAt, parseInstant } from './calendar-date.js';
import {
  addWorkingDays,
  nextWorkingDay,
  previousWorkingDay,
  type WorkingCalendar,
} from './working-calendar.js';

export interface ReminderOffset {
  /** Whole and at least 0; not looked at when `direction` is `on`. */
  readonly amount: number;
  readonly unit: 'calendar_days' | 'working_days' | 'months';
  readonly direction: 'before' | 'on' | 'after';
}

/**
 * The instant (ISO, UTC) to remind of a due date: `offset` is counted from the due day by the calendar of whoever
 * owes the act, in its zone; the reminder goes out at `atHour` o'clock of the addressee's zone, never on a day that
 * the addressee does not work. Before and on the due day it moves to the addressee's working day before, so that it
 * never comes after `due`; after the due day it moves to the next one.
 * `due` is an instant as `dueDate` answers it. Throws a RangeError for a malformed instant, offset or hour.
 */
export function reminderInstant(
  due: string,
  offset: ReminderOffset,
  ownerCalendar: WorkingCalendar,
  addresseeCalendar: WorkingCalendar,
  atHour = 9,
): string {
  if (!Number.isInteger(offset.amount) || offset.amount < 0)
    throw new RangeError(`${offset.amount} is not an offset.`);
  const dueMs = parseInstant(due);
  const counted = shifted(dateInZone(dueMs, ownerCalendar.zone), offset, ownerCalendar);
  if (offset.direction === 'after') {
    const day = nextWorkingDay(counted, addresseeCalendar);
    return formatInstant(instantAt(day, atHour, addresseeCalendar.zone));
  }
  let day = previousWorkingDay(counted, addresseeCalendar);
  let instant = instantAt(day, atHour, addresseeCalendar.zone);
  while (instant > dueMs) {
    day = previousWorkingDay(addDays(day, -1), addresseeCalendar);
    instant = instantAt(day, atHour, addresseeCalendar.zone);
  }
  return formatInstant(instant);
}

function shifted(dueDay: string, offset: ReminderOffset, calendar: WorkingCalendar): string {
  if (offset.direction === 'on') return dueDay;
  const signed = offset.direction === 'before' ? -offset.amount : offset.amount;
  if (offset.unit === 'working_days') return addWorkingDays(dueDay, signed, calendar);
  return offset.unit === 'months' ? addMonths(dueDay, signed) : addDays(dueDay, signed);
}
