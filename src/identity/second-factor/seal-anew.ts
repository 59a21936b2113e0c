/** Seals secrets that lie open, from before there was a key, and those that another key sealed than the one that does now. */
import { recordEvent } from '../../audit/record-event.js';
import type { Database, Transaction } from '../../database/database.js';
import { type Actor, systemActor } from '../../kernel/actor.js';
import type { SealedSecrets } from './sealed-secrets.js';

const SYSTEM = systemActor('sign_in');

export interface SealedAnew {
  readonly keyId: string;
  readonly sealed: number;
  /** Whose key is not there: they stay as they are. */
  readonly lost: number;
}

interface Row {
  readonly account_id: string;
  readonly secret: string | null;
  readonly sealed: Buffer | null;
  readonly key_id: string | null;
}

/** May run twice, and at once in several processes. What changed is in the record, where anything did. */
export async function sealAnew(database: Database, secrets: SealedSecrets, by: Actor): Promise<SealedAnew> {
  const keyId = await secrets.keyId();
  return database.asActor(SYSTEM, async (transaction) => {
    const rows = await transaction.run<Row & Record<string, unknown>>(
      'identity_totp_to_seal',
      `SELECT account_id, secret, sealed, key_id FROM totp_factor WHERE key_id IS DISTINCT FROM $1 FOR UPDATE`,
      [keyId],
    );
    let sealed = 0;
    for (const row of rows) if (await sealRow(transaction, secrets, row)) sealed += 1;
    if (sealed > 0) {
      await recordEvent(transaction, by, { kind: 'secrets_sealed', data: { key: keyId, secrets: sealed } });
    }
    return { keyId, sealed, lost: rows.length - sealed };
  });
}

async function sealRow(transaction: Transaction, secrets: SealedSecrets, row: Row): Promise<boolean> {
  const { account_id: accountId, sealed, key_id: keyId } = row;
  const secret = row.secret ?? (sealed && keyId ? await secrets.open({ sealed, keyId }, accountId) : null);
  if (secret === null) return false;
  const anew = await secrets.seal(secret, accountId);
  await transaction.run(
    'identity_totp_seal',
    'UPDATE totp_factor SET secret = NULL, sealed = $2, key_id = $3 WHERE account_id = $1',
    [accountId, anew.sealed, anew.keyId],
  );
  return true;
}
