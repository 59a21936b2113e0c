/** Bank data of a party: masked for whoever may see that there is any, in full for few, and then the record says so. */
import { recordEvent } from '../audit/record-event.js';
import type { Database, Transaction } from '../database/database.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { assertMayOnParty, mayOnParty } from './party-rights.js';
import { shownName } from './shown-name.sql.js';

export const BANK_STATES = ['proposed', 'confirmed', 'refused', 'withdrawn', 'replaced'] as const;
export type BankState = (typeof BANK_STATES)[number];

export interface BankAccount {
  readonly id: string;
  readonly holder: string;
  readonly bic: string;
  /** The last four characters of the number. */
  readonly tail: string;
  readonly state: BankState;
  readonly proposedBy: string;
  /** ISO instants, UTC. */
  readonly proposedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string;
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
}

interface Row extends Omit<BankAccount, 'proposedAt' | 'decidedAt' | 'mayDecide' | 'mayWithdraw'> {
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
  readonly proposer: string;
}

/** What waits and what holds first; none where it is not the reader's to see. */
export async function bankAccountsOf(
  database: Database,
  actor: PersonActor,
  partyId: string,
): Promise<readonly BankAccount[]> {
  if (!isId(partyId)) return [];
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Row>(
      'identity_bank_accounts',
      `SELECT b.id, b.holder, b.bic, b.tail, b.state, ${shownName('b.proposed_by')} AS "proposedBy", b.proposed_at AS "proposedAt",
         b.proposed_person AS proposer, ${shownName('b.decided_by')} AS "decidedBy",
         b.decided_at AS "decidedAt", b.decision_reason AS "decisionReason"
       FROM bank_account b
       WHERE b.organisation_id = $1
       ORDER BY array_position(ARRAY['proposed', 'confirmed'], b.state) NULLS LAST, b.proposed_at DESC, b.id LIMIT 50`,
      [partyId],
    ),
  );
  return rows.map(({ proposer, ...row }) => {
    const open = row.state === 'proposed';
    const own = proposer === actor.personId;
    return {
      ...row,
      proposedAt: row.proposedAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      mayDecide: open && !own && mayOnParty(actor, 'decide_bank', partyId),
      mayWithdraw: open && own,
    };
  });
}

/** Outsiders may not write events that belong to no case; the record still names them. */
const SYSTEM = systemActor('outsiders');

/** The whole number. The record says who read it; 403 for whoever may not, 404 where there is none. */
export async function readIban(
  database: Database,
  actor: PersonActor,
  wanted: { readonly partyId: string; readonly id: string },
): Promise<string> {
  const row = await readInFull<{ iban: string }>(database, actor, wanted, 'bank_account_read', (own) =>
    own.run(
      'identity_bank_number',
      'SELECT iban FROM bank_account_number WHERE bank_account_id = $1 AND organisation_id = $2',
      [wanted.id, wanted.partyId],
    ),
  );
  return row.iban;
}

export interface BankProof {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** The bytes, where they lie in the database; null where they lie in the store. */
  readonly content: Buffer | null;
  readonly storeKey: string | null;
}

/** The document that proves it, which holds the number as well: the same people read it, and the record says so. */
export async function readBankProof(
  database: Database,
  actor: PersonActor,
  wanted: { readonly partyId: string; readonly id: string },
): Promise<BankProof> {
  return readInFull<BankProof>(database, actor, wanted, 'bank_proof_read', (own) =>
    own.run(
      'identity_bank_proof',
      `SELECT file_name AS "fileName", media_type AS "mediaType", size_bytes AS "sizeBytes", content, store_key AS "storeKey"
       FROM bank_account_proof
       WHERE bank_account_id = $1 AND organisation_id = $2`,
      [wanted.id, wanted.partyId],
    ),
  );
}

/** What is read and that it was read are kept together, or neither. */
async function readInFull<Found extends object>(
  database: Database,
  actor: PersonActor,
  { partyId, id }: { readonly partyId: string; readonly id: string },
  kind: string,
  read: (own: Transaction) => Promise<readonly Found[]>,
): Promise<Found> {
  if (!isId(id) || !isId(partyId)) throw new Problem('not_found');
  return database.jointly(SYSTEM, async (transaction) => {
    const found = await database.asActor(actor, async (own) => {
      const [seen] = await own.run(
        'identity_bank_seen',
        'SELECT 1 FROM bank_account WHERE id = $1 AND organisation_id = $2',
        [id, partyId],
      );
      if (!seen) throw new Problem('not_found');
      assertMayOnParty(actor, 'read_bank', partyId);
      return (await read(own))[0];
    });
    if (!found) throw new Problem('not_found');
    await recordEvent(transaction, actor, { kind, data: { party: partyId, bankAccount: id } });
    return found;
  });
}
