import fc from 'fast-check';
import { quantile, type WorkingCalendar, workingTime } from '../../src/workflow/index.js';

const calendar: WorkingCalendar = {
  code: 'TEST',
  version: '1',
  zone: 'Europe/Brussels',
  weekend: [6, 7],
  holidays: { '2026-05-01': { name: 'Labour Day' } },
};
const at = (text: string) => Date.parse(text);
const between = (from: string, to: string) => workingTime(at(from), at(to), calendar);

describe('Time worked', () => {
  test('counts each working day by the part of it that passed', () => {
    expect(between('2026-03-06T11:00:00Z', '2026-03-09T11:00:00Z')).toBeCloseTo(1);
    expect(between('2026-03-09T08:00:00Z', '2026-03-09T14:00:00Z')).toBeCloseTo(0.25);
    expect(between('2026-04-30T11:00:00Z', '2026-05-04T11:00:00Z')).toBeCloseTo(1, 5);
    expect(between('2026-03-02T11:00:00Z', '2026-03-16T11:00:00Z')).toBeCloseTo(10);
  });

  test('is nothing at the weekend, and nothing backwards', () => {
    expect(between('2026-03-07T08:00:00Z', '2026-03-08T20:00:00Z')).toBe(0);
    expect(between('2026-03-09T08:00:00Z', '2026-03-02T08:00:00Z')).toBe(0);
  });

  test('adds up', () => {
    const start = at('2026-01-01T00:00:00Z');
    const instant = fc.integer({ min: 0, max: 400 * 86_400_000 }).map((ms) => start + ms);
    fc.assert(
      fc.property(instant, instant, instant, (...some) => {
        const [a = 0, b = 0, c = 0] = some.sort((one, other) => one - other);
        const parts = workingTime(a, b, calendar) + workingTime(b, c, calendar);
        expect(parts).toBeCloseTo(workingTime(a, c, calendar), 6);
      }),
    );
  });
});

describe('A quantile', () => {
  test('lies between its neighbours in proportion', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([1, 2, 3, 4, 5], 0.8)).toBeCloseTo(4.2);
    expect(quantile([7], 0.95)).toBe(7);
    expect(quantile([], 0.5)).toBeNull();
  });
});
