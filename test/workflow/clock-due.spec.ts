import { type ClockPause, type ClockState, type Period } from '../../src/workflow/clock.js';
import { dueDate, elapsed } from '../../src/workflow/clock-due.js';
import type { Holiday, WorkingCalendar } from '../../src/workflow/working-calendar.js';

const closure: Record<string, Holiday> = Object.fromEntries(
  ['24', '25', '26', '27', '28', '29', '30', '31'].map((day) => [
    `2026-12-${day}`,
    { name: 'End-of-year closure' },
  ]),
);
const commission: WorkingCalendar = {
  code: 'COMMISSION',
  version: '2026-1',
  zone: 'Europe/Brussels',
  weekend: [6, 7],
  holidays: {
    ...closure,
    '2026-05-01': { name: 'Labour Day' },
    '2026-05-14': { name: 'Ascension Day' },
    '2026-05-15': { name: 'Day after Ascension Day' },
    '2027-01-01': { name: "New Year's Day" },
  },
  years: { from: 2024, to: 2028 },
};
const jordan: WorkingCalendar = {
  code: 'JO',
  version: '1',
  zone: 'Asia/Amman',
  weekend: [5, 6],
  holidays: Object.fromEntries(
    ['26', '27', '28', '29', '30'].map((day) => [`2026-05-${day}`, { name: 'Eid al-Adha', estimated: true }]),
  ),
};

const clockOf = (
  startedAt: string,
  amount: number,
  unit: Period['unit'],
  pauses: readonly ClockPause[] = [],
  calendar: WorkingCalendar = commission,
): ClockState => ({
  code: 'limit',
  startedAt,
  period: { amount, unit },
  calendar: calendar.code,
  calendarVersion: calendar.version,
  zone: calendar.zone,
  pauses,
  stoppedAt: null,
});
const dayFor = (
  startedAt: string,
  amount: number,
  unit: Period['unit'],
  pauses: readonly ClockPause[] = [],
) => dueDate(clockOf(startedAt, amount, unit, pauses), commission).dueDate;
const codesOf = (clock: ClockState, calendar = commission) =>
  dueDate(clock, calendar).why.map((step) => step.code);

