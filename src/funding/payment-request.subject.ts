/** What a payment request brings to the one procedure: its facts, guards and effects. */
import { aboutAction } from '../actions/action-listed.sql.js';
import {
  ACTION_MONEY_FACT_TYPES,
  ACTION_MONEY_FACTS,
  ACTION_MONEY_JOINS,
  centsOf,
  DOCUMENT_KINDS_FACT,
  idOf,
  moves,
} from '../actions/action-money.js';
import { signalTo } from '../actions/signal-to.js';
import type { EffectHandler, Subject } from '../cases/subject.js';
import { type Facts, type Guard, refusal } from '../workflow/index.js';
import { PAYMENT_AMOUNT } from './payment-amount.sql.js';
import { paymentRequestWorkflow } from './payment-request.workflow.js';
import {
  type AmountDue,
  amountDue,
  mostAsked,
  type PaidSoFar,
  type PaymentAsked,
  type PaymentKind,
  type PaymentTerms,
  unclearedCents,
} from './payment-rules.js';

/** Stages in which a request has been dealt with to its end, and those that nobody has handed in. */
const DONE = `('paid', 'settled')`;
const NOT_HANDED_IN = `('draft', 'to_complete', 'facility_draft', 'facility_correction')`;

/** The action's other requests, as `o` with its case as `oc`. */
const others = (
  what: string,
  where: string,
) => `(SELECT ${what} FROM payment_request o JOIN case_file oc ON oc.id = o.id
  WHERE o.action_id = p.action_id AND o.id IS DISTINCT FROM p.id AND ${where})`;
const sumOf = (what: string, where: string) => others(`coalesce(sum(${what}), 0)`, where);
const setting = (code: string) => `(SELECT s.value FROM setting s WHERE s.code = '${code}')`;

/**
 * The facility pays its own contract in full: what is under contract stands where a grant has its amount and its total
 * cost, so that the share of a cost is the cost, and only pre-financing has a limit of its own.
 */
const BOUGHT = `(a.kind <> 'GRANT')`;
const CONTRACT = 'coalesce(m.contracted_cents + m.ordered_cents + m.paid_cents, 0)';

/** Fragment of a `jsonb_build_object` on `payment_request p`, `action a` and `action_money m`: what the rules look at. */
export const PAYMENT_RULE_FACTS = `
  'paymentKind', p.kind, 'requestedCents', p.requested_cents, 'declaredCents', p.declared_cents,
  'acceptedCents', coalesce(p.accepted_cents, p.declared_cents),
  'heldByFacility', ${BOUGHT},
  'grantCents', CASE WHEN ${BOUGHT} THEN ${CONTRACT} ELSE a.grant_cents END,
  'totalCostCents', CASE WHEN ${BOUGHT} THEN ${CONTRACT} ELSE a.total_cost_cents END,
  'prefinancingMaxBasisPoints', CASE WHEN ${BOUGHT} THEN ${setting('contract_prefinancing_max_basis_points')}
    ELSE ${setting('prefinancing_max_basis_points')} END,
  'paidBeforeBalanceMaxBasisPoints', CASE WHEN ${BOUGHT} THEN '10000' ELSE ${setting('paid_before_balance_max_basis_points')} END,
  'prefinancingPaidCents', (SELECT coalesce(sum(pm.paid_cents), 0) FROM payment_money pm JOIN payment_request o ON o.id = pm.payment_id
    WHERE pm.action_id = p.action_id AND pm.payment_id IS DISTINCT FROM p.id AND o.kind = 'prefinancing'),
  'recoveredCents', (SELECT coalesce(sum(pm.recovered_cents), 0) FROM payment_money pm
    WHERE pm.action_id = p.action_id AND pm.payment_id IS DISTINCT FROM p.id),
  'clearedBeforeCents', ${sumOf('o.cleared_cents', `oc.stage IN ${DONE}`)},
  'acceptedBeforeCents', ${sumOf('o.accepted_cents', `oc.stage IN ${DONE}`)},
  'paymentOrderedCents', coalesce((SELECT pm.ordered_cents FROM payment_money pm WHERE pm.payment_id = p.id), 0),
  'paymentPaidCents', coalesce((SELECT pm.paid_cents FROM payment_money pm WHERE pm.payment_id = p.id), 0)`;

/** How an invoice's reference reads, whichever letters, hyphens and spaces it was typed with. */
const likeOnPaper = (
  row: string,
) => `regexp_replace(translate(lower(normalize(${row}.invoice_reference, NFKC)), '‐‑‒–—−', '------'),
  '[\\s\u200B-\u200D\u2060\uFEFF]', '', 'g')`;

