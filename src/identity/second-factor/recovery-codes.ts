/** Codes for when the telephone is lost: ten, each for once, shown once and kept as hashes. */
import { createHash, randomBytes } from 'node:crypto';
import type { Transaction } from '../../database/database.js';

const COUNT = 10;
/** Without those that are mistaken for another: 32 letters, five bits each, so that a code has 80 bits. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 16;

/** Makes ten new ones; those before work no more. Answers them as they are shown: `abcd-efgh-jkmn-pqrs`. */
export async function makeRecoveryCodes(
  transaction: Transaction,
  accountId: string,
): Promise<readonly string[]> {
  const codes = Array.from({ length: COUNT }, newCode);
  await endRecoveryCodes(transaction, accountId);
  await transaction.run(
    'identity_recovery_make',
    'INSERT INTO recovery_code (account_id, code_hash) SELECT $1, unnest($2::text[])',
    [accountId, codes.map((code) => hashOf(accountId, code))],
  );
  return codes;
}

/** Uses a code up; whether it was one that had not been used. */
export async function useRecoveryCode(
  transaction: Transaction,
  accountId: string,
  code: string,
): Promise<boolean> {
  const used = await transaction.run(
    'identity_recovery_use',
    `UPDATE recovery_code SET used_at = entente_now() WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING 1`,
    [accountId, hashOf(accountId, code)],
  );
  return used.length > 0;
}

export async function endRecoveryCodes(transaction: Transaction, accountId: string): Promise<void> {
  await transaction.run('identity_recovery_end', 'DELETE FROM recovery_code WHERE account_id = $1', [
    accountId,
  ]);
}

function newCode(): string {
  const letters = [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % 32] ?? '').join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** As typed: with or without its hyphens, in whatever case. */
function hashOf(accountId: string, code: string): string {
  const plain = code.toLowerCase().replace(/[\s-]/g, '').slice(0, 100);
  return createHash('sha256').update(`${accountId}:${plain}`).digest('hex');
}
