/** A condition is reported as met by whoever leads the case, and settled by the side that set it. */
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import type { CaseRuntime } from './case-runtime.js';
import { CONDITION_OUTCOMES } from './conditions.js';
import { conditionRows, mayReport, maySettle } from './conditions.query.js';
import { recordOnCase } from './edit-case.js';
import { type LoadedCase, loadCase } from './load-case.js';

/** As long as a page of text. */
export const CONDITION_WORDS_LENGTH = 4_000;

interface Target {
  readonly subject: string;
  readonly caseId: string;
  readonly conditionId: string;
}

type Row = Awaited<ReturnType<typeof conditionRows>>[number];

/**
 * Tells how a condition was met; told again, the newer words stand. 404 for a condition that is not theirs to see, 403 for
 * whoever does not lead the case, 409 once it is settled, 422 for a text that is empty or too long.
 */
export async function reportCondition(
  runtime: CaseRuntime,
  actor: PersonActor,
  target: Target & { readonly text: unknown },
): Promise<void> {
  const checks = new FieldChecks();
  const text = checks.text('text', target.text, { min: 1, max: CONDITION_WORDS_LENGTH, lines: true });
  checks.done();
  await onCondition(runtime, actor, target, async (transaction, loaded, row) => {
    if (!mayReport(actor, loaded))
      throw new Problem('not_yours_to_do', [{ code: 'condition_reported_by_lead' }]);
    await recordOnCase(transaction, actor, loaded, {
      kind: 'condition_reported',
      data: { definition: loaded.definitionId, condition: row.id, visa: row.visa },
      texts: { condition: text },
      outside: false,
      statements: [
        {
          name: 'condition_report',
          text: 'UPDATE case_condition SET report = $2, reported_by = $3, reported_at = $4 WHERE id = $1',
          values: [row.id, text, actor.personId, loaded.now],
        },
      ],
    });
  });
}

/**
 * Says that a condition is met, or no longer asked for, which needs reasons. 403 for whoever is not of the side that set
 * it, 409 once it is settled or reported anew since it was read, 422 for a wrong field.
 */
export async function settleCondition(
  runtime: CaseRuntime,
  actor: PersonActor,
  target: Target & {
    readonly outcome: unknown;
    readonly reason?: unknown;
    /** When the report that was read was written, as an ISO instant; null where there was none. */
    readonly reportedAt: unknown;
  },
): Promise<void> {
  const checks = new FieldChecks();
  const outcome = checks.choice('outcome', target.outcome, CONDITION_OUTCOMES);
  const reason = checks.text('reason', target.reason ?? '', {
    min: outcome === 'waived' ? 1 : 0,
    max: CONDITION_WORDS_LENGTH,
    lines: true,
  });
  checks.done();
  await onCondition(runtime, actor, target, async (transaction, loaded, row) => {
    if (!maySettle(actor, loaded.definition, row)) {
      throw new Problem('not_yours_to_do', [{ code: 'condition_settled_by_setter' }]);
    }
    if ((row.reported_at?.toISOString() ?? null) !== target.reportedAt) {
      throw new Problem('state_conflict', [{ code: 'condition_reported_anew' }]);
    }
    await recordOnCase(transaction, actor, loaded, {
      kind: 'condition_settled',
      data: { definition: loaded.definitionId, condition: row.id, visa: row.visa, outcome },
      texts: reason === '' ? {} : { condition: reason },
      outside: false,
      statements: [
        {
          name: 'condition_settle',
          text: 'UPDATE case_condition SET outcome = $2, reason = $3, settled_by = $4, settled_at = $5 WHERE id = $1',
          values: [row.id, outcome, reason, actor.personId, loaded.now],
        },
      ],
    });
  });
}

async function onCondition(
  runtime: CaseRuntime,
  actor: PersonActor,
  { subject, caseId, conditionId }: Target,
  work: (transaction: Transaction, loaded: LoadedCase, row: Row) => Promise<void>,
): Promise<void> {
  if (!isId(caseId) || !isId(conditionId)) throw new Problem('not_found');
  await runtime.database.asActor(
    actor,
    async (transaction) => {
      const loaded = await loadCase(runtime, transaction, subject, caseId);
      const row = loaded && (await conditionRows(transaction, caseId)).find((one) => one.id === conditionId);
      if (!loaded || !row) throw new Problem('not_found');
      if (row.outcome !== null) throw new Problem('state_conflict', [{ code: 'condition_settled' }]);
      await work(transaction, loaded, row);
    },
    { lockCase: caseId },
  );
  runtime.wakeOutbox();
}
