/** Codes of an app (RFC 6238): six digits that change every half minute. Pure. */
import { Secret, TOTP } from 'otpauth';

export const PERIOD_S = 30;
/** Clocks of telephones are a little off. */
const STEPS_OFF = 1;

export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an app reads, from a picture or by hand. */
export function totpAddress(secret: string, account: string): string {
  return totpOf(secret, account).toString();
}

/** The half minute that the code belongs to; null for a code that is wrong at that instant. */
export function stepOfCode(secret: string, code: string, atMs: number): number | null {
  const token = code.replace(/[\s-]/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const off = totpOf(secret, '').validate({ token, timestamp: atMs, window: STEPS_OFF });
  return off === null ? null : Math.floor(atMs / 1000 / PERIOD_S) + off;
}

/** The code of an instant: what an app shows. */
export function codeAt(secret: string, atMs: number): string {
  return totpOf(secret, '').generate({ timestamp: atMs });
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: 'Entente',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_S,
    secret: Secret.fromBase32(secret),
  });
}
