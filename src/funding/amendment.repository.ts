/** All SQL that writes what an amendment says, and reads it for writing. */

import type { EligibilityInput } from '../actions/eligibility.js';
import { eligibilityInputSql } from '../actions/eligibility-input.js';
import type { Transaction } from '../database/database.js';
import type { FieldChecks } from '../kernel/field-checks.js';
import {
  type MoneyTerms,
  moneyOf,
  type PlanTerms,
  planOf,
  type Terms,
  termsRead,
} from './amendment-terms.js';

/** An action as an amendment finds it. */
export interface AmendedAction {
  readonly title: string;
  readonly stage: string;
  readonly organisationId: string;
  readonly terms: Terms;
  readonly lastMilestoneMonth: number;
  readonly underContract: boolean;
}

/** Null when there is none for this actor. */
export async function loadAmendedAction(
  transaction: Transaction,
  actionId: string,
): Promise<AmendedAction | null> {
  const [row] = await transaction.run<
    Omit<AmendedAction, 'terms'> & { readonly plan: PlanTerms; readonly money: MoneyTerms }
  >(
    'amended_action',
    `SELECT c.title, c.stage, c.organisation_id AS "organisationId", action_plan_terms(a.id) AS plan, action_money_terms(a.id) AS money,
       coalesce((SELECT max(m.due_month) FROM milestone m WHERE m.action_id = a.id), 1) AS "lastMilestoneMonth",
       coalesce((SELECT m.contracted_cents + m.ordered_cents + m.paid_cents > 0 FROM action_money m WHERE m.action_id = a.id), false) AS "underContract"
     FROM action a JOIN case_file c ON c.id = a.id WHERE a.id = $1`,
    [actionId],
  );
  if (!row) return null;
  const { plan, money, ...rest } = row;
  return { ...rest, terms: termsRead(plan, money) };
}

export interface StoredAmendment {
  readonly actionId: string;
  readonly startedBy: 'lead' | 'facility';
  readonly reason: string;
  readonly partnerNote: string;
  readonly before: Terms;
  readonly after: Terms;
}

/** Null when there is none whose money this actor may see as well. */
export async function loadAmendment(transaction: Transaction, id: string): Promise<StoredAmendment | null> {
  const [row] = await transaction.run<
    Omit<StoredAmendment, 'before' | 'after'> & {
      readonly planBefore: PlanTerms;
      readonly planAfter: PlanTerms;
      readonly moneyBefore: MoneyTerms;
      readonly moneyAfter: MoneyTerms;
    }
  >(
    'amendment_content',
    `SELECT m.action_id AS "actionId", m.started_by AS "startedBy", s.reason, m.partner_note AS "partnerNote",
       m.before AS "planBefore", m.after AS "planAfter", s.before AS "moneyBefore", s.after AS "moneyAfter"
     FROM amendment m JOIN amendment_confidential s ON s.amendment_id = m.id WHERE m.id = $1`,
    [id],
  );
  if (!row) return null;
  const { planBefore, planAfter, moneyBefore, moneyAfter, ...rest } = row;
  return { ...rest, before: termsRead(planBefore, moneyBefore), after: termsRead(planAfter, moneyAfter) };
}

/** The one that has not ended, if this action has any that the actor may see. */
export async function openAmendmentOf(
  transaction: Transaction,
  actionId: string,
): Promise<{ readonly id: string; readonly reference: string } | null> {
  const [row] = await transaction.run<{ id: string; reference: string }>(
    'amendment_open_of_action',
    `SELECT c.id, c.reference FROM amendment m JOIN case_file c ON c.id = m.id
     WHERE m.action_id = $1 AND m.ended_at IS NULL`,
    [actionId],
  );
  return row ?? null;
}

export async function nextNumber(transaction: Transaction, actionId: string): Promise<number> {
  const [row] = await transaction.run<{ next: number }>(
    'amendment_next_number',
    'SELECT 1 + coalesce(max(number), 0) AS next FROM amendment WHERE action_id = $1',
    [actionId],
  );
  return row?.next ?? 1;
}

