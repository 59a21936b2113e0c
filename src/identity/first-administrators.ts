import type { Transaction } from '../database/database.js';

/**
 * How many people can administer the installation now. The people of a demonstration do not count: nobody signs in as
 * them once it is over. Waits for whoever else changes administrators.
 */
export async function countAdministrators(transaction: Transaction): Promise<number> {
  await transaction.run(
    'identity_administrators_lock',
    `SELECT pg_advisory_xact_lock(hashtextextended('identity:administrators', 0))::text AS locked`,
  );
  const [row] = await transaction.run<{ count: number }>(
    'identity_administrators_count',
    `SELECT count(DISTINCT a.person_id)::int AS count FROM role_assignment r JOIN account a ON a.id = r.account_id
     WHERE r.role = 'administrator' AND r.ended_at IS NULL AND a.disabled_at IS NULL AND a.demo_persona IS NULL`,
  );
  return row?.count ?? 0;
}
