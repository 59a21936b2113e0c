/** Today for the facility: its days turn at midnight in Brussels. */
import type { Transaction } from '../database/database.js';

/** A calendar day, such as `2027-03-15`. */
export async function todayInBrussels(transaction: Transaction): Promise<string> {
  const [row] = await transaction.run<{ today: string }>(
    'today_in_brussels',
    `SELECT (entente_now() AT TIME ZONE 'Europe/Brussels')::date::text AS today`,
  );
  return row?.today ?? '';
}
