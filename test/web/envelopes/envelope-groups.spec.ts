import fc from 'fast-check';
import type { CallInFull } from '../../../src/calls/calls-in-full.query.js';
import { entriesAsked, entriesQuery } from '../../../src/web/envelopes/entry-filter.js';
import { type FundedEnvelope, groupEnvelopes, totalOf } from '../../../src/web/envelopes/envelope-groups.js';

const call = (id: string, ...lots: string[]): CallInFull =>
  ({ id, lots: lots.map((lot) => ({ id: lot, code: lot, title: lot })) }) as unknown as CallInFull;
const envelope = (code: string, lotId: string, ceilingCents: number, freeCents: number): FundedEnvelope =>
  ({
    code,
    lotId,
    balance: {
      ceilingCents,
      freeCents,
      reservedCents: ceilingCents - freeCents,
      committedCents: 0,
      contractedCents: 0,
      orderedCents: 0,
      paidCents: 0,
    },
  }) as unknown as FundedEnvelope;

test('calls stay in their order, lots and envelopes with the least free share come first', () => {
  const groups = groupEnvelopes(
    [call('one', 'a', 'b'), call('empty', 'c'), call('two', 'd')],
    [
      envelope('A-1', 'a', 100, 50),
      envelope('A-2', 'a', 1_000, 400),
      envelope('B', 'b', 10, 1),
      envelope('D-FULL', 'd', 5, 5),
      envelope('D-NOTHING', 'd', 0, 0),
    ],
  );
  expect(
    groups.map(({ call: { id }, lots, total }) => [
      id,
      total.freeCents,
      lots.map(({ lot, envelopes }) => [lot.code, envelopes.map(({ code }) => code)]),
    ]),
  ).toEqual([
    [
      'one',
      451,
      [
        ['b', ['B']],
        ['a', ['A-2', 'A-1']],
      ],
    ],
    ['two', 5, [['d', ['D-NOTHING', 'D-FULL']]]],
  ]);
});

test('whatever is filtered, the parts of the total add up to its ceiling', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(1_000), fc.nat(1_000))), (pairs) => {
      const total = totalOf(pairs.map(([free, used]) => envelope('E', 'a', free + used, free)));
      const { ceilingCents, ...parts } = total;
      expect(Object.values(parts).reduce((sum, cents) => sum + cents, 0)).toBe(ceilingCents);
    }),
  );
});

test('what an address asks of entries is taken as people type it, and passed over where it is none', () => {
  const id = '00000000-0000-4000-8000-000000000000';
  const { asked, filter } = entriesAsked({
    move: 'pay',
    action: id,
    year: '2027',
    from: '1.000,50',
    to: '2 000',
  });
  expect(filter).toEqual({ move: 'pay', actionId: id, year: 2027, fromCents: 100_050, toCents: 200_000 });
  expect(entriesAsked(Object.fromEntries(new URLSearchParams(entriesQuery(asked)))).filter).toEqual(filter);
  const nonsense = { move: 'steal', action: 'x', year: '27', from: '-1', to: ['1'] };
  expect(entriesAsked(nonsense)).toEqual({
    asked: { move: '', action: '', year: '', from: '', to: '' },
    filter: {},
  });
  expect(entriesQuery(entriesAsked(undefined).asked)).toBe('');
});
