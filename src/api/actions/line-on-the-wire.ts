import type { BudgetLine } from '../../actions/budget.js';
import { toWire } from '../../kernel/money.js';
import { moneyOrNull } from '../money.dto.js';

/** A budget line with its money as programs read it. */
export function lineOnTheWire({ unitCostCents, amountCents, ...line }: BudgetLine) {
  return { ...line, unitCost: moneyOrNull(unitCostCents), amount: toWire(amountCents) };
}
