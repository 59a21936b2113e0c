/** An initiator answers a finding: what was mended, or why nothing is wrong. */
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { Problem } from '../kernel/problem.js';
import { actOnFinding, type FindingTarget } from './act-on-finding.js';
import type { CaseRuntime } from './case-runtime.js';
import { mayReply } from './finding-rules.js';
import { findingRows, heldOf } from './findings.query.js';
import { FINDING_LENGTH } from './raise-finding.js';

export interface ReplyToFindingCommand extends FindingTarget {
  readonly number: number;
  readonly text: unknown;
}

/** Answers the finding's number; the same answer again is the same one. 409 once it is settled, 403 for whoever is no initiator. */
export async function replyToFinding(
  runtime: CaseRuntime,
  actor: PersonActor,
  command: ReplyToFindingCommand,
): Promise<number> {
  const { number } = command;
  return actOnFinding(
    runtime,
    actor,
    command,
    async (transaction, on, acting, loaded) => {
      const row = (await findingRows(transaction, loaded)).find((one) => one.number === number);
      if (!row) throw new Problem('not_found');
      return mayReply(on, acting, heldOf(row));
    },
    async (transaction, _, loaded) => {
      const checks = new FieldChecks();
      const text = checks.text('text', command.text, { min: 1, max: FINDING_LENGTH, lines: true });
      checks.done();
      const row = (await findingRows(transaction, loaded)).find((one) => one.number === number);
      if (row?.replies.at(-1)?.text === text) return number;
      return {
        kind: 'finding_replied',
        number,
        data: {},
        text,
        statement: {
          name: 'finding_reply',
          text: 'INSERT INTO finding_reply (case_id, number, event_seq) VALUES ($1, $2, $3)',
          values: [loaded.id, number, loaded.lastSeq + 1],
        },
      };
    },
  );
}
