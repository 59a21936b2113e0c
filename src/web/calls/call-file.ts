import type { Batch } from '../../calls/batches.query.js';
import type { CallInFull, EnvelopeInFull } from '../../calls/calls-in-full.query.js';
import type { EnvelopeChange } from '../../calls/envelope-changes.query.js';
import type { GuidelineDraft } from '../../calls/guideline-draft.query.js';
import type { CallQuestion } from '../../calls/questions.query.js';
import type { CasePage } from '../cases/load-case-page.js';

/** Everything that a call's page shows. */
export interface CallFile {
  readonly page: CasePage;
  readonly call: CallInFull;
  /** Calendar day in Brussels. */
  readonly today: string;
  readonly envelopes: readonly EnvelopeInFull[];
  /** In cents, by envelope. */
  readonly ceilings: ReadonlyMap<string, number>;
  /** Lots whose money is used up. */
  readonly depleted: ReadonlyMap<string, { readonly since: string | null }>;
  /** Proposals for its envelopes that wait, for the facility. */
  readonly changes: readonly EnvelopeChange[];
  readonly batches: readonly Batch[];
  readonly draft: GuidelineDraft | null;
  readonly questions: readonly CallQuestion[];
  readonly mayProposeMoney: boolean;
}