/** For interim payments the report that is named, for the balance the action's final one; not one that another stands for. */
const REPORT_JOIN = `LEFT JOIN report r ON r.id = CASE p.kind
  WHEN 'balance' THEN (SELECT f.id FROM report f WHERE f.action_id = p.action_id AND f.kind = 'final' AND f.replaced_at IS NULL)
  ELSE p.report_id END LEFT JOIN case_file rc ON rc.id = r.id`;

/** Whether the version that the contract's own case runs on waits, where it stands, for its balance. */
const KNOWS_BALANCE = `jsonb_path_exists(d.body,
  '$.stages[*] ? (@.code == $stage).transitions[*] ? (@.code == "balance_paid")', jsonb_build_object('stage', ac.stage))`;

const factsSql = `
  SELECT jsonb_build_object(
    ${PAYMENT_RULE_FACTS},
    'amountCents', coalesce(p.due_cents, p.requested_cents), 'dueCents', p.due_cents, 'clearedCents', p.cleared_cents,
    'contentDigest', md5(concat_ws('|', p.requested_cents, p.declared_cents, p.report_id, p.reason, nullif(p.invoice_reference, ''))),
    'invoiceNamed', p.invoice_reference <> '',
    'invoicePaid', ${others(
      'count(*) > 0',
      `p.invoice_reference <> '' AND ${likeOnPaper('o')} = ${likeOnPaper('p')} AND oc.stage NOT IN ('rejected', 'withdrawn')`,
    )},
    'reasoned', p.reason <> '',
    'paymentDays', p.payment_days,
    'reportNamed', p.report_id IS NOT NULL, 'reportStage', rc.stage, 'reportKind', r.kind,
    'reportPaid', ${others(
      'count(*) > 0',
      `o.kind = 'interim' AND o.report_id = p.report_id AND oc.stage NOT IN ('rejected', 'withdrawn') AND p.kind = 'interim'`,
    )},
    'balanceDone', ${others('count(*) > 0', `o.kind = 'balance' AND oc.stage IN ${DONE}`)},
    'underWay', coalesce(${others(
      'jsonb_agg(oc.reference ORDER BY oc.reference)',
      `o.kind <> 'recovery' AND oc.closed_at IS NULL AND oc.stage NOT IN ${NOT_HANDED_IN}`,
    )}, '[]'),
    'recoveriesOpenCents', ${sumOf('o.requested_cents', `o.kind = 'recovery' AND oc.closed_at IS NULL`)},
    'secondSignatureFromCents', ${setting('second_signature_from_cents')},
    'organisationCalendar', coalesce((SELECT org.calendar FROM organisation org WHERE org.id = c.organisation_id), 'COMMISSION'),
    'actionId', p.action_id, 'actionStage', ac.stage, 'actionSubject', ac.subject,
    'actionWaits', ${BOUGHT} AND EXISTS (SELECT FROM workflow_definition d WHERE d.id = ac.definition_id AND ${KNOWS_BALANCE}),
    'actionEnded', ac.closed_at IS NOT NULL OR ac.stage = 'closed',
    ${ACTION_MONEY_FACTS},
    ${DOCUMENT_KINDS_FACT})
  FROM payment_request p JOIN action a ON a.id = p.action_id JOIN case_file ac ON ac.id = a.id
    ${ACTION_MONEY_JOINS} ${REPORT_JOIN}
  WHERE p.id = c.id`;

/** What is paid depends on the action's other requests, its terms and whether it goes on: one act at a time on all of them. */
const lockSql = `SELECT FROM case_file WHERE id = (SELECT action_id FROM payment_request WHERE id = $1) FOR UPDATE`;

/**
 * Stages in which requests are handed in and registered, by kind of case. `closed` and `cancelled`: of versions that did
 * not wait for their balance.
 */
const PAYABLE: Readonly<Record<string, readonly string[]>> = {
  action: ['implementation', 'final_report', 'report_rejected', 'settlement', 'closed'],
  technical_assistance: [
    'scheduling',
    'scheduled',
    'confirmation',
    'delivered',
    'outcomes_recorded',
    'closed',
    'cancelled',
  ],
  dialogue: [
    'approved',
    'postponed',
    'scheduled',
    'held',
    'outcomes_recorded',
    'settlement',
    'closed',
    'cancelled',
  ],
};

