/** What may be asked for on an action now, with the figures: for whoever is about to ask. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import type { Facts } from '../workflow/index.js';
import { isDelivered, PAYMENT_RULE_FACTS, paidBefore, termsOf } from './payment-request.subject.js';
import {
  mostAsked,
  PAYMENT_KINDS,
  type PaidSoFar,
  type PaymentKind,
  type PaymentTerms,
  paidBeforeBalanceMost,
  prefinancingMost,
  unclearedCents,
} from './payment-rules.js';

export interface PaymentChoices {
  readonly actionId: string;
  readonly actionReference: string;
  readonly actionTitle: string;
  /** Its kind of case: `action`, `technical_assistance` or `dialogue`. */
  readonly actionSubject: string;
  /** Whether the facility buys it itself, and asks by invoice. */
  readonly bought: boolean;
  readonly terms: PaymentTerms;
  readonly paid: PaidSoFar;
  readonly unclearedCents: number;
  readonly prefinancingMostCents: number;
  readonly beforeBalanceMostCents: number;
  /** Those that are this actor's to ask for. */
  readonly kinds: readonly PaymentChoice[];
  /** Progress reports that no payment rests on yet, the first first. */
  readonly reports: readonly {
    readonly id: string;
    readonly reference: string;
    readonly number: number;
    readonly accepted: boolean;
  }[];
}

export interface PaymentChoice {
  readonly kind: PaymentKind;
  /** The most that can be asked for as things stand. */
  readonly mostCents: number;
  /** Why it cannot be handed in now, though it can be drafted; null when it can. */
  readonly hindrance: 'prefinancing_not_cleared' | 'report_missing' | 'not_delivered' | 'nothing_left' | null;
}

/** Null when there is no such action for this actor, or it is none of which they ask for payments. */
export async function paymentChoices(
  runtime: CaseRuntime,
  actor: PersonActor,
  actionId: string,
): Promise<PaymentChoices | null> {
  if (!isId(actionId)) return null;
  const facility = holdsRole(actor, 'secretariat', 'financial_initiator');
  const [row] = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<{
      title: string;
      reference: string;
      subject: string;
      stage: string;
      lead: boolean;
      facts: Facts;
      reports: { id: string; reference: string; number: number; accepted: boolean }[];
      final_accepted: boolean;
    }>(
      'payment_choices',
      `SELECT ac.title, ac.reference, ac.subject, ac.stage, ac.organisation_id IS NOT DISTINCT FROM $2 AS lead,
         jsonb_build_object(${PAYMENT_RULE_FACTS}, 'paidCents', coalesce(m.paid_cents, 0), 'contractedCents', coalesce(m.contracted_cents, 0)) AS facts,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'reference', rc.reference, 'number', r.number,
             'accepted', rc.stage = 'accepted') ORDER BY r.number)
           FROM report r JOIN case_file rc ON rc.id = r.id WHERE r.action_id = a.id AND r.kind = 'progress' AND r.replaced_at IS NULL
             AND rc.stage NOT IN ('rejected', 'not_needed') AND NOT EXISTS (SELECT FROM payment_request o
               JOIN case_file oc ON oc.id = o.id WHERE o.report_id = r.id AND oc.stage NOT IN ('rejected', 'withdrawn'))), '[]') AS reports,
         EXISTS (SELECT FROM report r JOIN case_file rc ON rc.id = r.id
           WHERE r.action_id = a.id AND r.kind = 'final' AND rc.stage = 'accepted') AS final_accepted
       FROM action a JOIN case_file ac ON ac.id = a.id JOIN action_money m ON m.action_id = a.id,
         LATERAL (SELECT NULL::uuid AS id, a.id AS action_id, NULL::text AS kind, NULL::bigint AS requested_cents,
           NULL::bigint AS declared_cents, NULL::bigint AS accepted_cents) AS p
       WHERE a.id = $1 AND m.contracted_cents + m.ordered_cents + m.paid_cents > 0`,
      [actionId, actor.organisationId],
    ),
  );
  if (!row) return null;
  const bought = row.facts['heldByFacility'] === true;
  const leads = bought ? holdsRole(actor, 'secretariat') : row.lead && holdsRole(actor, 'programme_manager');
  if (!leads && !facility) return null;
  const terms = termsOf(row.facts);
  const paid = paidBefore(row.facts);
  const uncleared = unclearedCents(paid);
  const rests = (kind: PaymentKind): PaymentChoice['hindrance'] => {
    if (kind === 'prefinancing' || kind === 'recovery') return null;
    if (bought) return kind === 'interim' || isDelivered(row.stage) ? null : 'not_delivered';
    const report = kind === 'balance' ? row.final_accepted : row.reports.some((one) => one.accepted);
    return report ? null : 'report_missing';
  };
  const hindranceOf = (kind: PaymentKind, mostCents: number): PaymentChoice['hindrance'] => {
    if (kind === 'prefinancing' && uncleared > 0) return 'prefinancing_not_cleared';
    if (bought && mostCents === 0) return 'nothing_left';
    return rests(kind) ?? (mostCents === 0 && kind !== 'balance' ? 'nothing_left' : null);
  };
  const mine = PAYMENT_KINDS.filter((kind) => (kind === 'recovery' ? facility : leads));
  return {
    actionId,
    actionReference: row.reference,
    actionTitle: row.title,
    actionSubject: row.subject,
    bought,
    terms,
    paid,
    unclearedCents: uncleared,
    prefinancingMostCents: prefinancingMost(terms),
    beforeBalanceMostCents: paidBeforeBalanceMost(terms),
    kinds: mine.map((kind) => {
      const mostCents = mostAsked(kind, terms, paid);
      return { kind, mostCents, hindrance: hindranceOf(kind, mostCents) };
    }),
    reports: row.reports,
  };
}
