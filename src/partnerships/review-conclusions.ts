/** What a review comes to: conclusions in words, and who does what by when. Pure. */
import type { FieldChecks } from '../kernel/field-checks.js';

export const FOLLOW_UP_SIDES = ['facility', 'partner', 'both'] as const;
export type FollowUpSide = (typeof FOLLOW_UP_SIDES)[number];

export interface FollowUp {
  readonly words: string;
  readonly side: FollowUpSide;
  /** Calendar day; null: without a date. */
  readonly dueOn: string | null;
}

export interface Conclusions {
  readonly conclusions: string;
  readonly followUps: readonly FollowUp[];
}

export interface ConclusionsInput {
  readonly conclusions?: unknown;
  readonly followUps?: unknown;
}

/** Fields left out stay as they are; follow-ups are replaced as a whole. Mistakes go to `checks`. */
export function mergedConclusions(
  before: Conclusions,
  { conclusions, followUps }: ConclusionsInput,
  checks: FieldChecks,
): Conclusions {
  return {
    conclusions:
      conclusions === undefined
        ? before.conclusions
        : checks.text('conclusions', conclusions, { max: 10_000, lines: true }),
    followUps:
      followUps === undefined
        ? before.followUps
        : checks
            .list('followUps', followUps, 50)
            .map((one, index) => followUpOf(one, `followUps/${index}`, checks)),
  };
}

function followUpOf(one: unknown, at: string, checks: FieldChecks): FollowUp {
  const { words, side, dueOn } = (one ?? {}) as Record<string, unknown>;
  return {
    words: checks.text(`${at}/words`, words ?? '', { min: 1, max: 500 }),
    side: checks.choice(`${at}/side`, side, FOLLOW_UP_SIDES) ?? 'both',
    dueOn: dueOn === null || dueOn === undefined || dueOn === '' ? null : checks.date(`${at}/dueOn`, dueOn),
  };
}
