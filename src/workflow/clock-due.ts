/**
 * When a clock runs out, how far it is, and why: pure functions of the clock's segments and a calendar.
 *
 * The rules, after Regulation (EEC, Euratom) 1182/71, article 3:
 * - the day of the event is not counted (paragraph 1);
 * - calendar days count every day; months end on the same date as the event, or on the month's last day where that
 *   date is missing (2(c)); working days count working days only (3);
 * - the period ends with the last hour of its last day; where nobody works on that day, of the next working day (4).
 *
 * A pause, in whole days: every day that a pause touches, the first and the last included, is given back. So the
 * rest of the period runs from the day after the clock went on (as after any event), no day counts that ran only in
 * part, and a pause can only lengthen. Two pauses that touch are one: days are given back once. A pause that begins
 * after the due date changes nothing. A due date never falls on a day that was given back.
 */
import {
  addMonthsToEpochDay,
  type CalendarDate,
  type EpochDay,
  endOfEpochDay,
  epochDayInZone,
  formatInstant,
  fromEpochDay,
  isoWeekdayOf,
  parseInstant,
} from './calendar-date.js';
import { type ClockPause, type ClockState, openPause } from './clock.js';
import type { CountedUnit, Step } from './clock-why.js';
import {
  isCovered,
  isWorkingEpochDay,
  type NonWorkingReason,
  nonWorkingReason,
  type WorkingCalendar,
} from './working-calendar.js';

export interface DueDate {
  readonly state: 'running' | 'paused' | 'stopped';
  /** The last instant at which the act is in time (ISO, UTC): the end of the due day in the clock's zone. Null while paused. */
  readonly due: string | null;
  /** The due day in the clock's zone. Null while paused. */
  readonly dueDate: CalendarDate | null;
  /** The due day; while paused, what it would be if the clock went on at `now` (at once, when no `now` is given). */
  readonly earliestDueDate: CalendarDate;
  /** Days of the period still to run after the day of `now`; while paused, those that will be left. Null without `now` on a clock that runs. */
  readonly remaining: { readonly amount: number; readonly unit: CountedUnit } | null;
  /** A holiday that is only estimated had a part in the date. */
  readonly estimated: boolean;
  readonly why: readonly Step[];
}

/** Counts of whole days for "day 9 of 15, paused 3 days". */
export interface Elapsed {
  readonly state: 'running' | 'paused' | 'stopped';
  /** Days of the period used, the present one included; never above `of`. */
  readonly day: number;
  readonly of: number;
  readonly unit: CountedUnit;
  readonly remaining: number;
  /** Calendar days given back so far. */
  readonly pausedDays: number;
  /** Calendar days since the due day; 0 while in time or paused. */
  readonly overdueDays: number;
}

/** Days, first and last included, that pauses touched. */
interface Span {
  readonly first: EpochDay;
  readonly last: EpochDay;
}

interface Course {
  readonly total: number;
  readonly unit: CountedUnit;
  readonly periodEnd: EpochDay;
  readonly end: EpochDay;
}

/** A search that passes so many days in a row without work means a broken calendar. */
const MAX_DAYS_WITHOUT_WORK = 370;

/**
 * The due date of a clock by a calendar, with its reasons. `now` (ISO, UTC) only fills `remaining` and
 * `earliestDueDate`. The calendar may be of another version than the pinned one (to see whose dates a change moves),
 * not of another code. Throws a RangeError for another code, a malformed instant or a calendar that never works.
 */
