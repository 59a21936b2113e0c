import { parseCents } from '../../kernel/money.js';

const BLANKS = /[\s\u00a0\u202f'’]/g;
const WITH_POINT = /^\d{1,3}(,\d{3})*(\.\d{1,2})?$/;
const WITH_COMMA = /^\d{1,3}(\.\d{3})*(,\d{1,2})?$/;
const BARE_COMMA = /^\d+,\d{1,2}$/;

/**
 * Reads an amount as people type it: `295655.25`, `295,655.25`, `295 655,25`, `295.655,25`. Not a number when it is
 * none of these, so that the field's own check refuses it.
 */
export function readCents(text: string): number {
  const bare = text.replace(BLANKS, '').replace(/^(EUR|€)|(EUR|€)$/g, '');
  const plain = WITH_POINT.test(bare)
    ? bare.replaceAll(',', '')
    : WITH_COMMA.test(bare)
      ? bare.replaceAll('.', '').replace(',', '.')
      : BARE_COMMA.test(bare)
        ? bare.replace(',', '.')
        : bare;
  return parseCents(plain) ?? Number.NaN;
}
