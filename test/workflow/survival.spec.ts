import fc from 'fast-check';
import { daysWithin, endedAfter, remainingAfter, type Stay, survivalOf } from '../../src/workflow/index.js';

const ended = (...days: number[]): readonly Stay[] => days.map((one) => ({ days: one, end: 'onward' }));
const aside = (...days: number[]): readonly Stay[] => days.map((one) => ({ days: one, end: 'aside' }));
const open = (...days: number[]): readonly Stay[] => days.map((one) => ({ days: one, end: 'open' }));
const stays = fc.array(
  fc.record({
    days: fc.integer({ min: 0, max: 80 }).map((days) => days / 2),
    end: fc.constantFrom<Stay['end']>('onward', 'aside', 'open'),
  }),
  { minLength: 1, maxLength: 120 },
);
const total = (curve: ReturnType<typeof survivalOf>) =>
  curve.atoms.reduce((sum, { share }) => sum + share, curve.beyond);

describe('how long stays last', () => {
  it('is what it is by hand: the remission times of Freireich and others (1963)', () => {
    const curve = survivalOf([
      ...ended(6, 6, 6, 7, 10, 13, 16, 22, 23),
      ...open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
    ]);
    const left = curve.atoms.map((_, place) =>
      Number((1 - curve.atoms.slice(0, place + 1).reduce((sum, { share }) => sum + share, 0)).toFixed(3)),
    );
    expect(curve.atoms.map(({ days }) => days)).toEqual([6, 7, 10, 13, 16, 22, 23]);
    expect(left).toEqual([0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448]);
    expect(curve.beyond).toBeCloseTo(0.448, 3);
    expect(daysWithin(curve, 0.5)).toBe(23);
    expect(daysWithin(curve, 0.9)).toBeNull();
  });

  it('is not made shorter by cases that still go on, as it is where they are left out', () => {
    const all = [...ended(1, 2, 3, 4), ...open(5, 5, 5, 5)];
    expect(daysWithin(survivalOf(ended(1, 2, 3, 4)), 0.5)).toBe(2);
    expect(daysWithin(survivalOf(all), 0.5)).toBe(4);
  });

  it('asks only about those that lead on: a limit that ends the others does not make them longer', () => {
    const lapsed = survivalOf([...ended(1, 2, 3, 4), ...aside(5, 5, 5, 5)]);
    expect(lapsed).toEqual(survivalOf(ended(1, 2, 3, 4)));
  });

  it('ends with the longest stay seen where little is left, and says so where much is', () => {
    expect(survivalOf([...ended(1, 2, 3, 4, 5, 6, 7, 8, 9), ...open(10)]).atoms.at(-1)).toEqual({
      days: 10,
      share: expect.closeTo(0.1, 9),
    });
    expect(survivalOf([...ended(1), ...open(10)]).beyond).toBeCloseTo(0.5, 9);
  });

  it('counts each stay once: shares add up to one, days ascend, and too many steps are joined', () => {
    fc.assert(
      fc.property(stays, (some) => {
        const curve = survivalOf(some);
        expect(total(curve)).toBeCloseTo(1, 9);
        const days = curve.atoms.map((atom) => atom.days);
        expect(days).toEqual([...days].sort((a, b) => a - b));
        expect(curve.atoms.every(({ share }) => share > 0)).toBe(true);
        const aside = some.filter(({ end }) => end === 'aside').length;
        expect(curve.ended + curve.open + aside).toBe(some.length);
      }),
    );
    const many = survivalOf(ended(...Array.from({ length: 1_000 }, (_, n) => n)));
    expect(many.atoms).toHaveLength(60);
    expect(Math.abs((daysWithin(many, 0.5) ?? 0) - 500)).toBeLessThan(20);
  });

  it('is, without open stays, the share of those that ended by then', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 50 }), (days) => {
        const curve = survivalOf(ended(...days));
        for (const { days: at } of curve.atoms) {
          const sum = curve.atoms.reduce((all, one) => (one.days <= at ? all + one.share : all), 0);
          expect(sum).toBeCloseTo(days.filter((one) => one <= at).length / days.length, 9);
        }
      }),
    );
  });
});

describe('what is left of a stay', () => {
  it('is what those still had who stayed as long; nobody is done before now', () => {
    const left = remainingAfter(survivalOf(ended(1, 2, 3, 4, 10, 20)), 3);
    expect(left.atoms.map(({ days, share }) => [days, Number(share.toFixed(3))])).toEqual([
      [1, 0.333],
      [7, 0.333],
      [17, 0.333],
    ]);
  });

  it('adds up to one, whatever was spent, and looked at twice is looked at once', () => {
    fc.assert(
      fc.property(stays, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), (some, a, b) => {
        const curve = survivalOf(some);
        const left = remainingAfter(curve, a);
        expect(total(left)).toBeCloseTo(1, 9);
        const [twice, once] = [remainingAfter(left, b), remainingAfter(curve, a + b)];
        expect(twice.atoms.map(({ days }) => days)).toEqual(once.atoms.map(({ days }) => days));
        for (const [place, { share }] of twice.atoms.entries())
          expect(share).toBeCloseTo(once.atoms[place]?.share ?? -1, 9);
      }),
    );
  });

  it('tells how many had lasted longer', () => {
    const curve = survivalOf(ended(1, 2, 3, 4, 10, 20));
    expect([0, 3, 10, 20].map((spent) => endedAfter(curve, spent))).toEqual([6, 3, 1, 0]);
    expect(endedAfter(survivalOf(open(4)), 0)).toBe(0);
  });
});
