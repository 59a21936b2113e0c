/**
 * A legal limit as data: when it started, how long it runs, by whose calendar, when it stood still. Everything else
 * (due date, days used, reasons) is computed from it by `clock-due.ts`. Nothing here reads the time.
 */
import { formatInstant, parseInstant } from './calendar-date.js';
import type { WorkingCalendar } from './working-calendar.js';

/** How long a clock runs. */
export interface Period {
  /** Whole and at least 1. */
  readonly amount: number;
  /** In which units it is counted. */
  readonly unit: 'calendar_days' | 'working_days' | 'months';
}

/** ISO instants in UTC; `to` is null while the clock stands. */
export interface ClockPause {
  readonly from: string;
  readonly to: string | null;
}

/** `met`: the act was done; `handed_back`: the limit starts anew when next run; `lapsed`: it ran out. */
export type ClockOutcome = 'met' | 'handed_back' | 'lapsed';

/**
 * JSON-shaped. `calendar`, `calendarVersion` and `zone` are those of the organisation that owes the act, pinned when
 * the clock started. `pauses` are in order, do not overlap, and only the last may be open.
 */
export interface ClockState {
  readonly code: string;
  readonly startedAt: string;
  readonly period: Period;
  readonly calendar: string;
  readonly calendarVersion: string;
  readonly zone: string;
  readonly pauses: readonly ClockPause[];
  readonly stoppedAt: string | null;
  readonly outcome?: ClockOutcome;
}

/** Fits the engine's Refusal, so that it can be handed on as it is. `params` fill the sentence of `code`. */
export interface ClockRefusal {
  readonly kind: 'state';
  readonly code:
    | 'clock_period_invalid'
    | 'clock_already_paused'
    | 'clock_not_paused'
    | 'clock_already_stopped'
    | 'clock_instant_out_of_order';
  readonly params: Readonly<Record<string, string | number>>;
}

export type ClockResult =
  | { readonly ok: true; readonly clock: ClockState }
  | { readonly ok: false; readonly refusal: ClockRefusal };

/** More than any limit in the field; a longer period is a slip of the pen. */
const MAX_PERIOD = { calendar_days: 10_000, working_days: 7_000, months: 330 } as const;

/**
 * Starts a clock at an instant (ISO, UTC), by the calendar of whoever owes the act; its code, version and zone are
 * pinned. Refuses `clock_period_invalid` for an amount that is not whole, below 1 or absurdly large. Throws a
 * RangeError when the instant is malformed: that is a caller's mistake, not a user's.
 */
export function startClock(start: {
  readonly code: string;
  readonly startedAt: string;
  readonly period: Period;
  readonly calendar: WorkingCalendar;
}): ClockResult {
  const { amount, unit } = start.period;
  if (!Number.isInteger(amount) || amount < 1 || !(amount <= MAX_PERIOD[unit])) {
    return refused('clock_period_invalid', { clock: start.code, amount: String(amount), unit });
  }
  return running({
    code: start.code,
    startedAt: normalised(start.startedAt),
    period: { amount, unit },
    calendar: start.calendar.code,
    calendarVersion: start.calendar.version,
    zone: start.calendar.zone,
    pauses: [],
    stoppedAt: null,
  });
}

/**
 * Opens a pause at an instant. Refuses `clock_already_paused`, `clock_already_stopped`, and
 * `clock_instant_out_of_order` for an instant before the start or before the end of the last pause.
 */
export function pauseClock(clock: ClockState, at: string): ClockResult {
  const open = openPause(clock);
  if (clock.stoppedAt !== null)
    return refused('clock_already_stopped', { clock: clock.code, since: clock.stoppedAt });
  if (open) return refused('clock_already_paused', { clock: clock.code, since: open.from });
  const earliest = clock.pauses.at(-1)?.to ?? clock.startedAt;
  if (isBefore(at, earliest))
    return refused('clock_instant_out_of_order', { clock: clock.code, at, after: earliest });
  return running({ ...clock, pauses: [...clock.pauses, { from: normalised(at), to: null }] });
}

/**
 * Closes the open pause; the rest of the period runs from the next day on. Refuses `clock_not_paused`,
 * `clock_already_stopped`, and `clock_instant_out_of_order` for an instant before the pause began.
 */
export function resumeClock(clock: ClockState, at: string): ClockResult {
  const open = openPause(clock);
  if (clock.stoppedAt !== null)
    return refused('clock_already_stopped', { clock: clock.code, since: clock.stoppedAt });
  if (!open) return refused('clock_not_paused', { clock: clock.code });
  if (isBefore(at, open.from))
    return refused('clock_instant_out_of_order', { clock: clock.code, at, after: open.from });
  return running({ ...clock, pauses: closedAt(clock.pauses, normalised(at)) });
}

/**
 * Ends the clock for good, with how it ended; an open pause ends with it. Refuses `clock_already_stopped` and
 * `clock_instant_out_of_order` for an instant before the last thing that happened to the clock.
 */
export function stopClock(clock: ClockState, at: string, outcome: ClockOutcome): ClockResult {
  if (clock.stoppedAt !== null)
    return refused('clock_already_stopped', { clock: clock.code, since: clock.stoppedAt });
  const last = clock.pauses.at(-1);
  const earliest = last ? (last.to ?? last.from) : clock.startedAt;
  if (isBefore(at, earliest))
    return refused('clock_instant_out_of_order', { clock: clock.code, at, after: earliest });
  const stoppedAt = normalised(at);
  return running({ ...clock, pauses: closedAt(clock.pauses, stoppedAt), stoppedAt, outcome });
}

/** The pause that is open, if any. */
export function openPause(clock: ClockState): ClockPause | null {
  const last = clock.pauses.at(-1);
  return last && last.to === null ? last : null;
}

function closedAt(pauses: readonly ClockPause[], at: string): readonly ClockPause[] {
  return pauses.map((pause) => (pause.to === null ? { from: pause.from, to: at } : pause));
}

function running(clock: ClockState): ClockResult {
  return { ok: true, clock };
}

function refused(code: ClockRefusal['code'], params: ClockRefusal['params']): ClockResult {
  return { ok: false, refusal: { kind: 'state', code, params } };
}

function isBefore(instant: string, other: string): boolean {
  return parseInstant(instant) < parseInstant(other);
}

function normalised(instant: string): string {
  return formatInstant(parseInstant(instant));
}
