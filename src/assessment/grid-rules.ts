/** What a grid says: its criteria, from where on an application is good enough, and how far assessors may lie apart. */

/** How a round is settled whose sheets lie too far apart. */
export const OUTLIER_RULES = ['consensus', 'third'] as const;
export type OutlierRule = (typeof OUTLIER_RULES)[number];

/** Points are whole hundredths. */
export interface Criterion {
  readonly names: { readonly en: string; readonly fr: string };
  readonly questions: { readonly en: string; readonly fr: string };
  /** Out of 100 for the whole grid. */
  readonly weight: number;
  readonly maximumHundredths: number;
  /** Fewer than these and the application fails on this criterion alone; 0: it cannot. */
  readonly thresholdHundredths: number;
}

export interface GridRules {
  readonly criteria: readonly Criterion[];
  /** In hundredths of the 100 points that a whole grid gives. */
  readonly thresholdHundredths: number;
  /** In per cent of a criterion's maximum. */
  readonly criterionTolerancePercent: number;
  /** In hundredths of the 100 points that a whole grid gives. */
  readonly totalToleranceHundredths: number;
  readonly outlierRule: OutlierRule;
}

/** The points that every criterion at its maximum comes to, in hundredths. */
export const WHOLE_GRID_HUNDREDTHS = 10_000;

/** Why a grid cannot be put in force. */
export type GridFault =
  | { readonly code: 'no_criteria' }
  | { readonly code: 'weights_differ'; readonly sum: number }
  | { readonly code: 'threshold_above_maximum'; readonly criterion: number }
  | { readonly code: 'name_twice'; readonly criterion: number };

/** Everything that is wrong with it; `criterion` is its place, from 1. */
export function gridFaults({ criteria }: Pick<GridRules, 'criteria'>): readonly GridFault[] {
  if (criteria.length === 0) return [{ code: 'no_criteria' }];
  const sum = criteria.reduce((total, one) => total + one.weight, 0);
  return [
    ...(sum === 100 ? [] : [{ code: 'weights_differ', sum } as const]),
    ...criteria.flatMap((one, index) =>
      one.thresholdHundredths > one.maximumHundredths
        ? [{ code: 'threshold_above_maximum', criterion: index + 1 } as const]
        : [],
    ),
    ...criteria.flatMap((one, index) =>
      criteria.findIndex((other) => other.names.en === one.names.en || other.names.fr === one.names.fr) <
      index
        ? [{ code: 'name_twice', criterion: index + 1 } as const]
        : [],
    ),
  ];
}
