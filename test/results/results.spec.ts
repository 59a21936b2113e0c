/** Parts and wholes: what is counted, added up and never added up. */
import fc from 'fast-check';
import { isDecimal, sumOfDecimals } from '../../src/kernel/decimal.js';
import { ACTION_STATUSES, statusOf } from '../../src/results/action-status.js';
import { type MeasuredIndicator, rolledUp } from '../../src/results/indicator-roll-up.js';
import {
  type ActionResult,
  codesOf,
  counted,
  filtered,
  GROUPINGS,
  indicatorsOf,
  overviewOf,
} from '../../src/results/overview.js';
import { summaryOf } from '../../src/results/summary.js';

const decimal = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 9_999 }))
  .map(([whole, part]) => (part === 0 ? String(whole) : `${whole}.${String(part).padStart(4, '0')}`));
const indicator: fc.Arbitrary<MeasuredIndicator> = fc.record({
  actionId: fc.constantFrom('a', 'b', 'c'),
  name: fc.constantFrom('Officers trained', 'officers  trained', 'Share of forgeries found'),
  unit: fc.constantFrom('people', '%'),
  rollUp: fc.constantFrom('sum' as const, 'none' as const),
  baseline: decimal,
  target: decimal,
  value: fc.option(decimal, { nil: null }),
});
const cents = fc.integer({ min: 0, max: 10_000_000 });
const money = fc.record({
  grantCents: cents,
  committedCents: cents,
  contractedCents: cents,
  paidCents: cents,
});
const action = (inside: boolean): fc.Arbitrary<ActionResult> =>
  fc.record({
    id: fc.uuid(),
    reference: fc.string(),
    title: fc.string(),
    kind: fc.constantFrom('GRANT', 'DIALOGUE'),
    stage: fc.constant('implementation'),
    status: fc.constantFrom(...ACTION_STATUSES),
    leadName: fc.constant('Somebody'),
    leadCountry: fc.constantFrom('RO', 'ES', null),
    theme: fc.constantFrom('VISA', 'MIGRANT_SMUGGLING', null),
    pillar: fc.constantFrom('LEGAL_MIGRATION', 'IRREGULAR_THB', null),
    fund: fc.constantFrom('ISF', 'AMIF', null),
    countries: fc.uniqueArray(fc.constantFrom('MD', 'MA', 'TN')),
    routes: fc.uniqueArray(fc.constantFrom('ATLANTIC', 'SILK_ROUTE')),
    money: inside ? money : fc.constant(null),
    indicators: fc.array(indicator, { maxLength: 3 }),
  });
const actions = fc.array(action(true), { maxLength: 25 });

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

describe('actions counted by something', () => {
  test.each(['theme', 'pillar', 'fund'] as const)(
    'by %s: the parts come to the whole, money to the cent',
    (by) => {
      fc.assert(
        fc.property(actions, (all) => {
          const { groups, total, inSeveral } = overviewOf(all, by);
          expect(inSeveral).toBe(0);
          expect(sumOf(groups.map((group) => group.actions))).toBe(total.actions);
          for (const status of ACTION_STATUSES) {
            expect(sumOf(groups.map((group) => group.byStatus[status]))).toBe(total.byStatus[status]);
          }
          for (const name of ['grantCents', 'committedCents', 'contractedCents', 'paidCents'] as const) {
            expect(sumOf(groups.map((group) => group.money?.[name] ?? 0))).toBe(total.money?.[name] ?? 0);
          }
        }),
      );
    },
  );

  test.each(['country', 'route'] as const)(
    'by %s: one that names two stands in both rows, and once in the whole',
    (by) => {
      fc.assert(
        fc.property(actions, (all) => {
          const { groups, total, inSeveral } = overviewOf(all, by);
          expect(total.actions).toBe(all.length);
          expect(total.money?.paidCents ?? 0).toBe(sumOf(all.map((one) => one.money?.paidCents ?? 0)));
          expect(sumOf(groups.map((group) => group.actions))).toBe(
            sumOf(all.map((one) => codesOf(one, by).length)),
          );
          expect(inSeveral).toBe(all.filter((one) => codesOf(one, by).length > 1).length);
        }),
      );
    },
  );

  test('the actions behind a number are as many as it says', () => {
    fc.assert(
      fc.property(actions, fc.constantFrom(...GROUPINGS), (all, by) => {
        for (const group of overviewOf(all, by).groups) {
          expect(filtered(all, { [by]: group.code ?? '' })).toHaveLength(group.actions);
          for (const status of ACTION_STATUSES) {
            expect(filtered(all, { [by]: group.code ?? '', status })).toHaveLength(group.byStatus[status]);
          }
        }
      }),
    );
  });

  test('every action has one status, and where money is not told no sum of it is', () => {
    fc.assert(
      fc.property(actions, fc.array(action(false), { minLength: 1 }), (all, outside) => {
        expect(sumOf(Object.values(counted(all).byStatus))).toBe(all.length);
        expect(counted(outside).money).toBeNull();
        expect(counted([...all, ...outside]).money).toBeNull();
      }),
    );
  });

  test.each([
    ['draft', false, 'in_preparation'],
    ['under_assessment', false, 'under_decision'],
    ['reserve_list', false, 'under_decision'],
    ['suspended', false, 'running'],
    ['closed', false, 'completed'],
    ['rejected', false, 'not_carried_out'],
    ['terminated', true, 'not_carried_out'],
    ['something_new', false, 'under_decision'],
    ['something_new', true, 'completed'],
  ])('%s is told as its status', (stage, ended, status) => {
    expect(statusOf(stage, ended)).toBe(status);
  });
});

