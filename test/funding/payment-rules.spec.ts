import fc from 'fast-check';
import {
  amountDue,
  lateInterestCents,
  mostAsked,
  type PaidSoFar,
  type PaymentTerms,
  paidBeforeBalanceMost,
  paymentDays,
  prefinancingMost,
  shareOf,
  unclearedCents,
} from '../../src/funding/payment-rules.js';
import { legalLimits } from '../../src/reference/legal-limits.js';

const terms: PaymentTerms = {
  grantCents: 29_565_525,
  totalCostCents: 31_164_251,
  prefinancingMaxBasisPoints: 8_000,
  paidBeforeBalanceMaxBasisPoints: 9_000,
};
const unpaid: PaidSoFar = {
  netCents: 0,
  prefinancingCents: 0,
  clearedCents: 0,
  recoveredCents: 0,
  acceptedCents: 0,
  leftCents: terms.grantCents,
};
const prefinanced: PaidSoFar = {
  ...unpaid,
  netCents: 10_000_000,
  prefinancingCents: 10_000_000,
  leftCents: terms.grantCents - 10_000_000,
};

const asked = (kind: 'prefinancing' | 'interim' | 'balance', acceptedCents: number | null = null) => ({
  kind,
  requestedCents: null,
  acceptedCents,
});

describe('what may be paid', () => {
  test('pre-financing reaches its part of the grant and no cent more, rounded down', () => {
    expect(prefinancingMost(terms)).toBe(23_652_420);
    expect(mostAsked('prefinancing', terms, unpaid)).toBe(23_652_420);
    expect(mostAsked('prefinancing', { ...terms, grantCents: 99 }, { ...unpaid, leftCents: 99 })).toBe(79);
  });

  test('everything before the balance stays below its cap', () => {
    expect(paidBeforeBalanceMost(terms)).toBe(26_608_972);
    expect(mostAsked('interim', terms, prefinanced)).toBe(16_608_972);
    expect(mostAsked('balance', terms, prefinanced)).toBe(19_565_525);
  });

  test('the EU share is exact where a floating point number would not be', () => {
    expect(shareOf(31_164_251, terms)).toBe(terms.grantCents);
    expect(shareOf(1, terms)).toBe(0);
    const large = { ...terms, grantCents: 9_499_999_999_999, totalCostCents: 10_000_000_000_000 };
    expect(shareOf(9_999_999_999_999, large)).toBe(9_499_999_999_998);
    expect(shareOf(100, { ...terms, totalCostCents: 0 })).toBe(0);
  });

  test('accepted costs set off the pre-financing before anything is paid on them', () => {
    const small = amountDue(asked('interim', 10_000_000), terms, prefinanced);
    expect(small).toMatchObject({ shareCents: 9_487_000, clearedCents: 9_487_000, dueCents: 0 });
    const large = amountDue(asked('interim', 20_000_000), terms, prefinanced);
    expect(large).toMatchObject({ shareCents: 18_974_000, clearedCents: 10_000_000, dueCents: 8_974_000 });
  });

  test('the balance is what the action may keep, less all that was paid', () => {
    const paid = { ...prefinanced, acceptedCents: 5_000_000 };
    const full = amountDue(asked('balance', 26_164_251), terms, paid);
    expect(full).toMatchObject({
      entitledCents: terms.grantCents,
      dueCents: 19_565_525,
      clearedCents: 10_000_000,
    });
    const over = amountDue(asked('balance', 90_000_000), terms, paid);
    expect(over.dueCents).toBe(19_565_525);
  });

  test('paid beyond what it may keep, the answer is a recovery and no negative payment', () => {
    const little = amountDue(asked('balance', 1_000_000), terms, prefinanced);
    expect(little).toMatchObject({
      entitledCents: 948_700,
      dueCents: 0,
      overpaidCents: 9_051_300,
      clearedCents: 948_700,
    });
  });

  test('a request may ask for less than there is, and is not given more', () => {
    const due = amountDue(
      { kind: 'balance', requestedCents: 500, acceptedCents: 31_164_251 },
      terms,
      prefinanced,
    );
    expect(due.dueCents).toBe(500);
  });

  test('interest is a part of the year that it was late, and nothing in time', () => {
    expect(lateInterestCents(10_000_000, 800, 73)).toBe(160_000);
    expect(lateInterestCents(10_000_000, 800, 0)).toBe(0);
    expect(lateInterestCents(10_000_000, 800, -3)).toBe(0);
    expect(lateInterestCents(1, 800, 1)).toBe(0);
  });

  test('the days to pay are the legal limits as they are shown', () => {
    const shown = legalLimits.filter((one) => one.clock === 'payment').map((one) => one.period.amount);
    expect([paymentDays('prefinancing'), paymentDays('interim'), paymentDays('balance')]).toEqual(shown);
  });
});

