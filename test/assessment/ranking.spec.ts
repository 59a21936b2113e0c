import fc from 'fast-check';
import { byRank, proposalFor, type Ranked } from '../../src/assessment/ranking.js';

const points = (hundredths: number, thresholdsMet = true, maximumHundredths = 10_000) => ({
  hundredths,
  maximumHundredths,
  thresholdsMet,
});

const action = (reference: string, more: Partial<Ranked> = {}): Ranked => ({
  actionId: reference,
  reference,
  submittedOn: '2026-05-04',
  points: points(8_000),
  grantCents: 100,
  envelopeId: 'one',
  freeCents: 300,
  ...more,
});

const proposed = (...actions: Ranked[]) =>
  proposalFor(actions).map((one) => `${one.place} ${one.reference} ${one.proposed}`);

describe('The order of rank', () => {
  test('more points come first, then the earlier submission, then the lower number', () => {
    expect(
      proposed(
        action('D', { points: points(7_000) }),
        action('C'),
        action('B'),
        action('A', { submittedOn: '2026-05-05' }),
        action('E', { points: points(9_000) }),
      ),
    ).toEqual(['1 E award', '2 B award', '3 C award', '4 A reserve', '5 D reserve']);
  });

  test('points are compared by what could be had, and equal ones are told', () => {
    const [first, second, third] = proposalFor([
      action('A', { points: points(5_000, true, 10_000) }),
      action('B', { points: points(3_000, true, 6_000), submittedOn: '2026-05-01' }),
      action('C', { points: points(1_667, true, 3_333) }),
    ]);
    expect([first?.reference, second?.reference, third?.reference]).toEqual(['C', 'B', 'A']);
    expect([first?.tied, second?.tied, third?.tied]).toEqual([false, false, true]);
  });

  test('what is below a threshold comes last and is proposed for nothing', () => {
    expect(proposed(action('A', { points: points(9_900, false) }), action('B', { points: null }))).toEqual([
      '1 B award',
      '2 A below_thresholds',
    ]);
  });

  test('from the first for which the money does not suffice all go on the reserve list, also smaller ones', () => {
    expect(
      proposed(
        action('A', { grantCents: 200 }),
        action('B', { grantCents: 101 }),
        action('C', { grantCents: 1 }),
      ),
    ).toEqual(['1 A award', '2 B reserve', '3 C reserve']);
  });

  test('each envelope has its own list; without one nothing is proposed', () => {
    expect(
      proposed(
        action('A', { envelopeId: 'two', freeCents: 0 }),
        action('B'),
        action('C', { envelopeId: null }),
      ),
    ).toEqual(['1 C no_envelope', '1 B award', '1 A reserve']);
  });
});

const envelopes: Readonly<Record<string, number>> = { one: 0, two: 250, three: 1_000 };

const ranked = fc
  .record({
    reference: fc.integer({ min: 1, max: 9_999 }).map((n) => `ACT/2026/${String(n).padStart(4, '0')}`),
    submittedOn: fc.constantFrom('2026-05-04', '2026-05-05', null),
    points: fc.option(
      fc.record({
        hundredths: fc.integer({ min: 0, max: 4 }).map((n) => n * 2_500),
        maximumHundredths: fc.constantFrom(10_000, 20_000),
        thresholdsMet: fc.boolean(),
      }),
    ),
    grantCents: fc.integer({ min: 1, max: 500 }),
    envelopeId: fc.constantFrom('one', 'two', 'three', null),
  })
  .map(
    (one): Ranked => ({ ...one, actionId: one.reference, freeCents: envelopes[one.envelopeId ?? ''] ?? 0 }),
  );
const field = fc.uniqueArray(ranked, { selector: (one) => one.reference, maxLength: 12 });

describe('Whatever is ranked', () => {
  test('the order is total: only an action and itself are equal, and it holds both ways and through a third', () => {
    fc.assert(
      fc.property(ranked, ranked, ranked, (a, b, c) => {
        expect(Math.sign(byRank(a, b)) + Math.sign(byRank(b, a))).toBe(0);
        if (a.reference !== b.reference) expect(byRank(a, b)).not.toBe(0);
        if (byRank(a, b) <= 0 && byRank(b, c) <= 0) expect(byRank(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('the list is the same however its actions came in', () => {
    fc.assert(
      fc.property(field, fc.infiniteStream(fc.nat()), (actions, dice) => {
        const shuffled = actions
          .map((one) => ({ one, at: dice.next().value as number }))
          .sort((x, y) => x.at - y.at)
          .map(({ one }) => one);
        expect(proposalFor(shuffled)).toEqual(proposalFor(actions));
      }),
    );
  });

  test('what is proposed never exceeds the free money, and nobody is passed over', () => {
    fc.assert(
      fc.property(field, (actions) => {
        const all = proposalFor(actions);
        expect(all.map((one) => one.reference).sort()).toEqual(actions.map((one) => one.reference).sort());
        for (const [envelope, free] of Object.entries(envelopes)) {
          const here = all.filter((one) => one.envelopeId === envelope);
          const awarded = here.filter((one) => one.proposed === 'award');
          const spent = awarded.reduce((sum, one) => sum + one.grantCents, 0);
          expect(spent).toBeLessThanOrEqual(free);
          expect(here.map((one) => one.place)).toEqual(here.map((_one, n) => n + 1));
          const reserve = here.filter((one) => one.proposed === 'reserve');
          // The first on the reserve list is there because the money does not suffice, and all after it with it.
          if (reserve[0]) expect(reserve[0].grantCents).toBeGreaterThan(free - spent);
          for (const one of awarded) for (const other of reserve) expect(byRank(one, other)).toBeLessThan(0);
        }
      }),
    );
  });
});
