/** The days of payments as their clocks count them, and what a year of payments comes to. */
import fc from 'fast-check';
import {
  lateInterestCents,
  type PaymentMade,
  paymentReport,
  timesOf,
} from '../../src/funding/payment-times.js';
import { calendarFor } from '../../src/reference/calendars.js';
import {
  addDays,
  type ClockState,
  dateInZone,
  dueDate,
  elapsed,
  parseInstant,
} from '../../src/workflow/index.js';

const ZONE = 'Europe/Brussels';
const calendar = calendarFor('COMMISSION');
const HOUR = 3_600_000;
const START = Date.UTC(2026, 1, 2);

const at = (hours: number): string => new Date(START + hours * HOUR).toISOString();
const dayOf = (instant: string): string => dateInZone(parseInstant(instant), ZONE);

/** A clock that was suspended some times and then met; gaps are in hours. */
const stoppedClock = fc
  .record({
    start: fc.nat({ max: 2_000 }),
    limit: fc.constantFrom(30, 60, 90),
    gaps: fc.array(fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 900 })), { maxLength: 4 }),
    rest: fc.nat({ max: 1_500 }),
  })
  .map(({ start, limit, gaps, rest }): ClockState & { stoppedAt: string } => {
    let hour = start;
    const pauses = gaps.map(([before, length]) => {
      const from = hour + before;
      hour = from + length;
      return { from: at(from), to: at(hour) };
    });
    return {
      code: 'payment',
      startedAt: at(start),
      period: { amount: limit, unit: 'calendar_days' },
      calendar: calendar.code,
      calendarVersion: calendar.version,
      zone: ZONE,
      pauses,
      stoppedAt: at(hour + rest),
      outcome: 'met',
    };
  });

describe('the days of a payment', () => {
  test('are those that its clock counts', () => {
    fc.assert(
      fc.property(stoppedClock, (clock) => {
        const paidOn = dayOf(clock.stoppedAt);
        const due = dueDate(clock, calendar).dueDate ?? '';
        const times = timesOf(clock, due, paidOn);
        const seen = elapsed(clock, calendar, clock.stoppedAt);
        expect(times.suspendedDays).toBe(seen.pausedDays);
        expect(times.netDays).toBe(times.grossDays - times.suspendedDays);
        expect(times.netDays).toBeGreaterThanOrEqual(0);
        // Beyond the period the clock counts no further days of it, and its end may have moved to a working day.
        if (times.netDays <= clock.period.amount) {
          expect(times.netDays).toBe(seen.day);
          expect(paidOn <= due).toBe(true);
        } else {
          expect(seen.day).toBe(clock.period.amount);
        }
      }),
    );
  });

  test('end with the payment, whatever the clock did afterwards', () => {
    fc.assert(
      fc.property(stoppedClock, fc.integer({ min: 1, max: 30 }), (clock, later) => {
        const paidOn = dayOf(clock.stoppedAt);
        const after = `${addDays(paidOn, later)}T12:00:00.000Z`;
        const more = { ...clock, pauses: [...clock.pauses, { from: after, to: null }] };
        expect(timesOf(more, '2026-12-31', paidOn)).toEqual(timesOf(clock, '2026-12-31', paidOn));
      }),
    );
  });

  test('of an example: registered on a Monday, suspended for five days, paid on the thirty-first day after', () => {
    const clock = {
      startedAt: '2026-03-02T09:00:00.000Z',
      zone: ZONE,
      pauses: [{ from: '2026-03-10T08:00:00.000Z', to: '2026-03-14T22:30:00.000Z' }],
    };
    expect(timesOf(clock, '2026-04-07', '2026-04-06')).toEqual({
      grossDays: 35,
      suspendedDays: 5,
      netDays: 30,
    });
    // Half past ten in the evening in Brussels is another day still in summer: 22:30 UTC is 00:30 there.
    const summer = {
      ...clock,
      pauses: [{ from: '2026-06-10T08:00:00.000Z', to: '2026-06-14T22:30:00.000Z' }],
    };
    expect(timesOf(summer, '2026-12-31', '2026-07-01').suspendedDays).toBe(6);
  });
});

