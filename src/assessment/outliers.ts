/** Whether assessors lie too far apart for a mean to say anything. Pure, and the same whoever is looked at first. */
import type { GridRules } from './grid-rules.js';
import { compared, distance, type Sheet, weightedTotal, whole } from './weighted-points.js';

export interface Outliers {
  /** Places in the grid, from 0. */
  readonly criteria: readonly number[];
  readonly total: boolean;
}

/** Any two of the sheets that differ by more than the grid's tolerance; exactly the tolerance is still within it. */
export function outliersOf(rules: GridRules, sheets: readonly Sheet[]): Outliers {
  const criteria = rules.criteria.flatMap(({ maximumHundredths }, index) => {
    const points = sheets.map((sheet) => sheet[index] ?? 0);
    const apart = sheets.length === 0 ? 0 : Math.max(...points) - Math.min(...points);
    return apart * 100 > rules.criterionTolerancePercent * maximumHundredths ? [index] : [];
  });
  const totals = sheets.map((sheet) => weightedTotal(rules.criteria, sheet));
  const tolerance = whole(rules.totalToleranceHundredths);
  const total = totals.some((one) => totals.some((other) => compared(distance(one, other), tolerance) > 0));
  return { criteria, total };
}

export function liesApart({ criteria, total }: Outliers): boolean {
  return total || criteria.length > 0;
}