describe('whatever is asked for, in whatever order', () => {
  const someTerms = fc
    .record({
      totalCostCents: fc.integer({ min: 1, max: 10_000_000_000_000 }),
      share: fc.integer({ min: 1, max: 9_500 }),
      prefinancingMaxBasisPoints: fc.integer({ min: 0, max: 10_000 }),
      paidBeforeBalanceMaxBasisPoints: fc.integer({ min: 0, max: 10_000 }),
    })
    .map(({ share, ...one }) => ({
      ...one,
      grantCents: Math.max(1, Number((BigInt(one.totalCostCents) * BigInt(share)) / 10_000n)),
    }));
  const step = fc.record({
    kind: fc.constantFrom('prefinancing' as const, 'interim' as const),
    share: fc.double({ min: 0, max: 1.5, noNaN: true }),
  });

  test('nothing is negative, nothing goes beyond cap or contract, and the balance settles to the cent', () => {
    fc.assert(
      fc.property(
        someTerms,
        fc.array(step, { maxLength: 6 }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (some, steps, last) => {
          let paid: PaidSoFar = { ...unpaid, leftCents: some.grantCents };
          for (const { kind, share } of steps) {
            const cents = Math.floor(share * some.totalCostCents);
            if (kind === 'prefinancing' && unclearedCents(paid) > 0) continue;
            const due = amountDue(
              kind === 'interim'
                ? { kind, requestedCents: null, acceptedCents: cents }
                : { kind, requestedCents: Math.min(cents, mostAsked(kind, some, paid)), acceptedCents: null },
              some,
              paid,
            );
            expect(due.dueCents).toBeGreaterThanOrEqual(0);
            expect(due.clearedCents).toBeGreaterThanOrEqual(0);
            expect(due.clearedCents).toBeLessThanOrEqual(unclearedCents(paid));
            paid = {
              netCents: paid.netCents + due.dueCents,
              prefinancingCents: paid.prefinancingCents + (kind === 'prefinancing' ? due.dueCents : 0),
              clearedCents: paid.clearedCents + due.clearedCents,
              recoveredCents: 0,
              acceptedCents: paid.acceptedCents + (kind === 'interim' ? cents : 0),
              leftCents: paid.leftCents - due.dueCents,
            };
            expect(paid.netCents).toBeLessThanOrEqual(paidBeforeBalanceMost(some));
            expect(paid.leftCents).toBeGreaterThanOrEqual(0);
          }
          const cents = Math.floor(last * some.totalCostCents);
          const balance = amountDue(asked('balance', cents), some, paid);
          const keeps = Math.min(some.grantCents, shareOf(paid.acceptedCents + cents, some));
          expect(paid.netCents + balance.dueCents - balance.overpaidCents).toBe(keeps);
          expect(Math.min(balance.dueCents, balance.overpaidCents)).toBe(0);
          expect(balance.dueCents).toBeLessThanOrEqual(paid.leftCents);
          expect(balance.clearedCents).toBeGreaterThanOrEqual(0);
          expect(balance.clearedCents).toBeLessThanOrEqual(unclearedCents(paid));
        },
      ),
      { numRuns: 300 },
    );
  });
});
