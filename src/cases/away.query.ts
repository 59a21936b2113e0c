/** Who of the colleagues is away today: until when and who stands in, and nothing else. */
import type { Transaction } from '../database/database.js';

export interface Away {
  /** The last day, included. */
  readonly untilDay: string;
  /** The names of whoever stands in, in one role or another. */
  readonly standIns: readonly string[];
}

/** By account; people of another organisation than the reader's are in the office, as far as the reader may know. */
export async function awayNow(
  transaction: Transaction,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, Away>> {
  if (accountIds.length === 0) return new Map();
  const rows = await transaction.run<{ id: string; untilDay: string; standIns: readonly string[] }>(
    'away_now',
    `SELECT account_id AS id, until_day::text AS "untilDay", stand_ins AS "standIns" FROM who_is_away($1::uuid[])`,
    [[...new Set(accountIds)]],
  );
  return new Map(rows.map(({ id, ...away }) => [id, away]));
}
