/** What an organisation can still ask for, action by action. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';

export interface MoneyLeft {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  /** Under contract in all, whether paid or not. */
  readonly agreedCents: number;
  /** Paid, and ordered to be paid. */
  readonly paidCents: number;
  readonly orderedCents: number;
  /** Under contract, and neither ordered nor paid. */
  readonly leftCents: number;
}

type Row = { readonly [Key in keyof MoneyLeft]: string };

/** Of the running actions that the actor's organisation leads and that are under contract, those with most left first. */
export async function moneyLeft(
  { database }: CaseRuntime,
  actor: PersonActor,
  { limit }: { readonly limit: number },
): Promise<readonly MoneyLeft[]> {
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Row>(
      'money_left',
      `SELECT c.id, c.reference, c.title, m.contracted_cents + m.ordered_cents + m.paid_cents AS "agreedCents",
         m.ordered_cents + m.paid_cents AS "paidCents", m.ordered_cents AS "orderedCents", m.contracted_cents AS "leftCents"
       FROM action_money m JOIN case_file c ON c.id = m.action_id
       WHERE c.organisation_id = $1 AND c.subject = 'action' AND c.closed_at IS NULL
         AND m.contracted_cents + m.ordered_cents + m.paid_cents > 0
       ORDER BY m.contracted_cents DESC, c.reference LIMIT $2`,
      [actor.organisationId, limit],
    ),
  );
  return rows.map((row) => ({
    ...row,
    agreedCents: Number(row.agreedCents),
    paidCents: Number(row.paidCents),
    orderedCents: Number(row.orderedCents),
    leftCents: Number(row.leftCents),
  }));
}
