import fc from 'fast-check';
import { codeAt, newTotpSecret, stepOfCode, totpAddress } from '../../../src/identity/second-factor/totp.js';

/** The key of RFC 6238, appendix B: "12345678901234567890". */
const RFC_KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('codes of an app', () => {
  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [2000000000, '279037'],
  ])('at %i s the code is that of RFC 6238', (second, code) => {
    expect(codeAt(RFC_KEY, second * 1000)).toBe(code);
    expect(stepOfCode(RFC_KEY, code, second * 1000)).toBe(Math.floor(second / 30));
  });

  test('a code is right half a minute early and late, and knows its own half minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60_000, max: 4_000_000_000_000 }), (at) => {
        const code = codeAt(RFC_KEY, at);
        const step = Math.floor(at / 30_000);
        for (const off of [-30_000, 0, 30_000]) {
          const found = stepOfCode(RFC_KEY, code, at + off);
          expect(found === null ? null : codeAt(RFC_KEY, found * 30_000)).toBe(code);
        }
        expect(stepOfCode(RFC_KEY, code, at)).toBeGreaterThanOrEqual(step - 1);
      }),
      { numRuns: 50 },
    );
  });

  test('a code of another time or another key is wrong', () => {
    const code = codeAt(RFC_KEY, 1_000_000_000_000);
    expect(stepOfCode(RFC_KEY, code, 1_000_000_120_000)).toBeNull();
    expect(stepOfCode('A'.repeat(32), code, 1_000_000_000_000)).toBeNull();
  });

  test.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '12345６', '%00'])('%j is no code', (text) => {
    expect(stepOfCode(RFC_KEY, text, 59_000)).toBeNull();
  });

  test('spaces in a code do no harm', () => {
    expect(stepOfCode(RFC_KEY, ' 287 082 ', 59_000)).toBe(1);
  });

  test('a new key has 160 bits, and an app is told whose it is', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    const url = new URL(totpAddress(secret, 'ada@example.org'));
    expect([url.protocol, url.searchParams.get('secret'), url.searchParams.get('issuer')]).toEqual([
      'otpauth:',
      secret,
      'Entente',
    ]);
  });
});
