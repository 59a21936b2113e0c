import fc from 'fast-check';
import { MAX_TRIES, pauseAfter } from '../../../src/notifications/webhooks/retry-schedule.js';

describe('when a message is tried again', () => {
  test('follows the schedule of the specification, three days in all', () => {
    const pauses = Array.from({ length: MAX_TRIES - 1 }, (_, n) => pauseAfter(n + 1, null, 0) ?? 0);
    expect(pauses).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]);
    expect(pauses.reduce((sum, one) => sum + one, 0)).toBe(75 * 3_600 + 35 * 60 + 5);
    expect(pauseAfter(MAX_TRIES, null, 0)).toBeNull();
  });

  test('waits longer where the receiver asks for it, never shorter, and never beyond a day and its spread', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MAX_TRIES - 1 }),
        fc.option(fc.nat(999_999)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (tries, asked, chance) => {
          const pause = pauseAfter(tries, asked, chance) ?? 0;
          expect(pause).toBeGreaterThanOrEqual(pauseAfter(tries, null, 0) ?? 0);
          expect(pause).toBeGreaterThanOrEqual(Math.min(asked ?? 0, 86_400));
          expect(pause).toBeLessThanOrEqual(86_400 * 1.1);
        },
      ),
    );
  });
});
