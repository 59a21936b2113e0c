/** Which action holds how much of an envelope, and in which state. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

export interface EnvelopeHolding {
  readonly actionId: string;
  readonly reference: string;
  readonly title: string;
  readonly reservedCents: number;
  readonly committedCents: number;
  readonly contractedCents: number;
  readonly orderedCents: number;
  readonly paidCents: number;
}

/** The largest first, at most `limit`; those that gave everything back are left out. Outsiders get none. */
export async function envelopeHoldings(
  database: Database,
  actor: PersonActor,
  envelopeId: string,
  limit: number,
): Promise<readonly EnvelopeHolding[]> {
  if (actor.view !== 'inside') return [];
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<{ held: EnvelopeHolding }>(
      'envelope_holdings',
      `SELECT jsonb_build_object('actionId', c.id, 'reference', c.reference, 'title', c.title, 'reservedCents', m.reserved_cents,
         'committedCents', m.committed_cents, 'contractedCents', m.contracted_cents, 'orderedCents', m.ordered_cents,
         'paidCents', m.paid_cents) AS held
       FROM action_money m JOIN case_file c ON c.id = m.action_id,
         LATERAL (SELECT m.reserved_cents + m.committed_cents + m.contracted_cents + m.ordered_cents + m.paid_cents AS cents) AS total
       WHERE m.envelope_id = $1 AND total.cents > 0 ORDER BY total.cents DESC, c.reference LIMIT $2`,
      [envelopeId, limit],
    ),
  );
  return rows.map(({ held }) => held);
}
