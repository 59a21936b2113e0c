import type { CaseRuntime } from '../../cases/case-runtime.js';
import {
  type AmendmentInFull,
  type AmendmentMoney,
  amendmentInFull,
  amendmentMoney,
} from '../../funding/amendment-in-full.query.js';
import { partyOf } from '../../identity/parties.query.js';
import { Problem } from '../../kernel/problem.js';
import { type CasePage, loadCasePage } from '../cases/load-case-page.js';
import type { SignedInVisit } from '../shell/visit.js';

/** What is said of an amendment's changes, on its page and where somebody decides on it. */
export interface AmendmentTold {
  readonly amendment: AmendmentInFull;
  /** Names of the co-applicants that come or go, by id. */
  readonly parties: ReadonlyMap<string, string>;
  /** For the facility alone, while it is on its way and the grant changes. */
  readonly money: AmendmentMoney | null;
}

export interface AmendmentFile extends AmendmentTold {
  readonly page: CasePage;
}

/** Throws `not_found` when there is no such amendment for whoever visits. */
export async function loadAmendmentFile(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  id: string,
): Promise<AmendmentFile> {
  const page = await loadCasePage(runtime, visit, 'amendment', id);
  return { page, ...(await loadAmendmentTold(runtime, visit, id)) };
}

export async function loadAmendmentTold(
  { database }: CaseRuntime,
  { actor }: SignedInVisit,
  id: string,
): Promise<AmendmentTold> {
  const [amendment, money] = await Promise.all([
    amendmentInFull(database, actor, id),
    amendmentMoney(database, actor, id),
  ]);
  if (!amendment) throw new Problem('not_found');
  const ids = amendment.changes.flatMap((one) => (one.of === 'co_applicant' ? [one.id] : []));
  const parties = await Promise.all(ids.map((one) => partyOf(database, actor, one)));
  return {
    amendment,
    money,
    parties: new Map(parties.flatMap((party) => (party ? [[party.id, party.name] as const] : []))),
  };
}
