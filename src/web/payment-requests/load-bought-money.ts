import type { CaseRuntime } from '../../cases/case-runtime.js';
import { type MoneyOfAction, moneyOfAction } from '../../funding/money-of-action.query.js';
import { type PaymentChoices, paymentChoices } from '../../funding/payment-choices.query.js';
import { type PaymentListItem, paymentList } from '../../funding/payment-list.query.js';
import type { SignedInVisit } from '../shell/visit.js';

/** The money of what the facility buys, for its page. */
export interface BoughtMoney {
  readonly money: MoneyOfAction;
  /** Those that are open first. */
  readonly payments: readonly PaymentListItem[];
  readonly choices: PaymentChoices | null;
}

/** Null for everybody outside, whose the contract is not. */
export async function loadBoughtMoney(
  runtime: CaseRuntime,
  { actor }: SignedInVisit,
  actionId: string,
): Promise<BoughtMoney | null> {
  if (actor.view !== 'inside') return null;
  const [money, open, ended, choices] = await Promise.all([
    moneyOfAction(runtime, actor, actionId),
    paymentList(runtime, actor, { actionId, show: 'open', limit: 100 }),
    paymentList(runtime, actor, { actionId, show: 'ended', limit: 100 }),
    paymentChoices(runtime, actor, actionId),
  ]);
  return money && { money, payments: [...open.items, ...ended.items], choices };
}
