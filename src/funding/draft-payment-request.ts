/**
 * Opens a payment request on an action under contract: the lead asks for money, the facility claims some back. Of technical
 * assistance and dialogues, which the facility buys, it asks itself, by the invoice it was sent.
 */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { type Opened, openCase } from '../cases/open-case.js';
import type { Transaction } from '../database/database.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { mergedPayment, NO_CONTENT, type PaymentInput } from './payment-content.js';
import { insertPayment, isProgressReport } from './payment-request.repository.js';
import { PAYMENT_KINDS, type PaymentKind } from './payment-rules.js';

export interface DraftPaymentCommand extends PaymentInput {
  readonly actionId: unknown;
  readonly kind: unknown;
}

/** Where a recovery's leg begins, and what the facility asks for itself; every other request begins with the lead's draft. */
const RECOVERY_STAGE = 'recovery_draft';
const FACILITY_STAGE = 'facility_draft';

/** Throws what is wrong with each field, or why the action takes no request. Nothing is judged before it is submitted. */
export async function draftPaymentRequest(
  runtime: CaseRuntime,
  actor: PersonActor,
  { actionId, kind: kindAsked, ...input }: DraftPaymentCommand,
): Promise<Opened> {
  if (!isId(actionId)) throw invalidField('actionId', actionId ? 'id_malformed' : 'missing');
  const checks = new FieldChecks();
  const kind = checks.choice('kind', kindAsked, PAYMENT_KINDS);
  if (kind === null) throw checks.problem();
  const opened = await runtime.database.asActor(
    actor,
    async (transaction) => {
      const action = await actionOf(transaction, actionId);
      if (!action) throw invalidField('actionId', 'reference_unknown');
      assertMayOpen(actor, kind, action);
      if (action.bought) await assertKnowsFacility(runtime, transaction);
      const content = mergedPayment({ kind, bought: action.bought }, NO_CONTENT, input, checks);
      checks.done();
      if (!action.underContract) throw new Problem('state_conflict', [{ code: 'action_not_under_contract' }]);
      if (content.reportId !== null && !(await isProgressReport(transaction, actionId, content.reportId))) {
        throw invalidField('reportId', 'report_not_of_action');
      }
      const one = await openCase(runtime, transaction, actor, {
        subject: 'payment_request',
        title: titleOf(kind, action.title),
        organisationId: action.bought ? null : action.organisationId,
        countries: [],
        ...stageOf(kind, action),
      });
      await insertPayment(transaction, one.id, { actionId, kind, content });
      return one;
    },
    { lockCase: actionId },
  );
  runtime.wakeOutbox();
  return opened;
}

/** An installation's own version of the workflow may still know the lead's way alone. */
async function assertKnowsFacility(runtime: CaseRuntime, transaction: Transaction): Promise<void> {
  const { body } = await runtime.definitions.current('payment_request', transaction);
  if (body.stages.some(({ code }) => code === FACILITY_STAGE)) return;
  throw new Problem('state_conflict', [{ code: 'payment.workflow_without_facility' }]);
}

interface ActionOfPayment {
  readonly title: string;
  readonly organisationId: string | null;
  readonly underContract: boolean;
  /** Technical assistance or a dialogue: whoever asked for it has no part in its contract. */
  readonly bought: boolean;
}

function stageOf(kind: PaymentKind, { bought }: ActionOfPayment): { readonly stage?: string } {
  if (kind === 'recovery') return { stage: RECOVERY_STAGE };
  return bought ? { stage: FACILITY_STAGE } : {};
}

/** An action that has ended can still owe money back; it asks for none any more. */
async function actionOf(transaction: Transaction, id: string): Promise<ActionOfPayment | null> {
  const [row] = await transaction.run<ActionOfPayment & Record<string, unknown>>(
    'payment_action',
    `SELECT c.title, c.organisation_id AS "organisationId", a.kind <> 'GRANT' AS bought,
       coalesce(m.contracted_cents + m.ordered_cents + m.paid_cents > 0, false) AS "underContract"
     FROM action a JOIN case_file c ON c.id = a.id LEFT JOIN action_money m ON m.action_id = a.id WHERE a.id = $1`,
    [id],
  );
  return row ?? null;
}

function assertMayOpen(actor: PersonActor, kind: PaymentKind, action: ActionOfPayment): void {
  if (kind === 'recovery') {
    if (holdsRole(actor, 'secretariat', 'financial_initiator')) return;
    throw new Problem('not_yours_to_do', [{ code: 'payment.facility_claims' }]);
  }
  if (action.bought) {
    if (holdsRole(actor, 'secretariat')) return;
    throw new Problem('not_yours_to_do', [{ code: 'payment.facility_asks' }]);
  }
  if (holdsRole(actor, 'programme_manager') && actor.organisationId === action.organisationId) return;
  throw new Problem('not_yours_to_do', [{ code: 'payment.lead_asks' }]);
}

/** Notices, lists and trails call a case by its title alone, so that it says which of the requests this is. */
function titleOf(kind: PaymentKind, action: string): string {
  const names = {
    prefinancing: 'Pre-financing',
    interim: 'Interim payment',
    balance: 'Balance',
    recovery: 'Recovery',
  };
  return [...`${names[kind]} – ${action}`].slice(0, 300).join('');
}
