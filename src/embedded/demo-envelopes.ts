/** Changes of the demo's envelopes: one that waits for its second person, one that was refused. Neither moves money. */
import { decideChange } from '../calls/decide-change.js';
import { proposeChange } from '../calls/propose-change.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';

export class DemoEnvelopes {
  constructor(private readonly runtime: CaseRuntime) {}

  /** A killed load goes on: whatever was proposed before stays the only one. */
  async haveChanges(): Promise<boolean> {
    const rows = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run('demo_changes', 'SELECT 1 FROM envelope_change LIMIT 1'),
    );
    return rows.length > 0;
  }

  async refuseCut(proposer: PersonActor, decider: PersonActor): Promise<void> {
    const { id } = await proposeChange(this.runtime, proposer, {
      kind: 'cut',
      envelopeId: await this.envelope('MP-LOT1-AMIF'),
      amountCents: 400_000_000,
      reason: 'Little was asked for under this lot since the call was opened.',
      source: 'Mid-term note 2026/4',
    });
    await decideChange(this.runtime, decider, {
      id,
      decision: 'refuse',
      reason: 'Four applications of this lot are under assessment. We look at it again after the award.',
    });
  }

  /** The tightest envelope of the demo. */
  async proposeTopUp(proposer: PersonActor, wantedBy: string): Promise<void> {
    await proposeChange(this.runtime, proposer, {
      kind: 'top_up',
      envelopeId: await this.envelope('BS-2023-ISF'),
      amountCents: 150_000_000,
      reason: 'What is left does not carry the two applications that are being assessed.',
      source: 'Budget transfer DEC 14/2026',
      wantedBy,
    });
  }

  private async envelope(code: string): Promise<string> {
    const [row] = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<{ id: string }>('demo_envelope', 'SELECT id FROM envelope WHERE code = $1', [code]),
    );
    if (!row) throw new Error(`The demo has no envelope ${code}.`);
    return row.id;
  }
}
