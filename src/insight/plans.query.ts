/** When actions run and what they promised to reach by when, for a picture of them all. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import type { PersonActor } from '../kernel/actor.js';

export interface ActionPlan {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  /** Calendar days, both included. */
  readonly from: string;
  readonly to: string;
  readonly milestones: readonly PlannedMilestone[];
}

export interface PlannedMilestone {
  readonly title: string;
  readonly on: string;
  /** As the latest accepted report has it; null while none speaks of it. */
  readonly state: string | null;
}

/** Of the actions named that say when they run, the first to begin first. An action that only answers a need is no one's
 * but its lead's: outsiders read those that they take part in. Today is the day in Brussels. */
export async function actionPlans(
  { database }: CaseRuntime,
  actor: PersonActor,
  ids: readonly string[],
): Promise<{ readonly today: string; readonly plans: readonly ActionPlan[] }> {
  return database.asActor(actor, async (transaction) => {
    const [now] = await transaction.run<{ today: string }>(
      'plans_today',
      `SELECT to_char(entente_now() AT TIME ZONE 'Europe/Brussels', 'YYYY-MM-DD') AS today`,
    );
    const plans = await transaction.run<ActionPlan & Record<string, unknown>>('action_plans', PLANS, [
      ids,
      isInside(actor),
    ]);
    return { today: now?.today ?? '', plans };
  });
}

const PLANS = `
  WITH state AS (
    SELECT DISTINCT ON (r.action_id, k.position) r.action_id, k.position, k.state
    FROM report r JOIN case_file rc ON rc.id = r.id JOIN report_milestone k ON k.report_id = r.id
    WHERE rc.stage = 'accepted' AND r.action_id = ANY ($1::uuid[]) ORDER BY r.action_id, k.position, r.number DESC
  )
  SELECT c.id, c.reference, c.title, to_char(a.starts_on, 'YYYY-MM-DD') AS "from",
    to_char(a.starts_on + make_interval(months => a.duration_months) - interval '1 day', 'YYYY-MM-DD') AS "to",
    coalesce((SELECT jsonb_agg(jsonb_build_object('title', m.title, 'state', s.state,
        'on', to_char(a.starts_on + make_interval(months => m.due_month) - interval '1 day', 'YYYY-MM-DD')) ORDER BY m.due_month, m.position)
      FROM milestone m LEFT JOIN state s ON s.action_id = m.action_id AND s.position = m.position
      WHERE m.action_id = a.id), '[]') AS milestones
  FROM action a JOIN case_file c ON c.id = a.id
  WHERE a.id = ANY ($1::uuid[]) AND a.starts_on IS NOT NULL AND a.duration_months IS NOT NULL
    AND ($2 OR EXISTS (SELECT FROM case_access x WHERE x.case_id = a.id))
  ORDER BY a.starts_on, c.reference`;
