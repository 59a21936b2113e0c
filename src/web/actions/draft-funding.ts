import type { ActionInFull } from '../../actions/action-in-full.query.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { viewCase } from '../../cases/case-view.js';
import { fundingRequestInFull } from '../../funding/funding-request-in-full.query.js';
import type { SignedInVisit } from '../shell/visit.js';

/** The funding request that is written together with an action, as long as it is a draft. */
export interface DraftFunding {
  readonly justification: string;
  readonly version: string;
}

/** Null where there is none, or it is not whoever visits who writes it now. */
export async function draftFunding(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  { fundingRequestId }: Pick<ActionInFull, 'fundingRequestId'>,
): Promise<DraftFunding | null> {
  if (fundingRequestId === null) return null;
  const { database } = runtime;
  const file = await database.asActor(visit.actor, (transaction) =>
    viewCase(runtime, transaction, visit.actor, 'funding_request', fundingRequestId),
  );
  const content = file && (await fundingRequestInFull(database, visit.actor, fundingRequestId));
  if (!content || file.editRefused !== null || file.stage.code !== 'draft') return null;
  return { justification: content.justification, version: file.version };
}
