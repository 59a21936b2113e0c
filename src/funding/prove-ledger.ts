/** The nightly proof of the ledger: what it found is kept, and told when something does not add up. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { systemActor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { type LedgerProof, verifyLedger } from './verify-ledger.js';

const OPERATOR = systemActor('ledger');

export async function proveLedger(runtime: CaseRuntime): Promise<LedgerProof> {
  const proof = await verifyLedger(runtime.database);
  await runtime.database.asActor(OPERATOR, async (transaction) => {
    const id = newId();
    await transaction.run(
      'ledger_proof_keep',
      'INSERT INTO ledger_proof (id, envelopes, actions, entries, faults) VALUES ($1, $2, $3, $4, $5)',
      [id, proof.envelopes, proof.actions, proof.entries, JSON.stringify(proof.faults)],
    );
    if (proof.faults.length === 0) return;
    await transaction.run('ledger_proof_tell', `INSERT INTO outbox (kind, payload) VALUES ('money', $1)`, [
      JSON.stringify({ told: 'ledger_fault', proof: id }),
    ]);
  });
  if (proof.faults.length > 0) runtime.wakeOutbox();
  return proof;
}