export function dueDate(clock: ClockState, calendar: WorkingCalendar, now?: string): DueDate {
  assertSameCalendar(clock, calendar);
  const event = dayOf(clock.startedAt, clock);
  const closed = spansOf(clock, event);
  const course = reckon(clock, calendar, event, closed);
  const open = openPause(clock);
  const standsFrom = open && dayOf(open.from, clock);
  const standing = open !== null && standsFrom !== null && standsFrom <= course.end;
  const stopped = clock.stoppedAt !== null;

  if (!standing || stopped) {
    const why = explain(clock, calendar, event, closed, course, open);
    const due = formatInstant(endOfEpochDay(course.end, clock.zone));
    const date = fromEpochDay(course.end);
    why.push({ code: 'due', params: { date, at: due }, rule: '1182/71:3(2)(c)' });
    if (clock.stoppedAt !== null) {
      why.push({ code: 'stopped', params: { at: clock.stoppedAt, outcome: clock.outcome ?? null } });
    }
    const at = clock.stoppedAt ?? now;
    return {
      state: stopped ? 'stopped' : 'running',
      due,
      dueDate: date,
      earliestDueDate: date,
      remaining:
        at === undefined ? null : { amount: elapsed(clock, calendar, at).remaining, unit: course.unit },
      estimated: isEstimated(why),
      why,
    };
  }

  const first = Math.max(standsFrom, event + 1);
  const last = Math.max(standsFrom, now === undefined ? standsFrom : dayOf(now, clock));
  const spans = last < first ? closed : merged([...closed, { first, last }]);
  const resumed = reckon(clock, calendar, event, spans);
  const remaining = course.total - used(course, calendar, event, first - 1, closed);
  const why = explain(clock, calendar, event, closed, null, null);
  why.push({
    code: 'standing',
    params: {
      since: open.from,
      date: fromEpochDay(dayOf(open.from, clock)),
      remaining,
      counted: course.unit,
    },
  });
  return {
    state: 'paused',
    due: null,
    dueDate: null,
    earliestDueDate: fromEpochDay(resumed.end),
    remaining: { amount: remaining, unit: course.unit },
    estimated: isEstimated(why),
    why,
  };
}

/**
 * How far the clock is at `now` (ISO, UTC), as it was known then: later pauses are not looked at. A stopped clock is
 * measured at its end. Throws as `dueDate` does.
 */
export function elapsed(clock: ClockState, calendar: WorkingCalendar, now: string): Elapsed {
  assertSameCalendar(clock, calendar);
  const stopped = clock.stoppedAt !== null && parseInstant(clock.stoppedAt) <= parseInstant(now);
  const then = stopped && clock.stoppedAt !== null ? clock.stoppedAt : now;
  const seen = asKnownAt(clock, then);
  const event = dayOf(clock.startedAt, clock);
  const today = dayOf(then, clock);

  const closed = spansOf(seen, event);
  const before = reckon(seen, calendar, event, closed);
  const open = openPause(seen);
  const standing = open !== null && dayOf(open.from, clock) <= before.end;
  const stand = standing ? { first: Math.max(dayOf(open.from, clock), event + 1), last: today } : null;
  const spans = stand && stand.last >= stand.first ? merged([...closed, stand]) : closed;
  const course = stand ? reckon(seen, calendar, event, spans) : before;

  const day = used(course, calendar, event, today, spans);
  const effective = spans.filter((span) => span.first <= course.end && span.first <= today);
  return {
    state: stopped ? 'stopped' : standing ? 'paused' : 'running',
    day,
    of: course.total,
    unit: course.unit,
    remaining: course.total - day,
    pausedDays: effective.reduce((sum, span) => sum + Math.min(span.last, today) - span.first + 1, 0),
    overdueDays: standing ? 0 : Math.max(0, today - course.end),
  };
}

function assertSameCalendar(clock: ClockState, calendar: WorkingCalendar): void {
  if (clock.calendar !== calendar.code) {
    throw new RangeError(`Clock ${clock.code} runs by calendar ${clock.calendar}, not by ${calendar.code}.`);
  }
}

/** Counts the period from the day after the event, passing over the spans, and moves its end to a working day. */
function reckon(
  clock: ClockState,
  calendar: WorkingCalendar,
  event: EpochDay,
  spans: readonly Span[],
): Course {
  const { amount, unit } = clock.period;
  if (unit === 'working_days') {
    const periodEnd = countWorkingDays(event, amount, calendar, spans);
    return { total: amount, unit, periodEnd, end: periodEnd };
  }
  const total = unit === 'months' ? addMonthsToEpochDay(event, amount) - event : amount;
  let periodEnd = event + total;
  for (const span of spans) {
    if (span.first > periodEnd) break;
    periodEnd += span.last - span.first + 1;
  }
  return { total, unit: 'calendar_days', periodEnd, end: movedToWorkingDay(periodEnd, calendar, spans) };
}

function countWorkingDays(
  event: EpochDay,
  amount: number,
  calendar: WorkingCalendar,
  spans: readonly Span[],
): EpochDay {
  let day = event;
  let idle = 0;
  for (let left = amount; left > 0; ) {
    day = afterSpan(day + 1, spans);
    if (isWorkingEpochDay(day, calendar)) {
      left -= 1;
      idle = 0;
    } else if (++idle > MAX_DAYS_WITHOUT_WORK) throw neverWorks(calendar);
  }
  return day;
}

