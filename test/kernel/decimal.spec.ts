import fc from 'fast-check';
import { isDecimal, shareOfWay } from '../../src/kernel/decimal.js';

describe('Decimals as text', () => {
  test.each(['0', '1200', '-3.5', '37.25', '999999999999.9999'])('%s is one', (text) => {
    expect(isDecimal(text)).toBe(true);
  });

  test.each(['', '.5', '5.', '1e3', '1,5', ' 1', '1.00001', '1234567890123', 5, null, undefined])(
    '%p is none',
    (value) => expect(isDecimal(value)).toBe(false),
  );

  test.each([
    ['0', '200', '50', 25],
    ['0', '3', '1', 33],
    ['80', '20', '50', 50],
    ['0.1', '0.3', '0.2', 50],
    ['0', '200', '250', 125],
    ['0', '200', '-1', -1],
    ['10', '0', '11', -10],
  ])('from %s to %s, %s is %i per cent of the way', (from, to, at, share) => {
    expect(shareOfWay(from, to, at)).toBe(share);
  });

  test('there is no share where there is no way, or no number', () => {
    expect(shareOfWay('5', '5', '5')).toBeNull();
    expect(shareOfWay('0', 'many', '5')).toBeNull();
  });

  test('the way begins at 0 and ends at 100, and is walked in one direction', () => {
    const decimal = fc
      .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 9_999 }))
      .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`);
    fc.assert(
      fc.property(decimal, decimal, (from, to) => {
        fc.pre(Number(from) !== Number(to));
        expect(shareOfWay(from, to, from)).toBe(0);
        expect(shareOfWay(from, to, to)).toBe(100);
      }),
    );
  });
});
