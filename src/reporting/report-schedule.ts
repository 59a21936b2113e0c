/** Which reports an action owes, what each covers and by when: pure, from what was signed. */
import { addDays, addMonths, type CalendarDate } from '../workflow/index.js';

export type ReportKind = 'progress' | 'final';

export interface ScheduledReport {
  readonly kind: ReportKind;
  /** Counts the reports of an action from 1; the final one is the last. */
  readonly number: number;
  /** First and last day it is about. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly dueOn: CalendarDate;
}

export interface ReportingTerms {
  readonly startsOn: CalendarDate;
  readonly durationMonths: number;
  /** How many months a progress report covers. */
  readonly reportingMonths: number;
  /** How many months after its period a progress report is due, and after the action's end the final one. */
  readonly progressMonths: number;
  readonly finalMonths: number;
  /** The day on which the dates are set. */
  readonly setOn: CalendarDate;
}

/** Nobody owes a report sooner than this after hearing of it: of contracts signed late, or from before there were dates. */
const LEAST_NOTICE_DAYS = 30;

/**
 * One progress report for each reporting period but the last, which the final report covers with all the others. Dates
 * are before the end-of-period rule: the clock moves them on from days on which the lead does not work.
 */
export function reportSchedule(terms: ReportingTerms): readonly ScheduledReport[] {
  const { startsOn, durationMonths, reportingMonths, progressMonths, finalMonths } = terms;
  const due = (to: CalendarDate, months: number) =>
    later(addMonths(to, months), addDays(terms.setOn, LEAST_NOTICE_DAYS));
  const periods = Math.max(1, Math.ceil(durationMonths / reportingMonths));
  const progress = Array.from({ length: periods - 1 }, (_, n): ScheduledReport => {
    const to = addDays(addMonths(startsOn, (n + 1) * reportingMonths), -1);
    const from = addMonths(startsOn, n * reportingMonths);
    return { kind: 'progress', number: n + 1, from, to, dueOn: due(to, progressMonths) };
  });
  const end = addDays(addMonths(startsOn, durationMonths), -1);
  return [
    ...progress,
    { kind: 'final', number: periods, from: startsOn, to: end, dueOn: due(end, finalMonths) },
  ];
}

function later(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}
