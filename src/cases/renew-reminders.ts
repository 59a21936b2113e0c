/** A role was lent, or taken back: what reminds of work that waits for it is void, and what is still ahead stands anew. */
import type { Transaction } from '../database/database.js';

/**
 * For every case on which an open task waits for what these delegations lend, unless it was given to somebody else by
 * name: pending reminders, and mails that have not left, are void from this transaction's commit on, and the rungs
 * still ahead are written again, for whoever is to be told then. What is lent for later, or was, changes nothing today. The
 * caller's transaction is the system's.
 */
export async function renewRemindersOf(
  transaction: Transaction,
  delegationIds: readonly string[],
): Promise<void> {
  await transaction.run('delegation_renews', RENEW, [delegationIds]);
}

const RENEW = `
SELECT renew_reminders(ARRAY(
  SELECT DISTINCT t.case_id
  FROM delegation d
  JOIN organisation o ON o.id = d.organisation_id
  JOIN role_assignment r ON r.account_id = d.delegator_account_id AND r.role = d.role
  JOIN task t ON t.role = d.role AND t.done_at IS NULL
    AND (t.scope = 'facility' OR (t.scope = 'organisation' AND t.organisation_id = d.organisation_id)
      OR (t.scope = 'country' AND t.country = coalesce(r.country, o.country)))
    AND (t.holder_account_id IS NULL OR t.holder_account_id IN (d.delegator_account_id, d.delegate_account_id))
  WHERE d.id = ANY ($1::uuid[]) AND (entente_now() AT TIME ZONE o.time_zone)::date BETWEEN d.from_day AND d.until_day
), 'delegated')`;

/** For what is only tried, so that nobody waits for the cases meanwhile, and for whoever renews later for many at once. */
export const renewNothing = async (): Promise<void> => undefined;

/**
 * Somebody is away from `fromDay` on, or back: whoever is to be told of what waits for them may be another one, and
 * earlier. Reminders of cases whose open tasks they may do are looked at again from that day on (of their organisation),
 * at once when it has come. Looking tells nobody before their hour. The caller's transaction is the system's.
 */
export async function lookAgain(transaction: Transaction, accountId: string, fromDay: string): Promise<void> {
  await transaction.run('absence_looks_again', LOOK_AGAIN, [accountId, fromDay]);
}

const LOOK_AGAIN = `
WITH theirs AS (
  SELECT DISTINCT t.case_id, greatest(entente_now(), $2::date::timestamp AT TIME ZONE o.time_zone) AS at
  FROM account a JOIN organisation o ON o.id = a.organisation_id
  JOIN role_assignment r ON r.account_id = a.id AND r.ended_at IS NULL
  JOIN task t ON t.role = r.role AND t.done_at IS NULL
    AND (t.scope = 'facility' OR (t.scope = 'organisation' AND t.organisation_id = a.organisation_id)
      OR (t.scope = 'country' AND t.country = coalesce(r.country, o.country)))
  WHERE a.id = $1
), waiting AS (
  SELECT r.case_id, r.id, theirs.at FROM reminder r JOIN theirs ON theirs.case_id = r.case_id
  WHERE r.kind = 'reminder' AND r.state = 'pending' AND r.fire_at > theirs.at ORDER BY r.case_id, r.id FOR UPDATE OF r
)
UPDATE reminder r SET fire_at = waiting.at FROM waiting WHERE r.case_id = waiting.case_id AND r.id = waiting.id`;
