/** Envelopes, their changes and their entries as they go over the wire. */
import type { EnvelopeChange } from '../../calls/envelope-changes.query.js';
import type { EnvelopeEntry } from '../../calls/envelope-entries.query.js';
import type { EnvelopeYear } from '../../calls/envelope-years.query.js';
import { type MoneyOnTheWire, toWire } from '../../kernel/money.js';
import type { EnvelopeChangeDto, EnvelopeEntryDto } from './envelope-change.dto.js';

type Balance = EnvelopeEntry['after'];

export function balanceOnTheWire(balance: Balance) {
  return {
    ceiling: toWire(balance.ceilingCents),
    free: toWire(balance.freeCents),
    reserved: toWire(balance.reservedCents),
    committed: toWire(balance.committedCents),
    contracted: toWire(balance.contractedCents),
    ordered: toWire(balance.orderedCents),
    paid: toWire(balance.paidCents),
  };
}

export function changeOnTheWire(change: EnvelopeChange): EnvelopeChangeDto {
  const { amountCents, mayDecide: _, mayWithdraw: __, ...told } = change;
  return { ...told, amount: toWire(amountCents) };
}

export function entryOnTheWire({ amountCents, after, action, ...told }: EnvelopeEntry): EnvelopeEntryDto {
  return {
    ...told,
    amount: toWire(amountCents),
    action: action && { id: action.id, reference: action.reference },
    after: balanceOnTheWire(after),
  };
}

export function yearOnTheWire({ year, ...cents }: EnvelopeYear) {
  type Told = {
    [Name in keyof typeof cents as Name extends `${infer Stem}Cents` ? Stem : never]: MoneyOnTheWire;
  };
  const money = Object.entries(cents).map(([name, amount]) => [name.replace(/Cents$/, ''), toWire(amount)]);
  return { year, ...(Object.fromEntries(money) as Told) };
}