describe('a period', () => {
  it('does not count the day of the event', () => {
    expect(dayFor('2026-03-02T00:30:00Z', 1, 'calendar_days')).toBe('2026-03-03');
    expect(dayFor('2026-03-02T22:59:59Z', 1, 'calendar_days')).toBe('2026-03-03');
    expect(dayFor('2026-03-02T23:00:00Z', 1, 'calendar_days')).toBe('2026-03-04');
    expect(dayFor('2026-03-02T10:00:00Z', 1, 'working_days')).toBe('2026-03-03');
    expect(dayFor('2026-03-06T10:00:00Z', 1, 'working_days')).toBe('2026-03-09');
  });

  it('ends with the last hour of its last day, in the zone of who owes the act', () => {
    expect(dueDate(clockOf('2026-03-02T10:00:00Z', 30, 'calendar_days'), commission).due).toBe(
      '2026-04-01T21:59:59.999Z',
    );
    expect(dueDate(clockOf('2026-11-02T10:00:00Z', 30, 'calendar_days'), commission).due).toBe(
      '2026-12-02T22:59:59.999Z',
    );
  });

  it('counts calendar days through weekends and moves only its end to a working day', () => {
    expect(dayFor('2026-03-02T10:00:00Z', 12, 'calendar_days')).toBe('2026-03-16');
    expect(dayFor('2026-03-02T10:00:00Z', 14, 'calendar_days')).toBe('2026-03-16');
    expect(dayFor('2026-03-02T10:00:00Z', 15, 'calendar_days')).toBe('2026-03-17');
  });

  it('of working days passes over weekends and holidays', () => {
    expect(dayFor('2026-03-02T10:00:00Z', 15, 'working_days')).toBe('2026-03-23');
    expect(dayFor('2026-04-29T10:00:00Z', 2, 'working_days')).toBe('2026-05-04');
    expect(dayFor('2026-05-11T10:00:00Z', 5, 'working_days')).toBe('2026-05-20');
  });

  it('that would end on 1 May ends on the Monday after', () => {
    const { dueDate: date, why } = dueDate(clockOf('2026-04-01T10:00:00Z', 30, 'calendar_days'), commission);
    expect(date).toBe('2026-05-04');
    expect(why.find((step) => step.code === 'end_moved')).toEqual({
      code: 'end_moved',
      params: {
        from: '2026-05-01',
        to: '2026-05-04',
        because: [
          { kind: 'holiday', date: '2026-05-01', name: 'Labour Day', estimated: false },
          { kind: 'weekend', date: '2026-05-02', weekday: 6 },
          { kind: 'weekend', date: '2026-05-03', weekday: 7 },
        ],
      },
      rule: '1182/71:3(4)',
    });
  });

  it.each(['2026-11-24', '2026-11-25', '2026-11-28', '2026-12-01', '2026-12-02'])(
    'of 30 days that would end in the year-end closure (from %s) ends on 4 January',
    (day) => expect(dayFor(`${day}T10:00:00Z`, 30, 'calendar_days')).toBe('2027-01-04'),
  );

  it('of working days stands through the closure and names it once per day', () => {
    const clock = clockOf('2026-12-22T10:00:00Z', 3, 'working_days');
    const { dueDate: date, why } = dueDate(clock, commission);
    expect(date).toBe('2027-01-05');
    const skipped = why.find((step) => step.code === 'holidays_skipped');
    expect(skipped?.code === 'holidays_skipped' && skipped.params.holidays.map((one) => one.date)).toEqual([
      '2026-12-24',
      '2026-12-25',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
    ]);
  });

  it('of months ends on the same date, or on the last day of a month too short', () => {
    expect(dayFor('2026-01-15T10:00:00Z', 6, 'months')).toBe('2026-07-15');
    expect(dayFor('2024-02-29T10:00:00Z', 6, 'months')).toBe('2024-08-29');
    expect(dayFor('2027-08-31T10:00:00Z', 6, 'months')).toBe('2028-02-29');
    expect(dayFor('2026-08-31T10:00:00Z', 6, 'months')).toBe('2027-03-01');
    const { why } = dueDate(clockOf('2026-08-31T10:00:00Z', 6, 'months'), commission);
    expect(why).toContainEqual({
      code: 'month_too_short',
      params: { dayOfMonth: 31, date: '2027-02-28' },
      rule: '1182/71:3(2)(c)',
    });
  });

  it('takes the day of the event from the zone, also on the night when clocks change', () => {
    expect(dayFor('2026-03-28T22:59:59Z', 1, 'working_days')).toBe('2026-03-30');
    expect(dueDate(clockOf('2026-03-26T12:00:00Z', 1, 'working_days'), commission).due).toBe(
      '2026-03-27T22:59:59.999Z',
    );
    expect(dueDate(clockOf('2026-03-27T12:00:00Z', 1, 'working_days'), commission).due).toBe(
      '2026-03-30T21:59:59.999Z',
    );
    const everyDay: WorkingCalendar = { ...commission, weekend: [], holidays: {} };
    const ofDay = (startedAt: string) => dueDate(clockOf(startedAt, 1, 'calendar_days'), everyDay).due;
    expect(ofDay('2026-03-28T12:00:00Z')).toBe('2026-03-29T21:59:59.999Z');
    expect(ofDay('2026-10-24T12:00:00Z')).toBe('2026-10-25T22:59:59.999Z');
    expect(ofDay('2026-10-24T21:59:59Z')).toBe('2026-10-25T22:59:59.999Z');
    expect(ofDay('2026-10-24T22:00:00Z')).toBe('2026-10-26T22:59:59.999Z');
  });

  it("runs by the debtor's own weekend and moving holidays, and says that a date is estimated", () => {
    const clock = clockOf('2026-05-21T08:00:00Z', 5, 'calendar_days', [], jordan);
    const due = dueDate(clock, jordan);
    expect(due.dueDate).toBe('2026-05-31');
    expect(due.due).toBe('2026-05-31T20:59:59.999Z');
    expect(due.estimated).toBe(true);
    expect(dueDate(clockOf('2026-05-03T08:00:00Z', 5, 'calendar_days', [], jordan), jordan)).toMatchObject({
      dueDate: '2026-05-10',
      estimated: false,
    });
  });

  it('says when the calendar does not know the year', () => {
    expect(codesOf(clockOf('2028-11-02T10:00:00Z', 6, 'months'))).toContain('calendar_incomplete');
    expect(codesOf(clockOf('2026-11-02T10:00:00Z', 6, 'months'))).not.toContain('calendar_incomplete');
  });

  it('refuses to be reckoned by another calendar, or by one that never works', () => {
    expect(() => dueDate(clockOf('2026-03-02T10:00:00Z', 1, 'months'), jordan)).toThrow(/COMMISSION/);
    const never = { ...commission, weekend: [1, 2, 3, 4, 5, 6, 7] };
    expect(() => dueDate(clockOf('2026-03-02T10:00:00Z', 1, 'working_days'), never)).toThrow(
      /no working day/,
    );
    expect(() => dueDate(clockOf('2026-03-02T10:00:00Z', 1, 'months'), never)).toThrow(/no working day/);
  });
});

