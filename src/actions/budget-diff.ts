/** What differs between two budgets, line by line and sum by sum; pure. */
import { BUDGET_HEADINGS, type Budget, type BudgetLine, sumOfLines } from './budget.js';

export interface LineChange {
  /** `moved`: it says the same under another heading, or in another place. */
  readonly what: 'added' | 'removed' | 'changed' | 'moved';
  readonly before: BudgetLine | null;
  readonly after: BudgetLine | null;
  /** Where it stands in the budget before and after, from 0; null where it does not. */
  readonly beforeAt: number | null;
  readonly afterAt: number | null;
}

export interface SumChange {
  readonly beforeCents: number;
  readonly afterCents: number;
}

export interface BudgetDiff {
  /** In the order of the budget after; what was removed stands last. */
  readonly lines: readonly LineChange[];
  /** Subtotals that differ, in the order of headings. */
  readonly headings: readonly (SumChange & { readonly heading: string })[];
  /** Null where it is the same. */
  readonly total: SumChange | null;
  readonly grant: { readonly beforeCents: number | null; readonly afterCents: number | null } | null;
}

interface Pair {
  readonly beforeAt: number;
  readonly afterAt: number;
}

/** Lines are the same line when heading and description are; one that only changed its heading is known by the rest. */
export function budgetDiff(before: Budget, after: Budget): BudgetDiff {
  const pairs = pairsOf(before.lines, after.lines);
  const stayed = new Set(longestInOrder(pairs));
  const paired = pairs.flatMap((pair): readonly LineChange[] => {
    const one = before.lines[pair.beforeAt];
    const other = after.lines[pair.afterAt];
    if (!one || !other) return [];
    const sameAmounts = isSame(one, other);
    if (sameAmounts && one.heading === other.heading && stayed.has(pair)) return [];
    return [{ what: sameAmounts ? 'moved' : 'changed', before: one, after: other, ...pair }];
  });
  const added = after.lines.flatMap((line, at): readonly LineChange[] =>
    pairs.some((pair) => pair.afterAt === at)
      ? []
      : [{ what: 'added', before: null, after: line, beforeAt: null, afterAt: at }],
  );
  const removed = before.lines.flatMap((line, at): readonly LineChange[] =>
    pairs.some((pair) => pair.beforeAt === at)
      ? []
      : [{ what: 'removed', before: line, after: null, beforeAt: at, afterAt: null }],
  );
  const inPlace = [...paired, ...added].sort((a, b) => (a.afterAt ?? 0) - (b.afterAt ?? 0));
  return {
    lines: [...inPlace, ...removed],
    headings: headingsOf(before, after),
    total: sumChange(sumOfLines(before.lines), sumOfLines(after.lines)),
    grant:
      before.grantCents === after.grantCents
        ? null
        : { beforeCents: before.grantCents, afterCents: after.grantCents },
  };
}

/** The lines after, made of the lines before and the differences: a diff keeps nothing back. */
export function linesAfter(before: readonly BudgetLine[], diff: BudgetDiff): readonly BudgetLine[] {
  const touched = new Set(diff.lines.map((change) => change.beforeAt));
  const lines = before.filter((_, at) => !touched.has(at));
  for (const { after, afterAt } of diff.lines) {
    if (after && afterAt !== null) lines.splice(afterAt, 0, after);
  }
  return lines;
}

/** How much of before the difference is, in basis points cut off towards nothing; null of nothing. */
export function changeBasisPoints({ beforeCents, afterCents }: SumChange): number | null {
  if (beforeCents === 0) return null;
  return Number((BigInt(afterCents - beforeCents) * 10_000n) / BigInt(beforeCents));
}

/** First those of one name, the first with the first and so on; then those that have nothing but their heading changed. */
function pairsOf(before: readonly BudgetLine[], after: readonly BudgetLine[]): readonly Pair[] {
  const named = paired(before, after, [], (line) => JSON.stringify([line.heading, line.description]));
  const renamed = paired(before, after, named, (line) =>
    JSON.stringify([line.description, line.quantity, line.unit, line.unitCostCents, line.amountCents]),
  );
  return [...named, ...renamed].sort((a, b) => a.afterAt - b.afterAt);
}

function paired(
  before: readonly BudgetLine[],
  after: readonly BudgetLine[],
  taken: readonly Pair[],
  keyOf: (line: BudgetLine) => string,
): readonly Pair[] {
  const waiting = new Map<string, number[]>();
  const goneBefore = new Set(taken.map((pair) => pair.beforeAt));
  const goneAfter = new Set(taken.map((pair) => pair.afterAt));
  before.forEach((line, at) => {
    if (goneBefore.has(at)) return;
    const places = waiting.get(keyOf(line));
    if (places) places.push(at);
    else waiting.set(keyOf(line), [at]);
  });
  return after.flatMap((line, afterAt) => {
    if (goneAfter.has(afterAt)) return [];
    const beforeAt = waiting.get(keyOf(line))?.shift();
    return beforeAt === undefined ? [] : [{ beforeAt, afterAt }];
  });
}

/** The most pairs that stand in the same order on both sides: all others have moved. `pairs` in the order of after. */
function longestInOrder(pairs: readonly Pair[]): readonly Pair[] {
  const longest: { readonly length: number; readonly from: number }[] = [];
  let best = -1;
  pairs.forEach((pair, at) => {
    let from = -1;
    for (let earlier = 0; earlier < at; earlier += 1) {
      if ((pairs[earlier]?.beforeAt ?? 0) > pair.beforeAt) continue;
      if ((longest[earlier]?.length ?? 0) > (longest[from]?.length ?? 0)) from = earlier;
    }
    longest.push({ length: (longest[from]?.length ?? 0) + 1, from });
    if ((longest[at]?.length ?? 0) > (longest[best]?.length ?? 0)) best = at;
  });
  const kept: Pair[] = [];
  for (let at = best; at !== -1; at = longest[at]?.from ?? -1) {
    const pair = pairs[at];
    if (pair) kept.push(pair);
  }
  return kept;
}

function isSame(one: BudgetLine, other: BudgetLine): boolean {
  return (
    one.quantity === other.quantity &&
    one.unit === other.unit &&
    one.unitCostCents === other.unitCostCents &&
    one.amountCents === other.amountCents
  );
}

function headingsOf(before: Budget, after: Budget): BudgetDiff['headings'] {
  const known: readonly string[] = BUDGET_HEADINGS;
  const all = new Set([...known, ...[...before.lines, ...after.lines].map((line) => line.heading)]);
  const sumOf = (lines: readonly BudgetLine[], heading: string) =>
    sumOfLines(lines.filter((line) => line.heading === heading));
  return [...all].flatMap((heading) => {
    const change = sumChange(sumOf(before.lines, heading), sumOf(after.lines, heading));
    return change ? [{ heading, ...change }] : [];
  });
}

function sumChange(beforeCents: number, afterCents: number): SumChange | null {
  return beforeCents === afterCents ? null : { beforeCents, afterCents };
}
