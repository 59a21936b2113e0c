/** What of payment request `p` is to be paid, or while that is not computed what is asked; null where neither is said. */
export const PAYMENT_AMOUNT = `coalesce(p.due_cents, p.requested_cents, CASE WHEN p.invoice_reference <> '' THEN p.declared_cents END)`;
