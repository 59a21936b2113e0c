/** Bank data is proposed with a document that proves it, which goes the way of every document: the scanner, then the store. */
import type { Database } from '../database/database.js';
import {
  assertMayProposeBank,
  type BankAccountInput,
  checkedAccount,
  checkedProof,
  proposeBankAccount,
} from '../identity/bank-account.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { Problem } from '../kernel/problem.js';
import type { DocumentDesk, ReceivedFile } from './document-desk.js';
import { quarantineOfParty } from './quarantine-file.js';
import { verdictOn } from './verdict-on.js';

/**
 * Proposes where a party is to be paid. Refuses as `proposeBankAccount` does, with 422 `file_harmful` what the scanner
 * found, and with 503 while it gives no verdict.
 */
export async function receiveBankProof(
  database: Database,
  desk: DocumentDesk,
  actor: PersonActor,
  partyId: string,
  input: Omit<BankAccountInput, 'proof'>,
  file: { readonly name: string; readonly received: ReceivedFile } | null,
): Promise<{ id: string }> {
  const checks = new FieldChecks();
  checkedAccount(input, checks);
  checkedProof(file?.received ?? null, checks);
  await assertMayProposeBank(database, actor, partyId);
  checks.done();
  const { name: fileName, received } = file as NonNullable<typeof file>;
  const mediaType = received.mediaType ?? '';
  const verdict = await verdictOn(desk, received);
  if (verdict && !verdict.clean) {
    const harmful = { organisationId: partyId, fileName, mediaType, found: verdict.found };
    await quarantineOfParty(database, desk, actor, harmful, received);
    throw new Problem('invalid_field', [{ code: 'file_harmful', pointer: '/file', params: {} }]);
  }
  const storeKey = await desk.keep('proofs', received);
  const { sizeBytes, sha256 } = received;
  const kept = { storeKey, mediaType, sizeBytes, sha256, scanned: verdict !== null };
  try {
    return await proposeBankAccount(database, actor, partyId, { ...input, proof: { fileName, kept } });
  } catch (error) {
    await desk.store.remove(storeKey).catch(() => undefined);
    throw error;
  }
}
