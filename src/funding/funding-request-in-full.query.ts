/** What a funding request asks for. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

export interface FundingRequestInFull {
  readonly actionId: string;
  readonly amountCents: number | null;
  readonly justification: string;
}

/** Null when there is none for this actor. */
export async function fundingRequestInFull(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<FundingRequestInFull | null> {
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<Omit<FundingRequestInFull, 'amountCents'> & { amountCents: string | null }>(
      'funding_request_in_full',
      `SELECT f.action_id AS "actionId", f.amount_cents AS "amountCents", f.justification
       FROM funding_request f WHERE f.id = $1`,
      [id],
    ),
  );
  return row ? { ...row, amountCents: row.amountCents === null ? null : Number(row.amountCents) } : null;
}
