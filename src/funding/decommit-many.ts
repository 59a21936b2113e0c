/** Gives back many commitments at once, each through the one procedure and answered on its own. */
import { advanceCase } from '../cases/advance-case.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { Problem } from '../kernel/problem.js';
import type { YearEndItem } from './year-end.query.js';

/** So many take well under a second. */
export const MOST_AT_ONCE = 50;

export interface DecommitCommand {
  readonly items: readonly Pick<YearEndItem, 'caseId' | 'subject' | 'version'>[];
  readonly reason: string;
}

export interface Decommitted {
  readonly caseId: string;
  /** Null when it was given back; otherwise why not, by the refusal's code: `stale` when it has moved on since. */
  readonly refused: string | null;
}

const TRANSITION = {
  funding_request: 'decommit_unsigned',
  action: 'decommit_dormant',
  technical_assistance: 'decommit_dormant',
  dialogue: 'decommit_dormant',
} as const;

/** Refuses (422) without a reason, without anything chosen, and more than fifty at once; (403) to who is no authorising officer. */
export async function decommitMany(
  runtime: CaseRuntime,
  actor: PersonActor,
  command: DecommitCommand,
): Promise<readonly Decommitted[]> {
  if (!holdsRole(actor, 'authorising_officer')) {
    throw new Problem('not_yours_to_do', [
      { code: 'role_missing', params: { roles: ['authorising_officer'] } },
    ]);
  }
  const checks = new FieldChecks();
  const reason = checks.text('reason', command.reason, { min: 1, max: 2_000, lines: true });
  if (command.items.length === 0) checks.add('cases', 'missing');
  if (command.items.length > MOST_AT_ONCE) checks.add('cases', 'too_many', { max: MOST_AT_ONCE });
  checks.done();
  const answers: Decommitted[] = [];
  // One after the other: those of one envelope would wait for each other all the same.
  for (const { caseId, subject, version } of command.items) {
    const advanced = await advanceCase(runtime, actor, {
      subject,
      caseId,
      expectedVersion: version,
      act: { transition: TRANSITION[subject], reason },
    });
    answers.push({ caseId, refused: advanced.ok ? null : refusedBy(advanced) });
  }
  return answers;
}

function refusedBy(advanced: Exclude<Awaited<ReturnType<typeof advanceCase>>, { ok: true }>): string {
  return advanced.why === 'refused' ? (advanced.refusals[0]?.code ?? 'refused') : advanced.why;
}
