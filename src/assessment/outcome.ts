/** How an application comes out of a round: the sheets that count, their mean, and the thresholds. Pure. */
import type { GridRules } from './grid-rules.js';
import {
  compared,
  distance,
  hundredthsOf,
  meanOf,
  type Sheet,
  weightedTotal,
  whole,
} from './weighted-points.js';

export interface Outcome {
  /** Of the 100 of a whole grid, in hundredths, rounded down. */
  readonly pointsHundredths: number;
  readonly totalMet: boolean;
  /** In the order of the grid. */
  readonly criteria: readonly { readonly pointsHundredths: number; readonly met: boolean }[];
  /** Whether every threshold is reached, each criterion's and that of the whole. */
  readonly thresholdsMet: boolean;
}

/** The mean of the sheets that count; at least one. */
export function outcomeOf(rules: GridRules, sheets: readonly Sheet[]): Outcome {
  const total = meanOf(sheets.map((sheet) => weightedTotal(rules.criteria, sheet)));
  const criteria = rules.criteria.map(({ thresholdHundredths }, index) => {
    const mean = meanOf(sheets.map((sheet) => whole(sheet[index] ?? 0)));
    return {
      pointsHundredths: hundredthsOf(mean),
      met: compared(mean, whole(thresholdHundredths)) >= 0,
    };
  });
  const totalMet = compared(total, whole(rules.thresholdHundredths)) >= 0;
  return {
    pointsHundredths: hundredthsOf(total),
    totalMet,
    criteria,
    thresholdsMet: totalMet && criteria.every((one) => one.met),
  };
}

/** The third sheet with whichever of the others comes nearest to it in total; with both where they are equally near. */
export function withTheNearer(rules: GridRules, third: Sheet, others: readonly Sheet[]): readonly Sheet[] {
  const mark = weightedTotal(rules.criteria, third);
  const away = others.map((sheet) => distance(mark, weightedTotal(rules.criteria, sheet)));
  return [
    third,
    ...others.filter((_, index) => away.every((other) => compared(away[index] ?? other, other) <= 0)),
  ];
}
