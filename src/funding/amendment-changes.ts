/** What an amendment changes, item by item, with how much it differs: pure, for pages, programs and mails alike. */
import { shareBasisPoints } from '../kernel/money.js';
import { daysBetween } from '../workflow/index.js';
import type { MoneyTerms, PlanTerms } from './amendment-terms.js';

interface AmountChange<Of extends string> {
  readonly of: Of;
  readonly beforeCents: number;
  readonly afterCents: number;
  readonly differenceCents: number;
  /** Of what was before, in basis points, rounded towards nothing. */
  readonly differenceBasisPoints: number;
}

export type TermChange =
  | AmountChange<'grant'>
  | AmountChange<'total_cost'>
  | {
      /** The EU's share, in basis points rounded down. */
      readonly of: 'share';
      readonly before: number;
      readonly after: number;
    }
  | {
      readonly of: 'budget_line';
      readonly heading: string;
      readonly description: string;
      /** Null of a line that is not there. */
      readonly beforeCents: number | null;
      readonly afterCents: number | null;
      readonly differenceCents: number;
    }
  | { readonly of: 'start'; readonly before: string; readonly after: string; readonly differenceDays: number }
  | {
      readonly of: 'duration';
      readonly before: number;
      readonly after: number;
      readonly differenceMonths: number;
    }
  | { readonly of: 'country'; readonly country: string; readonly change: 'added' | 'removed' | 'framework' }
  | { readonly of: 'co_applicant'; readonly id: string; readonly change: 'added' | 'removed' };

/** The dates, then the partners, in one order; empty when both say the same. */
export function planChanges(before: PlanTerms, after: PlanTerms): readonly TermChange[] {
  const changes: TermChange[] = [];
  if (before.startsOn !== after.startsOn && before.startsOn !== null && after.startsOn !== null) {
    const differenceDays = daysBetween(before.startsOn, after.startsOn);
    changes.push({ of: 'start', before: before.startsOn, after: after.startsOn, differenceDays });
  }
  if (before.durationMonths !== after.durationMonths) {
    const [was, is] = [before.durationMonths ?? 0, after.durationMonths ?? 0];
    changes.push({ of: 'duration', before: was, after: is, differenceMonths: is - was });
  }
  return [...changes, ...countryChanges(before, after), ...coApplicantChanges(before, after)];
}

/** Grant, total cost and share, then the lines that differ; empty when both say the same. */
export function moneyChanges(before: MoneyTerms, after: MoneyTerms): readonly TermChange[] {
  return [
    ...amountChange('grant', before.grantCents ?? 0, after.grantCents ?? 0),
    ...amountChange('total_cost', before.totalCostCents ?? 0, after.totalCostCents ?? 0),
    ...shareChange(before, after),
    ...lineChanges(before, after),
  ];
}

function amountChange(
  of: 'grant' | 'total_cost',
  beforeCents: number,
  afterCents: number,
): readonly TermChange[] {
  const differenceCents = afterCents - beforeCents;
  if (differenceCents === 0) return [];
  // BigInt's division rounds towards nothing, on either side of it.
  const differenceBasisPoints =
    beforeCents === 0 ? 0 : Number((BigInt(differenceCents) * 10_000n) / BigInt(beforeCents));
  return [{ of, beforeCents, afterCents, differenceCents, differenceBasisPoints }];
}

function shareChange(before: MoneyTerms, after: MoneyTerms): readonly TermChange[] {
  const was = shareBasisPoints(before.grantCents ?? 0, before.totalCostCents ?? 0);
  const is = shareBasisPoints(after.grantCents ?? 0, after.totalCostCents ?? 0);
  return was === is || was === null || is === null ? [] : [{ of: 'share', before: was, after: is }];
}

type Line = MoneyTerms['budgetLines'][number];

/** Lines of one heading and description are one line to whoever reads, however often they are written. */
function lineChanges(before: MoneyTerms, after: MoneyTerms): readonly TermChange[] {
  const keyOf = ({ heading, description }: Line) => JSON.stringify([heading, description]);
  const sumOf = (lines: readonly Line[], key: string) => {
    const found = lines.filter((line) => keyOf(line) === key);
    return found.length === 0 ? null : found.reduce((sum, line) => sum + line.amountCents, 0);
  };
  const keys = [...new Set([...before.budgetLines, ...after.budgetLines].map(keyOf))];
  return keys.flatMap((key): readonly TermChange[] => {
    const beforeCents = sumOf(before.budgetLines, key);
    const afterCents = sumOf(after.budgetLines, key);
    if (beforeCents === afterCents) return [];
    const [heading, description] = JSON.parse(key) as [string, string];
    const differenceCents = (afterCents ?? 0) - (beforeCents ?? 0);
    return [{ of: 'budget_line', heading, description, beforeCents, afterCents, differenceCents }];
  });
}

function countryChanges(before: PlanTerms, after: PlanTerms): readonly TermChange[] {
  const under = (terms: PlanTerms, country: string) =>
    terms.countries.find((one) => one.country === country)?.partnershipId;
  const all = [...new Set([...before.countries, ...after.countries].map((one) => one.country))].sort();
  return all.flatMap((country): readonly TermChange[] => {
    const [was, is] = [under(before, country), under(after, country)];
    if (was === is) return [];
    const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'framework';
    return [{ of: 'country', country, change }];
  });
}

function coApplicantChanges(before: PlanTerms, after: PlanTerms): readonly TermChange[] {
  const all = [...new Set([...before.coApplicantIds, ...after.coApplicantIds])].sort();
  return all.flatMap((id): readonly TermChange[] => {
    const [was, is] = [before.coApplicantIds.includes(id), after.coApplicantIds.includes(id)];
    return was === is ? [] : [{ of: 'co_applicant', id, change: is ? 'added' : 'removed' }];
  });
}
