import {
  calibrate,
  calibrateSimulated,
  FEWEST_FOR_A_FORECAST,
  type TimedStay,
} from '../../src/workflow/index.js';
import { chanceOf } from '../../src/workflow/simulate-random.js';
import { shipped } from '../support/workflow-shipped.js';

/** Stays of a known kind, begun a day apart: around ten days, with the long tail that waiting has. */
function history(
  count: number,
  seed: number,
  change = (days: number, _n: number) => days,
): readonly TimedStay[] {
  return Array.from({ length: count }, (_, n) => {
    const days = change(10 * Math.exp(0.6 * chanceOf(seed, n).normal()), n);
    return { entered: n, left: n + days, onward: true };
  });
}
/** As it is known on a day: what has not ended by then still goes on. */
const asOf = (now: number, stays: readonly TimedStay[]): readonly TimedStay[] =>
  stays
    .filter(({ entered }) => entered < now)
    .map((stay) => (stay.left !== null && stay.left > now ? { ...stay, left: null } : stay));
const share = (part: number, all: number) => part / all;

describe('what was foretold, held against what came', () => {
  it('comes true as often as was said where nothing changes', () => {
    const now = 600;
    const found = calibrate(asOf(now, history(600, 7)), now);
    expect(found.tested).toBeGreaterThan(120);
    expect(Math.abs(share(found.within50, found.tested) - 0.5)).toBeLessThan(0.12);
    expect(Math.abs(share(found.within90, found.tested) - 0.9)).toBeLessThan(0.07);
  });

  it('shows it where stays have become three times as long', () => {
    const now = 330;
    const slower = history(330, 7, (days, n) => (n < 250 ? days : 3 * days));
    const all = calibrate(asOf(now, slower), now);
    expect(all.tested).toBeGreaterThan(60);
    expect(share(all.within50, all.tested)).toBeLessThan(0.45);
  });

  it('tests nobody before enough is known, nor by themselves', () => {
    const few = history(FEWEST_FOR_A_FORECAST, 3).map((stay, n) => ({
      ...stay,
      entered: n * 100,
      left: n * 100 + 1,
    }));
    expect(calibrate(few, 10_000).tested).toBe(0);
    const one = [...few, { entered: 5_000, left: 5_001, onward: true }];
    expect(calibrate(one, 10_000)).toEqual({ tested: 1, within50: 1, within90: 1 });
    const late = [...few, { entered: 5_000, left: 5_009, onward: true }];
    expect(calibrate(late, 10_000)).toEqual({ tested: 1, within50: 0, within90: 0 });
  });
});

describe('on a history whose lengths are known', () => {
  it.each([
    ['action', 'contracting'],
    ['funding_request', 'committed'],
    ['report', 'accepted'],
    ['payment_request', 'paid'],
  ])('the dates told for a running %s come true as often as is said', (subject, decision) => {
    const found = shipped.find(({ definition }) => definition.subject === subject);
    if (!found) throw new Error(`No shipped workflow of ${subject}.`);
    const told = calibrateSimulated(found.definition, found.registry, { cases: 800, seed: 11, decision });
    const { tested, within50, within90 } = told ?? { tested: 0, within50: 0, within90: 0 };
    expect(tested).toBeGreaterThan(150);
    // A simulated case has the same facts for life, so that its stays are not as independent as the forecast takes them.
    expect(Math.abs(share(within50, tested) - 0.5)).toBeLessThan(0.09);
    expect(Math.abs(share(within90, tested) - 0.9)).toBeLessThan(0.09);
  });
});
