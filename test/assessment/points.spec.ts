/** The arithmetic of grids, pure: exact, bounded, and the same in whichever order anybody counts. */
import fc from 'fast-check';
import { type Criterion, type GridRules, gridFaults } from '../../src/assessment/grid-rules.js';
import { outcomeOf, withTheNearer } from '../../src/assessment/outcome.js';
import { liesApart, outliersOf } from '../../src/assessment/outliers.js';
import { parsePoints, writePoints } from '../../src/assessment/points-text.js';
import { hundredthsOf, type Sheet, weightedTotal } from '../../src/assessment/weighted-points.js';

/** Weights that add up to 100, and maxima of which few divide each other. */
const criteria: fc.Arbitrary<readonly Criterion[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 7 })
  .chain((cuts) => {
    const edges = [0, ...cuts.sort((a, b) => a - b), 100];
    const weights = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
    return fc.tuple(
      ...weights.map((weight, index) =>
        fc.integer({ min: 1, max: 10_000 }).chain((maximumHundredths) =>
          fc.integer({ min: 0, max: maximumHundredths }).map((thresholdHundredths) => ({
            names: { en: `C${index}`, fr: `F${index}` },
            questions: { en: '', fr: '' },
            weight,
            maximumHundredths,
            thresholdHundredths,
          })),
        ),
      ),
    );
  });
const rules: fc.Arbitrary<GridRules> = fc.record({
  criteria,
  thresholdHundredths: fc.integer({ min: 0, max: 10_000 }),
  criterionTolerancePercent: fc.integer({ min: 0, max: 100 }),
  totalToleranceHundredths: fc.integer({ min: 0, max: 10_000 }),
  outlierRule: fc.constantFrom('consensus', 'third'),
});
const sheetOf = ({ criteria: all }: GridRules): fc.Arbitrary<Sheet> =>
  fc.tuple(...all.map(({ maximumHundredths }) => fc.integer({ min: 0, max: maximumHundredths })));
const scored = (count: number) =>
  rules.chain((grid) =>
    fc.record({
      grid: fc.constant(grid),
      sheets: fc.array(sheetOf(grid), { minLength: count, maxLength: 4 }),
    }),
  );

const at = (weight: number, maximum: number, threshold = 0): Criterion => ({
  names: { en: `${weight}/${maximum}`, fr: `${weight}/${maximum}` },
  questions: { en: '', fr: '' },
  weight,
  maximumHundredths: maximum * 100,
  thresholdHundredths: threshold * 100,
});
const grid = (more: Partial<GridRules> = {}): GridRules => ({
  criteria: [at(60, 5, 3), at(40, 10)],
  thresholdHundredths: 7_000,
  criterionTolerancePercent: 20,
  totalToleranceHundredths: 1_000,
  outlierRule: 'consensus',
  ...more,
});

describe('A weighted total', () => {
  it('is each criterion’s share of its weight: 4 of 5 at 60 and 7.5 of 10 at 40 are 78', () => {
    expect(hundredthsOf(weightedTotal(grid().criteria, [400, 750]))).toBe(7_800);
  });

  it('lies between nothing and the whole grid, and reaches both', () => {
    fc.assert(
      fc.property(scored(1), ({ grid: { criteria: all }, sheets }) => {
        for (const sheet of sheets) {
          const total = hundredthsOf(weightedTotal(all, sheet));
          expect(total).toBeGreaterThanOrEqual(0);
          expect(total).toBeLessThanOrEqual(10_000);
        }
        expect(
          hundredthsOf(
            weightedTotal(
              all,
              all.map((one) => one.maximumHundredths),
            ),
          ),
        ).toBe(10_000);
        expect(
          hundredthsOf(
            weightedTotal(
              all,
              all.map(() => 0),
            ),
          ),
        ).toBe(0);
      }),
    );
  });

  it('is exactly the same in whichever order the criteria stand', () => {
    fc.assert(
      fc.property(scored(1), ({ grid: { criteria: all }, sheets }) => {
        const sheet = sheets[0] ?? [];
        expect(weightedTotal([...all].reverse(), [...sheet].reverse())).toEqual(weightedTotal(all, sheet));
      }),
    );
  });
});