function movedToWorkingDay(periodEnd: EpochDay, calendar: WorkingCalendar, spans: readonly Span[]): EpochDay {
  let day = afterSpan(periodEnd, spans);
  for (let idle = 0; !isWorkingEpochDay(day, calendar); idle += 1) {
    if (idle > MAX_DAYS_WITHOUT_WORK) throw neverWorks(calendar);
    day = afterSpan(day + 1, spans);
  }
  return day;
}

/** Days of the period used up to and including `until`. */
function used(
  course: Course,
  calendar: WorkingCalendar,
  event: EpochDay,
  until: EpochDay,
  spans: readonly Span[],
): number {
  const last = Math.min(until, course.periodEnd);
  return last <= event
    ? 0
    : counted(event + 1, last, course.unit, calendar) -
        countedInSpans(spans, event, last, course.unit, calendar);
}

function countedInSpans(
  spans: readonly Span[],
  event: EpochDay,
  last: EpochDay,
  unit: CountedUnit,
  calendar: WorkingCalendar,
): number {
  return spans.reduce(
    (sum, span) => sum + counted(Math.max(span.first, event + 1), Math.min(span.last, last), unit, calendar),
    0,
  );
}

/** How many days from `first` to `last`, both included, are of the unit. */
function counted(first: EpochDay, last: EpochDay, unit: CountedUnit, calendar: WorkingCalendar): number {
  if (unit === 'calendar_days') return Math.max(0, last - first + 1);
  let count = 0;
  for (let day = first; day <= last; day += 1) if (isWorkingEpochDay(day, calendar)) count += 1;
  return count;
}

/** The spans of the closed pauses, in order, merged, without what lies on or before the day of the event. */
function spansOf(clock: ClockState, event: EpochDay): readonly Span[] {
  const spans: Span[] = [];
  for (const pause of clock.pauses) {
    const span = spanOf(pause, clock, event);
    if (span) spans.push(span);
  }
  return merged(spans);
}

function spanOf(pause: ClockPause, clock: ClockState, event: EpochDay): Span | null {
  const to = pause.to ?? clock.stoppedAt;
  if (to === null) return null;
  const first = Math.max(dayOf(pause.from, clock), event + 1);
  const last = dayOf(to, clock);
  return last < first ? null : { first, last };
}

function merged(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const result: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.first - other.first)) {
    const previous = result.at(-1);
    if (!previous || span.first > previous.last + 1) result.push(span);
    else result[result.length - 1] = { first: previous.first, last: Math.max(previous.last, span.last) };
  }
  return result;
}

/** The day itself, or the first one after the span it lies in. */
function afterSpan(day: EpochDay, spans: readonly Span[]): EpochDay {
  for (const span of spans) {
    if (day < span.first) return day;
    if (day <= span.last) return span.last + 1;
  }
  return day;
}

/** The clock as one knew it at that instant: pauses that began later are unknown, one that ended later is open. */
function asKnownAt(clock: ClockState, instant: string): ClockState {
  if (clock.pauses.length === 0) return { ...clock, stoppedAt: null };
  const at = parseInstant(instant);
  const pauses = clock.pauses
    .filter((pause) => parseInstant(pause.from) <= at)
    .map((pause) =>
      pause.to !== null && parseInstant(pause.to) <= at ? pause : { from: pause.from, to: null },
    );
  return { ...clock, pauses, stoppedAt: null };
}

function dayOf(instant: string, clock: ClockState): EpochDay {
  return epochDayInZone(parseInstant(instant), clock.zone);
}

/** The steps up to the end of the period; without a course (the clock stands) only those that are certain. */
function explain(
  clock: ClockState,
  calendar: WorkingCalendar,
  event: EpochDay,
  spans: readonly Span[],
  course: Course | null,
  late: ClockPause | null,
): Step[] {
  const why: Step[] = [
    {
      code: 'started',
      params: {
        at: clock.startedAt,
        date: fromEpochDay(event),
        zone: clock.zone,
        calendar: calendar.code,
        calendarVersion: calendar.version,
      },
    },
    { code: 'first_day', params: { date: fromEpochDay(event + 1) }, rule: '1182/71:3(1)' },
    ...periodSteps(clock, event),
    ...pauseSteps(clock, calendar, event, course),
  ];
  if (!course) return why;
  if (late)
    why.push({
      code: 'pause_too_late',
      params: { from: late.from, fromDate: fromEpochDay(dayOf(late.from, clock)) },
    });
  if (course.unit === 'working_days') why.push(...skippedHolidays(event, course.periodEnd, calendar, spans));
  why.push({ code: 'period_ends', params: { date: fromEpochDay(course.periodEnd) } });
  if (course.end !== course.periodEnd) {
    const because = reasonsBetween(course.periodEnd, course.end, calendar, spans);
    why.push({
      code: 'end_moved',
      params: { from: fromEpochDay(course.periodEnd), to: fromEpochDay(course.end), because },
      rule: '1182/71:3(4)',
    });
  }
  if (calendar.years && !isCovered(fromEpochDay(course.end), calendar)) {
    const { from: knownFrom, to: knownTo } = calendar.years;
    why.push({ code: 'calendar_incomplete', params: { date: fromEpochDay(course.end), knownFrom, knownTo } });
  }
  return why;
}

