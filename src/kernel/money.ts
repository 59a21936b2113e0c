/** Money: integer euro cents inside, a decimal string with two places on the wire. */

export interface MoneyOnTheWire {
  readonly amount: string;
  readonly currency: 'EUR';
}

/** The largest amount the product takes: a hundred billion euro, far inside what a double holds exactly. */
export const MAX_CENTS = 10_000_000_000_000;

/** Reads `295655.25`, `295655.2` or `295655` as cents; null when it is not an exact, non-negative number of cents. */
export function parseCents(amount: string): number | null {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(amount);
  if (!match) return null;
  const cents = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return cents <= MAX_CENTS ? cents : null;
}

/** Why a text is no amount above nothing, as a code; null when it is one. */
export function amountFault(amount: string): string | null {
  const cents = parseCents(amount);
  if (cents !== null) return cents > 0 ? null : 'amount_not_positive';
  if (/^-\d+(\.\d+)?$/.test(amount)) return 'amount_not_positive';
  if (/^\d{1,12}\.\d{3,}$/.test(amount)) return 'amount_below_cent';
  return /^\d+(\.\d{1,2})?$/.test(amount) ? 'amount_too_large' : 'amount_not_cents';
}

/** `29565525` becomes `295655.25`. */
export function formatCents(cents: number): string {
  const sign = cents < 0 ? '-' : '';
  const digits = Math.abs(cents).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function toWire(cents: number): MoneyOnTheWire {
  return { amount: formatCents(cents), currency: 'EUR' };
}

/**
 * Whether `partCents` is at most `limitBasisPoints` (9,500 is 95.00 %) of `totalCents`, exactly: 95.004 % is more
 * than 95.00 %. Source: EU share of at most 95 % computed in cents.
 */
export function atMostShare(partCents: number, totalCents: number, limitBasisPoints: number): boolean {
  return BigInt(partCents) * 10_000n <= BigInt(totalCents) * BigInt(limitBasisPoints);
}

/** The share in basis points, rounded down, for showing: 9,487 is 94.87 %. Null of nothing. */
export function shareBasisPoints(partCents: number, totalCents: number): number | null {
  return totalCents === 0 ? null : Number((BigInt(partCents) * 10_000n) / BigInt(totalCents));
}
