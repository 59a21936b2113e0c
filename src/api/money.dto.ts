import { type MoneyOnTheWire, toWire } from '../kernel/money.js';
import { cents, currency } from './field-kinds.js';
import { Field } from './fields.js';

export class MoneyDto {
  @Field(cents, { description: 'Euro with exact cents.', example: '295655.25' })
  amount!: string;

  @Field(currency, { description: 'Always EUR.', example: 'EUR' })
  currency!: 'EUR';
}

export function moneyOrNull(amountCents: number | null): MoneyOnTheWire | null {
  return amountCents === null ? null : toWire(amountCents);
}
