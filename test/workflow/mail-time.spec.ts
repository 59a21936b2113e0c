import fc from 'fast-check';
import {
  addDays,
  afterQuietHours,
  dateInZone,
  instantAt,
  isDigestTime,
  isoWeekday,
  isWorkingDay,
  nextDigest,
  type WorkingCalendar,
} from '../../src/workflow/index.js';

const ZONES = ['Europe/Brussels', 'Africa/Casablanca', 'Asia/Amman', 'America/St_Johns'];
const western: WorkingCalendar = {
  code: 'W',
  version: '1',
  zone: 'Europe/Brussels',
  weekend: [6, 7],
  holidays: { '2026-12-24': { name: 'Year end' }, '2026-12-25': { name: 'Christmas' } },
};
const eastern: WorkingCalendar = { ...western, code: 'E', weekend: [5, 6], holidays: {} };
const at = (text: string) => Date.parse(text);
const iso = (ms: number) => new Date(ms).toISOString();

describe('the next digest', () => {
  const daily = { hour: 8, weekday: null };
  const weekly = (weekday: number) => ({ hour: 8, weekday });

  test.each([
    ['the same morning', '2026-11-25T05:00:00Z', daily, '2026-11-25T07:00:00.000Z'],
    ['the next morning, once the hour has come', '2026-11-25T07:00:00Z', daily, '2026-11-26T07:00:00.000Z'],
    ['after the weekend', '2026-11-27T20:00:00Z', daily, '2026-11-30T07:00:00.000Z'],
    ['after the holidays', '2026-12-23T20:00:00Z', daily, '2026-12-28T07:00:00.000Z'],
    ['on its weekday', '2026-11-25T05:00:00Z', weekly(1), '2026-11-30T07:00:00.000Z'],
    ['a week later, once the hour has come', '2026-11-30T07:00:00Z', weekly(1), '2026-12-07T07:00:00.000Z'],
    ['on the working day after its own', '2026-12-23T20:00:00Z', weekly(4), '2026-12-28T07:00:00.000Z'],
    ['on Monday when Saturday was wanted', '2026-11-29T12:00:00Z', weekly(6), '2026-11-30T07:00:00.000Z'],
    ['in summer time', '2026-07-01T05:00:00Z', daily, '2026-07-01T06:00:00.000Z'],
  ])('comes %s', (_, after, time, expected) => {
    expect(iso(nextDigest(at(after), time, western, 'Europe/Brussels'))).toBe(expected);
  });

  test('keeps to the weekend and the zone of the reader', () => {
    const friday = nextDigest(at('2026-11-26T18:00:00Z'), daily, eastern, 'Asia/Amman');
    expect(iso(friday)).toBe('2026-11-29T05:00:00.000Z');
  });

  const moments = fc.integer({ min: at('2025-01-01T00:00:00Z'), max: at('2028-01-01T00:00:00Z') });
  const times = fc.record({
    hour: fc.integer({ min: 0, max: 23 }),
    weekday: fc.option(fc.integer({ min: 1, max: 7 })),
  });

  test('is always later, on a working day, at the hour, and none is passed over', () => {
    fc.assert(
      fc.property(
        moments,
        times,
        fc.constantFrom(...ZONES),
        fc.constantFrom(western, eastern),
        (now, time, zone, calendar) => {
          const next = nextDigest(now, time, calendar, zone);
          const day = dateInZone(next, zone);
          expect(next).toBeGreaterThan(now);
          expect(isWorkingDay(day, calendar)).toBe(true);
          expect(next).toBe(instantAt(day, time.hour, zone));
          expect(isDigestTime(next, time.hour, calendar, zone)).toBe(true);
          // Asked anew at any moment before it, the answer is the same.
          const between = now + Math.floor((next - now) / 2);
          expect(nextDigest(between, time, calendar, zone)).toBe(next);
          const span = (next - now) / 86_400_000;
          expect(span).toBeLessThanOrEqual(time.weekday === null ? 6.1 : 13.1);
          if (time.weekday !== null) {
            let back = day;
            while (isoWeekday(back) !== time.weekday) {
              back = addDays(back, -1);
              expect([back, isWorkingDay(back, calendar)]).toEqual([back, false]);
            }
          }
        },
      ),
    );
  });
});

describe('quiet hours', () => {
  const night = { from: 20, until: 7 };

  test.each([
    ['in the evening: until the next morning', '2026-11-25T19:30:00Z', night, '2026-11-26T06:00:00.000Z'],
    ['before dawn: until that morning', '2026-11-25T03:00:00Z', night, '2026-11-25T06:00:00.000Z'],
    ['at their end: at once', '2026-11-25T06:00:00Z', night, '2026-11-25T06:00:00.000Z'],
    ['in the day: at once', '2026-11-25T12:00:00Z', night, '2026-11-25T12:00:00.000Z'],
    ['at noon', '2026-11-25T11:15:00Z', { from: 12, until: 14 }, '2026-11-25T13:00:00.000Z'],
    ['in the night the clocks go back', '2026-10-24T22:00:00Z', night, '2026-10-25T06:00:00.000Z'],
    ['when there are none', '2026-11-25T03:00:00Z', null, '2026-11-25T03:00:00.000Z'],
  ])('hold a mail %s', (_, now, quiet, expected) => {
    expect(iso(afterQuietHours(at(now), quiet, 'Europe/Brussels'))).toBe(expected);
  });

  test('never hold a mail for a day, never send one in them, and leave the others alone', () => {
    const hour = fc.integer({ min: 0, max: 23 });
    const moments = fc.integer({ min: at('2025-01-01T00:00:00Z'), max: at('2028-01-01T00:00:00Z') });
    fc.assert(
      fc.property(moments, hour, hour, fc.constantFrom(...ZONES), (now, from, until, zone) => {
        fc.pre(from !== until);
        const out = afterQuietHours(now, { from, until }, zone);
        expect(out).toBeGreaterThanOrEqual(now);
        expect(out - now).toBeLessThan(25 * 3_600_000);
        expect(afterQuietHours(out, { from, until }, zone)).toBe(out);
      }),
    );
  });
});

test('a digest that was missed goes out on a working day from the hour on, never on a day off', () => {
  const ok = (text: string) => isDigestTime(at(text), 8, western, 'Europe/Brussels');
  expect([ok('2026-11-25T06:59:00Z'), ok('2026-11-25T07:00:00Z'), ok('2026-11-25T20:00:00Z')]).toEqual([
    false,
    true,
    true,
  ]);
  expect([ok('2026-11-28T10:00:00Z'), ok('2026-12-25T10:00:00Z')]).toEqual([false, false]);
});
