/** Points under a grid, exactly: fractions of whole numbers until they are told, then rounded down once. Pure. */
import type { Criterion } from './grid-rules.js';

/** One score per criterion, in the order of the grid, in hundredths of points. */
export type Sheet = readonly number[];

/** `over` / `under`, both whole, `under` positive. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

type Weighted = readonly Pick<Criterion, 'weight' | 'maximumHundredths'>[];

/** What a sheet comes to, in hundredths of the 100 points of a whole grid: each criterion gives its weight at its maximum. */
export function weightedTotal(criteria: Weighted, sheet: Sheet): Fraction {
  return criteria
    .map(({ weight, maximumHundredths }, index) =>
      fraction(BigInt(weight) * 100n * BigInt(sheet[index] ?? 0), BigInt(maximumHundredths)),
    )
    .reduce(plus, fraction(0n, 1n));
}

/** The mean of some fractions; of none, nothing. */
export function meanOf(parts: readonly Fraction[]): Fraction {
  const { over, under } = parts.reduce(plus, fraction(0n, 1n));
  return fraction(over, under * BigInt(Math.max(parts.length, 1)));
}

/** How far two lie apart, whichever is larger. */
export function distance(one: Fraction, other: Fraction): Fraction {
  const over = one.over * other.under - other.over * one.under;
  return fraction(over < 0n ? -over : over, one.under * other.under);
}

/** Below zero when the first is smaller, above when it is larger. */
export function compared(one: Fraction, other: Fraction): number {
  const difference = one.over * other.under - other.over * one.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function whole(hundredths: number): Fraction {
  return fraction(BigInt(hundredths), 1n);
}

/** Rounded down, so that what is shown reaches a threshold exactly when the fraction does. */
export function hundredthsOf({ over, under }: Fraction): number {
  return Number(over / under);
}

function plus(one: Fraction, other: Fraction): Fraction {
  return fraction(one.over * other.under + other.over * one.under, one.under * other.under);
}

function fraction(over: bigint, under: bigint): Fraction {
  const common = greatestCommonDivisor(over, under);
  return { over: over / common, under: under / common };
}

function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  let [larger, smaller] = [one < 0n ? -one : one, other];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger === 0n ? 1n : larger;
}
