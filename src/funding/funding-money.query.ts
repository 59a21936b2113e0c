/** The money around a funding request: for the facility, which alone sees balances. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

export interface EnvelopeBalance {
  readonly ceilingCents: number;
  readonly freeCents: number;
  readonly reservedCents: number;
  readonly committedCents: number;
  readonly contractedCents: number;
  readonly orderedCents: number;
  readonly paidCents: number;
}

export interface FundingMoney {
  readonly envelopeCode: string;
  readonly fund: string;
  readonly envelopeId: string;
  readonly balance: EnvelopeBalance;
  /** What this action holds in the envelope, in cents. */
  readonly reservedCents: number;
  readonly committedCents: number;
  /** From this amount on a second authorising signature is needed, in cents. */
  readonly secondSignatureFromCents: number;
}

/** Null for outsiders, and when the action has no envelope yet. */
export async function fundingMoney(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<FundingMoney | null> {
  if (actor.view !== 'inside') return null;
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<FundingMoney>(
      'funding_money',
      `SELECT e.code AS "envelopeCode", e.fund, e.id AS "envelopeId",
         jsonb_build_object('ceilingCents', e.ceiling_cents, 'freeCents', e.free_cents, 'reservedCents', e.reserved_cents,
           'committedCents', e.committed_cents, 'contractedCents', e.contracted_cents, 'orderedCents', e.ordered_cents, 'paidCents', e.paid_cents) AS balance,
         coalesce(m.reserved_cents, 0)::float8 AS "reservedCents", coalesce(m.committed_cents, 0)::float8 AS "committedCents",
         (SELECT s.value::text::float8 FROM setting s WHERE s.code = 'second_signature_from_cents') AS "secondSignatureFromCents"
       FROM funding_request f JOIN action a ON a.id = f.action_id LEFT JOIN action_money m ON m.action_id = a.id
         JOIN envelope e ON e.id = coalesce(m.envelope_id, a.envelope_id)
       WHERE f.id = $1`,
      [id],
    ),
  );
  return row ?? null;
}

/**
 * The balance once the last signature is given: the reservation becomes the commitment, what is not asked for goes back,
 * what was not reserved is taken from what is free.
 */
export function balanceAfterSigning(money: FundingMoney, amountCents: number): EnvelopeBalance {
  const { balance, reservedCents } = money;
  return {
    ...balance,
    reservedCents: balance.reservedCents - reservedCents,
    committedCents: balance.committedCents + amountCents,
    freeCents: balance.freeCents + reservedCents - amountCents,
  };
}

/** What each request asks for and the action it pays for, by id. */
export async function fundingRequestsInBrief(
  database: Database,
  actor: PersonActor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly amountCents: number | null; readonly actionId: string }>> {
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<{ id: string; amount_cents: string | null; action_id: string }>(
      'funding_requests_in_brief',
      'SELECT id, amount_cents, action_id FROM funding_request WHERE id = ANY ($1::uuid[])',
      [ids],
    ),
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        amountCents: row.amount_cents === null ? null : Number(row.amount_cents),
        actionId: row.action_id,
      },
    ]),
  );
}
