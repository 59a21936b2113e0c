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

/** Why a text is no amount, each with a mend of its own. */
export type AmountFault =
  | 'amount_negative'
  | 'amount_not_positive'
  | 'amount_too_precise'
  | 'amount_too_large'
  | 'amount_with_separators'
  | 'amount_exponent'
  | 'amount_not_cents';

/**
 * What is wrong with a text as an amount above zero in euro, to the cent and at most `MAX_CENTS`; null when nothing is.
 * `1,000.00` is refused, not guessed at: what separates thousands in one language separates cents in another.
 */
export function amountFault(text: string): AmountFault | null {
  const cents = parseCents(text);
  if (cents !== null) return cents > 0 ? null : 'amount_not_positive';
  if (/^[-−]\d/.test(text)) return 'amount_negative';
  if (/^\+?\d+(\.\d+)?e[+-]?\d+$/i.test(text)) return 'amount_exponent';
  if (/^\d+(\.\d{1,2})?$/.test(text)) return 'amount_too_large';
  if (/^\d+\.\d{3,}$/.test(text)) return 'amount_too_precise';
  if (/^\d+([.,'’\s\u00a0\u202f]\d+)+$/.test(text)) return 'amount_with_separators';
  return 'amount_not_cents';
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
