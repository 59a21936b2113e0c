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

/** A report as it stands when dates are set anew. */
export interface StandingReport extends Pick<ScheduledReport, 'kind' | 'number' | 'from' | 'to'> {
  readonly id: string;
  /** Submitted, at least once: it stays, whatever becomes of the dates. */
  readonly handedIn: boolean;
}

/**
 * What a new schedule makes of the reports that stand: those handed in stay and keep their numbers, those still to come
 * stay where nothing changes for them; the others are replaced, and what is missing is opened.
 */
export function setAnew(
  standing: readonly StandingReport[],
  schedule: readonly ScheduledReport[],
): { readonly replaced: readonly StandingReport[]; readonly opened: readonly ScheduledReport[] } {
  const kept = standing.filter((one) => one.handedIn);
  const told = kept.reduce<CalendarDate | null>((last, one) => (last ? later(last, one.to) : one.to), null);
  const missing = schedule.filter(({ kind, to }) =>
    kind === 'final' ? !kept.some((one) => one.kind === 'final') : told === null || to > told,
  );
  const first = 1 + Math.max(0, ...kept.map((one) => one.number));
  const wanted = missing.map((one, place) => ({
    ...one,
    number: first + place,
    from: one.kind === 'progress' && told !== null ? later(one.from, addDays(told, 1)) : one.from,
  }));
  const isSame = (one: StandingReport, other: ScheduledReport) =>
    one.kind === other.kind && one.number === other.number && one.from === other.from && one.to === other.to;
  const open = standing.filter((one) => !one.handedIn);
  return {
    replaced: open.filter((one) => !wanted.some((other) => isSame(one, other))),
    opened: wanted.filter((other) => !open.some((one) => isSame(one, other))),
  };
}

function later(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}
