import {
  type ClockResult,
  type ClockState,
  openPause,
  type Period,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
} from '../../src/workflow/clock.js';
import type { WorkingCalendar } from '../../src/workflow/working-calendar.js';

const calendar: WorkingCalendar = {
  code: 'COMMISSION',
  version: '2026-1',
  zone: 'Europe/Brussels',
  weekend: [6, 7],
  holidays: {},
};
const start = (period: Period = { amount: 15, unit: 'working_days' }): ClockResult =>
  startClock({ code: 'eligibility', startedAt: '2026-03-02T10:00:00Z', period, calendar });
const clockOf = (result: ClockResult): ClockState => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.clock;
};

describe('a clock', () => {
  it('pins the calendar, its version and its zone when it starts', () => {
    expect(start()).toEqual({
      ok: true,
      clock: {
        code: 'eligibility',
        startedAt: '2026-03-02T10:00:00.000Z',
        period: { amount: 15, unit: 'working_days' },
        calendar: 'COMMISSION',
        calendarVersion: '2026-1',
        zone: 'Europe/Brussels',
        pauses: [],
        stoppedAt: null,
      },
    });
  });

  it.each([
    [{ amount: 0, unit: 'months' }],
    [{ amount: -1, unit: 'calendar_days' }],
    [{ amount: 1.5, unit: 'working_days' }],
    [{ amount: Number.NaN, unit: 'working_days' }],
    [{ amount: 1e9, unit: 'calendar_days' }],
    [{ amount: 3, unit: 'weeks' }],
  ])('refuses a period of %j', (period) => {
    expect(start(period as Period)).toMatchObject({
      ok: false,
      refusal: { kind: 'state', code: 'clock_period_invalid' },
    });
  });

  it('is paused and goes on, keeping what it was', () => {
    const before = clockOf(start());
    const paused = clockOf(pauseClock(before, '2026-03-10T10:00:00Z'));
    expect(openPause(paused)).toEqual({ from: '2026-03-10T10:00:00.000Z', to: null });
    const resumed = clockOf(resumeClock(paused, '2026-03-12T10:00:00Z'));
    expect(resumed.pauses).toEqual([{ from: '2026-03-10T10:00:00.000Z', to: '2026-03-12T10:00:00.000Z' }]);
    expect(openPause(resumed)).toBeNull();
    expect(before.pauses).toEqual([]);
  });

  it('refuses a pause opened twice and one closed when none is open', () => {
    const clock = clockOf(start());
    const paused = clockOf(pauseClock(clock, '2026-03-10T10:00:00Z'));
    expect(pauseClock(paused, '2026-03-11T10:00:00Z')).toEqual({
      ok: false,
      refusal: {
        kind: 'state',
        code: 'clock_already_paused',
        params: { clock: 'eligibility', since: '2026-03-10T10:00:00.000Z' },
      },
    });
    expect(resumeClock(clock, '2026-03-11T10:00:00Z')).toEqual({
      ok: false,
      refusal: { kind: 'state', code: 'clock_not_paused', params: { clock: 'eligibility' } },
    });
  });

  it('refuses what would turn its time around', () => {
    const clock = clockOf(start());
    const order = { ok: false, refusal: { code: 'clock_instant_out_of_order' } };
    expect(pauseClock(clock, '2026-03-02T09:59:59Z')).toMatchObject(order);
    expect(stopClock(clock, '2026-03-02T09:59:59Z', 'met')).toMatchObject(order);
    const paused = clockOf(pauseClock(clock, '2026-03-10T10:00:00Z'));
    expect(resumeClock(paused, '2026-03-10T09:59:59Z')).toMatchObject(order);
    expect(stopClock(paused, '2026-03-10T09:59:59Z', 'met')).toMatchObject(order);
    const resumed = clockOf(resumeClock(paused, '2026-03-12T10:00:00Z'));
    expect(pauseClock(resumed, '2026-03-12T09:59:59Z')).toMatchObject(order);
    expect(pauseClock(resumed, '2026-03-12T10:00:00Z')).toMatchObject({ ok: true });
  });

  it('stops once, with its outcome, and its open pause with it', () => {
    const paused = clockOf(pauseClock(clockOf(start()), '2026-03-10T10:00:00Z'));
    const stopped = clockOf(stopClock(paused, '2026-03-11T10:00:00Z', 'handed_back'));
    expect(stopped).toMatchObject({
      stoppedAt: '2026-03-11T10:00:00.000Z',
      outcome: 'handed_back',
      pauses: [{ from: '2026-03-10T10:00:00.000Z', to: '2026-03-11T10:00:00.000Z' }],
    });
    const again = {
      ok: false,
      refusal: { code: 'clock_already_stopped', params: { since: '2026-03-11T10:00:00.000Z' } },
    };
    expect(stopClock(stopped, '2026-03-12T10:00:00Z', 'met')).toMatchObject(again);
    expect(pauseClock(stopped, '2026-03-12T10:00:00Z')).toMatchObject(again);
    expect(resumeClock(stopped, '2026-03-12T10:00:00Z')).toMatchObject(again);
  });

  it('takes a malformed instant for a mistake of the caller', () => {
    expect(() => pauseClock(clockOf(start()), 'yesterday')).toThrow(RangeError);
  });
});
