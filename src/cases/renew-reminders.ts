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