/** Of these nothing is delivered any more, so that their balance can be paid. */
const DELIVERED: ReadonlySet<string> = new Set([
  'delivered',
  'held',
  'outcomes_recorded',
  'settlement',
  'closed',
  'cancelled',
]);

/** Whether all that the facility bought is delivered, by the stage of its case. */
export function isDelivered(stage: string): boolean {
  return DELIVERED.has(stage);
}

export function termsOf(facts: Facts): PaymentTerms {
  return {
    grantCents: centsOf(facts, 'grantCents'),
    totalCostCents: centsOf(facts, 'totalCostCents'),
    prefinancingMaxBasisPoints: centsOf(facts, 'prefinancingMaxBasisPoints'),
    paidBeforeBalanceMaxBasisPoints: centsOf(facts, 'paidBeforeBalanceMaxBasisPoints'),
  };
}

/** What was paid on other requests; what this one has ordered or paid itself counts as still under contract. */
export function paidBefore(facts: Facts): PaidSoFar {
  const ownPaidCents = centsOf(facts, 'paymentPaidCents');
  return {
    netCents: centsOf(facts, 'paidCents') - ownPaidCents,
    prefinancingCents: centsOf(facts, 'prefinancingPaidCents'),
    clearedCents: centsOf(facts, 'clearedBeforeCents'),
    recoveredCents: centsOf(facts, 'recoveredCents'),
    acceptedCents: centsOf(facts, 'acceptedBeforeCents'),
    leftCents: centsOf(facts, 'contractedCents') + centsOf(facts, 'paymentOrderedCents') + ownPaidCents,
  };
}

export function askedIn(facts: Facts): PaymentAsked {
  return {
    kind: kindOf(facts),
    requestedCents: numberOrNull(facts, 'requestedCents'),
    acceptedCents: numberOrNull(facts, 'acceptedCents'),
  };
}

export function computed(facts: Facts): AmountDue {
  return amountDue(askedIn(facts), termsOf(facts), paidBefore(facts));
}

const requestComplete: Guard = ({ facts }) => {
  const kind = kindOf(facts);
  const lacks = [
    ...((kind === 'prefinancing' || kind === 'recovery') && facts['requestedCents'] === null
      ? ['requested']
      : []),
    ...((kind === 'interim' || kind === 'balance') && facts['declaredCents'] === null ? ['declared'] : []),
    ...(kind === 'interim' && !isHeld(facts) && facts['reportNamed'] !== true ? ['report'] : []),
    ...(kind === 'recovery' && facts['reasoned'] !== true ? ['reason'] : []),
    ...(kind !== 'recovery' && isHeld(facts) && facts['invoiceNamed'] !== true ? ['invoice'] : []),
  ];
  return lacks.length === 0 ? null : refusal('state', 'payment_incomplete', { lacks });
};

/** What is closed and has nothing under contract any more is done with, as is a contract whose balance was paid. */
const actionPayable: Guard = ({ facts }) => {
  if (isHeld(facts) && facts['balanceDone'] === true) return refusal('state', 'contract_settled');
  const stage = String(facts['actionStage']);
  const isOver = ENDED.has(stage) && paidBefore(facts).leftCents === 0;
  const stages = PAYABLE[String(facts['actionSubject'] ?? 'action')] ?? [];
  return stages.includes(stage) && !isOver ? null : refusal('state', 'action_not_payable');
};

const ENDED: ReadonlySet<string> = new Set(['closed', 'cancelled']);

/** What is paid depends on what was paid before, so that requests of one action follow each other. */
const oneAtATime: Guard = ({ facts }) => {
  const underWay = listOf(facts['underWay']);
  return underWay.length === 0 ? null : refusal('state', 'payment_under_way', { requests: underWay });
};

/** A second pre-financing only once accepted costs have set off all of the first. */
const prefinancingCleared: Guard = ({ facts }) => {
  const leftCents = unclearedCents(paidBefore(facts));
  return kindOf(facts) !== 'prefinancing' || leftCents === 0
    ? null
    : refusal('state', 'prefinancing_not_cleared', { unclearedCents: leftCents });
};

const reportUnused: Guard = ({ facts }) =>
  facts['reportPaid'] === true ? refusal('state', 'payment_report_used') : null;

/** The facility pays no invoice twice. */
const invoiceUnused: Guard = ({ facts }) =>
  facts['invoicePaid'] === true ? refusal('state', 'payment_invoice_used') : null;

