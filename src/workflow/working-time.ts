/** How long something took, in working days and parts of them. */
import { endOfEpochDay, epochDayInZone, fromEpochDay, startOfDay } from './calendar-date.js';
import { isWorkingEpochDay, type WorkingCalendar } from './working-calendar.js';

/**
 * The working days between two instants (ms since 1970), each counted by the part of it that lies between them: from
 * Friday noon to Monday noon is one. 0 when `to` is not after `from`.
 */
export function workingTime(from: number, to: number, calendar: WorkingCalendar): number {
  if (to <= from) return 0;
  const { zone } = calendar;
  const first = epochDayInZone(from, zone);
  const last = epochDayInZone(to, zone);
  if (first === last) return part(first, from, to, calendar);
  let between = 0;
  for (let day = first + 1; day < last; day += 1) if (isWorkingEpochDay(day, calendar)) between += 1;
  return (
    part(first, from, endOfEpochDay(first, zone) + 1, calendar) +
    between +
    part(last, startOfDay(fromEpochDay(last), zone), to, calendar)
  );
}

function part(day: number, from: number, to: number, calendar: WorkingCalendar): number {
  if (!isWorkingEpochDay(day, calendar)) return 0;
  const start = startOfDay(fromEpochDay(day), calendar.zone);
  return (to - from) / (endOfEpochDay(day, calendar.zone) + 1 - start);
}
