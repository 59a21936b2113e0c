import { type MoneyOnTheWire, toWire } from '../kernel/money.js';
import { cents, currency, formed } from './field-kinds.js';
import { Field } from './fields.js';

export class MoneyDto {
  @Field(cents, { description: 'Euro with exact cents.', example: '295655.25' })
  amount!: string;

  @Field(currency, { description: 'Always EUR.', example: 'EUR' })
  currency!: 'EUR';
}

/** Nothing is an answer as well, other than with amounts that are asked for. */
export class MoneyOrNothingDto {
  @Field(formed(/^[0-9]{1,11}([.][0-9]{1,2})?$/, 'amount_not_cents', { max: 15 }), {
    description: 'Euro with exact cents; nothing is `0`.',
    example: '125000.50',
  })
  amount!: string;

  @Field(currency, { description: 'Always EUR.', example: 'EUR' })
  currency!: 'EUR';
}

export function moneyOrNull(amountCents: number | null): MoneyOnTheWire | null {
  return amountCents === null ? null : toWire(amountCents);
}