/** Of what the facility buys there is no report: its balance waits until all is delivered. */
const reportAccepted: Guard = ({ facts }) => {
  const kind = kindOf(facts);
  if (isHeld(facts)) {
    return kind !== 'balance' || isDelivered(String(facts['actionStage']))
      ? null
      : refusal('state', 'balance_before_delivery');
  }
  if (kind === 'prefinancing' || kind === 'recovery') return null;
  const isAccepted = facts['reportStage'] === 'accepted';
  return isAccepted
    ? null
    : refusal('state', kind === 'balance' ? 'final_report_not_accepted' : 'payment_report_not_accepted');
};

/** Told with the figures: what is asked, and the most there is. */
const withinContract: Guard = ({ facts }) => {
  const requestedCents = centsOf(facts, 'requestedCents');
  const paid = paidBefore(facts);
  if (Math.max(requestedCents, centsOf(facts, 'dueCents')) > paid.leftCents) {
    return refusal('state', 'payment_beyond_left', { requestedCents, leftCents: paid.leftCents });
  }
  const mostCents = mostAsked(kindOf(facts), termsOf(facts), paid);
  return requestedCents <= mostCents
    ? null
    : refusal('state', 'payment_beyond_cap', { requestedCents, mostCents });
};

/** What is signed is what the rules come to now, whatever was paid or set since it was computed. */
const figuresCurrent: Guard = ({ facts }) => {
  const { dueCents, clearedCents } = computed(facts);
  return facts['dueCents'] === dueCents && facts['clearedCents'] === clearedCents
    ? null
    : refusal('state', 'payment_figures_changed', { dueCents });
};

const somethingToPay: Guard = ({ facts }) =>
  centsOf(facts, 'dueCents') > 0 ? null : refusal('state', 'payment_of_nothing');
const nothingToPay: Guard = ({ facts }) =>
  centsOf(facts, 'dueCents') === 0
    ? null
    : refusal('state', 'payment_still_due', { dueCents: centsOf(facts, 'dueCents') });

/** Other recoveries that are open claim their part already. */
const recoveryWithinPaid: Guard = ({ facts }) => {
  const requestedCents = centsOf(facts, 'requestedCents');
  const paidCents = centsOf(facts, 'paidCents') - centsOf(facts, 'recoveriesOpenCents');
  return requestedCents <= paidCents
    ? null
    : refusal('state', 'recovery_beyond_paid', { requestedCents, paidCents: Math.max(0, paidCents) });
};

/** From here the time to pay runs. What is declared counts as accepted until the financial initiator says otherwise. */
const register: EffectHandler = ({ caseId, facts, at }) => {
  const { dueCents, clearedCents } = computed(facts);
  return {
    statements: [
      {
        name: 'payment_registered',
        text: `UPDATE payment_request SET registered_at = $2, accepted_cents = coalesce(accepted_cents, declared_cents),
          due_cents = $3, cleared_cents = $4 WHERE id = $1`,
        values: [caseId, at, dueCents, clearedCents],
      },
    ],
  };
};

const order: EffectHandler = ({ facts }) => ({
  ledger: moves(facts, idOf(facts, 'actionId'), { order: centsOf(facts, 'dueCents') }),
});

const cancel: EffectHandler = ({ facts }) => ({
  ledger: moves(facts, idOf(facts, 'actionId'), { cancel: centsOf(facts, 'paymentOrderedCents') }),
});

const SETTLED = {
  name: 'payment_settled',
  text: 'UPDATE payment_request SET bank_reference = $2, settled_on = $3 WHERE id = $1',
};

const settledBy = (caseId: string, inputs: Parameters<EffectHandler>[0]['inputs']) => {
  const reference = inputs['bank_reference'];
  const day = inputs['value_date'];
  return typeof reference === 'string' && typeof day === 'string'
    ? [{ ...SETTLED, values: [caseId, reference.trim(), day] }]
    : [];
};

const pay: EffectHandler = ({ caseId, facts, inputs }) => ({
  ledger: moves(facts, idOf(facts, 'actionId'), { pay: centsOf(facts, 'paymentOrderedCents') }),
  statements: settledBy(caseId, inputs),
});

/** What came back is under contract again; of an action that has ended or been settled it goes on to the envelope at once. */
const recover: EffectHandler = ({ caseId, facts, inputs }) => {
  const amountCents = centsOf(facts, 'requestedCents');
  const isDone = facts['actionEnded'] === true || (isHeld(facts) && facts['balanceDone'] === true);
  const back = isDone ? { reduce: amountCents, decommit: amountCents } : {};
  return {
    ledger: moves(facts, idOf(facts, 'actionId'), { recover: amountCents, ...back }),
    statements: settledBy(caseId, inputs),
  };
};

