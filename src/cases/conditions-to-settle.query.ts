/** Conditions that somebody has set and that the lead tells as met: the side that set them says what becomes of each. */
import type { PersonActor } from '../kernel/actor.js';
import type { CaseRuntime } from './case-runtime.js';
import { CONDITION_COUNTS } from './conditions.js';
import { maySettle } from './conditions.query.js';

export interface ConditionToSettle {
  readonly id: string;
  readonly caseId: string;
  readonly subject: string;
  readonly reference: string;
  readonly title: string;
  readonly text: string;
  readonly report: string;
  /** ISO instant, UTC. */
  readonly reportedAt: string;
}

interface Row extends Omit<ConditionToSettle, 'reportedAt'> {
  readonly reportedAt: Date;
  readonly definitionId: string;
  readonly visa: string;
  readonly organisationId: string;
}

/** As many as a page takes. */
const MOST = 50;

/**
 * Those of the actor's own organisation that the actor may settle, the longest told first; of a case that has ended, and of
 * a yes that no longer counts, there is nothing to decide.
 */
export async function conditionsToSettle(
  runtime: CaseRuntime,
  actor: PersonActor,
): Promise<readonly ConditionToSettle[]> {
  return runtime.database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<Row & Record<string, unknown>>(
      'conditions_to_settle',
      `SELECT k.id, k.case_id AS "caseId", c.subject, c.reference, c.title, k.text, k.report, k.reported_at AS "reportedAt",
         c.definition_id AS "definitionId", k.visa, k.organisation_id AS "organisationId"
       FROM case_condition k JOIN case_file c ON c.id = k.case_id
       WHERE k.organisation_id = $1 AND k.reported_at IS NOT NULL AND k.outcome IS NULL AND c.closed_at IS NULL
         AND ${CONDITION_COUNTS} ORDER BY k.reported_at, k.id LIMIT ${MOST}`,
      [actor.organisationId],
    );
    const theirs: ConditionToSettle[] = [];
    for (const { definitionId, visa, organisationId, reportedAt, ...row } of rows) {
      const definition = await runtime.definitions.pinned(definitionId, transaction);
      if (!maySettle(actor, definition, { visa, organisation_id: organisationId })) continue;
      theirs.push({ ...row, reportedAt: reportedAt.toISOString() });
    }
    return theirs;
  });
}
