/** What an amendment sets of an action, and what of it is wrong whatever the database holds. */
import {
  type ActionContent,
  type ActionInput,
  checkTotal,
  EMPTY_CONTENT,
  mergedContent,
} from '../actions/action-content.js';
import { assessEligibility, type EligibilityInput } from '../actions/eligibility.js';
import type { FieldChecks } from '../kernel/field-checks.js';

/** Dates, partner countries and co-applicants: for whoever may see the amendment. */
export interface PlanTerms {
  /** Calendar day. */
  readonly startsOn: string | null;
  readonly durationMonths: number | null;
  /** In the order of their codes. */
  readonly countries: ActionContent['countries'];
  /** In order. */
  readonly coApplicantIds: readonly string[];
}

/** Between the lead's side and the facility. */
export interface MoneyTerms {
  readonly grantCents: number | null;
  readonly totalCostCents: number | null;
  readonly budgetLines: ActionContent['budgetLines'];
}

export interface Terms extends PlanTerms, MoneyTerms {}

const PLAN_FIELDS = ['startsOn', 'durationMonths', 'countries', 'coApplicantIds'] as const;
const MONEY_FIELDS = ['grantCents', 'totalCostCents', 'budgetLines'] as const;
const TERM_FIELDS = [...PLAN_FIELDS, ...MONEY_FIELDS] as const;

/** What a client sends: fields left out stay as they are. */
export type AmendmentInput = {
  readonly [Field in keyof Terms | 'reason' | 'partnerNote']?: unknown;
};

/** `current` with the input's terms in place of its own; adds to `checks` what is wrong with them. */
export function mergedTerms(current: Terms, input: AmendmentInput, checks: FieldChecks): Terms {
  const sent: ActionInput = Object.fromEntries(
    TERM_FIELDS.filter((field) => input[field] !== undefined).map((field) => [field, input[field]]),
  );
  const merged = mergedContent({ ...EMPTY_CONTENT, ...current }, sent, checks);
  return {
    startsOn: merged.startsOn,
    durationMonths: merged.durationMonths,
    countries: [...merged.countries].sort((a, b) => (a.country < b.country ? -1 : 1)),
    coApplicantIds: [...new Set(merged.coApplicantIds)].sort(),
    grantCents: merged.grantCents,
    totalCostCents: merged.totalCostCents,
    budgetLines: merged.budgetLines,
  };
}

/** What every amendment has to say, since all of it is prefilled with what there is. */
export function checkWhole(terms: Terms, lastMilestoneMonth: number, checks: FieldChecks): void {
  for (const field of ['startsOn', 'durationMonths', 'grantCents', 'totalCostCents'] as const) {
    if (terms[field] === null) checks.add(field, 'missing');
  }
  if (terms.countries.length === 0) checks.add('countries', 'missing');
  if (terms.durationMonths !== null && terms.durationMonths < lastMilestoneMonth) {
    checks.add('durationMonths', 'before_last_milestone', { month: lastMilestoneMonth });
  }
  checkTotal(terms, checks);
}

/** The rules of eligibility that bear on what changes: a figure or country that stays was judged before. */
export function checkEligible(
  before: Terms,
  after: Terms,
  input: EligibilityInput,
  checks: FieldChecks,
): void {
  const failed = assessEligibility(input).filter((one) => one.answer === 'fail');
  const moneyChanges =
    before.grantCents !== after.grantCents || before.totalCostCents !== after.totalCostCents;
  for (const { rule, country, facts } of failed) {
    if (rule === 'eu_share' && moneyChanges) {
      checks.add('grantCents', 'eu_share_above_maximum', {
        percent: Number(facts['limitBasisPoints']) / 100,
      });
    }
    if (rule === 'minimum_grant' && moneyChanges) checks.add('grantCents', 'grant_below_minimum');
    if (rule === 'maximum_grant' && moneyChanges) checks.add('grantCents', 'grant_above_maximum');
    if (rule === 'duration' && before.durationMonths !== after.durationMonths) {
      checks.add('durationMonths', 'duration_not_admitted');
    }
    if (country === null) continue;
    const place = after.countries.findIndex((one) => one.country === country);
    const was = before.countries.find((one) => one.country === country);
    if (place >= 0 && was?.partnershipId !== after.countries[place]?.partnershipId) {
      checks.add(`countries/${place}/partnershipId`, 'country_not_eligible');
    }
  }
}

/** What was written, on the action as it is now: terms that the amendment does not change follow the action. */
export function rebased(before: Terms, after: Terms, now: Terms): Terms {
  const changed = differingTerms(before, after);
  return { ...now, ...Object.fromEntries(changed.map((field) => [field, after[field]])) };
}

/** The terms that differ, by name. */
export function differingTerms(before: Terms, after: Terms): readonly (keyof Terms)[] {
  return TERM_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

export function planOf({ startsOn, durationMonths, countries, coApplicantIds }: Terms): PlanTerms {
  return { startsOn, durationMonths, countries, coApplicantIds };
}

export function moneyOf({ grantCents, totalCostCents, budgetLines }: Terms): MoneyTerms {
  return { grantCents, totalCostCents, budgetLines };
}

/** As they come from the database, which orders a document's keys by itself: in ours, so that equal ones compare equal. */
export function termsRead(plan: PlanTerms, money: MoneyTerms): Terms {
  return {
    startsOn: plan.startsOn,
    durationMonths: plan.durationMonths,
    countries: plan.countries.map(({ country, partnershipId }) => ({ country, partnershipId })),
    coApplicantIds: plan.coApplicantIds,
    grantCents: money.grantCents,
    totalCostCents: money.totalCostCents,
    budgetLines: money.budgetLines.map(
      ({ heading, description, quantity, unit, unitCostCents, amountCents }) => ({
        heading,
        description,
        quantity,
        unit,
        unitCostCents,
        amountCents,
      }),
    ),
  };
}