/**
 * A contract of the facility gives back with its balance what was not drawn, wherever its case stands; the case closes by
 * itself when it waits for that. The action closes by itself once its balance is dealt with, nothing else is open and
 * nobody owes anything back. One of a version that closed it before its balance is told nothing any more: what it did not
 * draw goes to the envelope here.
 */
const signal: EffectHandler = ({ facts, params }) => {
  const isOver =
    kindOf(facts) === 'balance' ? computed(facts).overpaidCents === 0 : facts['balanceDone'] === true;
  const othersOpen = listOf(facts['underWay']).length > 0 || centsOf(facts, 'recoveriesOpenCents') > 0;
  if (!isOver || othersOpen) return {};
  if (facts['actionEnded'] === true || isHeld(facts)) {
    const restCents = centsOf(facts, 'contractedCents');
    const told = { ...params, subject: String(facts['actionSubject']) };
    return {
      ledger: moves(facts, idOf(facts, 'actionId'), { reduce: restCents, decommit: restCents }),
      ...(facts['actionWaits'] === true ? signalTo(told, facts['actionId']) : {}),
    };
  }
  return facts['actionStage'] === 'settlement' ? signalTo(params, facts['actionId']) : {};
};

export const paymentRequestSubject: Subject = {
  code: 'payment_request',
  prefix: 'PAY',
  shipped: paymentRequestWorkflow,
  factsSql,
  listed: {
    ...aboutAction('(SELECT p.action_id FROM payment_request p WHERE p.id = c.id)'),
    amount: `(SELECT ${PAYMENT_AMOUNT} FROM payment_request p WHERE p.id = c.id)`,
  },
  lockSql,
  registry: {
    amount: 'amountCents',
    facts: {
      paymentKind: 'text',
      requestedCents: 'number',
      declaredCents: 'number',
      acceptedCents: 'number',
      grantCents: 'number',
      totalCostCents: 'number',
      prefinancingMaxBasisPoints: 'number',
      paidBeforeBalanceMaxBasisPoints: 'number',
      prefinancingPaidCents: 'number',
      recoveredCents: 'number',
      clearedBeforeCents: 'number',
      acceptedBeforeCents: 'number',
      paymentOrderedCents: 'number',
      paymentPaidCents: 'number',
      amountCents: 'number',
      dueCents: 'number',
      clearedCents: 'number',
      contentDigest: 'text',
      reasoned: 'flag',
      paymentDays: 'number',
      reportNamed: 'flag',
      reportStage: 'text',
      reportKind: 'text',
      reportPaid: 'flag',
      balanceDone: 'flag',
      underWay: 'list',
      recoveriesOpenCents: 'number',
      secondSignatureFromCents: 'number',
      organisationCalendar: 'text',
      actionId: 'text',
      actionStage: 'text',
      actionSubject: 'text',
      actionWaits: 'flag',
      heldByFacility: 'flag',
      invoiceNamed: 'flag',
      invoicePaid: 'flag',
      actionEnded: 'flag',
      documentKinds: 'list',
      ...ACTION_MONEY_FACT_TYPES,
    },
    guards: {
      request_complete: requestComplete,
      action_payable: actionPayable,
      one_at_a_time: oneAtATime,
      prefinancing_cleared: prefinancingCleared,
      report_unused: reportUnused,
      invoice_unused: invoiceUnused,
      report_accepted: reportAccepted,
      within_contract: withinContract,
      figures_current: figuresCurrent,
      something_to_pay: somethingToPay,
      nothing_to_pay: nothingToPay,
      recovery_within_paid: recoveryWithinPaid,
    },
    effects: {
      register: {},
      order: { money: 'reserve' },
      cancel: { money: 'release' },
      pay: { money: 'commit' },
      recover: {},
      signal: { params: { subject: 'text', transition: 'text' } },
    },
  },
  effects: { register, order, cancel, pay, recover, signal },
};

/** Of technical assistance or a dialogue, which the facility buys and pays for itself. */
function isHeld(facts: Facts): boolean {
  return facts['heldByFacility'] === true;
}

function kindOf(facts: Facts): PaymentKind {
  return facts['paymentKind'] as PaymentKind;
}

function numberOrNull(facts: Facts, name: string): number | null {
  const value = facts[name];
  return typeof value === 'number' ? value : null;
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
