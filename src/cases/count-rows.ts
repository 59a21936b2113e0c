/** How many rows a list has in all: counted as its reader sees them, and no further than anybody reads. */
import type { Transaction } from '../database/database.js';
import type { FilterValue } from './case-filter.sql.js';

/** Beyond it a list says "more than". */
export const COUNTED_AT_MOST = 1_000;

/** One more than `COUNTED_AT_MOST` where there are more; `inner` selects the rows. */
export async function countRows(
  transaction: Transaction,
  name: string,
  inner: string,
  values: readonly (FilterValue | boolean)[],
): Promise<number> {
  const [row] = await transaction.run<{ n: number }>(
    `${name}_n`,
    `SELECT count(*)::int AS n FROM (SELECT FROM (${inner}) AS listed LIMIT ${COUNTED_AT_MOST + 1}) AS counted`,
    values,
  );
  return row?.n ?? 0;
}
