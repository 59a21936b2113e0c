/** Where a party is paid: proposed by one person with a document that proves it, and confirmed by another. */
import { createHash } from 'node:crypto';
import { recordEvent } from '../audit/record-event.js';
import { constraintOf } from '../database/constraint-of.js';
import type { Database, Transaction } from '../database/database.js';
import { isUniqueViolation } from '../database/unique-violation.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId, newId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { liveParty } from './change-contact.js';
import { compactIban, isBic, isIban, tailOf } from './iban.js';
import { assertMayOnParty } from './party-rights.js';
import { MAX_PROOF_BYTES, PROOF_ENDINGS, PROOF_TYPES, proofName, proofTypeOf } from './proof-file.js';

/** Outsiders may not write events that belong to no case; the record still names them. */
const SYSTEM = systemActor('outsiders');

export interface BankAccountInput {
  readonly holder?: unknown;
  readonly iban?: unknown;
  readonly bic?: unknown;
  readonly proof: BankProofSent | null;
}

/** A document that proves it: its bytes, or what is known of those that lie in the store. */
export type BankProofSent =
  | { readonly fileName: string; readonly content: Buffer }
  | { readonly fileName: string; readonly kept: KeptProof };

export interface KeptProof {
  readonly storeKey: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** Whether a scanner has looked at them. */
  readonly scanned: boolean;
}

/**
 * Proposes where a party is to be paid; nothing changes before another person confirms it. Refuses with 404 an unknown
 * party, with 403 who may not, with 409 while another proposal waits, and with 422 what is wrong.
 */
export async function proposeBankAccount(
  database: Database,
  actor: PersonActor,
  partyId: string,
  input: BankAccountInput,
): Promise<{ id: string }> {
  const id = newId();
  try {
    await database.jointly(SYSTEM, async (transaction) => {
      await database.asActor(actor, async (own) => {
        await liveParty(own, partyId);
        assertMayOnParty(actor, 'propose_bank', partyId);
        await insert(own, id, partyId, checked(input));
      });
      await recordEvent(transaction, actor, {
        kind: 'bank_account_proposed',
        data: { party: partyId, bankAccount: id },
      });
      await tellOfBank(transaction, id, 'proposed');
    });
  } catch (error) {
    if (isUniqueViolation(error, 'bank_account_proposed')) {
      throw new Problem('state_conflict', [{ code: 'parties.bank_waits' }]);
    }
    throw error;
  }
  return { id };
}

/** Throws what stands against this actor's proposing bank data of the party, before anything is made of a file. */
export async function assertMayProposeBank(
  database: Database,
  actor: PersonActor,
  partyId: string,
): Promise<void> {
  await database.asActor(actor, async (transaction) => {
    await liveParty(transaction, partyId);
    assertMayOnParty(actor, 'propose_bank', partyId);
  });
}

/** Leaves word that people are to be told, in the transaction of what they are told of. */
async function tellOfBank(transaction: Transaction, id: string, told: 'proposed' | 'decided'): Promise<void> {
  await transaction.run(
    'identity_bank_outbox',
    `INSERT INTO outbox (kind, payload) VALUES ('bank', jsonb_build_object('told', $2::text, 'id', $1::uuid))`,
    [id, told],
  );
}

interface Checked {
  readonly holder: string;
  readonly iban: string;
  readonly bic: string;
  readonly proof: Omit<KeptProof, 'storeKey'> & {
    readonly fileName: string;
    readonly content: Buffer | null;
    readonly storeKey: string | null;
  };
}

function checked({ proof, ...fields }: BankAccountInput): Checked {
  const checks = new FieldChecks();
  const account = checkedAccount(fields, checks);
  const found = proof === null ? null : proofFacts(proof);
  checkedProof(found, checks);
  checks.done();
  const known = found as NonNullable<typeof found>;
  const mediaType = known.mediaType ?? '';
  return {
    ...account,
    proof: { ...known, mediaType, fileName: proofName(proof?.fileName ?? '', mediaType) },
  };
}

function proofFacts(proof: BankProofSent) {
  if ('kept' in proof) return { ...proof.kept, content: null };
  const { content } = proof;
  const sha256 = createHash('sha256').update(content).digest('hex');
  const mediaType = proofTypeOf(content);
  return { content, storeKey: null, mediaType, sizeBytes: content.length, sha256, scanned: false };
}

/** What is wrong with a document that is to prove bank data goes to `checks`. */
export function checkedProof(
  proof: { readonly sizeBytes: number; readonly mediaType: string | null } | null,
  checks: FieldChecks,
): void {
  if (proof === null) checks.add('file', 'file_missing');
  else if (proof.sizeBytes === 0) checks.add('file', 'file_empty');
  else if (proof.sizeBytes > MAX_PROOF_BYTES) {
    checks.add('file', 'file_too_large', { megabytes: MAX_PROOF_BYTES / 1024 / 1024 });
  } else if (!PROOF_TYPES.some((type) => type === proof.mediaType)) {
    checks.add('file', 'file_type_not_taken', { types: PROOF_ENDINGS.join(', ') });
  }
}

