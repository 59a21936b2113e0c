/** What a report says, and what of it is wrong whatever the database holds; pure. */

import { isDecimal } from '../kernel/decimal.js';
import type { FieldChecks } from '../kernel/field-checks.js';

export const MILESTONE_STATES = ['on_track', 'done', 'late'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

export interface MilestoneAnswer {
  /** Its place in the work plan, from 1. */
  readonly milestone: number;
  readonly state: MilestoneState;
  /** Calendar day; of one that is done, and no other. */
  readonly doneOn: string | null;
  /** Why it is late; may be said of any. */
  readonly reason: string;
  /** Calendar day; of one that is late, and no other. */
  readonly newDate: string | null;
}

export interface IndicatorAnswer {
  readonly code: string;
  /** Decimal text: `1200`, `37.5`. */
  readonly value: string;
  readonly comment: string;
  readonly source: string;
}

export interface ReportContent {
  readonly achievements: string;
  readonly problems: string;
  /** Declared, since the action began; null while nothing is said. */
  readonly expenditureCents: number | null;
  readonly milestones: readonly MilestoneAnswer[];
  readonly indicators: readonly IndicatorAnswer[];
}

/** What a client sends: fields left out stay as they are. */
export type ReportInput = { readonly [Field in keyof ReportContent]?: unknown };

/** The parts of an action's work plan that its reports answer to. */
export interface WorkPlan {
  readonly milestones: readonly number[];
  readonly indicators: readonly string[];
}

/**
 * `current` with the input's fields in place of its own; adds to `checks` what is wrong with them. `today` is the
 * calendar day after which nothing has been done yet.
 */
export function mergedReport(
  current: ReportContent,
  input: ReportInput,
  plan: WorkPlan,
  today: string,
  checks: FieldChecks,
): ReportContent {
  const given = <Field extends keyof ReportContent>(
    field: Field,
    read: (value: unknown) => ReportContent[Field],
  ): ReportContent[Field] => (input[field] === undefined ? current[field] : read(input[field]));
  const long = (field: keyof ReportContent) => (value: unknown) =>
    checks.text(field, value, { max: 20_000, lines: true });
  return {
    achievements: given('achievements', long('achievements')),
    problems: given('problems', long('problems')),
    expenditureCents: given('expenditureCents', (value) => {
      if (value === null || value === '') return null;
      return value === 0 ? 0 : checks.cents('expenditureCents', value);
    }),
    milestones: given('milestones', (value) => milestonesOf(value, plan, today, checks)),
    indicators: given('indicators', (value) => indicatorsOf(value, plan, checks)),
  };
}

/** The fields in which two contents differ. */
export function changedFields(before: ReportContent, after: ReportContent): readonly (keyof ReportContent)[] {
  return (Object.keys(after) as (keyof ReportContent)[]).filter(
    (field) => JSON.stringify(inOneOrder(before)[field]) !== JSON.stringify(inOneOrder(after)[field]),
  );
}

/** Keys and lines in one order, for comparing: the database orders the keys of what it stores by itself. */
function inOneOrder(content: ReportContent): ReportContent {
  return {
    ...content,
    milestones: content.milestones
      .map(({ milestone, state, doneOn, reason, newDate }) => ({ milestone, state, doneOn, reason, newDate }))
      .sort((a, b) => a.milestone - b.milestone),
    indicators: content.indicators
      .map(({ code, value, comment, source }) => ({ code, value, comment, source }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

function milestonesOf(
  value: unknown,
  plan: WorkPlan,
  today: string,
  checks: FieldChecks,
): readonly MilestoneAnswer[] {
  const named = new Set<unknown>();
  return checks.list('milestones', value, 200).flatMap((one, index) => {
    const { milestone, state, doneOn, reason, newDate } = fieldsOf(one);
    const at = `milestones/${index}`;
    if (!plan.milestones.includes(milestone as number)) {
      checks.add(`${at}/milestone`, 'not_in_work_plan');
      return [];
    }
    if (named.has(milestone)) checks.add(`${at}/milestone`, 'named_twice');
    named.add(milestone);
    const known = checks.choice(`${at}/state`, state, MILESTONE_STATES);
    const done = known === 'done' ? checks.date(`${at}/doneOn`, doneOn ?? '') : null;
    if (done !== null && done > today) checks.add(`${at}/doneOn`, 'date_ahead');
    return [
      {
        milestone: milestone as number,
        state: known ?? 'on_track',
        doneOn: done,
        reason: checks.text(`${at}/reason`, reason ?? '', {
          min: known === 'late' ? 1 : 0,
          max: 2_000,
          lines: true,
        }),
        newDate: known === 'late' ? checks.date(`${at}/newDate`, newDate ?? '') : null,
      },
    ];
  });
}

function indicatorsOf(value: unknown, plan: WorkPlan, checks: FieldChecks): readonly IndicatorAnswer[] {
  const named = new Set<unknown>();
  return checks.list('indicators', value, 100).flatMap((one, index) => {
    const { code, value: reached, comment, source } = fieldsOf(one);
    const at = `indicators/${index}`;
    if (!plan.indicators.includes(code as string)) {
      checks.add(`${at}/code`, 'not_in_work_plan');
      return [];
    }
    if (named.has(code)) checks.add(`${at}/code`, 'named_twice');
    named.add(code);
    if (!isDecimal(reached)) checks.add(`${at}/value`, reached === '' ? 'missing' : 'not_decimal');
    return [
      {
        code: code as string,
        value: String(reached),
        comment: checks.text(`${at}/comment`, comment ?? '', { max: 2_000, lines: true }),
        source: checks.text(`${at}/source`, source ?? '', { max: 500 }),
      },
    ];
  });
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
