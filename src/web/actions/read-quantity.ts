import { isQuantity } from '../../actions/budget.js';

const THOUSANDS_OR_THOUSANDTHS = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** No quantity, so that the field's own check refuses it and says how to write one. */
const EITHER = 'thousands or thousandths';

/** Reads a quantity as people type it: `12`, `0,5`, `2.25`. `1.250` may be either of two and is taken for none. */
export function readQuantity(text: string): string {
  const bare = text.replaceAll(/[\s\u00a0\u202f]/g, '');
  return THOUSANDS_OR_THOUSANDTHS.test(bare) ? EITHER : bare.replace(',', '.');
}

/** A quantity as a field shows it: what is read back from it is the same. */
export function plainQuantity(quantity: string): string {
  return isQuantity(quantity) && THOUSANDS_OR_THOUSANDTHS.test(quantity) ? `${quantity}0` : quantity;
}