describe('a pause', () => {
  const pause = (from: string, to: string | null): ClockPause => ({ from, to });

  it('gives back every day that it touches; the rest runs from the next day', () => {
    // Tuesday 3 March is day 1; Monday 9 to Wednesday 11 March do not count; of 15 working days 4 were used.
    const pauses = [pause('2026-03-09T10:00:00Z', '2026-03-11T16:00:00Z')];
    expect(dayFor('2026-03-02T10:00:00Z', 15, 'working_days', pauses)).toBe('2026-03-26');
    expect(dayFor('2026-03-02T10:00:00Z', 30, 'calendar_days', pauses)).toBe('2026-04-06');
    expect(dayFor('2026-03-02T10:00:00Z', 29, 'calendar_days', pauses)).toBe('2026-04-03');
    expect(dayFor('2026-03-02T10:00:00Z', 1, 'months', pauses)).toBe('2026-04-06');
  });

  it('of an hour gives back that day, since it ran only in part', () => {
    const pauses = [pause('2026-03-09T10:00:00Z', '2026-03-09T11:00:00Z')];
    expect(dayFor('2026-03-02T10:00:00Z', 15, 'working_days', pauses)).toBe('2026-03-24');
  });

  it('over a weekend gives no working days back but its ends', () => {
    const weekend = [pause('2026-03-07T10:00:00Z', '2026-03-08T10:00:00Z')];
    expect(dayFor('2026-03-02T10:00:00Z', 15, 'working_days', weekend)).toBe('2026-03-23');
  });

  it('that begins on the day of the event gives that day no second time', () => {
    const pauses = [pause('2026-03-02T12:00:00Z', '2026-03-03T12:00:00Z')];
    expect(dayFor('2026-03-02T10:00:00Z', 3, 'working_days', pauses)).toBe('2026-03-06');
    expect(
      dayFor('2026-03-02T10:00:00Z', 3, 'working_days', [
        pause('2026-03-02T12:00:00Z', '2026-03-02T13:00:00Z'),
      ]),
    ).toBe('2026-03-05');
  });

  it('on the last day leaves a whole day when the clock goes on', () => {
    const pauses = [pause('2026-03-05T23:00:00Z', '2026-03-11T08:00:00Z')];
    expect(dayFor('2026-03-02T10:00:00Z', 4, 'working_days', pauses)).toBe('2026-03-12');
  });

  it('between the end of the period and the working day it moved to leaves the next working day', () => {
    const pauses = [pause('2026-03-08T08:00:00Z', '2026-03-11T08:00:00Z')];
    expect(dayFor('2026-03-02T10:00:00Z', 5, 'calendar_days', pauses)).toBe('2026-03-12');
    const open = dueDate(
      clockOf('2026-03-02T10:00:00Z', 5, 'calendar_days', [pause('2026-03-08T08:00:00Z', null)]),
      commission,
    );
    expect(open).toMatchObject({ state: 'paused', remaining: { amount: 0, unit: 'calendar_days' } });
  });

  it('after the due date changes nothing and says so', () => {
    const late = clockOf('2026-03-02T10:00:00Z', 3, 'working_days', [pause('2026-03-06T10:00:00Z', null)]);
    expect(dueDate(late, commission)).toMatchObject({ state: 'running', dueDate: '2026-03-05' });
    expect(codesOf(late)).toContain('pause_too_late');
    const closed = clockOf('2026-03-02T10:00:00Z', 3, 'working_days', [
      pause('2026-03-06T10:00:00Z', '2026-03-09T10:00:00Z'),
    ]);
    expect(dueDate(closed, commission).dueDate).toBe('2026-03-05');
    expect(codesOf(closed)).toContain('pause_too_late');
  });

  it('that is open leaves no due date but what remains, and the earliest date', () => {
    const clock = clockOf('2026-03-02T10:00:00Z', 15, 'working_days', [pause('2026-03-09T10:00:00Z', null)]);
    expect(dueDate(clock, commission)).toMatchObject({
      state: 'paused',
      due: null,
      dueDate: null,
      earliestDueDate: '2026-03-24',
      remaining: { amount: 11, unit: 'working_days' },
    });
    expect(dueDate(clock, commission, '2026-03-13T10:00:00Z')).toMatchObject({
      earliestDueDate: '2026-03-30',
      remaining: { amount: 11, unit: 'working_days' },
    });
    expect(codesOf(clock)).toEqual(['started', 'first_day', 'period', 'standing']);
  });

  it('of a period in months keeps the remaining calendar days', () => {
    const clock = clockOf('2026-01-31T10:00:00Z', 1, 'months', [pause('2026-02-10T10:00:00Z', null)]);
    expect(dueDate(clock, commission).remaining).toEqual({ amount: 19, unit: 'calendar_days' });
  });

  it('is told step by step', () => {
    const clock = clockOf('2026-04-20T10:00:00Z', 10, 'working_days', [
      pause('2026-04-22T10:00:00Z', '2026-04-26T10:00:00Z'),
    ]);
    expect(dueDate(clock, commission).why).toEqual([
      {
        code: 'started',
        params: {
          at: '2026-04-20T10:00:00Z',
          date: '2026-04-20',
          zone: 'Europe/Brussels',
          calendar: 'COMMISSION',
          calendarVersion: '2026-1',
        },
      },
      { code: 'first_day', params: { date: '2026-04-21' }, rule: '1182/71:3(1)' },
      {
        code: 'period',
        params: { amount: 10, unit: 'working_days', days: 10, counted: 'working_days' },
        rule: '1182/71:3(3)',
      },
      {
        code: 'paused',
        params: {
          from: '2026-04-22T10:00:00Z',
          to: '2026-04-26T10:00:00Z',
          fromDate: '2026-04-22',
          toDate: '2026-04-26',
          daysGivenBack: 3,
          counted: 'working_days',
        },
      },
      {
        code: 'holidays_skipped',
        params: { holidays: [{ kind: 'holiday', date: '2026-05-01', name: 'Labour Day', estimated: false }] },
      },
      { code: 'period_ends', params: { date: '2026-05-08' } },
      {
        code: 'due',
        params: { date: '2026-05-08', at: '2026-05-08T21:59:59.999Z' },
        rule: '1182/71:3(2)(c)',
      },
    ]);
  });
});

