/**
 * How long payments took, and what stood still: pure functions of their clocks. Days are counted as the clock counts
 * them (see `workflow/clock-due.ts`): the day of the event is not counted, every other one up to the payment is, and
 * each day that a suspension touches, its first and its last included, is given back once. A suspension that begins after
 * the due day gives nothing back.
 */
import {
  type CalendarDate,
  daysBetween,
  epochDayInZone,
  parseInstant,
  toEpochDay,
} from '../workflow/index.js';

export const PAYMENT_LIMITS = [30, 60, 90] as const;

export interface PaymentClock {
  /** ISO instants, UTC. */
  readonly startedAt: string;
  readonly pauses: readonly { readonly from: string; readonly to: string | null }[];
  readonly zone: string;
}

export interface PaymentTimes {
  /** Calendar days from registration to payment, suspensions included. */
  readonly grossDays: number;
  readonly suspendedDays: number;
  /** What counts against the limit. */
  readonly netDays: number;
}

/** How long it was on its way until `paidOn`, a day in the clock's zone like `dueOn`; what came later is not looked at. */
export function timesOf(clock: PaymentClock, dueOn: CalendarDate, paidOn: CalendarDate): PaymentTimes {
  const registered = epochDayInZone(parseInstant(clock.startedAt), clock.zone);
  const paid = toEpochDay(paidOn);
  const grossDays = Math.max(0, paid - registered);
  let suspendedDays = 0;
  let counted = registered;
  for (const { from, to } of clock.pauses) {
    const first = Math.max(epochDayInZone(parseInstant(from), clock.zone), counted + 1);
    const last = Math.min(to === null ? paid : epochDayInZone(parseInstant(to), clock.zone), paid);
    if (last < first || first > toEpochDay(dueOn)) continue;
    suspendedDays += last - first + 1;
    counted = last;
  }
  return { grossDays, suspendedDays, netDays: grossDays - suspendedDays };
}

/** A payment that was made, with the limit it had. */
export interface PaymentMade {
  readonly id: string;
  readonly reference: string;
  readonly kind: string;
  readonly action: {
    readonly id: string;
    readonly subject: string;
    readonly reference: string;
    readonly title: string;
  };
  /** 30, 60 or 90 calendar days. */
  readonly limitDays: number;
  readonly amountCents: number;
  readonly paidOn: CalendarDate;
  /** The last day in time. */
  readonly dueOn: CalendarDate;
  readonly clock: PaymentClock;
  /** Why it was suspended, one for each time, as far as it was said. */
  readonly reasons: readonly string[];
}

export interface PaymentInYear extends PaymentMade, PaymentTimes {
  /** Calendar days after the due day; 0 in time. */
  readonly lateDays: number;
  readonly suspensions: number;
  /** An indication, in cents; null while no rate is set. */
  readonly interestCents: number | null;
}

export interface TimesOfLimit {
  /** Null: of all limits. */
  readonly limitDays: number | null;
  readonly payments: number;
  readonly amountCents: number;
  readonly onTime: number;
  readonly late: number;
  readonly lateCents: number;
  /** Tenths of a day, of all payments; null without any. */
  readonly averageNetTenths: number | null;
  readonly averageGrossTenths: number | null;
  readonly suspensions: number;
  readonly suspended: number;
  /** Basis points of the payments, rounded down; null without any. */
  readonly suspendedShare: number | null;
  /** Tenths of a day, of the payments that were suspended; null without any. */
  readonly averageSuspendedTenths: number | null;
  /** Null while no rate is set. */
  readonly interestCents: number | null;
}

export interface PaymentReport {
  readonly year: number;
  readonly limits: readonly TimesOfLimit[];
  readonly total: TimesOfLimit;
  /** The latest first. */
  readonly late: readonly PaymentInYear[];
  /** In the order in which they were paid. */
  readonly payments: readonly PaymentInYear[];
  /** A year's interest in basis points; null while none is set. */
  readonly rateBasisPoints: number | null;
}

/** The report on the payments made in a year. */
export function paymentReport(
  year: number,
  made: readonly PaymentMade[],
  rateBasisPoints: number | null,
): PaymentReport {
  const payments = made
    .filter(({ paidOn }) => paidOn.startsWith(`${year}-`))
    .map((payment) => inYear(payment, rateBasisPoints))
    .sort((one, other) => order(one.paidOn, other.paidOn) || order(one.reference, other.reference));
  return {
    year,
    limits: PAYMENT_LIMITS.map((days) =>
      timesOfLimit(
        days,
        payments.filter(({ limitDays }) => limitDays === days),
        rateBasisPoints !== null,
      ),
    ),
    total: timesOfLimit(null, payments, rateBasisPoints !== null),
    late: payments
      .filter(({ lateDays }) => lateDays > 0)
      .sort((one, other) => other.lateDays - one.lateDays || order(one.reference, other.reference)),
    payments,
    rateBasisPoints,
  };
}

/** Interest for each day after the due day at a year's rate over 365 days, half a cent rounded up. */
export function lateInterestCents(amountCents: number, lateDays: number, rateBasisPoints: number): number {
  const whole = 365n * 10_000n;
  const exact = BigInt(amountCents) * BigInt(lateDays) * BigInt(rateBasisPoints);
  return Number((exact * 2n + whole) / (whole * 2n));
}

function inYear(payment: PaymentMade, rateBasisPoints: number | null): PaymentInYear {
  const { clock, paidOn, dueOn, amountCents } = payment;
  const lateDays = Math.max(0, daysBetween(dueOn, paidOn));
  return {
    ...payment,
    ...timesOf(clock, dueOn, paidOn),
    lateDays,
    suspensions: clock.pauses.length,
    interestCents:
      rateBasisPoints === null ? null : lateInterestCents(amountCents, lateDays, rateBasisPoints),
  };
}

function timesOfLimit(
  limitDays: number | null,
  payments: readonly PaymentInYear[],
  withInterest: boolean,
): TimesOfLimit {
  const late = payments.filter(({ lateDays }) => lateDays > 0);
  const suspended = payments.filter(({ suspensions }) => suspensions > 0);
  return {
    limitDays,
    payments: payments.length,
    amountCents: sum(payments, ({ amountCents }) => amountCents),
    onTime: payments.length - late.length,
    late: late.length,
    lateCents: sum(late, ({ amountCents }) => amountCents),
    averageNetTenths: averageTenths(payments, ({ netDays }) => netDays),
    averageGrossTenths: averageTenths(payments, ({ grossDays }) => grossDays),
    suspensions: sum(payments, ({ suspensions }) => suspensions),
    suspended: suspended.length,
    suspendedShare: payments.length === 0 ? null : Math.floor((suspended.length * 10_000) / payments.length),
    averageSuspendedTenths: averageTenths(suspended, ({ suspendedDays }) => suspendedDays),
    interestCents: withInterest ? sum(payments, ({ interestCents }) => interestCents ?? 0) : null,
  };
}

/** Rounded to the nearest tenth, half a tenth up. */
function averageTenths<Item>(items: readonly Item[], days: (item: Item) => number): number | null {
  return items.length === 0 ? null : Math.round((sum(items, days) * 10) / items.length);
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
