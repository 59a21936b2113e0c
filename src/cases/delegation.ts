/** What a delegation is, and the rules that need no database. */
import { ROLES, type Role } from '../kernel/actor.js';

/**
 * `proposed`: an administrator alone would lend a sensitive role of somebody else, and nobody has confirmed it; `planned`: its
 * first day is to come; `over`: its last day has passed; `ended`: somebody ended it.
 */
export const DELEGATION_STATES = ['proposed', 'planned', 'in_force', 'over', 'ended'] as const;
export type DelegationState = (typeof DELEGATION_STATES)[number];

/** Days, both included, as calendar dates of the organisation: `2027-03-31`. */
export interface Days {
  readonly fromDay: string;
  readonly untilDay: string;
}

/**
 * An absence of more calendar days than this is flagged for review. Source: four weeks; Financial Regulation
 * (EU, Euratom) 2024/2509, Article 60.
 */
export const REVIEW_ABOVE_DAYS = 28;

/** The longest delegation: a year. Whoever is away for longer is replaced. */
export const LONGEST_DAYS = 366;

/** Whether a role can be lent: those of the work on cases. Oversight and administration are appointed. */
export function isLendable(role: Role): boolean {
  return role !== 'administrator' && role !== 'auditor';
}

export const LENDABLE_ROLES: readonly Role[] = ROLES.filter(isLendable);

/** How many calendar days these are. */
export function lengthOf({ fromDay, untilDay }: Days): number {
  return dayNumber(untilDay) - dayNumber(fromDay) + 1;
}

/**
 * How many days the whole absence has that `wanted` belongs to: with every other period that overlaps it or follows on
 * the next day, and those that join up with these.
 */
export function absenceDays(wanted: Days, others: readonly Days[]): number {
  let [from, until] = [dayNumber(wanted.fromDay), dayNumber(wanted.untilDay)];
  let left = others.map((one) => ({ from: dayNumber(one.fromDay), until: dayNumber(one.untilDay) }));
  for (;;) {
    const joined = left.filter((one) => one.from <= until + 1 && one.until >= from - 1);
    if (joined.length === 0) return until - from + 1;
    from = Math.min(from, ...joined.map((one) => one.from));
    until = Math.max(until, ...joined.map((one) => one.until));
    left = left.filter((one) => !joined.includes(one));
  }
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}