function periodSteps(clock: ClockState, event: EpochDay): Step[] {
  const { amount, unit } = clock.period;
  if (unit !== 'months') {
    const rule = unit === 'working_days' ? ({ rule: '1182/71:3(3)' } as const) : {};
    return [{ code: 'period', params: { amount, unit, days: amount, counted: unit }, ...rule }];
  }
  const end = addMonthsToEpochDay(event, amount);
  const steps: Step[] = [
    {
      code: 'period',
      params: { amount, unit, days: end - event, counted: 'calendar_days' },
      rule: '1182/71:3(2)(c)',
    },
  ];
  const dayOfMonth = Number(fromEpochDay(event).slice(8));
  if (Number(fromEpochDay(end).slice(8)) !== dayOfMonth) {
    steps.push({
      code: 'month_too_short',
      params: { dayOfMonth, date: fromEpochDay(end) },
      rule: '1182/71:3(2)(c)',
    });
  }
  return steps;
}

/** One step per pause; a day that two pauses touch is told with the first. */
function pauseSteps(
  clock: ClockState,
  calendar: WorkingCalendar,
  event: EpochDay,
  course: Course | null,
): Step[] {
  const unit: CountedUnit = clock.period.unit === 'working_days' ? 'working_days' : 'calendar_days';
  let told = event;
  return clock.pauses.flatMap((pause): Step[] => {
    const to = pause.to ?? clock.stoppedAt;
    if (to === null) return [];
    const [fromDay, toDay] = [dayOf(pause.from, clock), dayOf(to, clock)];
    if (course && fromDay > course.end)
      return [{ code: 'pause_too_late', params: { from: pause.from, fromDate: fromEpochDay(fromDay) } }];
    const daysGivenBack = counted(Math.max(fromDay, told + 1), toDay, unit, calendar);
    told = Math.max(told, toDay);
    const days = {
      fromDate: fromEpochDay(fromDay),
      toDate: fromEpochDay(toDay),
      daysGivenBack,
      counted: unit,
    };
    return [{ code: 'paused', params: { from: pause.from, to, ...days } }];
  });
}

function skippedHolidays(
  event: EpochDay,
  end: EpochDay,
  calendar: WorkingCalendar,
  spans: readonly Span[],
): Step[] {
  const holidays: NonWorkingReason[] = [];
  for (let day = afterSpan(event + 1, spans); day <= end; day = afterSpan(day + 1, spans)) {
    if (isWorkingEpochDay(day, calendar) || calendar.weekend.includes(isoWeekdayOf(day))) continue;
    const reason = nonWorkingReason(fromEpochDay(day), calendar);
    if (reason) holidays.push(reason);
  }
  return holidays.length === 0 ? [] : [{ code: 'holidays_skipped', params: { holidays } }];
}

function reasonsBetween(
  from: EpochDay,
  to: EpochDay,
  calendar: WorkingCalendar,
  spans: readonly Span[],
): NonWorkingReason[] {
  const reasons: NonWorkingReason[] = [];
  for (let day = afterSpan(from, spans); day < to; day = afterSpan(day + 1, spans)) {
    const reason = nonWorkingReason(fromEpochDay(day), calendar);
    if (reason) reasons.push(reason);
  }
  return reasons;
}

function isEstimated(why: readonly Step[]): boolean {
  return why.some((step) => {
    if (step.code === 'holidays_skipped')
      return step.params.holidays.some((one) => one.kind === 'holiday' && one.estimated);
    return (
      step.code === 'end_moved' && step.params.because.some((one) => one.kind === 'holiday' && one.estimated)
    );
  });
}

function neverWorks(calendar: WorkingCalendar): RangeError {
  return new RangeError(
    `Calendar ${calendar.code} ${calendar.version} has no working day for more than a year.`,
  );
}
