import type { ActionInput } from '../../actions/action-content.js';
import { parseCents } from '../../kernel/money.js';
import type { ActionContentSent, StatedBudgetLineDto } from './action.dto.js';

/** What was sent, with money in cents; what was left out stays left out. */
export function actionInput(sent: ActionContentSent): ActionInput {
  const { grant, totalCost, budgetLines, ...rest } = sent;
  return {
    ...rest,
    ...(grant === undefined ? {} : { grantCents: centsOrNull(grant) }),
    ...(totalCost === undefined ? {} : { totalCostCents: centsOrNull(totalCost) }),
    ...(budgetLines === undefined
      ? {}
      : {
          budgetLines: budgetLines.map(budgetLineInput),
        }),
  };
}

export function budgetLineInput({ amount, unitCost, ...line }: StatedBudgetLineDto) {
  return {
    ...line,
    unitCostCents: centsOrNull(unitCost ?? null),
    amountCents: centsOrNull(amount ?? null),
  };
}

function centsOrNull(money: { readonly amount: string } | null): number | null {
  return money === null ? null : parseCents(money.amount);
}
