import type { CaseRuntime } from '../../cases/case-runtime.js';
import { viewCase } from '../../cases/case-view.js';
import { type Findings, findingsOf } from '../../cases/findings.query.js';
import { subjectOf } from '../../cases/subject-of.query.js';
import { type FundingMoney, fundingMoney } from '../../funding/funding-money.query.js';
import {
  type FundingRequestInFull,
  fundingRequestInFull,
} from '../../funding/funding-request-in-full.query.js';
import { Problem } from '../../kernel/problem.js';
import type { Label } from '../../workflow/index.js';
import { type CasePage, loadCasePage } from '../cases/load-case-page.js';
import type { SignedInVisit } from '../shell/visit.js';

/** Everything that a funding request's page shows. */
export interface FundingFile {
  readonly page: CasePage;
  readonly content: FundingRequestInFull;
  /** For the facility alone. */
  readonly money: FundingMoney | null;
  /** For the facility alone. */
  readonly findings: Findings | null;
  /** Null where it is not theirs to see. */
  readonly action: {
    readonly id: string;
    /** An action may be technical assistance or a dialogue, which are kinds of case of their own. */
    readonly subject: string;
    readonly reference: string;
    readonly title: string;
    readonly stage: Label;
  } | null;
}

/** Throws `not_found` when there is no such request for whoever visits. */
export async function loadFundingFile(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  id: string,
): Promise<FundingFile> {
  const page = await loadCasePage(runtime, visit, 'funding_request', id);
  const content = await fundingRequestInFull(runtime.database, visit.actor, id);
  if (!content) throw new Problem('not_found');
  const [money, findings, action] = await Promise.all([
    fundingMoney(runtime.database, visit.actor, id),
    findingsOf(runtime, visit.actor, 'funding_request', id),
    actionOf(runtime, visit, content.actionId),
  ]);
  return {
    page,
    content,
    money,
    findings,
    action,
  };
}

async function actionOf(
  runtime: CaseRuntime,
  { actor }: SignedInVisit,
  id: string,
): Promise<FundingFile['action']> {
  const subject = await subjectOf(runtime.database, actor, id);
  if (subject === null) return null;
  const file = await runtime.database.asActor(actor, (transaction) =>
    viewCase(runtime, transaction, actor, subject, id),
  );
  return file && { id, subject, reference: file.reference, title: file.title, stage: file.stage.label };
}
