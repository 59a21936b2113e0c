/** Whoever raised a finding says that it is resolved, or keeps it up and says why: the file waits for it no longer. */
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { Problem } from '../kernel/problem.js';
import { actOnFinding, type FindingTarget } from './act-on-finding.js';
import type { CaseRuntime } from './case-runtime.js';
import { maySettle } from './finding-rules.js';
import { findingRows, heldOf } from './findings.query.js';
import { FINDING_LENGTH } from './raise-finding.js';

/** `maintained`: it stands, for the authorising officer to weigh. */
export const FINDING_OUTCOMES = ['resolved', 'maintained'] as const;

export interface SettleFindingCommand extends FindingTarget {
  readonly number: number;
  readonly outcome: unknown;
  /** Needed to maintain it. */
  readonly reason?: unknown;
}

/** Answers the finding's number. 409 once it is settled, 403 for whoever did not raise it, 422 for a wrong field. */
export async function settleFinding(
  runtime: CaseRuntime,
  actor: PersonActor,
  command: SettleFindingCommand,
): Promise<number> {
  const { number } = command;
  return actOnFinding(
    runtime,
    actor,
    command,
    async (transaction, on, acting, loaded) => {
      const row = (await findingRows(transaction, loaded)).find((one) => one.number === number);
      if (!row) throw new Problem('not_found');
      return maySettle(on, acting, heldOf(row));
    },
    async (_, __, loaded) => {
      const checks = new FieldChecks();
      const outcome = checks.choice('outcome', command.outcome, FINDING_OUTCOMES);
      const text = checks.text('reason', command.reason ?? '', {
        min: outcome === 'maintained' ? 1 : 0,
        max: FINDING_LENGTH,
        lines: true,
      });
      checks.done();
      return {
        kind: 'finding_settled',
        number,
        data: { outcome },
        text,
        statement: {
          name: 'finding_settle',
          text: 'INSERT INTO finding_settlement (case_id, number, outcome, event_seq) VALUES ($1, $2, $3, $4)',
          values: [loaded.id, number, outcome, loaded.lastSeq + 1],
        },
      };
    },
  );
}
