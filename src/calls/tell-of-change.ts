import type { Transaction } from '../database/database.js';

/** Leaves word that people are to be told, in the transaction of what they are told of. */
export async function tellOfChange(
  transaction: Transaction,
  id: string,
  told: 'proposed' | 'decided',
): Promise<void> {
  await transaction.run(
    'change_outbox',
    `INSERT INTO outbox (kind, payload) VALUES ('envelope', jsonb_build_object('told', $2::text, 'id', $1::uuid))`,
    [id, told],
  );
}
