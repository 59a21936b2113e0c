/** Browsers in which somebody has signed in before: a secret that each keeps, apart from any session. */
import type { Transaction } from '../database/database.js';
import { hashOfSecret, isSecret, newSecret } from '../kernel/secret-link.js';

/** For so long after the last time a browser is known. */
export const DEVICE_DAYS = 180;
/** So many of one account; those that were seen last stay. */
const MAX_DEVICES = 20;

/** Remembers the browser for this account, after a success, and answers the secret that it keeps: the one it has, or a new one. */
export async function rememberDevice(
  transaction: Transaction,
  accountId: string,
  device: string | undefined,
): Promise<string> {
  if (device !== undefined && isSecret(device)) {
    const seen = await transaction.run(
      'identity_device_seen',
      `UPDATE known_device SET seen_at = entente_now() WHERE secret_hash = $1 AND account_id = $2
         AND seen_at > entente_now() - interval '${DEVICE_DAYS} days' RETURNING 1`,
      [hashOfSecret(device), accountId],
    );
    if (seen.length > 0) return device;
  }
  const secret = newSecret();
  await transaction.run(
    'identity_device_remember',
    'INSERT INTO known_device (secret_hash, account_id) VALUES ($1, $2)',
    [hashOfSecret(secret), accountId],
  );
  await transaction.run(
    'identity_device_sweep',
    `DELETE FROM known_device d WHERE d.account_id = $1 AND (d.seen_at < entente_now() - interval '${DEVICE_DAYS} days'
       OR d.secret_hash NOT IN (SELECT k.secret_hash FROM known_device k WHERE k.account_id = $1
         ORDER BY k.seen_at DESC, k.secret_hash LIMIT ${MAX_DEVICES}))`,
    [accountId],
  );
  return secret;
}

/** Nobody who had the account before is known any more. */
export async function forgetDevices(transaction: Transaction, accountId: string): Promise<void> {
  await transaction.run('identity_devices_forget', 'DELETE FROM known_device WHERE account_id = $1', [
    accountId,
  ]);
}
