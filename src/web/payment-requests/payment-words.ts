/** How payment requests are put to people. */
import type { PaymentListItem } from '../../funding/payment-list.query.js';
import type { Visit } from '../shell/visit.js';

/** "Pre-financing, number 1 of this action". */
export function paymentName(
  visit: Visit,
  { kind, number }: Pick<PaymentListItem, 'kind' | 'number'>,
): string {
  return visit.t('payments.page.kind_numbered', { kind: visit.t(`payments.kind.${kind}`), number });
}
