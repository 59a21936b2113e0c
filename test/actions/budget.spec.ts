import fc from 'fast-check';
import { EMPTY_CONTENT, mergedContent } from '../../src/actions/action-content.js';
import {
  BUDGET_HEADINGS,
  type Budget,
  type BudgetLine,
  budgetSums,
  isQuantity,
  productCents,
} from '../../src/actions/budget.js';
import { budgetDiff, changeBasisPoints, linesAfter } from '../../src/actions/budget-diff.js';
import { FieldChecks } from '../../src/kernel/field-checks.js';
import { atMostShare } from '../../src/kernel/money.js';

const plain = (heading: string, description: string, amountCents: number): BudgetLine => ({
  heading,
  description,
  quantity: null,
  unit: '',
  unitCostCents: null,
  amountCents,
});

const lineAnywhere: fc.Arbitrary<BudgetLine> = fc
  .record({
    heading: fc.constantFrom(...BUDGET_HEADINGS),
    description: fc.constantFrom('Experts', 'Flights', 'Scanners', 'Rooms'),
    counted: fc.boolean(),
    quantity: fc.integer({ min: 1, max: 99_999 }),
    unitCostCents: fc.integer({ min: 1, max: 1_000_000 }),
  })
  .map(({ heading, description, counted, quantity, unitCostCents }) => {
    const text = (quantity / 100).toFixed(2);
    const amountCents = productCents(text, unitCostCents);
    if (!counted || amountCents === 0) return plain(heading, description, unitCostCents);
    return { heading, description, quantity: text, unit: 'days', unitCostCents, amountCents };
  });
const budgetAnywhere: fc.Arbitrary<Budget> = fc.record({
  lines: fc.array(lineAnywhere, { maxLength: 12 }),
  totalCostCents: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
  grantCents: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
});

describe('what a line costs', () => {
  test.each([
    ['1', 1, 1],
    ['3', 33_333, 99_999],
    ['0.5', 1, 1],
    ['0.4999', 1, 0],
    ['2.5', 10_001, 25_003],
    ['0.3333', 1_001, 334],
    ['999999999', 1_000, 999_999_999_000],
  ])('%s at %i cents each comes to %i cents', (quantity, unitCostCents, amountCents) => {
    expect(productCents(quantity, unitCostCents)).toBe(amountCents);
  });

  test.each(['', '0', '0.0000', '-1', '1e3', '1,5', '1.23456', '.5', '1234567890', 'NaN', ' 1', 5, null])(
    '%p is no quantity',
    (value) => expect(isQuantity(value)).toBe(false),
  );

  it('is never half a cent or more from the exact product', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.integer({ min: 1, max: 10_000_000 }),
        (units, cost) => {
          const quantity = `${Math.floor(units / 10_000)}.${String(units % 10_000).padStart(4, '0')}`;
          const offBy = BigInt(productCents(quantity, cost)) * 10_000n - BigInt(units) * BigInt(cost);
          return offBy > -5_000n && offBy <= 5_000n;
        },
      ),
    );
  });
});

describe('the sums of a budget', () => {
  it('are per heading, direct and indirect, own contribution and share', () => {
    const lines = [
      plain('TRAVEL', 'Flights', 30_00),
      plain('STAFF', 'Experts', 70_00),
      plain('INDIRECT', 'Overheads', 7_01),
      plain('STAFF', 'Translators', 1),
    ];
    expect(budgetSums(lines, 100_00)).toEqual({
      headings: [
        { heading: 'STAFF', cents: 70_01 },
        { heading: 'TRAVEL', cents: 30_00 },
        { heading: 'INDIRECT', cents: 7_01 },
      ],
      totalCents: 107_02,
      directCents: 100_01,
      indirectCents: 7_01,
      indirectBasisPoints: 700,
      ownCents: 7_02,
    });
    expect(budgetSums([], null)).toMatchObject({ totalCents: 0, indirectBasisPoints: null, ownCents: null });
  });

  it('of the headings come to the total, whatever the lines', () => {
    fc.assert(
      fc.property(fc.array(lineAnywhere), (lines) => {
        const sums = budgetSums(lines, null);
        const ofHeadings = sums.headings.reduce((sum, one) => sum + one.cents, 0);
        expect(ofHeadings).toBe(sums.totalCents);
        expect(sums.directCents + sums.indirectCents).toBe(sums.totalCents);
      }),
    );
  });

  it('take 95.00 % and not 95.004 %', () => {
    expect(atMostShare(9_500_000, 10_000_000, 9_500)).toBe(true);
    expect(atMostShare(9_500_400, 10_000_000, 9_500)).toBe(false);
    expect(atMostShare(9_500_001, 10_000_000, 9_500)).toBe(false);
  });
});

