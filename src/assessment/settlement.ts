/**
 * Whether a round has a result, and which sheets make it. Assessors who lie within the grid's tolerance are averaged;
 * where they do not, the grid says what follows: they agree on one sheet, or a third assessor's counts with the nearer.
 * The rules are the product's own. Pure.
 */

import { withTheNearer } from './outcome.js';
import { liesApart, type Outliers, outliersOf } from './outliers.js';
import type { Assessor, Round, SettledBy } from './round.js';
import type { Sheet } from './weighted-points.js';

export interface Settlement {
  readonly by: SettledBy;
  readonly sheets: readonly Sheet[];
}

type Open = Pick<Round, 'assessors' | 'consensus'> & { readonly grid: Pick<Round['grid'], 'rules'> };

/** Those who have not been taken off. */
export function present({ assessors }: Pick<Round, 'assessors'>): readonly Assessor[] {
  return assessors.filter((one) => one.endedAt === null);
}

/** At least two were named, and every sheet is in. */
export function allIn(round: Pick<Round, 'assessors'>): boolean {
  const there = present(round);
  return there.length >= 2 && there.every((one) => one.submittedAt !== null);
}

/** How far apart the first assessors lie; null while that is not this reader's to know. */
export function apartIn(round: Open): Outliers | null {
  const sheets = sheetsOf(present(round).filter((one) => !one.tieBreaker));
  return sheets && allIn(round) ? outliersOf(round.grid.rules, sheets) : null;
}

/** Null while sheets are out, or lie apart and nothing has mended that yet. */
export function settlementOf(round: Open): Settlement | null {
  const there = present(round);
  const first = sheetsOf(there.filter((one) => !one.tieBreaker));
  const apart = apartIn(round);
  if (!first || !apart) return null;
  if (!liesApart(apart)) return { by: 'average', sheets: first };
  const { rules } = round.grid;
  if (rules.outlierRule === 'third') {
    const third = sheetsOf(there.filter((one) => one.tieBreaker))?.at(-1);
    return third ? { by: 'third', sheets: withTheNearer(rules, third, first) } : null;
  }
  const { consensus } = round;
  const agreed = consensus && there.every((one) => consensus.agreed.includes(one.id));
  return agreed ? { by: 'consensus', sheets: [consensus.points] } : null;
}

/** Null where one of them cannot be read, or is not whole. */
function sheetsOf(assessors: readonly Assessor[]): readonly Sheet[] | null {
  const sheets = assessors.flatMap(({ sheet, submittedAt }) => {
    const points = submittedAt === null ? null : (sheet?.points ?? null);
    const whole = points?.every((one): one is number => one !== null);
    return points && whole ? [points.map(Number)] : [];
  });
  return sheets.length === assessors.length ? sheets : null;
}