/** Whose account it is, and where; mistakes go to `checks`. */
export function checkedAccount(
  { holder, iban, bic }: Omit<BankAccountInput, 'proof'>,
  checks: FieldChecks,
): Omit<Checked, 'proof'> {
  const named = checks.text('holder', holder ?? '', { min: 1, max: 200 });
  const number = compactIban(checks.text('iban', iban ?? '', { min: 1, max: 50 }));
  if (number !== '' && !isIban(number)) checks.add('iban', 'parties.iban_wrong');
  const code = checks
    .text('bic', bic ?? '', { min: 1, max: 20 })
    .replace(/\s+/g, '')
    .toUpperCase();
  if (code !== '' && !isBic(code)) checks.add('bic', 'parties.bic_wrong');
  return { holder: named, iban: number, bic: code };
}

async function insert(transaction: Transaction, id: string, partyId: string, bank: Checked): Promise<void> {
  // Who and when is written by the database.
  await transaction.run(
    'identity_bank_insert',
    `INSERT INTO bank_account (id, organisation_id, holder, bic, tail, proposed_by, proposed_person, proposed_at)
     VALUES ($1, $2, $3, $4, $5, entente_account(), entente_person(), entente_now())`,
    [id, partyId, bank.holder, bank.bic, tailOf(bank.iban)],
  );
  await transaction.run(
    'identity_bank_number_insert',
    'INSERT INTO bank_account_number (bank_account_id, organisation_id, iban) VALUES ($1, $2, $3)',
    [id, partyId, bank.iban],
  );
  await transaction.run(
    'identity_bank_proof_insert',
    `INSERT INTO bank_account_proof (bank_account_id, organisation_id, file_name, media_type, sha256, size_bytes, content, store_key, scanned_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, CASE WHEN $9 THEN entente_now() END)`,
    [
      id,
      partyId,
      bank.proof.fileName,
      bank.proof.mediaType,
      bank.proof.sha256,
      bank.proof.sizeBytes,
      bank.proof.content,
      bank.proof.storeKey,
      bank.proof.scanned,
    ],
  );
}

export const BANK_DECISIONS = ['confirm', 'refuse', 'withdraw'] as const;
export type BankDecision = (typeof BANK_DECISIONS)[number];

const STATES = { confirm: 'confirmed', refuse: 'refused', withdraw: 'withdrawn' } as const;

/**
 * Confirms a proposal, which replaces what was confirmed before, refuses it with a reason, or takes it back. Refuses with
 * 404 what is not there, with 403 who may not, the natural person who proposed it among them (and whoever did not, to
 * take it back), and with 409 what is decided. The database holds all of it.
 */
export async function decideBankAccount(
  database: Database,
  actor: PersonActor,
  wanted: {
    readonly partyId: string;
    readonly id: string;
    readonly decision: BankDecision;
    readonly reason: string;
  },
): Promise<void> {
  const checks = new FieldChecks();
  const least = wanted.decision === 'refuse' ? { min: 1 } : {};
  const reason = checks.text('reason', wanted.reason, { ...least, max: 2_000, lines: true });
  checks.done();
  try {
    await database.jointly(SYSTEM, async (transaction) => {
      await database.asActor(actor, (own) => settle(own, actor, wanted, reason));
      await recordEvent(transaction, actor, {
        kind: `bank_account_${STATES[wanted.decision]}`,
        data: { party: wanted.partyId, bankAccount: wanted.id },
        texts: reason === '' ? {} : { reason },
      });
      await tellOfBank(transaction, wanted.id, 'decided');
    });
  } catch (error) {
    throw problemOf(error) ?? error;
  }
}

async function settle(
  transaction: Transaction,
  actor: PersonActor,
  {
    partyId,
    id,
    decision,
  }: { readonly partyId: string; readonly id: string; readonly decision: BankDecision },
  reason: string,
): Promise<void> {
  if (!isId(id) || !isId(partyId)) throw new Problem('not_found');
  await transaction.run('identity_party_lock', 'SELECT 1 FROM organisation WHERE id = $1 FOR UPDATE', [
    partyId,
  ]);
  const [bank] = await transaction.run<{ state: string; proposed_person: string }>(
    'identity_bank_now',
    'SELECT state, proposed_person FROM bank_account WHERE id = $1 AND organisation_id = $2',
    [id, partyId],
  );
  if (!bank) throw new Problem('not_found');
  if (decision !== 'withdraw') assertMayOnParty(actor, 'decide_bank', partyId);
  if (bank.state !== 'proposed') throw new Problem('state_conflict', [{ code: 'parties.bank_decided' }]);
  const own = bank.proposed_person === actor.personId;
  if (decision === 'withdraw' && !own)
    throw new Problem('not_yours_to_do', [{ code: 'parties.proposer_alone' }]);
  if (decision !== 'withdraw' && own) throw twoPeople();
  if (decision === 'confirm') {
    await transaction.run(
      'identity_bank_replace',
      `UPDATE bank_account SET state = 'replaced' WHERE organisation_id = $1 AND state = 'confirmed'`,
      [partyId],
    );
  }
  await transaction.run(
    'identity_bank_settle',
    'UPDATE bank_account SET state = $2, decision_reason = $3 WHERE id = $1',
    [id, STATES[decision], reason],
  );
}

function problemOf(error: unknown): Problem | null {
  if (constraintOf(error) === 'bank_two_people') return twoPeople();
  if (constraintOf(error) === 'bank_decided')
    return new Problem('state_conflict', [{ code: 'parties.bank_decided' }]);
  return null;
}

function twoPeople(): Problem {
  return new Problem('not_yours_to_do', [{ code: 'parties.two_people' }]);
}