describe('two budgets compared', () => {
  const budget = (...lines: BudgetLine[]): Budget => ({ lines, totalCostCents: null, grantCents: 1_000 });
  const [experts, flights, scanners] = [
    plain('STAFF', 'Experts', 1_000),
    plain('TRAVEL', 'Flights', 500),
    plain('EQUIPMENT', 'Scanners', 2_000),
  ];

  it('say what was added, removed, changed and moved', () => {
    const dearer = { ...flights, amountCents: 750 };
    const diff = budgetDiff(
      budget(experts, flights, scanners),
      budget({ ...scanners, heading: 'OTHER' }, dearer, plain('OTHER', 'Rooms', 10)),
    );
    expect(
      diff.lines.map(({ what, before, after }) => [what, before?.heading ?? null, after?.heading ?? null]),
    ).toEqual([
      ['moved', 'EQUIPMENT', 'OTHER'],
      ['changed', 'TRAVEL', 'TRAVEL'],
      ['added', null, 'OTHER'],
      ['removed', 'STAFF', null],
    ]);
    expect(diff.headings).toEqual([
      { heading: 'STAFF', beforeCents: 1_000, afterCents: 0 },
      { heading: 'TRAVEL', beforeCents: 500, afterCents: 750 },
      { heading: 'EQUIPMENT', beforeCents: 2_000, afterCents: 0 },
      { heading: 'OTHER', beforeCents: 0, afterCents: 2_010 },
    ]);
    expect(diff.total).toEqual({ beforeCents: 3_500, afterCents: 2_760 });
    expect(diff.grant).toBeNull();
    expect(changeBasisPoints({ beforeCents: 500, afterCents: 750 })).toBe(5_000);
    expect(changeBasisPoints({ beforeCents: 3, afterCents: 2 })).toBe(-3_333);
    expect(changeBasisPoints({ beforeCents: 0, afterCents: 2 })).toBeNull();
  });

  it('name the one line that was put elsewhere, not all those that it passed', () => {
    const diff = budgetDiff(budget(experts, flights, scanners), budget(scanners, experts, flights));
    expect(diff.lines.map(({ what, after, beforeAt, afterAt }) => [what, after, beforeAt, afterAt])).toEqual([
      ['moved', scanners, 2, 0],
    ]);
  });

  it('with itself: nothing', () => {
    fc.assert(
      fc.property(budgetAnywhere, (one) => {
        expect(budgetDiff(one, one)).toEqual({ lines: [], headings: [], total: null, grant: null });
      }),
    );
  });

  it('carried out on the one make the other', () => {
    fc.assert(
      fc.property(budgetAnywhere, budgetAnywhere, (one, other) => {
        const diff = budgetDiff(one, other);
        expect(linesAfter(one.lines, diff)).toEqual(other.lines);
        const subtotals = diff.headings.reduce((sum, each) => sum + each.afterCents - each.beforeCents, 0);
        expect(subtotals).toBe((diff.total?.afterCents ?? 0) - (diff.total?.beforeCents ?? 0));
      }),
    );
  });
});

describe('a budget as it is sent', () => {
  const mistakes = (input: Record<string, unknown>) => {
    const checks = new FieldChecks();
    const content = mergedContent(EMPTY_CONTENT, { title: 'T', ...input }, checks);
    return { lines: content.budgetLines, details: checks.problem().details };
  };
  const counted = (more: object) => [{ heading: 'STAFF', description: 'Experts', ...more }];

  it('takes a plain amount, or so many at a cost each', () => {
    expect(mistakes({ budgetLines: counted({ amountCents: 5 }) }).lines).toEqual([
      plain('STAFF', 'Experts', 5),
    ]);
    const { lines, details } = mistakes({
      budgetLines: counted({ quantity: '2.5', unit: ' days ', unitCostCents: 10_001 }),
    });
    expect(details).toEqual([]);
    expect(lines).toEqual([
      {
        heading: 'STAFF',
        description: 'Experts',
        quantity: '2.5',
        unit: 'days',
        unitCostCents: 10_001,
        amountCents: 25_003,
      },
    ]);
  });

  test.each([
    [{ quantity: '2', unitCostCents: 3, amountCents: 7 }, 'amountCents', 'amount_not_product'],
    [{ quantity: '2', amountCents: 7 }, 'unitCostCents', 'missing'],
    [{ unitCostCents: 2, amountCents: 7 }, 'quantity', 'missing'],
    [{ quantity: '0', unitCostCents: 2 }, 'quantity', 'not_quantity'],
    [{ quantity: '1e21', unitCostCents: 2 }, 'quantity', 'not_quantity'],
    [{ quantity: 2, unitCostCents: 2 }, 'quantity', 'not_quantity'],
    [{ quantity: '0.1', unitCostCents: 1 }, 'amountCents', 'amount_not_positive'],
    [{ quantity: '999999999', unitCostCents: 10_000_000_000_000 }, 'amountCents', 'amount_not_cents'],
    [{ quantity: '2', unitCostCents: -2 }, 'unitCostCents', 'amount_not_positive'],
    [{ unit: 'days', amountCents: 7 }, 'quantity', 'unit_without_quantity'],
    [{ unit: 'x'.repeat(61), quantity: '1', unitCostCents: 7 }, 'unit', 'too_long'],
    [{ amountCents: 0 }, 'amountCents', 'amount_not_positive'],
    [{ amountCents: -1 }, 'amountCents', 'amount_not_positive'],
    [{ amountCents: Number.NaN }, 'amountCents', 'amount_not_cents'],
    [{}, 'amountCents', 'amount_not_cents'],
  ])('%j is refused with row and column', (more, field, code) => {
    expect(mistakes({ budgetLines: counted(more) }).details).toContainEqual(
      expect.objectContaining({ code, pointer: `/budgetLines/0/${field}` }),
    );
  });

  it('says by how much lines and total differ', () => {
    expect(mistakes({ budgetLines: counted({ amountCents: 500 }), totalCostCents: 501 }).details).toEqual([
      {
        code: 'total_differs_from_lines',
        pointer: '/totalCostCents',
        params: { sumCents: 500, totalCostCents: 501, differenceCents: 1 },
      },
    ]);
    expect(mistakes({ budgetLines: counted({ amountCents: 500 }), totalCostCents: 500 }).details).toEqual([]);
    expect(mistakes({ budgetLines: counted({ amountCents: 500 }) }).details).toEqual([]);
    expect(mistakes({ totalCostCents: 500 }).details).toEqual([]);
  });
});
