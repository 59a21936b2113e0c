/** How far an action has come on its work plan, by the reports that were handed in and that the reader may see. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import type { MilestoneState } from './report-content.js';
import {
  type PlannedIndicator,
  type PlannedMilestone,
  plannedIndicators,
  plannedMilestones,
} from './report-in-full.query.js';

export interface WorkPlanProgress {
  readonly milestones: readonly (PlannedMilestone & {
    /** By the latest report that says something of it; null while none does. */
    readonly told: {
      readonly state: MilestoneState;
      /** Calendar days: of one that is done, and of one that is late. */
      readonly doneOn: string | null;
      readonly newDate: string | null;
    } | null;
  })[];
  readonly indicators: readonly (PlannedIndicator & {
    /** Null while no report gives one. */
    readonly latest: {
      readonly value: string;
      readonly reportId: string;
      readonly reference: string;
      /** Calendar day: the last that the report is about. */
      readonly periodTo: string;
    } | null;
  })[];
}

/** What a lead still writes is not told: only reports that were submitted and stand. */
const HANDED_IN = `('submitted', 'under_review', 'accepted')`;

/** Empty when there is no such action for this actor. */
export async function workPlanProgress(
  runtime: CaseRuntime,
  actor: PersonActor,
  actionId: string,
): Promise<WorkPlanProgress> {
  const [row] = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<{
      milestones: PlannedMilestone[];
      indicators: PlannedIndicator[];
      told: Record<string, WorkPlanProgress['milestones'][number]['told']>;
      latest: Record<string, WorkPlanProgress['indicators'][number]['latest']>;
    }>(
      'work_plan_progress',
      `SELECT ${plannedMilestones('$1')} AS milestones, ${plannedIndicators('$1')} AS indicators,
         coalesce((SELECT jsonb_object_agg(position, told) FROM (
           SELECT DISTINCT ON (k.position) k.position,
             jsonb_build_object('state', k.state, 'doneOn', k.done_on, 'newDate', k.new_date) AS told
           FROM report r JOIN case_file c ON c.id = r.id JOIN report_milestone k ON k.report_id = r.id
           WHERE r.action_id = $1 AND c.stage IN ${HANDED_IN} ORDER BY k.position, r.number DESC) AS m), '{}') AS told,
         coalesce((SELECT jsonb_object_agg(code, latest) FROM (
           SELECT DISTINCT ON (k.code) k.code, jsonb_build_object('value', k.value, 'reportId', r.id,
             'reference', c.reference, 'periodTo', r.period_to) AS latest
           FROM report r JOIN case_file c ON c.id = r.id JOIN report_indicator k ON k.report_id = r.id
           WHERE r.action_id = $1 AND c.stage IN ${HANDED_IN} ORDER BY k.code, r.number DESC) AS i), '{}') AS latest`,
      [actionId],
    ),
  );
  if (!row) return { milestones: [], indicators: [] };
  return {
    milestones: row.milestones.map((one) => ({ ...one, told: row.told[String(one.milestone)] ?? null })),
    indicators: row.indicators.map((one) => ({ ...one, latest: row.latest[one.code] ?? null })),
  };
}
