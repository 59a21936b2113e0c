/** Changes what a payment request says, while its stage allows it, and computes anew what is to be paid. */
import { problemOf } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { editCase } from '../cases/edit-case.js';
import { factsNow, type LoadedCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { changedFields, mergedPayment, type PaymentInput } from './payment-content.js';
import {
  isProgressReport,
  loadPayment,
  type StoredPayment,
  writeFigures,
  writePayment,
} from './payment-request.repository.js';
import { computed } from './payment-request.subject.js';

export interface EditPaymentCommand {
  readonly requestId: string;
  readonly expectedVersion: string;
  /** Fields left out stay as they are. The lead writes the claim, the financial initiator what is accepted of it. */
  readonly changes: PaymentInput & { readonly acceptedCents?: unknown };
}

/** The stage in which the facility says what it accepts; the claim itself is the lead's, and stays as it is. */
const ACCEPTING_STAGE = 'financial_initiation';

/** Answers the new version and the fields that changed; none leaves no trace. */
export async function editPaymentRequest(
  runtime: CaseRuntime,
  actor: PersonActor,
  { requestId, expectedVersion, changes }: EditPaymentCommand,
): Promise<{ version: string; fields: readonly string[] }> {
  if (!isId(requestId)) throw new Problem('not_found');
  const edited = await editCase(
    runtime,
    actor,
    { subject: 'payment_request', caseId: requestId, expectedVersion },
    (transaction, loaded) => change(transaction, loaded, changes),
  );
  if (!edited.ok) throw problemOf(edited);
  runtime.wakeOutbox();
  return { version: edited.version, fields: edited.fields };
}

async function change(
  transaction: Transaction,
  loaded: LoadedCase,
  { acceptedCents, ...claim }: EditPaymentCommand['changes'],
): Promise<readonly string[]> {
  const stored = await loadPayment(transaction, loaded.id);
  if (!stored) throw new Problem('not_found');
  const fields =
    loaded.state.stage === ACCEPTING_STAGE
      ? await accept(transaction, loaded.id, stored, acceptedCents, claim)
      : await claimAnew(transaction, loaded.id, stored, claim, acceptedCents);
  const isCounted = stored.registered && stored.kind !== 'recovery';
  return isCounted ? [...fields, ...(await count(transaction, loaded))] : fields;
}

async function accept(
  transaction: Transaction,
  id: string,
  stored: StoredPayment,
  acceptedCents: unknown,
  claim: PaymentInput,
): Promise<readonly string[]> {
  const checks = new FieldChecks();
  for (const field of Object.keys(claim)) checks.add(field, 'claim_is_the_leads');
  const declaredCents = stored.content.declaredCents;
  if (acceptedCents !== undefined && declaredCents === null)
    checks.add('acceptedCents', 'payment_without_costs');
  // Nothing accepted is an answer as well.
  const after =
    acceptedCents === undefined || declaredCents === null
      ? stored.acceptedCents
      : acceptedCents === 0
        ? 0
        : checks.cents('acceptedCents', acceptedCents);
  if (after !== null && declaredCents !== null && after > declaredCents) {
    checks.add('acceptedCents', 'accepted_above_declared');
  }
  checks.done();
  if (after === stored.acceptedCents) return [];
  await writePayment(transaction, id, stored.content, after);
  return ['acceptedCents'];
}

/** What was accepted of other costs does not hold for these. */
async function claimAnew(
  transaction: Transaction,
  id: string,
  stored: StoredPayment,
  claim: PaymentInput,
  acceptedCents: unknown,
): Promise<readonly string[]> {
  const checks = new FieldChecks();
  if (acceptedCents !== undefined) checks.add('acceptedCents', 'accepted_by_facility');
  const after = mergedPayment(stored, stored.content, claim, checks);
  checks.done();
  if (after.reportId !== null && !(await isProgressReport(transaction, stored.actionId, after.reportId))) {
    throw invalidField('reportId', 'report_not_of_action');
  }
  const fields = changedFields(stored.content, after);
  if (fields.length === 0) return fields;
  const declaredAnew = fields.includes('declaredCents') && stored.registered;
  await writePayment(transaction, id, after, declaredAnew ? after.declaredCents : stored.acceptedCents);
  return fields;
}

async function count(transaction: Transaction, loaded: LoadedCase): Promise<readonly string[]> {
  const facts = await factsNow(transaction, loaded);
  const figures = computed(facts);
  if (facts['dueCents'] === figures.dueCents && facts['clearedCents'] === figures.clearedCents) return [];
  await writeFigures(transaction, loaded.id, figures);
  return ['dueCents'];
}