describe('indicators of many actions', () => {
  test('sums are exact and lose nothing; what does not add up has none', () => {
    fc.assert(
      fc.property(fc.array(indicator, { maxLength: 30 }), (all) => {
        const groups = rolledUp(all);
        expect(groups.flatMap((group) => group.parts)).toHaveLength(all.length);
        expect(groups.filter((group) => (group.sum === null) !== (group.rollUp === 'none'))).toEqual([]);
        const adding = all.filter((one) => one.rollUp === 'sum');
        expect(sumOfDecimals(groups.flatMap((group) => group.sum?.target ?? []))).toBe(
          sumOfDecimals(adding.map((one) => one.target)),
        );
        expect(sumOfDecimals(groups.flatMap((group) => group.sum?.value ?? []))).toBe(
          sumOfDecimals(adding.flatMap((one) => one.value ?? [])),
        );
      }),
    );
  });

  test('the same count under another capital letter is the same; a share of it is not', () => {
    const one = { actionId: 'a', unit: 'people', baseline: '0', target: '10', value: '4' } as const;
    const groups = rolledUp([
      { ...one, name: 'Officers trained', rollUp: 'sum' },
      { ...one, actionId: 'b', name: 'officers trained', rollUp: 'sum', target: '10.5', value: null },
      { ...one, name: 'Officers trained', rollUp: 'none' },
    ]);
    expect(groups.map(({ actions: many, measured, sum }) => [many, measured, sum])).toEqual([
      [2, 1, { baseline: '0', target: '20.5', value: '4', share: 19 }],
      [1, 1, null],
    ]);
  });

  test('decimals are added exactly, in any order', () => {
    expect(sumOfDecimals(['0.1', '0.2'])).toBe('0.3');
    expect(sumOfDecimals(['-1.5', '1.25'])).toBe('-0.25');
    expect(sumOfDecimals([])).toBe('0');
    expect(() => sumOfDecimals(['1e3'])).toThrow(RangeError);
    fc.assert(
      fc.property(fc.array(decimal), (all) => {
        const sum = sumOfDecimals(all);
        expect(isDecimal(sum)).toBe(true);
        expect(sumOfDecimals([...all].reverse())).toBe(sum);
        expect(
          sumOfDecimals([sum, ...all.map((one) => (one.startsWith('-') ? one.slice(1) : `-${one}`))]),
        ).toBe('0');
      }),
    );
  });
});

describe('the page for a minister', () => {
  test('counts no draft, promises of those carried out alone, and charts countries where it is about a theme', () => {
    fc.assert(
      fc.property(actions, (all) => {
        const summary = summaryOf(all, 'theme');
        expect(summary.byStatus.in_preparation).toBe(0);
        expect(summary.actions).toHaveLength(all.filter((one) => one.status !== 'in_preparation').length);
        expect(summary.chart.by).toBe('country');
        expect(summaryOf(all, null).chart.by).toBe('theme');
        const carriedOut = all.filter((one) => ['running', 'completed'].includes(one.status));
        expect(indicatorsOf(all)).toHaveLength(carriedOut.flatMap((one) => one.indicators).length);
      }),
    );
  });
});
