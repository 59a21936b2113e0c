import { type ActionBeside, actionBeside } from '../../actions/action-beside.query.js';
import { type ActionInFull, actionInFull } from '../../actions/action-in-full.query.js';
import { type ActionSubmission, actionSubmissions } from '../../actions/action-submissions.query.js';
import { actionsInBrief } from '../../actions/actions-in-brief.query.js';
import { type GuidelinesOfAction, guidelinesOfAction } from '../../actions/guidelines-of-action.query.js';
import { type Part, partsOf } from '../../actions/parts-of.query.js';
import { type AssessmentInFull, assessmentInFull } from '../../assessment/assessment-in-full.query.js';
import { rejectionReasons } from '../../assessment/rejection.query.js';
import { sessionOfAction } from '../../assessment/session-list.query.js';
import { callsInFull } from '../../calls/calls-in-full.query.js';
import { caseList } from '../../cases/case-list.query.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { viewCase } from '../../cases/case-view.js';
import { type AmendmentListItem, amendmentList } from '../../funding/amendment-list.query.js';
import { type PaymentChoices, paymentChoices } from '../../funding/payment-choices.query.js';
import { type PaymentListItem, paymentList } from '../../funding/payment-list.query.js';
import { partyOf } from '../../identity/parties.query.js';
import { Problem } from '../../kernel/problem.js';
import { type AnsweredNeed, needsOfAction } from '../../needs/needs-of-action.query.js';
import { type ReportListItem, reportList } from '../../reporting/report-list.query.js';
import { type WorkPlanProgress, workPlanProgress } from '../../reporting/work-plan-progress.query.js';
import type { Label } from '../../workflow/index.js';
import { type CasePage, loadCasePage } from '../cases/load-case-page.js';
import type { SignedInVisit } from '../shell/visit.js';

/** Everything that an action's page shows. */
export interface ActionFile {
  readonly page: CasePage;
  readonly content: ActionInFull;
  readonly beside: ActionBeside;
  /** By which version of its call's guidelines it is judged. */
  readonly guidelines: GuidelinesOfAction | null;
  /** The lead applicant's name. */
  readonly lead: string;
  readonly coApplicants: readonly string[];
  readonly lot: { readonly callId: string; readonly call: string; readonly lot: string } | null;
  /** Names of the partnerships that whoever looks may see, by id. */
  readonly partnerships: ReadonlyMap<string, string>;
  /** Null where it is not theirs to see. */
  readonly request: { readonly id: string; readonly reference: string; readonly stage: Label } | null;
  /** What co-applicants do and bring, as far as it is theirs to see. */
  readonly parts: readonly Part[];
  /** Those that are open first. */
  readonly payments: readonly PaymentListItem[];
  /** What whoever looks may ask for; null where nothing is theirs to ask. */
  readonly paymentChoices: PaymentChoices | null;
  readonly progress: WorkPlanProgress;
  /** What it said each time it was handed in, the first first. */
  readonly submissions: readonly ActionSubmission[];
  /** Those on their way first. */
  readonly amendments: readonly AmendmentListItem[];
  /** The needs that it answers. */
  readonly needs: readonly AnsweredNeed[];
  /** Null for outsiders. */
  readonly assessment: AssessmentInFull | null;
  /** Why it was rejected, for the facility and the lead; null while it is not. */
  readonly rejected: readonly string[] | null;
  /** The session on whose agenda it stands, or stood last; null for none and for outsiders. */
  readonly session: Awaited<ReturnType<typeof sessionOfAction>>;
  /** Those still to come first. */
  readonly reports: readonly ReportListItem[];
  /** ISO codes of the countries, as far as they are for whoever looks, whose framework is suspended. */
  readonly suspendedCountries: readonly string[];
}

/** Throws `not_found` when there is no such action for whoever visits. */
export async function loadActionFile(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  id: string,
): Promise<ActionFile> {
  const page = await loadCasePage(runtime, visit, 'action', id);
  const { database } = runtime;
  const { actor } = visit;
  const [content, beside, partnerships, progress, amendments, open, ended, brief] = await Promise.all([
    actionInFull(runtime, actor, id),
    actionBeside(runtime, actor, id),
    caseList(runtime, actor, { subject: 'partnership', limit: 100 }),
    workPlanProgress(runtime, actor, id),
    amendmentList(runtime, actor, { actionId: id, limit: 100 }),
    reportList(runtime, actor, { actionId: id, show: 'open', limit: 100 }),
    reportList(runtime, actor, { actionId: id, show: 'ended', limit: 100 }),
    actionsInBrief(runtime, actor, [id]),
  ]);
  if (!content || !beside) throw new Problem('not_found');
  const named = await Promise.all(
    [page.file.organisationId ?? '', ...content.coApplicantIds].map((party) =>
      partyOf(database, actor, party),
    ),
  );
  const [lead, ...coApplicants] = named.map((party) => party?.name ?? '');
  return {
    page,
    content,
    beside,
    guidelines: await guidelinesOfAction(database, actor, id),
    lead: lead ?? '',
    coApplicants,
    lot: await lotOf(runtime, visit, content.lotId),
    partnerships: new Map(partnerships.items.map((item) => [item.id, item.title])),
    request: await requestOf(runtime, visit, content.fundingRequestId),
    parts: await partsOf(runtime, actor, id),
    ...(await paymentsOf(runtime, visit, id)),
    progress,
    submissions: await actionSubmissions(database, actor, id),
    needs: await needsOfAction(database, actor, id, visit.locale),
    assessment: await assessmentInFull(runtime, actor, id),
    amendments: amendments.items,
    reports: [...open.items, ...ended.items],
    suspendedCountries: brief.get(id)?.suspendedCountries ?? [],
    rejected: await rejectionReasons(runtime, actor, id, page.file),
    session: await sessionOfAction(runtime, actor, id),
  };
}

async function paymentsOf(
  runtime: CaseRuntime,
  { actor }: SignedInVisit,
  actionId: string,
): Promise<Pick<ActionFile, 'payments' | 'paymentChoices'>> {
  const [open, ended, choices] = await Promise.all([
    paymentList(runtime, actor, { actionId, show: 'open', limit: 100 }),
    paymentList(runtime, actor, { actionId, show: 'ended', limit: 100 }),
    paymentChoices(runtime, actor, actionId),
  ]);
  return { payments: [...open.items, ...ended.items], paymentChoices: choices };
}

async function lotOf(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  lotId: string | null,
): Promise<ActionFile['lot']> {
  if (lotId === null) return null;
  const { items } = await callsInFull(runtime.database, visit.actor, { limit: 100 });
  for (const call of items) {
    const lot = call.lots.find((one) => one.id === lotId);
    if (lot) return { callId: call.id, call: call.title, lot: lot.title };
  }
  return null;
}

async function requestOf(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  id: string | null,
): Promise<ActionFile['request']> {
  if (id === null) return null;
  const file = await runtime.database.asActor(visit.actor, (transaction) =>
    viewCase(runtime, transaction, visit.actor, 'funding_request', id),
  );
  return file ? { id, reference: file.reference, stage: file.stage.label } : null;
}
