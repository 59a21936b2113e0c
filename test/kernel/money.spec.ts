import fc from 'fast-check';
import { amountFault, formatCents, MAX_CENTS, parseCents } from '../../src/kernel/money.js';

test.each([
  ['-1', 'amount_negative'],
  ['−1.00', 'amount_negative'],
  ['0', 'amount_not_positive'],
  ['0.00', 'amount_not_positive'],
  ['0.001', 'amount_too_precise'],
  ['12.345', 'amount_too_precise'],
  ['1e21', 'amount_exponent'],
  ['1.5E3', 'amount_exponent'],
  ['NaN', 'amount_not_cents'],
  ['Infinity', 'amount_not_cents'],
  ['', 'amount_not_cents'],
  ['.5', 'amount_not_cents'],
  ['ten', 'amount_not_cents'],
  ['1,000.00', 'amount_with_separators'],
  ['1.000,00', 'amount_with_separators'],
  ['1 000', 'amount_with_separators'],
  ['1,5', 'amount_with_separators'],
  ['1234567890123456', 'amount_too_large'],
  ['100000000000.01', 'amount_too_large'],
])('%j is no amount: %s', (text, code) => {
  expect(amountFault(text)).toBe(code);
});

test('whatever is written as the product writes it is an amount, and nothing else is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: MAX_CENTS }), (cents) => {
      expect(amountFault(formatCents(cents))).toBeNull();
      expect(parseCents(formatCents(cents))).toBe(cents);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(amountFault(text) === null).toBe((parseCents(text) ?? 0) > 0);
    }),
  );
});
