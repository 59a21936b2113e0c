/** All SQL that writes a payment request's content, and reads it for writing. */
import type { Transaction } from '../database/database.js';
import type { PaymentContent } from './payment-content.js';
import { type PaymentKind, paymentDays } from './payment-rules.js';

export interface StoredPayment {
  readonly actionId: string;
  readonly kind: PaymentKind;
  /** Of what the facility buys itself. */
  readonly bought: boolean;
  readonly content: PaymentContent;
  readonly acceptedCents: number | null;
  readonly registered: boolean;
}

/** Numbered within its action, under the action's lock. */
export async function insertPayment(
  transaction: Transaction,
  id: string,
  { actionId, kind, content }: Pick<StoredPayment, 'actionId' | 'kind' | 'content'>,
): Promise<void> {
  await transaction.run(
    'payment_insert',
    `INSERT INTO payment_request (id, action_id, kind, number, report_id, requested_cents, declared_cents, reason, payment_days,
       invoice_reference)
     SELECT $1, $2, $3, 1 + coalesce(max(p.number), 0), $4, $5, $6, $7, $8, $9 FROM payment_request p WHERE p.action_id = $2`,
    [
      id,
      actionId,
      kind,
      content.reportId,
      content.requestedCents,
      content.declaredCents,
      content.reason,
      kind === 'recovery' ? null : paymentDays(kind),
      content.invoiceReference,
    ],
  );
}

/** Null when there is none for this actor. */
export async function loadPayment(transaction: Transaction, id: string): Promise<StoredPayment | null> {
  const [row] = await transaction.run<{ stored: StoredPayment }>(
    'payment_content',
    `SELECT jsonb_build_object('actionId', p.action_id, 'kind', p.kind, 'bought', a.kind <> 'GRANT', 'acceptedCents', p.accepted_cents,
       'registered', p.registered_at IS NOT NULL, 'content', jsonb_build_object('requestedCents', p.requested_cents,
         'declaredCents', p.declared_cents, 'reportId', p.report_id, 'invoiceReference', p.invoice_reference, 'reason', p.reason)) AS stored
     FROM payment_request p JOIN action a ON a.id = p.action_id WHERE p.id = $1`,
    [id],
  );
  return row?.stored ?? null;
}

export async function writePayment(
  transaction: Transaction,
  id: string,
  content: PaymentContent,
  acceptedCents: number | null,
): Promise<void> {
  await transaction.run(
    'payment_write',
    `UPDATE payment_request SET requested_cents = $2, declared_cents = $3, report_id = $4, reason = $5, accepted_cents = $6,
       invoice_reference = $7 WHERE id = $1`,
    [
      id,
      content.requestedCents,
      content.declaredCents,
      content.reportId,
      content.reason,
      acceptedCents,
      content.invoiceReference,
    ],
  );
}

export async function writeFigures(
  transaction: Transaction,
  id: string,
  { dueCents, clearedCents }: { readonly dueCents: number; readonly clearedCents: number },
): Promise<void> {
  await transaction.run(
    'payment_figures_write',
    'UPDATE payment_request SET due_cents = $2, cleared_cents = $3 WHERE id = $1',
    [id, dueCents, clearedCents],
  );
}

/** Whether it is a progress report of the action, for this actor. */
export async function isProgressReport(
  transaction: Transaction,
  actionId: string,
  reportId: string,
): Promise<boolean> {
  const rows = await transaction.run(
    'payment_report',
    `SELECT FROM report WHERE id = $2 AND action_id = $1 AND kind = 'progress' AND replaced_at IS NULL`,
    [actionId, reportId],
  );
  return rows.length > 0;
}
