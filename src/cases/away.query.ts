/** Who of the colleagues is away today: until when and who stands in, and nothing else. */
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

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

export interface OwnAbsence extends Away {
  readonly id: string;
}

/** The absence in which somebody is themselves today; null while they are there. */
export async function ownAbsenceNow(
  transaction: Transaction,
  actor: PersonActor,
): Promise<OwnAbsence | null> {
  const [row] = await transaction.run<OwnAbsence & Record<string, unknown>>(
    'away_own',
    `SELECT x.id, w.until_day::text AS "untilDay", w.stand_ins AS "standIns"
     FROM absence_in_force x, who_is_away(ARRAY[$2::uuid]) AS w WHERE x.person_id = $1`,
    [actor.personId, actor.accountId],
  );
  return row ?? null;
}
