/** What an amendment says, as far as it is for whoever reads: to partner countries dates and their own part, no money. */
import { isInside, visibleCountries } from '../cases/case-view.js';
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { moneyChanges, planChanges, type TermChange } from './amendment-changes.js';
import { type MoneyTerms, type PlanTerms, termsRead } from './amendment-terms.js';
import type { EnvelopeBalance } from './funding-money.query.js';

export interface AmendmentInFull {
  readonly actionId: string;
  readonly actionTitle: string;
  readonly actionReference: string;
  readonly number: number;
  readonly startedBy: 'lead' | 'facility';
  /** What changes for the partner countries in the activities; empty: nothing. */
  readonly partnerNote: string;
  readonly planBefore: PlanTerms;
  readonly planAfter: PlanTerms;
  /** Null where it is not this reader's to know. */
  readonly money: {
    readonly reason: string;
    readonly before: MoneyTerms;
    readonly after: MoneyTerms;
  } | null;
  readonly changes: readonly TermChange[];
  /** While it is on its way: the terms in which the action is not as it was when this was written. */
  readonly changedMeanwhile: readonly string[];
  /** ISO instant, UTC; null before the last signature. */
  readonly signedAt: string | null;
}

interface Row
  extends Omit<AmendmentInFull, 'money' | 'changes' | 'planBefore' | 'planAfter' | 'signedAt'>,
    Record<string, unknown> {
  readonly planBefore: PlanTerms;
  readonly planAfter: PlanTerms;
  readonly reason: string | null;
  readonly moneyBefore: MoneyTerms | null;
  readonly moneyAfter: MoneyTerms | null;
  readonly signedAt: Date | null;
}

const NO_MONEY: MoneyTerms = { grantCents: null, totalCostCents: null, budgetLines: [] };

/** Null when there is none for this actor. */
export async function amendmentInFull(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<AmendmentInFull | null> {
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<Row>(
      'amendment_in_full',
      `SELECT m.action_id AS "actionId", coalesce(ac.title, '') AS "actionTitle", coalesce(ac.reference, '') AS "actionReference",
         m.number, m.started_by AS "startedBy", m.partner_note AS "partnerNote", m.before AS "planBefore", m.after AS "planAfter",
         s.reason, s.before AS "moneyBefore", s.after AS "moneyAfter", m.signed_at AS "signedAt",
         CASE WHEN m.ended_at IS NULL AND s.amendment_id IS NOT NULL THEN ARRAY(SELECT n.key
           FROM jsonb_each(action_plan_terms(m.action_id) || action_money_terms(m.action_id)) n
           WHERE n.value IS DISTINCT FROM (m.before || s.before)->n.key ORDER BY 1) ELSE '{}' END AS "changedMeanwhile"
       FROM amendment m LEFT JOIN case_file ac ON ac.id = m.action_id LEFT JOIN amendment_confidential s ON s.amendment_id = m.id
       WHERE m.id = $1`,
      [id],
    ),
  );
  if (!row) return null;
  const { reason, moneyBefore, moneyAfter, planBefore, planAfter, signedAt, ...rest } = row;
  const before = termsRead(shownTo(actor, planBefore), moneyBefore ?? NO_MONEY);
  const after = termsRead(shownTo(actor, planAfter), moneyAfter ?? NO_MONEY);
  const money = moneyBefore && moneyAfter ? { reason: reason ?? '', before, after } : null;
  return {
    ...rest,
    planBefore: before,
    planAfter: after,
    money,
    changes: [...(money ? moneyChanges(before, after) : []), ...planChanges(before, after)],
    signedAt: signedAt?.toISOString() ?? null,
  };
}

/** A partner country reads of no other one. */
function shownTo(actor: PersonActor, plan: PlanTerms): PlanTerms {
  const visible = visibleCountries(
    actor,
    plan.countries.map((one) => one.country),
  );
  return { ...plan, countries: plan.countries.filter((one) => visible.includes(one.country)) };
}

export interface AmendmentMoney {
  readonly envelopeCode: string;
  readonly fund: string;
  readonly envelopeId: string;
  readonly balance: EnvelopeBalance;
  /** What the last signature adds, in cents; below zero what it gives back. */
  readonly changeCents: number;
}

/** The envelope around an amendment that has not ended and changes the grant; null for outsiders. */
export async function amendmentMoney(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<AmendmentMoney | null> {
  if (!isInside(actor)) return null;
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<AmendmentMoney & Record<string, unknown>>(
      'amendment_money',
      `SELECT e.code AS "envelopeCode", e.fund, e.id AS "envelopeId",
         jsonb_build_object('ceilingCents', e.ceiling_cents, 'freeCents', e.free_cents, 'reservedCents', e.reserved_cents,
           'committedCents', e.committed_cents, 'contractedCents', e.contracted_cents, 'orderedCents', e.ordered_cents, 'paidCents', e.paid_cents) AS balance,
         (amendment_money(m.id)->>'changeCents')::float8 AS "changeCents"
       FROM amendment m JOIN action_money a ON a.action_id = m.action_id JOIN envelope e ON e.id = a.envelope_id
       WHERE m.id = $1 AND m.ended_at IS NULL AND (amendment_money(m.id)->>'changeCents')::bigint <> 0`,
      [id],
    ),
  );
  return row ?? null;
}

/** The balance once both have signed: what is added comes from what is free, what is taken away goes back there. */
export function balanceAfterAmending({ balance, changeCents }: AmendmentMoney): EnvelopeBalance {
  return {
    ...balance,
    freeCents: balance.freeCents - changeCents,
    contractedCents: balance.contractedCents + changeCents,
  };
}
