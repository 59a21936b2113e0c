/** Scores as they are sent, checked against the grid's criteria. Pure. */
import { FieldChecks } from '../kernel/field-checks.js';
import type { Criterion } from './grid-rules.js';
import { parsePoints, writePoints } from './points-text.js';

/** One per criterion, in the order of the grid; points as a person writes them, '' or null: not yet. */
export interface ScoreSent {
  readonly points: unknown;
  readonly comment?: unknown;
}

export interface SheetSent {
  readonly scores: unknown;
  readonly remark?: unknown;
}

export interface SheetWritten {
  readonly points: readonly (number | null)[];
  readonly comments: readonly string[];
  readonly remark: string;
}

/** Throws with a pointer to each score that is wrong. */
export function sheetRead(criteria: readonly Criterion[], { scores, remark = '' }: SheetSent): SheetWritten {
  const checks = new FieldChecks();
  const list = checks.list('scores', scores, 30);
  if (Array.isArray(scores) && list.length !== criteria.length) {
    checks.add('scores', 'one_per_criterion', { count: criteria.length });
  }
  checks.done();
  const points = criteria.map(({ maximumHundredths }, index) => {
    const { points: sent } = asScore(list[index]);
    if (sent === null || sent === undefined || sent === '') return null;
    return pointsRead(checks, `scores/${index}/points`, sent, maximumHundredths);
  });
  const comments = criteria.map((_, index) =>
    checks.text(`scores/${index}/comment`, asScore(list[index]).comment ?? '', { max: 4_000, lines: true }),
  );
  const said = checks.text('remark', remark, { max: 10_000, lines: true });
  checks.done();
  return { points, comments, remark: said };
}

/** Between 0 and the maximum, both included. */
export function pointsRead(
  checks: FieldChecks,
  pointer: string,
  sent: unknown,
  maximumHundredths: number,
): number {
  const points = typeof sent === 'string' ? parsePoints(sent) : null;
  if (points === null) checks.add(pointer, 'points_malformed');
  else if (points > maximumHundredths) {
    checks.add(pointer, 'points_above_maximum', { maximum: writePoints(maximumHundredths) });
  }
  return points ?? 0;
}

/** What is still missing before it can be handed in; a score below its threshold needs a comment. */
export function checkWhole(criteria: readonly Criterion[], { points, comments }: SheetWritten): void {
  const checks = new FieldChecks();
  criteria.forEach(({ thresholdHundredths }, index) => {
    const scored = points[index] ?? null;
    if (scored === null) checks.add(`scores/${index}/points`, 'missing');
    else if (scored < thresholdHundredths && (comments[index] ?? '') === '') {
      checks.add(`scores/${index}/comment`, 'comment_below_threshold');
    }
  });
  checks.done();
}

function asScore(one: unknown): ScoreSent {
  return typeof one === 'object' && one !== null ? (one as ScoreSent) : { points: null };
}
