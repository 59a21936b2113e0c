/** The comparison of two states of an action, pure: what differs is told once, with how much, and nothing else is. */
import fc from 'fast-check';
import { moneyChanges, planChanges } from '../../src/funding/amendment-changes.js';
import {
  checkWhole,
  differingTerms,
  type MoneyTerms,
  type PlanTerms,
  rebased,
  type Terms,
} from '../../src/funding/amendment-terms.js';
import { FieldChecks } from '../../src/kernel/field-checks.js';

const line = fc.record({
  heading: fc.constantFrom('STAFF', 'TRAVEL', 'OTHER'),
  description: fc.constantFrom('Experts', 'Meetings', 'Guide'),
  quantity: fc.constant(null),
  unit: fc.constant(''),
  unitCostCents: fc.constant(null),
  amountCents: fc.integer({ min: 1, max: 10_000_000_000_000 }),
});
const money: fc.Arbitrary<MoneyTerms> = fc
  .record({
    grantCents: fc.integer({ min: 1, max: 9_000_000 }),
    budgetLines: fc.array(line, { maxLength: 6 }),
  })
  .map(({ grantCents, budgetLines }) => ({
    grantCents,
    totalCostCents: budgetLines.reduce((sum, one) => sum + one.amountCents, 0) || grantCents,
    budgetLines,
  }));
const plan: fc.Arbitrary<PlanTerms> = fc.record({
  startsOn: fc.constantFrom('2027-03-01', '2027-03-31', '2028-02-29'),
  durationMonths: fc.integer({ min: 1, max: 120 }),
  countries: fc
    .subarray(['MA', 'MD', 'TN'], { minLength: 1 })
    .chain((codes) =>
      fc.tuple(
        ...codes.map((country) =>
          fc.constantFrom(null, 'p1', 'p2').map((partnershipId) => ({ country, partnershipId })),
        ),
      ),
    ),
  coApplicantIds: fc.subarray(['a', 'b', 'c']),
});
const terms: fc.Arbitrary<Terms> = fc.tuple(plan, money).map(([one, other]) => ({ ...one, ...other }));

describe('What an amendment changes', () => {
  it('is nothing when both say the same', () => {
    fc.assert(fc.property(plan, (one) => expect(planChanges(one, one)).toEqual([])));
    fc.assert(fc.property(money, (one) => expect(moneyChanges(one, one)).toEqual([])));
  });

  it('is told back to front with every difference turned round', () => {
    fc.assert(
      fc.property(money, money, (one, other) => {
        const there = moneyChanges(one, other).flatMap((change) =>
          'differenceCents' in change ? [change.differenceCents] : [],
        );
        const back = moneyChanges(other, one).flatMap((change) =>
          'differenceCents' in change ? [-change.differenceCents] : [],
        );
        expect([...back].sort()).toEqual([...there].sort());
      }),
    );
  });

  it('adds up: what the lines gain is what the total gains', () => {
    fc.assert(
      fc.property(money, money, (one, other) => {
        fc.pre(one.budgetLines.length > 0 && other.budgetLines.length > 0);
        const changes = moneyChanges(one, other);
        const lines = changes.reduce(
          (sum, change) => sum + (change.of === 'budget_line' ? change.differenceCents : 0),
          0,
        );
        const total = changes.find((change) => change.of === 'total_cost');
        expect(lines).toBe(total?.of === 'total_cost' ? total.differenceCents : 0);
      }),
    );
  });

  it('names a country or co-applicant once, and exactly those that come, go or change framework', () => {
    fc.assert(
      fc.property(plan, plan, (one, other) => {
        const told = planChanges(one, other).flatMap((change) =>
          change.of === 'country' ? [change.country] : change.of === 'co_applicant' ? [change.id] : [],
        );
        expect(new Set(told).size).toBe(told.length);
        const under = (terms: PlanTerms, code: string) =>
          terms.countries.find((country) => country.country === code)?.partnershipId;
        const wanted = [
          ...['MA', 'MD', 'TN'].filter((code) => under(one, code) !== under(other, code)),
          ...['a', 'b', 'c'].filter(
            (id) => one.coApplicantIds.includes(id) !== other.coApplicantIds.includes(id),
          ),
        ];
        expect(told).toEqual(wanted);
      }),
    );
  });

  it('counts money in cents and per cent, time in months and days', () => {
    const before: MoneyTerms = { grantCents: 29_565_525, totalCostCents: 31_164_251, budgetLines: [] };
    expect(moneyChanges(before, { ...before, grantCents: 28_565_525 })).toEqual([
      {
        of: 'grant',
        beforeCents: 29_565_525,
        afterCents: 28_565_525,
        differenceCents: -1_000_000,
        // 3.3823 %, rounded towards nothing.
        differenceBasisPoints: -338,
      },
      { of: 'share', before: 9_487, after: 9_166 },
    ]);
    const stood = { startsOn: '2027-03-01', durationMonths: 12, countries: [], coApplicantIds: [] };
    expect(planChanges(stood, { ...stood, startsOn: '2027-02-15', durationMonths: 18 })).toEqual([
      { of: 'start', before: '2027-03-01', after: '2027-02-15', differenceDays: -14 },
      { of: 'duration', before: 12, after: 18, differenceMonths: 6 },
    ]);
  });
});

describe('Writing on an action that has moved on', () => {
  it('keeps what the amendment changes and follows the action in the rest', () => {
    fc.assert(
      fc.property(terms, terms, terms, (before, after, now) => {
        const changed = differingTerms(before, after);
        const written = rebased(before, after, now);
        for (const field of Object.keys(now) as (keyof Terms)[]) {
          expect(written[field]).toEqual(changed.includes(field) ? after[field] : now[field]);
        }
      }),
    );
  });

  it('takes lines that come to the total to the cent, however large, and no others', () => {
    const whole = (total: number, amounts: readonly number[]) => {
      const checks = new FieldChecks();
      checkWhole(
        {
          startsOn: '2027-03-01',
          durationMonths: 12,
          countries: [{ country: 'MD', partnershipId: null }],
          coApplicantIds: [],
          grantCents: 1,
          totalCostCents: total,
          budgetLines: amounts.map((amountCents) => ({
            heading: 'STAFF',
            description: 'x',
            quantity: null,
            unit: '',
            unitCostCents: null,
            amountCents,
          })),
        },
        12,
        checks,
      );
      return checks.problem().details.map((one) => [one.pointer, one.code]);
    };
    expect(whole(9_999_999_999_999, [9_999_999_999_998, 1])).toEqual([]);
    expect(whole(9_999_999_999_999, [9_999_999_999_998])).toEqual([
      ['/totalCostCents', 'total_differs_from_lines'],
    ]);
  });
});