describe('An outcome', () => {
  it('is the same in whichever order the sheets came in, and between the lowest and the highest', () => {
    fc.assert(
      fc.property(scored(2), ({ grid: one, sheets }) => {
        const outcome = outcomeOf(one, sheets);
        expect(outcomeOf(one, [...sheets].reverse())).toEqual(outcome);
        const totals = sheets.map((sheet) => hundredthsOf(weightedTotal(one.criteria, sheet)));
        expect(outcome.pointsHundredths).toBeGreaterThanOrEqual(Math.min(...totals));
        expect(outcome.pointsHundredths).toBeLessThanOrEqual(Math.max(...totals) + 1);
      }),
    );
  });

  it('reaches a threshold exactly when what is shown does', () => {
    fc.assert(
      fc.property(scored(2), ({ grid: one, sheets }) => {
        const outcome = outcomeOf(one, sheets);
        expect(outcome.totalMet).toBe(outcome.pointsHundredths >= one.thresholdHundredths);
        outcome.criteria.forEach(({ met, pointsHundredths }, index) => {
          expect(met).toBe(pointsHundredths >= (one.criteria[index]?.thresholdHundredths ?? 0));
        });
      }),
    );
  });

  it('does not round a third of a hundredth up to a threshold', () => {
    const thirds = grid({ criteria: [at(100, 3)], thresholdHundredths: 6_667 });
    expect(outcomeOf(thirds, [[200]])).toMatchObject({ pointsHundredths: 6_666, totalMet: false });
  });

  it('fails on one criterion alone, whatever the whole comes to', () => {
    expect(outcomeOf(grid({ thresholdHundredths: 5_000 }), [[299, 1_000]])).toMatchObject({
      totalMet: true,
      thresholdsMet: false,
      criteria: [{ pointsHundredths: 299, met: false }, { met: true }],
    });
  });
});

describe('Sheets that lie apart', () => {
  it('lie as far apart from either side, and no sheet from itself', () => {
    fc.assert(
      fc.property(scored(2), ({ grid: one, sheets }) => {
        const [first = [], second = []] = sheets;
        expect(outliersOf(one, [second, first])).toEqual(outliersOf(one, [first, second]));
        expect(liesApart(outliersOf(one, [first, first]))).toBe(false);
        expect(outliersOf(one, [...sheets].reverse())).toEqual(outliersOf(one, sheets));
      }),
    );
  });

  it('are within the tolerance at exactly the tolerance, and beyond it a hundredth further', () => {
    const one = grid({ totalToleranceHundredths: 10_000 });
    expect(
      outliersOf(one, [
        [400, 500],
        [300, 500],
      ]),
    ).toEqual({ criteria: [], total: false });
    expect(
      outliersOf(one, [
        [400, 500],
        [299, 500],
      ]),
    ).toEqual({ criteria: [0], total: false });
    const narrow = grid({ criterionTolerancePercent: 100, totalToleranceHundredths: 1_200 });
    expect(
      outliersOf(narrow, [
        [400, 500],
        [300, 500],
      ]),
    ).toEqual({ criteria: [], total: false });
    expect(
      outliersOf(narrow, [
        [400, 501],
        [300, 500],
      ]),
    ).toEqual({ criteria: [], total: true });
  });

  it('are settled by the third sheet and the nearer one, or both where they are equally near', () => {
    const one = grid();
    expect(
      withTheNearer(
        one,
        [450, 800],
        [
          [500, 900],
          [100, 200],
        ],
      ),
    ).toEqual([
      [450, 800],
      [500, 900],
    ]);
    expect(
      withTheNearer(
        one,
        [300, 500],
        [
          [400, 500],
          [200, 500],
        ],
      ),
    ).toHaveLength(3);
  });
});

describe('A grid', () => {
  it('is sound when its weights add up and every threshold can be reached', () => {
    expect(gridFaults(grid())).toEqual([]);
    expect(gridFaults({ criteria: [] })).toEqual([{ code: 'no_criteria' }]);
    expect(gridFaults({ criteria: [at(60, 5), at(30, 10)] })).toEqual([{ code: 'weights_differ', sum: 90 }]);
    expect(gridFaults({ criteria: [at(100, 5, 6)] })).toEqual([
      { code: 'threshold_above_maximum', criterion: 1 },
    ]);
    expect(gridFaults({ criteria: [at(50, 5), at(50, 5)] })).toEqual([{ code: 'name_twice', criterion: 2 }]);
  });
});

describe('Points', () => {
  it('are read as they are written, with a point or a comma, and nothing else is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (hundredths) => {
        expect(parsePoints(writePoints(hundredths))).toBe(hundredths);
        expect(parsePoints(writePoints(hundredths).replace('.', ','))).toBe(hundredths);
      }),
    );
    for (const text of ['', '-1', '1e2', '3.', '.5', '3.555', '1 000', '１', 'four'])
      expect(parsePoints(text)).toBeNull();
    expect(writePoints(7_205)).toBe('72.05');
  });
});
