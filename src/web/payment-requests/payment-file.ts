import type { CaseRuntime } from '../../cases/case-runtime.js';
import { type PaymentInFull, paymentInFull } from '../../funding/payment-in-full.query.js';
import { secondSignatureFromCents } from '../../funding/second-signature.query.js';
import { Problem } from '../../kernel/problem.js';
import { type CasePage, loadCasePage } from '../cases/load-case-page.js';
import type { SignedInVisit } from '../shell/visit.js';

/** Everything that a payment request's page shows. */
export interface PaymentFile {
  readonly page: CasePage;
  readonly payment: PaymentInFull;
  /** From this amount on a second authorising signature is needed, in cents. */
  readonly secondSignatureFromCents: number;
}

/** Throws `not_found` when there is no such request for whoever visits. */
export async function loadPaymentFile(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  id: string,
): Promise<PaymentFile> {
  const page = await loadCasePage(runtime, visit, 'payment_request', id);
  const payment = await paymentInFull(runtime, visit.actor, id);
  if (!payment) throw new Problem('not_found');
  return {
    page,
    payment,
    secondSignatureFromCents: await secondSignatureFromCents(runtime.database, visit.actor),
  };
}
