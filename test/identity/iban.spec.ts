import fc from 'fast-check';
import { compactIban, groupedIban, isIban, maskedIban, tailOf } from '../../src/identity/iban.js';

const REAL = [
  'RO49AAAA1B31007593840000',
  'DE89370400440532013000',
  'MD24AG000225100013104168',
  'BE68539007547034',
];

/** A number with the check digits that make it right, worked out by another way than the code's. */
const iban = fc
  .tuple(fc.stringMatching(/^[A-Z]{2}$/), fc.stringMatching(/^[A-Z0-9]{11,30}$/))
  .map(([country, account]) => {
    const digits = [...`${account}${country}00`].map((one) => String(Number.parseInt(one, 36))).join('');
    const check = 98n - (BigInt(digits) % 97n);
    return `${country}${String(check).padStart(2, '0')}${account}`;
  });

describe('the number of a bank account', () => {
  test.each(REAL)('%s is one', (number) => {
    expect(isIban(number)).toBe(true);
  });

  test('is read as people write it, and shown in groups', () => {
    expect(compactIban(' ro49 aaaa-1b31.0075 9384 0000 ')).toBe(REAL[0]);
    expect(groupedIban('BE68539007547034')).toBe('BE68 5390 0754 7034');
    expect(maskedIban(tailOf('BE68539007547034'))).toBe('•••• 7034');
  });

  test('holds by its check digits, whatever the country and the account', () => {
    fc.assert(fc.property(iban, (number) => isIban(number)));
  });

  test('does not hold once a digit is another, or two unlike neighbours change places', () => {
    fc.assert(
      fc.property(iban, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, seed, by) => {
        const at = 2 + (seed % (number.length - 2));
        const digit = number[at] ?? '';
        fc.pre(/\d/.test(digit));
        const wrong = `${number.slice(0, at)}${(Number(digit) + by) % 10}${number.slice(at + 1)}`;
        return !isIban(wrong);
      }),
    );
    fc.assert(
      fc.property(iban, fc.nat(), (number, seed) => {
        const at = 4 + (seed % (number.length - 5));
        const [a = '', b = ''] = [number[at], number[at + 1]];
        fc.pre(/\d/.test(a) && /\d/.test(b) && a !== b);
        return !isIban(`${number.slice(0, at)}${b}${a}${number.slice(at + 2)}`);
      }),
    );
  });

  test('is nothing else', () => {
    for (const wrong of [
      '',
      'RO49',
      'ro49aaaa1b31007593840000',
      'RO49AAAA1B310075938400001',
      '12345678901234567',
    ]) {
      expect([wrong, isIban(wrong)]).toEqual([wrong, false]);
    }
  });
});
