/** Proves the record from the database: what is new since the last proof that held, or all of it. */
import type { Database, Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { signedTails } from './chain-tails.js';
import type { ChainTree } from './chain-tree.js';
import { EVERYTHING } from './export-record.js';
import { exportRecords } from './export-records.js';
import type { HeadRecord } from './head.js';
import { type AuditFaultCode, AuditVerifier } from './verify-records.js';

export interface ProofFault {
  readonly code:
    | AuditFaultCode
    /** Heads are not signed any more, although a key was introduced. */
    | 'head_overdue'
    /** A head that could not be published for hours, or was given up. */
    | 'head_unpublished';
  readonly chain: string | null;
  readonly seq: number | null;
  readonly head: number | null;
}

export interface AuditProof {
  readonly full: boolean;
  readonly chains: number;
  readonly events: number;
  readonly unsigned: number;
  readonly head: number | null;
  readonly faults: readonly ProofFault[];
}

const OPERATOR = systemActor('record');
/** On Sundays in Brussels, and whenever the last proof of everything is older than this. */
const FULL_AFTER_DAYS = 7;
const HEAD_OVERDUE_HOURS = 26;
const UNPUBLISHED_ATTEMPTS = 8;

/** Keeps what it found; a fault goes to the outbox, for those who are told. `full` left out: as it is due. */
export async function proveAudit(database: Database, full?: boolean): Promise<AuditProof> {
  const proof = await database.asActor(OPERATOR, (transaction) => prove(transaction, full), {
    snapshot: true,
  });
  await database.asActor(OPERATOR, async (transaction) => {
    const id = newId();
    await transaction.run(
      'audit_proof_keep',
      `INSERT INTO audit_proof (id, is_full, head, chains, events, unsigned, faults) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, proof.full, proof.head, proof.chains, proof.events, proof.unsigned, JSON.stringify(proof.faults)],
    );
    if (proof.faults.length === 0) return;
    await transaction.run(
      'audit_proof_tell',
      `INSERT INTO outbox (kind, payload) VALUES ('audit_fault', $1)`,
      [JSON.stringify({ proof: id })],
    );
  });
  return proof;
}

interface Due extends Record<string, unknown> {
  /** The head that the last proof without a fault came to. */
  readonly head: string | null;
  readonly full: boolean;
}

async function prove(transaction: Transaction, asked: boolean | undefined): Promise<AuditProof> {
  const [due] = await transaction.run<Due>(
    'audit_proof_due',
    `SELECT (SELECT head FROM audit_proof WHERE faults = '[]' AND head IS NOT NULL ORDER BY at DESC LIMIT 1) AS head,
       extract(isodow FROM entente_now() AT TIME ZONE 'Europe/Brussels') = 7 OR NOT EXISTS (
         SELECT FROM audit_proof WHERE is_full AND at > entente_now() - interval '${FULL_AFTER_DAYS} days') AS full`,
  );
  const full = (asked ?? due?.full ?? true) || !due?.head;
  const base = full ? null : await baseAt(transaction, Number(due?.head));
  const verifier = new AuditVerifier(base ? { base } : {});
  const after = base ? { head: base.head.statement.number, tails: base.tails } : undefined;
  const moved = base ? await movedFrom(transaction, base.tails) : [];
  const wanted = { scope: EVERYTHING, texts: full, ...(after ? { after } : {}) };
  for await (const record of exportRecords(transaction, wanted)) verifier.take(record);
  const { chains, events, unsigned, lastHead, faults } = verifier.done();
  return {
    full,
    chains,
    events,
    unsigned,
    head: lastHead?.number ?? null,
    faults: [
      ...faults.map(({ code, chain, seq, head }) => ({ code, chain, seq, head })),
      ...moved,
      ...(await troubles(transaction)),
    ],
  };
}

async function baseAt(
  transaction: Transaction,
  number: number,
): Promise<{ readonly head: HeadRecord; readonly tails: ChainTree } | null> {
  const [head] = await transaction.run<HeadRecord & Record<string, unknown>>(
    'audit_head_at',
    'SELECT statement, signature FROM audit_head WHERE number = $1',
    [number],
  );
  return head ? { head, tails: await signedTails(transaction, number) } : null;
}

/** What was proven is not read again, but where it ended has to be as it was. */
async function movedFrom(transaction: Transaction, tails: ChainTree): Promise<readonly ProofFault[]> {
  const rows = await transaction.run<{ chain: string; seq: number; there: boolean }>(
    'audit_proven_tails',
    `SELECT s.chain, s.seq, e.id IS NOT NULL AS there FROM jsonb_to_recordset($1) AS s (chain text, seq integer, hash text)
       LEFT JOIN audit_event e ON e.chain = s.chain AND e.seq = s.seq
     WHERE e.hash IS DISTINCT FROM s.hash LIMIT 100`,
    [JSON.stringify([...tails])],
  );
  return rows.map(({ chain, seq, there }) => ({
    code: there ? 'fork' : 'truncated_tail',
    chain,
    seq,
    head: null,
  }));
}

async function troubles(transaction: Transaction): Promise<readonly ProofFault[]> {
  return transaction.run<ProofFault & Record<string, unknown>>(
    'audit_troubles',
    `SELECT 'head_overdue' AS code, NULL AS chain, NULL::int AS seq, NULL::int AS head
     WHERE EXISTS (SELECT FROM audit_key WHERE valid_from < entente_now() - interval '${HEAD_OVERDUE_HOURS} hours')
       AND NOT EXISTS (SELECT FROM audit_head WHERE at > entente_now() - interval '${HEAD_OVERDUE_HOURS} hours')
     UNION ALL
     (SELECT DISTINCT 'head_unpublished', NULL, NULL::int, (payload->>'head')::int FROM outbox
      WHERE kind = 'audit_head' AND done_at IS NULL AND attempts >= ${UNPUBLISHED_ATTEMPTS} ORDER BY 4 LIMIT 20)`,
  );
}