describe('how far a clock is', () => {
  const at = (clock: ClockState, now: string) => elapsed(clock, commission, now);
  const resumed = clockOf('2026-03-02T10:00:00Z', 15, 'working_days', [
    { from: '2026-03-09T10:00:00Z', to: '2026-03-11T16:00:00Z' },
  ]);

  it('counts the present day, and never more than there are', () => {
    const clock = clockOf('2026-03-02T10:00:00Z', 15, 'working_days');
    expect(at(clock, '2026-03-02T12:00:00Z')).toMatchObject({ day: 0, of: 15, remaining: 15, pausedDays: 0 });
    expect(at(clock, '2026-03-03T08:00:00Z')).toMatchObject({ day: 1, remaining: 14, state: 'running' });
    expect(at(clock, '2026-03-13T08:00:00Z')).toMatchObject({ day: 9, remaining: 6 });
    expect(at(clock, '2026-03-14T08:00:00Z')).toMatchObject({ day: 9, remaining: 6 });
    expect(at(clock, '2026-03-23T22:59:59Z')).toMatchObject({ day: 15, remaining: 0, overdueDays: 0 });
    expect(at(clock, '2026-03-23T23:00:00Z')).toMatchObject({ day: 15, remaining: 0, overdueDays: 1 });
    expect(at(clock, '2026-03-30T10:00:00Z')).toMatchObject({ day: 15, of: 15, overdueDays: 7 });
  });

  it('knows paused days as they were known then', () => {
    expect(at(resumed, '2026-03-09T09:00:00Z')).toMatchObject({ state: 'running', day: 5, pausedDays: 0 });
    expect(at(resumed, '2026-03-09T12:00:00Z')).toMatchObject({
      state: 'paused',
      day: 4,
      pausedDays: 1,
      remaining: 11,
    });
    expect(at(resumed, '2026-03-11T12:00:00Z')).toMatchObject({ state: 'paused', day: 4, pausedDays: 3 });
    expect(at(resumed, '2026-03-11T17:00:00Z')).toMatchObject({ state: 'running', day: 4, pausedDays: 3 });
    expect(at(resumed, '2026-03-18T10:00:00Z')).toMatchObject({
      state: 'running',
      day: 9,
      of: 15,
      pausedDays: 3,
    });
    expect(at(resumed, '2026-03-27T10:00:00Z')).toMatchObject({ day: 15, overdueDays: 1 });
  });

  it('is never overdue while it stands', () => {
    const standing = clockOf('2026-03-02T10:00:00Z', 5, 'calendar_days', [
      { from: '2026-03-05T10:00:00Z', to: null },
    ]);
    expect(at(standing, '2026-06-01T10:00:00Z')).toMatchObject({
      state: 'paused',
      day: 2,
      remaining: 3,
      overdueDays: 0,
    });
  });

  it('is measured at its end once stopped', () => {
    const stopped: ClockState = { ...resumed, stoppedAt: '2026-03-18T10:00:00Z', outcome: 'met' };
    expect(at(stopped, '2027-01-01T10:00:00Z')).toMatchObject({
      state: 'stopped',
      day: 9,
      pausedDays: 3,
      overdueDays: 0,
    });
    expect(at(stopped, '2026-03-09T12:00:00Z')).toMatchObject({ state: 'paused', day: 4 });
    const due = dueDate(stopped, commission);
    expect(due).toMatchObject({
      state: 'stopped',
      dueDate: '2026-03-26',
      remaining: { amount: 6, unit: 'working_days' },
    });
    expect(due.why.at(-1)).toEqual({
      code: 'stopped',
      params: { at: '2026-03-18T10:00:00Z', outcome: 'met' },
    });
  });

  it('takes microseconds for a due date half a year away', () => {
    const months = clockOf('2026-01-15T10:00:00Z', 6, 'months');
    const days = clockOf('2026-01-15T10:00:00Z', 130, 'working_days', resumed.pauses);
    const rounds = 2000;
    const microseconds = (clock: ClockState) => {
      for (let warm = 0; warm < rounds; warm += 1) dueDate(clock, commission);
      const from = performance.now();
      for (let round = 0; round < rounds; round += 1) dueDate(clock, commission);
      return ((performance.now() - from) / rounds) * 1000;
    };
    expect(microseconds(months)).toBeLessThan(500);
    expect(microseconds(days)).toBeLessThan(500);
  });
});
