/** What differs between two submissions of a report, answer by answer; pure. */
import type { IndicatorAnswer, MilestoneAnswer, ReportContent } from './report-content.js';

export type AnswerChange =
  | { readonly of: 'achievements' | 'problems'; readonly before: string; readonly after: string }
  | { readonly of: 'expenditure'; readonly before: number | null; readonly after: number | null }
  | {
      readonly of: 'milestone';
      readonly milestone: number;
      readonly before: MilestoneAnswer | null;
      readonly after: MilestoneAnswer | null;
    }
  | {
      readonly of: 'indicator';
      readonly code: string;
      readonly before: IndicatorAnswer | null;
      readonly after: IndicatorAnswer | null;
    };

/** In the order of the form; empty when both say the same. */
export function answerChanges(before: ReportContent, after: ReportContent): readonly AnswerChange[] {
  return [
    ...textChange('achievements', before, after),
    ...textChange('problems', before, after),
    ...(before.expenditureCents === after.expenditureCents
      ? []
      : [
          {
            of: 'expenditure' as const,
            before: before.expenditureCents,
            after: after.expenditureCents,
          },
        ]),
    ...lineChanges(before.milestones, after.milestones, (one) => one.milestone, isSameMilestone).map(
      ({ key, ...one }): AnswerChange => ({ of: 'milestone', milestone: key, ...one }),
    ),
    ...lineChanges(before.indicators, after.indicators, (one) => one.code, isSameIndicator).map(
      ({ key, ...one }): AnswerChange => ({ of: 'indicator', code: key, ...one }),
    ),
  ];
}

function textChange(
  of: 'achievements' | 'problems',
  before: ReportContent,
  after: ReportContent,
): readonly AnswerChange[] {
  return before[of] === after[of] ? [] : [{ of, before: before[of], after: after[of] }];
}

function lineChanges<Line, Key>(
  before: readonly Line[],
  after: readonly Line[],
  keyOf: (line: Line) => Key,
  isSame: (one: Line, other: Line) => boolean,
): readonly { readonly key: Key; readonly before: Line | null; readonly after: Line | null }[] {
  const keys = [...new Set([...after, ...before].map(keyOf))].sort((a, b) => (a < b ? -1 : 1));
  return keys.flatMap((key) => {
    const was = before.find((line) => keyOf(line) === key) ?? null;
    const is = after.find((line) => keyOf(line) === key) ?? null;
    if (was !== null && is !== null && isSame(was, is)) return [];
    return [{ key, before: was, after: is }];
  });
}

function isSameMilestone(one: MilestoneAnswer, other: MilestoneAnswer): boolean {
  return (
    one.state === other.state &&
    one.doneOn === other.doneOn &&
    one.reason === other.reason &&
    one.newDate === other.newDate
  );
}

function isSameIndicator(one: IndicatorAnswer, other: IndicatorAnswer): boolean {
  return one.value === other.value && one.comment === other.comment && one.source === other.source;
}
