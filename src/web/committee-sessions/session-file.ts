import { type Proposal } from '../../assessment/ranking.js';
import { type RankedItem, sessionProposal } from '../../assessment/ranking.query.js';
import { type SessionInFull, sessionInFull } from '../../assessment/session-in-full.query.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { Problem } from '../../kernel/problem.js';
import { type CasePage, loadCasePage } from '../cases/load-case-page.js';
import type { SignedInVisit } from '../shell/visit.js';

/** Everything that a session's page shows. */
export interface SessionFile {
  readonly page: CasePage;
  readonly session: SessionInFull;
  readonly proposal: readonly Proposal<RankedItem>[];
}

/** Throws `not_found` when there is no such session for whoever visits. */
export async function loadSessionFile(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  id: string,
): Promise<SessionFile> {
  const page = await loadCasePage(runtime, visit, 'committee_session', id);
  const session = await sessionInFull(runtime, visit.actor, id);
  if (!session) throw new Problem('not_found');
  return { page, session, proposal: await sessionProposal(runtime, visit.actor, id) };
}