const payment = (more: Partial<PaymentMade>): PaymentMade => ({
  id: 'p',
  reference: 'PAY-1',
  kind: 'interim',
  action: { id: 'a', subject: 'action', reference: 'ACT-1', title: 'A' },
  limitDays: 30,
  amountCents: 10_000_000,
  paidOn: '2026-04-01',
  dueOn: '2026-04-01',
  clock: { startedAt: '2026-03-02T09:00:00.000Z', zone: ZONE, pauses: [] },
  reasons: [],
  ...more,
});

describe('the report on a year', () => {
  test('tells each limit apart, what was late, what stood still and for how long', () => {
    const suspended = {
      startedAt: '2026-03-02T09:00:00.000Z',
      zone: ZONE,
      pauses: [
        { from: '2026-03-10T08:00:00.000Z', to: '2026-03-14T08:00:00.000Z' },
        { from: '2026-03-20T08:00:00.000Z', to: '2026-03-20T09:00:00.000Z' },
      ],
    };
    const report = paymentReport(
      2026,
      [
        payment({ reference: 'PAY-2', paidOn: '2026-04-11' }),
        payment({}),
        payment({ reference: 'PAY-3', clock: suspended, reasons: ['An annex is missing.'] }),
        payment({ reference: 'PAY-4', limitDays: 90, amountCents: 1 }),
        payment({ reference: 'PAY-5', paidOn: '2025-12-31' }),
      ],
      550,
    );
    expect(report.payments.map((one) => one.reference)).toEqual(['PAY-1', 'PAY-3', 'PAY-4', 'PAY-2']);
    const [thirty, sixty, ninety] = report.limits;
    expect(thirty).toEqual({
      limitDays: 30,
      payments: 3,
      amountCents: 30_000_000,
      onTime: 2,
      late: 1,
      lateCents: 10_000_000,
      // 30, 24 and 40 days; 30, 30 and 40 with suspensions.
      averageNetTenths: 313,
      averageGrossTenths: 333,
      suspensions: 2,
      suspended: 1,
      suspendedShare: 3_333,
      averageSuspendedTenths: 60,
      interestCents: 15_068,
    });
    expect([sixty?.payments, sixty?.averageNetTenths, sixty?.suspendedShare]).toEqual([0, null, null]);
    expect([ninety?.payments, ninety?.late]).toEqual([1, 0]);
    expect([report.total.payments, report.total.amountCents]).toEqual([4, 30_000_001]);
    expect(report.late.map((one) => [one.reference, one.lateDays, one.netDays])).toEqual([['PAY-2', 10, 40]]);
    expect(paymentReport(2024, [payment({})], null)).toMatchObject({ payments: [], total: { payments: 0 } });
  });

  test('its parts make its whole, and late and in time are all there are', () => {
    const some = fc.array(
      fc
        .record({
          limitDays: fc.constantFrom(30, 60, 90),
          amountCents: fc.integer({ min: 1, max: 10_000_000_000 }),
          days: fc.nat({ max: 200 }),
          late: fc.integer({ min: -40, max: 40 }),
        })
        .map(({ days, late, ...one }) => {
          const paidOn = addDays('2026-03-02', days);
          return payment({ ...one, paidOn, dueOn: addDays(paidOn, -late) });
        }),
    );
    fc.assert(
      fc.property(some, fc.option(fc.nat({ max: 2_000 })), (made, rate) => {
        const { limits, total, late, payments } = paymentReport(2026, made, rate);
        for (const field of ['payments', 'amountCents', 'onTime', 'late', 'lateCents'] as const) {
          expect(limits.reduce((sum, one) => sum + one[field], 0)).toBe(total[field]);
        }
        expect(total.onTime + total.late).toBe(total.payments);
        expect(late.length).toBe(total.late);
        expect(total.amountCents).toBe(payments.reduce((sum, one) => sum + one.amountCents, 0));
        expect(total.interestCents === null).toBe(rate === null);
        expect(payments.every((one) => one.lateDays > 0 || !one.interestCents)).toBe(true);
      }),
    );
  });

  test('interest is exact, also of amounts beyond what a double multiplies exactly', () => {
    expect(lateInterestCents(36_500, 1, 10_000)).toBe(100);
    expect(lateInterestCents(1_825, 1, 1_000)).toBe(1);
    expect(lateInterestCents(1_824, 1, 1_000)).toBe(0);
    expect(lateInterestCents(10_000_000_000_000, 365, 550)).toBe(550_000_000_000);
    expect(lateInterestCents(29_565_525, 0, 550)).toBe(0);
  });
});
