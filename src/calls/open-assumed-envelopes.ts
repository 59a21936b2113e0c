/**
 * Envelopes for the demo programme and for trying out. The windows' totals are real; how they are split among funds
 * and lots is not published, so the split is ours and each envelope says so.
 */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { systemActor } from '../kernel/actor.js';
import type { FundCode } from '../reference/funds.js';
import { openEnvelope } from './open-envelope.js';

interface AssumedEnvelope {
  readonly call: string;
  readonly lot: string;
  readonly fund: FundCode;
  readonly code: string;
  readonly ceilingCents: number;
}

const BORDERS = { call: 'BORDERS-SECURITY-2023', lot: 'WHOLE' } as const;
const PARTNERSHIPS = { call: 'MIGRATION-PARTNERSHIPS', fund: 'AMIF' } as const;

export const assumedEnvelopes: readonly AssumedEnvelope[] = [
  { ...BORDERS, fund: 'BMVI', code: 'BS-2023-BMVI', ceilingCents: 600_000_000 },
  { ...BORDERS, fund: 'ISF', code: 'BS-2023-ISF', ceilingCents: 500_000_000 },
  { ...PARTNERSHIPS, lot: '1', code: 'MP-LOT1-AMIF', ceilingCents: 1_600_000_000 },
  { ...PARTNERSHIPS, lot: '2', code: 'MP-LOT2-AMIF', ceilingCents: 1_000_000_000 },
];

/** Opens those that are not there yet. Needs the windows (see `loadWindows`). */
export async function openAssumedEnvelopes(runtime: CaseRuntime): Promise<void> {
  const actor = systemActor('import');
  const missing = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<{ lot_id: string; code: string }>(
      'assumed_envelopes_missing',
      `SELECT l.id AS lot_id, t.code FROM jsonb_to_recordset($1) AS t (call text, lot text, code text)
       JOIN call_for_proposals c ON c.code = t.call JOIN lot l ON l.call_id = c.id AND l.code = t.lot
       WHERE NOT EXISTS (SELECT FROM envelope e WHERE e.code = t.code) ORDER BY t.code`,
      [JSON.stringify(assumedEnvelopes)],
    ),
  );
  for (const { lot_id, code } of missing) {
    const wanted = assumedEnvelopes.find((one) => one.code === code);
    if (!wanted) continue;
    const { fund, ceilingCents } = wanted;
    const command = { lotId: lot_id, fund, code, ceilingCents, reason: 'Assumed split' };
    await openEnvelope(runtime, actor, command, { assumed: true });
  }
}
