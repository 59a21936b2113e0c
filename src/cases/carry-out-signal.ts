/** One case moves another: the system carries out what an effect asked for, as an act on the other case. */
import type { OutboxAnswer, OutboxRow } from '../jobs/port.js';
import { systemActor } from '../kernel/actor.js';
import type { Refusal } from '../workflow/index.js';
import { advanceCase } from './advance-case.js';
import type { CaseRuntime } from './case-runtime.js';

/**
 * Carries out the signal of an outbox row: `{ subject, caseId, transition }`. A signal that was carried out already,
 * or whose case has ended meanwhile, is settled; anything else that the case refuses is tried again later.
 */
export async function carryOutSignal(runtime: CaseRuntime, row: OutboxRow): Promise<OutboxAnswer> {
  const { subject, caseId, transition } = row.payload as {
    subject: string;
    caseId: string;
    transition: string;
  };
  const advanced = await advanceCase(runtime, systemActor('signal'), {
    subject,
    caseId,
    act: { transition },
  });
  if (advanced.ok) return { settled: true };
  if (advanced.why !== 'refused') return { settled: false, reason: `The case ${caseId} is ${advanced.why}.` };
  const note = isGone(advanced.refusals) ? await whyMoot(runtime, caseId, transition, row.createdAt) : null;
  if (note) return { settled: true, note };
  return { settled: false, reason: `Refused: ${advanced.refusals.map((one) => one.code).join(', ')}.` };
}

function isGone(refusals: readonly Refusal[]): boolean {
  return refusals.some((one) => one.code === 'transition_unknown');
}

/** Why a transition that is not there need not be there any more; null when it was never carried out. */
async function whyMoot(
  runtime: CaseRuntime,
  caseId: string,
  transition: string,
  since: string,
): Promise<string | null> {
  const [found] = await runtime.database.asActor(systemActor('signal'), (transaction) =>
    transaction.run<{ closed: boolean; done: boolean }>(
      'signal_moot',
      `SELECT c.closed_at IS NOT NULL AS closed, EXISTS (
         SELECT FROM audit_event e WHERE e.chain = c.id::text AND e.kind = 'case_advanced' AND e.at >= $3
           AND e.body->'data'->>'transition' = $2 AND e.body->'data'->>'purpose' = 'signal') AS done
       FROM case_file c WHERE c.id = $1`,
      [caseId, transition, since],
    ),
  );
  if (found?.done) return 'Carried out before.';
  return found?.closed ? 'The case has ended.' : null;
}
