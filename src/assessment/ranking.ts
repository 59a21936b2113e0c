/** Ranks actions by what assessors found, and says for how many of them the money suffices. Pure. */

export interface Ranked {
  readonly actionId: string;
  readonly reference: string;
  /** Calendar day; null when it was never submitted. */
  readonly submittedOn: string | null;
  /** Null while no assessment has been settled. */
  readonly points: {
    readonly hundredths: number;
    readonly maximumHundredths: number;
    readonly thresholdsMet: boolean;
  } | null;
  readonly grantCents: number;
  /** Null when it draws on none. */
  readonly envelopeId: string | null;
  /** What is free there, in cents, before any of these is awarded. */
  readonly freeCents: number;
}

export type Proposed = 'award' | 'reserve' | 'below_thresholds' | 'no_envelope';

export type Proposal<One extends Ranked = Ranked> = One & {
  /** Within its envelope, 1 first; two are never on one place. */
  readonly place: number;
  readonly proposed: Proposed;
  /** What is left in the envelope once it and those before it are awarded, in cents. */
  readonly leftCents: number;
  /** Whether its points equal those of the one before it, so that the day of submission, or the number, decided. */
  readonly tied: boolean;
};

/**
 * The order of two actions: those below the thresholds come last; then more points of those that could be had; then the
 * earlier submission; then the lower number. Total: 0 only for an action and itself.
 */
export function byRank(one: Ranked, other: Ranked): number {
  return (
    Number(isBelow(one)) - Number(isBelow(other)) ||
    byPoints(one, other) ||
    compare(one.submittedOn ?? LAST_DAY, other.submittedOn ?? LAST_DAY) ||
    compare(one.reference, other.reference)
  );
}

/**
 * In each envelope, in order of rank, money for as many as it suffices for; from the first for which it does not, all go
 * on the reserve list, so that nobody is passed over for being large. What is below the thresholds is proposed for nothing.
 */
export function proposalFor<One extends Ranked>(actions: readonly One[]): readonly Proposal<One>[] {
  const envelopes = [...new Set(actions.map((one) => one.envelopeId))].sort((a, b) =>
    compare(a ?? '', b ?? ''),
  );
  return envelopes.flatMap((envelopeId) => {
    let left = Number.POSITIVE_INFINITY;
    let exhausted = false;
    return actions
      .filter((one) => one.envelopeId === envelopeId)
      .sort(byRank)
      .map((one, index, all): Proposal<One> => {
        left = Math.min(left, one.freeCents);
        const before = all[index - 1];
        const tied = before !== undefined && isBelow(before) === isBelow(one) && byPoints(before, one) === 0;
        const told = { ...one, place: index + 1, tied };
        if (envelopeId === null) return { ...told, proposed: 'no_envelope', leftCents: 0 };
        if (isBelow(one)) return { ...told, proposed: 'below_thresholds', leftCents: left };
        exhausted ||= one.grantCents > left;
        if (exhausted) return { ...told, proposed: 'reserve', leftCents: left };
        left -= one.grantCents;
        return { ...told, proposed: 'award', leftCents: left };
      });
  });
}

const LAST_DAY = '9999-12-31';

function isBelow({ points }: Ranked): boolean {
  return points !== null && !points.thresholdsMet;
}

/** By the share of what could be had, compared exactly; without an assessment it stands behind those with one. */
function byPoints({ points: one }: Ranked, { points: other }: Ranked): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return Math.sign(other.hundredths * one.maximumHundredths - one.hundredths * other.maximumHundredths);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
