/** A budget and what follows from its lines: subtotals, total, shares; pure, in integer cents. */
import { shareBasisPoints } from '../kernel/money.js';

export const BUDGET_HEADINGS = ['STAFF', 'TRAVEL', 'EQUIPMENT', 'SERVICES', 'OTHER', 'INDIRECT'] as const;

/** The heading whose lines are a share of all the others. */
const INDIRECT = 'INDIRECT';

export interface BudgetLine {
  readonly heading: string;
  readonly description: string;
  /** How many of what, as a decimal text of at most four places; null where the amount is stated as it is. */
  readonly quantity: string | null;
  readonly unit: string;
  /** What one costs; there with `quantity` and not without. */
  readonly unitCostCents: number | null;
  readonly amountCents: number;
}

export interface Budget {
  readonly lines: readonly BudgetLine[];
  readonly totalCostCents: number | null;
  readonly grantCents: number | null;
}

export interface BudgetSums {
  /** In the order of headings; those without lines are left out. */
  readonly headings: readonly { readonly heading: string; readonly cents: number }[];
  readonly totalCents: number;
  /** All headings but the indirect one. */
  readonly directCents: number;
  readonly indirectCents: number;
  /** Indirect costs as a share of direct ones, rounded down; null of nothing. */
  readonly indirectBasisPoints: number | null;
  /** What the grant leaves to pay; null while no grant is stated. */
  readonly ownCents: number | null;
}

const QUANTITY = /^\d{1,9}(?:\.(\d{1,4}))?$/;
const QUANTITY_SCALE = 10_000n;

/** Whether it is a quantity: above nothing, at most nine places before the point and four after it. */
export function isQuantity(value: unknown): value is string {
  return typeof value === 'string' && QUANTITY.test(value) && Number(value) > 0;
}

/** Quantity × unit cost, exactly; half a cent and more is rounded up to the next one. */
export function productCents(quantity: string, unitCostCents: number): number {
  const [whole = '', part = ''] = quantity.split('.');
  const scaled = BigInt(whole) * QUANTITY_SCALE + BigInt(part.padEnd(4, '0'));
  return Number((scaled * BigInt(unitCostCents) + QUANTITY_SCALE / 2n) / QUANTITY_SCALE);
}

/** What the lines come to. Amounts are far inside what a double holds exactly. */
export function sumOfLines(lines: readonly Pick<BudgetLine, 'amountCents'>[]): number {
  return lines.reduce((sum, line) => sum + line.amountCents, 0);
}

export function budgetSums(
  lines: readonly Pick<BudgetLine, 'heading' | 'amountCents'>[],
  grantCents: number | null,
): BudgetSums {
  const known: readonly string[] = BUDGET_HEADINGS;
  const others = lines.map((line) => line.heading).filter((heading) => !known.includes(heading));
  const headings = [...new Set([...known, ...others])].flatMap((heading) => {
    const own = lines.filter((line) => line.heading === heading);
    return own.length === 0 ? [] : [{ heading, cents: sumOfLines(own) }];
  });
  const totalCents = sumOfLines(lines);
  const indirectCents = headings.find(({ heading }) => heading === INDIRECT)?.cents ?? 0;
  const directCents = totalCents - indirectCents;
  return {
    headings,
    totalCents,
    directCents,
    indirectCents,
    indirectBasisPoints: shareBasisPoints(indirectCents, directCents),
    ownCents: grantCents === null ? null : totalCents - grantCents,
  };
}
