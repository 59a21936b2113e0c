import type { Transaction } from '../database/database.js';

/** Ends all calendar links of an account, in a transaction of the purpose `sign_in`: whoever has one reads nothing any more. */
export async function endAllFeeds(transaction: Transaction, accountId: string): Promise<void> {
  await transaction.run(
    'identity_feed_end_all',
    'UPDATE calendar_feed SET ended_at = entente_now() WHERE account_id = $1 AND ended_at IS NULL',
    [accountId],
  );
}
