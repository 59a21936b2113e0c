/** A clock ran out: the case takes the way that its definition names for that. */
import { advanceCase } from '../cases/advance-case.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { OutboxAnswer, OutboxRow } from '../jobs/port.js';
import { systemActor } from '../kernel/actor.js';

/** Only while that clock, in that version, still runs and is past its end; else it is settled without a trace on the case. */
export async function carryOutTimeout(runtime: CaseRuntime, row: OutboxRow): Promise<OutboxAnswer> {
  const { subject, caseId, transition, clockId, clockVersion } = row.payload as {
    subject: string;
    caseId: string;
    transition: string;
    clockId: string;
    clockVersion: number;
  };
  const advanced = await advanceCase(runtime, systemActor('clock'), {
    subject,
    caseId,
    act: { transition },
    onlyIf: { clockId, clockVersion },
  });
  if (advanced.ok) return { settled: true };
  if (advanced.why !== 'refused') return { settled: false, reason: `The case ${caseId} is ${advanced.why}.` };
  const codes = advanced.refusals.map((one) => one.code);
  if (codes.includes('clock_not_run_out')) return { settled: true, note: 'The clock does not run any more.' };
  return { settled: false, reason: `Refused: ${codes.join(', ')}.` };
}
