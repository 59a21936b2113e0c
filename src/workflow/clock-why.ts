/**
 * "Why this date", as data: the steps by which a due date came about, in order. Each step is a code and its
 * parameters; the words are the catalogue's, in whatever language. Dates are `YYYY-MM-DD` in the clock's zone,
 * instants ISO in UTC.
 */
import type { CalendarDate } from './calendar-date.js';
import type { ClockOutcome, Period } from './clock.js';
import type { NonWorkingReason } from './working-calendar.js';

/** What is counted: a period of months is counted in the calendar days it comes to. */
export type CountedUnit = 'calendar_days' | 'working_days';

/** Paragraphs of Regulation (EEC, Euratom) 1182/71 that a step follows. */
export type Rule = '1182/71:3(1)' | '1182/71:3(2)(c)' | '1182/71:3(3)' | '1182/71:3(4)';

interface StepParams {
  /** The event. */
  started: {
    readonly at: string;
    readonly date: CalendarDate;
    readonly zone: string;
    readonly calendar: string;
    readonly calendarVersion: string;
  };
  /** The day of the event is not counted; this is the day after. */
  first_day: { readonly date: CalendarDate };
  /** `days` is what is counted, in `counted`. */
  period: Period & { readonly days: number; readonly counted: CountedUnit };
  /** The month in which a period of months ends has no day `dayOfMonth`; its last day stands in. */
  month_too_short: { readonly dayOfMonth: number; readonly date: CalendarDate };
  /** Every day that the pause touched is given back; `daysGivenBack` counts those that would have been counted. */
  paused: {
    readonly from: string;
    readonly to: string;
    readonly fromDate: CalendarDate;
    readonly toDate: CalendarDate;
    readonly daysGivenBack: number;
    readonly counted: CountedUnit;
  };
  /** A pause that began after the period had run out changes nothing. */
  pause_too_late: { readonly from: string; readonly fromDate: CalendarDate };
  /** Holidays inside a period of working days that would have been working days otherwise. */
  holidays_skipped: { readonly holidays: readonly NonWorkingReason[] };
  period_ends: { readonly date: CalendarDate };
  /** The last day is not worked (or the clock stood on it); the days passed over, each with its reason. */
  end_moved: {
    readonly from: CalendarDate;
    readonly to: CalendarDate;
    readonly because: readonly NonWorkingReason[];
  };
  /** The calendar knows no holidays for that year: the date counts weekends only. */
  calendar_incomplete: { readonly date: CalendarDate; readonly knownFrom: number; readonly knownTo: number };
  due: { readonly date: CalendarDate; readonly at: string };
  /** The clock stands; no due date until it goes on, `remaining` days are then left. */
  standing: {
    readonly since: string;
    readonly date: CalendarDate;
    readonly remaining: number;
    readonly counted: CountedUnit;
  };
  stopped: { readonly at: string; readonly outcome: ClockOutcome | null };
}

export type StepCode = keyof StepParams;

export type Step = {
  [Code in StepCode]: { readonly code: Code; readonly params: StepParams[Code]; readonly rule?: Rule };
}[StepCode];
