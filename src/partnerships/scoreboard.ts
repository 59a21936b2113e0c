/** The figures of a partnership as the database fixes them, and what they add up to. Pure. */

export interface ReviewFigures {
  /** By pillar, kind and the stage that both sides are shown. */
  readonly actions: readonly {
    readonly pillar: string | null;
    readonly kind: string;
    readonly stage: string;
    readonly count: number;
  }[];
  /** Of the period: actions submitted or opened, and actions that ended. */
  readonly begun: number;
  readonly ended: number;
  /** One line per action and indicator, with the latest value of an accepted report. */
  readonly indicators: readonly {
    readonly actionId: string;
    readonly code: string;
    readonly name: string;
    readonly unit: string;
    readonly rollUp: 'sum' | 'none';
    readonly baseline: string;
    readonly target: string;
    readonly value: string;
  }[];
  /** Of the period; null where the installation keeps none. */
  readonly needs: { readonly filed: number; readonly answered: number } | null;
}

/** In cents. Up to the last day of the period, and within it. */
export interface MoneyFigures {
  readonly committedCents: number;
  readonly paidCents: number;
  readonly committedInPeriodCents: number;
  readonly paidInPeriodCents: number;
}

/** How many there are in all, counted by one of the things they are told by. */
export function countsBy(
  figures: ReviewFigures,
  by: 'pillar' | 'kind' | 'stage',
): readonly { readonly code: string | null; readonly count: number }[] {
  const counts = new Map<string | null, number>();
  for (const one of figures.actions) counts.set(one[by], (counts.get(one[by]) ?? 0) + one.count);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

export function totalOf(figures: ReviewFigures): number {
  return figures.actions.reduce((sum, one) => sum + one.count, 0);
}
