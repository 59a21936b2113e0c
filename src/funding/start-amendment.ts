/** Starts an amendment of an action under contract, for the side that the actor stands on; one at a time. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { type Opened, openCase } from '../cases/open-case.js';
import type { Transaction } from '../database/database.js';
import { isUniqueViolation } from '../database/unique-violation.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { invalidField, Problem } from '../kernel/problem.js';
import {
  type AmendedAction,
  checkNamed,
  eligibilityWith,
  insertAmendment,
  loadAmendedAction,
  nextNumber,
  openAmendmentOf,
} from './amendment.repository.js';
import {
  type AmendmentInput,
  checkEligible,
  checkWhole,
  mergedTerms,
  type Terms,
} from './amendment-terms.js';

export interface StartAmendmentCommand {
  readonly actionId: unknown;
  /** Fields left out stay as the action has them. */
  readonly changes: AmendmentInput;
}

/** Refuses with 409 and the open one's address when there is one, with 422 and a pointer to each field that is wrong. */
export async function startAmendment(
  runtime: CaseRuntime,
  actor: PersonActor,
  { actionId: asked, changes }: StartAmendmentCommand,
): Promise<Opened> {
  const checks = new FieldChecks();
  const actionId = checks.id('actionId', asked);
  checks.done();
  try {
    const opened = await runtime.database.asActor(
      actor,
      (transaction) => start(runtime, transaction, actor, actionId, changes),
      { lockCase: actionId },
    );
    runtime.wakeOutbox();
    return opened;
  } catch (error) {
    if (!isUniqueViolation(error, 'amendment_one_open')) throw error;
    throw await alreadyOpen(runtime, actor, actionId);
  }
}

async function start(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: PersonActor,
  actionId: string,
  changes: AmendmentInput,
): Promise<Opened> {
  const action = await loadAmendedAction(transaction, actionId);
  if (!action) throw invalidField('actionId', 'reference_unknown');
  const startedBy = sideOf(actor, action);
  if (!action.underContract || !UNDER_WAY.includes(action.stage)) {
    throw new Problem('state_conflict', [{ code: 'action_not_under_way', params: {} }]);
  }
  const open = await openAmendmentOf(transaction, actionId);
  if (open) throw oneOpen(open);
  const written = await amendmentWritten(transaction, actionId, action, action.terms, changes, {
    reason: '',
    partnerNote: '',
  });
  const number = await nextNumber(transaction, actionId);
  const countries = [...action.terms.countries, ...written.after.countries].map((one) => one.country);
  const opened = await openCase(runtime, transaction, actor, {
    subject: 'amendment',
    title: [...`Amendment ${number} – ${action.title}`].slice(0, 300).join(''),
    organisationId: action.organisationId,
    countries: [...new Set(countries)],
    ...(startedBy === 'facility' ? { stage: 'facility_draft' } : {}),
  });
  await insertAmendment(transaction, opened.id, number, { actionId, startedBy, ...written });
  return opened;
}

/** Stages in which an action can be amended: it is being carried out, or will be again. */
const UNDER_WAY = ['implementation', 'suspended'];

function sideOf(actor: PersonActor, action: AmendedAction): 'lead' | 'facility' {
  const leads = actor.roles.some(
    (held) => held.role === 'programme_manager' && held.organisationId === action.organisationId,
  );
  if (leads) return 'lead';
  if (holdsRole(actor, 'secretariat')) return 'facility';
  throw new Problem('not_yours_to_do', [
    { code: 'role_missing', params: { roles: ['programme_manager', 'secretariat'] } },
  ]);
}

/** What an amendment says once the changes are made to it; throws with a pointer to each field that is wrong. */
export async function amendmentWritten(
  transaction: Transaction,
  actionId: string,
  action: AmendedAction,
  current: Terms,
  changes: AmendmentInput,
  texts: { readonly reason: string; readonly partnerNote: string },
) {
  const checks = new FieldChecks();
  const after = mergedTerms(current, changes, checks);
  const text = (field: 'reason' | 'partnerNote', max: number) =>
    changes[field] === undefined ? texts[field] : checks.text(field, changes[field], { max, lines: true });
  const said = { reason: text('reason', 10_000), partnerNote: text('partnerNote', 5_000) };
  checks.done();
  checkWhole(after, action.lastMilestoneMonth, checks);
  await checkNamed(transaction, after, action.organisationId, checks);
  checks.done();
  const eligibility = await eligibilityWith(transaction, actionId, after);
  if (eligibility) checkEligible(action.terms, after, eligibility, checks);
  checks.done();
  return { ...said, before: action.terms, after };
}

async function alreadyOpen(runtime: CaseRuntime, actor: PersonActor, actionId: string): Promise<Problem> {
  const open = await runtime.database.asActor(actor, (transaction) => openAmendmentOf(transaction, actionId));
  return oneOpen(open ?? { id: '', reference: '' });
}

function oneOpen({ id, reference }: { readonly id: string; readonly reference: string }): Problem {
  return new Problem('state_conflict', [
    { code: 'amendment_one_open', params: { id, reference, path: `/amendments/${id}` } },
  ]);
}