export async function insertAmendment(
  transaction: Transaction,
  id: string,
  number: number,
  { actionId, startedBy, reason, partnerNote, before, after }: StoredAmendment,
): Promise<void> {
  await transaction.run(
    'amendment_insert',
    `INSERT INTO amendment (id, action_id, number, started_by, partner_note, before, after)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, actionId, number, startedBy, partnerNote, json(planOf(before)), json(planOf(after))],
  );
  await transaction.run(
    'amendment_confidential_insert',
    'INSERT INTO amendment_confidential (amendment_id, reason, before, after) VALUES ($1, $2, $3, $4)',
    [id, reason, json(moneyOf(before)), json(moneyOf(after))],
  );
}

export async function writeAmendment(
  transaction: Transaction,
  id: string,
  { reason, partnerNote, before, after }: StoredAmendment,
): Promise<void> {
  await transaction.run(
    'amendment_write',
    'UPDATE amendment SET partner_note = $2, before = $3, after = $4 WHERE id = $1',
    [id, partnerNote, json(planOf(before)), json(planOf(after))],
  );
  await transaction.run(
    'amendment_confidential_write',
    'UPDATE amendment_confidential SET reason = $2, before = $3, after = $4 WHERE amendment_id = $1',
    [id, reason, json(moneyOf(before)), json(moneyOf(after))],
  );
}

/** Checks what the terms name against what there is: each country's own partnership, the co-applicants. */
export async function checkNamed(
  transaction: Transaction,
  terms: Terms,
  leadId: string,
  checks: FieldChecks,
): Promise<void> {
  const [found] = await transaction.run<{ frameworks: Record<string, string>; organisations: string[] }>(
    'amendment_references',
    `SELECT coalesce((SELECT jsonb_object_agg(p.id, p.country) FROM partnership p WHERE p.id = ANY ($1::uuid[])), '{}') AS frameworks,
       ARRAY(SELECT o.id::text FROM organisation o WHERE o.id = ANY ($2::uuid[])) AS organisations`,
    [terms.countries.flatMap((one) => one.partnershipId ?? []), terms.coApplicantIds],
  );
  if (!found) throw new Error('The database gave no answer.');
  terms.countries.forEach(({ country, partnershipId }, index) => {
    if (partnershipId === null) return;
    const partner = found.frameworks[partnershipId];
    const pointer = `countries/${index}/partnershipId`;
    if (partner === undefined) checks.add(pointer, 'reference_unknown');
    else if (partner !== country) checks.add(pointer, 'partnership_of_other_country');
  });
  terms.coApplicantIds.forEach((id, index) => {
    if (id === leadId) checks.add(`coApplicantIds/${index}`, 'lead_is_no_co_applicant');
    else if (!found.organisations.includes(id)) checks.add(`coApplicantIds/${index}`, 'reference_unknown');
  });
}

/** The action's facts for the rules of eligibility, with the new figures and countries in place of its own. */
export async function eligibilityWith(
  transaction: Transaction,
  actionId: string,
  terms: Terms,
): Promise<EligibilityInput | null> {
  const [row] = await transaction.run<{ input: EligibilityInput | null }>(
    'amendment_eligibility',
    `SELECT ${ELIGIBILITY} AS input FROM action a JOIN case_file c ON c.id = a.id LEFT JOIN envelope e ON e.id = a.envelope_id WHERE a.id = $1`,
    [actionId, json(terms.countries), terms.grantCents, terms.totalCostCents, terms.durationMonths],
  );
  return row?.input ?? null;
}

/** Judged as of today: a partner country that joins was not there on the day of submission. */
const ELIGIBILITY = eligibilityInputSql({
  lead: 'c.organisation_id',
  submittedOn: 'NULL::date',
  pinnedGuideline: 'a.guideline_version_id',
  lot: 'a.lot_id',
  countries:
    'SELECT t.country, t."partnershipId" AS partnership_id FROM jsonb_to_recordset($2::jsonb) AS t (country text, "partnershipId" uuid)',
  grantCents: '$3::bigint',
  totalCostCents: '$4::bigint',
  funds: 'array_remove(ARRAY[e.fund], NULL)',
  documentKinds: 'ARRAY[]::text[]',
  pillar: 'a.pillar',
  theme: 'a.theme',
  durationMonths: '$5::integer',
});

function json(value: unknown): string {
  return JSON.stringify(value);
}
