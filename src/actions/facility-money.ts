/**
 * The money of technical assistance and dialogues, which the facility buys: how they deal with the request for it, which
 * the facility writes and submits, and with the payments on the contract.
 */
import type { EffectHandler } from '../cases/subject.js';
import { type Guard, refusal } from '../workflow/index.js';
import { centsOf, dormantFrom, givenBack, lastDrawn, moves } from './action-money.js';
import { signalTo } from './signal-to.js';

const NOT_HANDED_IN = `pc.stage IN ('draft', 'facility_draft', 'to_complete', 'facility_correction')`;

/** Something of each of its open payment requests, as a list. */
const paymentsOf = (what: string, where: string) => `coalesce((SELECT jsonb_agg(${what} ORDER BY pc.reference)
  FROM payment_request p JOIN case_file pc ON pc.id = p.id WHERE p.action_id = a.id AND pc.closed_at IS NULL AND ${where}), '[]')`;

/** Fragment of a `jsonb_build_object`. Expects the aliases `a` (action) and `m` (action_money, left joined). */
export const FACILITY_PAYMENT_FACTS = `
  'draftPayments', ${paymentsOf('to_jsonb(pc.id::text)', NOT_HANDED_IN)},
  'paymentsUnderWay', ${paymentsOf('to_jsonb(pc.reference)', `NOT ${NOT_HANDED_IN}`)},
  'moneyOpen', coalesce(m.contracted_cents + m.ordered_cents > 0, false) OR EXISTS (SELECT FROM payment_request p
    JOIN case_file pc ON pc.id = p.id WHERE p.action_id = a.id AND pc.closed_at IS NULL),
  'dormantFrom', ${dormantFrom(lastDrawn('a.id'))}, 'today', (entente_now() AT TIME ZONE 'Europe/Brussels')::date`;

export const FACILITY_PAYMENT_FACT_TYPES = {
  draftPayments: 'list',
  paymentsUnderWay: 'list',
  moneyOpen: 'flag',
  dormantFrom: 'text',
  today: 'text',
} as const;

/** Decided on first, so that no order stands on money that goes back. */
const noPaymentUnderWay: Guard = ({ facts }) => {
  const requests = listOf(facts['paymentsUnderWay']);
  return requests.length === 0 ? null : refusal('state', 'payment_under_way', { requests });
};

const moneySettled: Guard = (state, params, acting) => {
  const underWay = noPaymentUnderWay(state, params, acting);
  if (underWay) return underWay;
  const orderedCents = centsOf(state.facts, 'orderedCents');
  return orderedCents === 0 ? null : refusal('state', 'payment_still_ordered', { orderedCents });
};

/** Nothing was put under contract or paid for as long as the installation has set. */
const moneyDormant: Guard = ({ facts }) => {
  if (centsOf(facts, 'contractedCents') === 0) return refusal('state', 'contract_missing');
  const from = String(facts['dormantFrom'] ?? '');
  return from !== '' && from < String(facts['today'])
    ? null
    : refusal('state', 'money_not_dormant', { from });
};

export const facilityPaymentGuards = {
  no_payment_under_way: noPaymentUnderWay,
  money_settled: moneySettled,
  money_dormant: moneyDormant,
} as const;

/**
 * Tells the request: from the approval on the facility may write and submit it. One that asks for nothing any more ends
 * instead. Payment requests are told each.
 */
export const signalToRequest: EffectHandler = ({ facts, params }) => {
  if (params['subject'] === 'payment_request') {
    return { signals: listOf(facts['draftPayments']).flatMap((id) => signalTo(params, id).signals ?? []) };
  }
  const asksForNothing = facts['grantCents'] !== undefined && centsOf(facts, 'grantCents') === 0;
  const told =
    params['transition'] === 'open_to_facility' && asksForNothing
      ? { ...params, transition: 'action_ended' }
      : params;
  return signalTo(told, facts['fundingRequestId']);
};

/** What the request holds short of a contract goes back to the envelope. */
export const giveBack: EffectHandler = ({ caseId, facts }) => ({ ledger: givenBack(facts, caseId) });

/** What is under contract and not paid goes back as well. Nothing is ordered any more, which a guard has made sure of. */
export const closeMoney: EffectHandler = ({ caseId, facts }) => {
  const contractedCents = centsOf(facts, 'contractedCents');
  return {
    ledger: moves(facts, caseId, {
      release: centsOf(facts, 'reservedCents'),
      reduce: contractedCents,
      decommit: contractedCents + centsOf(facts, 'committedCents'),
    }),
  };
};

/** Approving is to such an action what the award is to a grant. */
export const recordApproval: EffectHandler = ({ caseId, at }) => ({
  statements: [
    {
      name: 'facility_action_awarded',
      text: 'UPDATE action SET awarded_at = $2 WHERE id = $1',
      values: [caseId, at],
    },
  ],
});

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
