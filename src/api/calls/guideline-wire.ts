import type { GuidelineRules } from '../../calls/guideline-rules.js';
import { toWire } from '../../kernel/money.js';
import { moneyOrNull } from '../money.dto.js';

/** With its amounts as the wire has them. */
export function rulesOnTheWire<Rules extends GuidelineRules>({
  minimumGrantCents,
  maximumGrantCents,
  ...rules
}: Rules) {
  return {
    ...rules,
    minimumGrant: toWire(minimumGrantCents),
    maximumGrant: moneyOrNull(maximumGrantCents),
  };
}
