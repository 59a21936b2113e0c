/** A verifier says what is wrong with a file: the visa is not given until that is settled. */
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { principalOf } from '../workflow/index.js';
import { actOnFinding, type FindingTarget } from './act-on-finding.js';
import type { CaseRuntime } from './case-runtime.js';
import { mayRaise } from './finding-rules.js';
import { checksOf, findingRows } from './findings.query.js';

/** As long as a page of text. */
export const FINDING_LENGTH = 4_000;

export interface RaiseFindingCommand extends FindingTarget {
  readonly text: unknown;
  /** A line of the checklist of the visa that is asked for; null or '' for the file as a whole. */
  readonly check?: unknown;
}

/**
 * Answers the finding's number; the same text on the same check by the same person, while it is open, is the same
 * finding. 409 where the stage asks for no verifying visa, 403 for whoever may not give it, 422 for a wrong field.
 */
export async function raiseFinding(
  runtime: CaseRuntime,
  actor: PersonActor,
  command: RaiseFindingCommand,
): Promise<number> {
  return actOnFinding(
    runtime,
    actor,
    command,
    async (_, on, acting) => mayRaise(on, acting),
    async (transaction, { acting, visa }, loaded) => {
      const checks = new FieldChecks();
      const text = checks.text('text', command.text, { min: 1, max: FINDING_LENGTH, lines: true });
      const options = checksOf(loaded.definition, visa.code).map(({ code }) => code);
      const wanted = command.check ?? '';
      const check = wanted === '' ? null : checks.choice('check', wanted, options);
      checks.done();
      const rows = await findingRows(transaction, loaded);
      const same = rows.find(
        (row) =>
          row.settled === null &&
          row.raised.text === text &&
          row.check_code === check &&
          row.raisers.includes(actor.personId),
      );
      if (same) return same.number;
      const number = (rows.at(-1)?.number ?? 0) + 1;
      return {
        kind: 'finding_raised',
        number,
        data: { visa: visa.code, check },
        text,
        statement: {
          name: 'finding_raise',
          text: `INSERT INTO finding (case_id, number, stage, visa, check_code, raised_by, raised_for, event_seq)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
          values: [
            loaded.id,
            number,
            loaded.state.stage,
            visa.code,
            check,
            actor.personId,
            principalOf(acting)?.personId ?? null,
            loaded.lastSeq + 1,
          ],
        },
      };
    },
  );
}
