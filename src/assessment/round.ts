/** A round of assessment as somebody may read it: what is not theirs to see yet is null. */
import type { GridRules } from './grid-rules.js';

/** How a result came about. */
export type SettledBy = 'average' | 'consensus' | 'third';

export type AssessorRole = 'assessor_technical' | 'assessor_financial';

export interface SheetRead {
  /** In the order of the grid; null: not scored yet. */
  readonly points: readonly (number | null)[];
  readonly comments: readonly string[];
  readonly remark: string;
}

export interface Assessor {
  readonly id: string;
  readonly personId: string;
  readonly name: string | null;
  readonly role: AssessorRole;
  /** Named because the others lay too far apart. */
  readonly tieBreaker: boolean;
  /** ISO instants, UTC; null: not yet. */
  readonly assignedAt: string;
  readonly declaredAt: string | null;
  readonly submittedAt: string | null;
  readonly endedAt: string | null;
  readonly endedWhy: 'conflict' | 'removed' | null;
  /** What binds them, for themselves and for whoever names assessors. */
  readonly conflict: string | null;
  readonly sheet: SheetRead | null;
}

export interface Consensus {
  readonly number: number;
  /** The ids of assessors. */
  readonly proposedBy: string;
  readonly agreed: readonly string[];
  readonly points: readonly number[];
  readonly reason: string;
  readonly proposedAt: string;
}

export interface Round {
  readonly id: string;
  readonly actionId: string;
  readonly reference: string;
  readonly title: string;
  readonly round: number;
  /** Whether the application stands in this round now. */
  readonly open: boolean;
  readonly openedAt: string;
  readonly grid: { readonly id: string; readonly number: number; readonly rules: GridRules };
  readonly settled: {
    readonly at: string;
    readonly by: SettledBy;
    readonly pointsHundredths: number;
    readonly thresholdsMet: boolean;
  } | null;
  /** In the order in which they were named, those taken off among them. */
  readonly assessors: readonly Assessor[];
  /** The latest that was proposed. */
  readonly consensus: Consensus | null;
}
