/** Whether a reader is told of a rung now, later or never: pure. */
import { type ReminderOffset, reminderInstant, type WorkingCalendar } from '../workflow/index.js';

/** A rung of a clock's ladder. */
export interface Rung {
  readonly code: string;
  readonly offset: ReminderOffset;
}

export interface Moment {
  /** ISO instants, UTC: when the clock is due, since when its ladder stands, and the present one. */
  readonly due: string;
  readonly plannedAt: string;
  readonly now: string;
  /** By whose days the period is counted. */
  readonly owner: WorkingCalendar;
}

export type Hour =
  | { readonly told: 'now' }
  | { readonly told: 'later'; readonly at: string }
  | { readonly told: 'never'; readonly because: 'passed' | 'overtaken' };

const ORDER = { before: 0, on: 1, after: 2 } as const;

/**
 * The hour of a rung for one reader, by the reader's own calendar. `ladder`: all rungs of the clock that go to this
 * reader, this one among them. Never on a day that the reader does not work, and never before the morning: what came due
 * meanwhile waits. Never for a rung whose hour had passed when the ladder was written. Of several that are due at once only
 * the last is told, and nothing is announced that has passed.
 */
export function hourForReader(
  rung: Rung,
  ladder: readonly Rung[],
  moment: Moment,
  reader: WorkingCalendar,
): Hour {
  const hour = hourOf(rung, moment, reader);
  if (hour <= moment.plannedAt) return { told: 'never', because: 'passed' };
  if (hour > moment.now) return { told: 'later', at: hour };
  const overtaken = ladder.some((other) => {
    const at = hourOf(other, moment, reader);
    return at > moment.plannedAt && at <= moment.now && isLater(other, at, rung, hour);
  });
  if (overtaken || (rung.offset.direction === 'before' && moment.due < moment.now)) {
    return { told: 'never', because: 'overtaken' };
  }
  const morning = nextMorning(moment.now, reader);
  return morning <= moment.now ? { told: 'now' } : { told: 'later', at: morning };
}

function hourOf(rung: Rung, { due, owner }: Moment, reader: WorkingCalendar): string {
  return reminderInstant(due, rung.offset, owner, reader);
}

/** What is further up the ladder is later, at whatever instant it fires. */
function isLater(other: Rung, at: string, than: Rung, hour: string): boolean {
  const [one, two] = [other.offset.direction, than.offset.direction];
  return one === two ? at > hour : ORDER[one] > ORDER[two];
}

/** The hour of reminders of this instant's day when it is worked, else of the next working day. */
function nextMorning(now: string, reader: WorkingCalendar): string {
  return reminderInstant(now, THIS_DAY, reader, reader);
}

/** Counted as what comes after, so that a day off is passed over forwards. */
const THIS_DAY: ReminderOffset = { amount: 0, unit: 'calendar_days', direction: 'after' };
