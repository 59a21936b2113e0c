/** Whether the time limits that the rules set were kept, month by month; for staff. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';
import { legalLimits } from '../reference/legal-limits.js';

export interface MonthOnTime {
  /** As `2026-03`, in Brussels. */
  readonly month: string;
  readonly onTime: number;
  readonly late: number;
}

/**
 * Of the limits whose act was done or is overdue, the last twelve months in which they fell due, oldest first; a month
 * without any is there with none. Limits that were handed back, and those that stand, are not counted.
 */
export async function onTimeByMonth(
  { database }: CaseRuntime,
  actor: PersonActor,
): Promise<readonly MonthOnTime[]> {
  if (actor.view !== 'inside') throw new Problem('not_yours_to_do');
  const codes = [...new Set(legalLimits.map(({ code, clock }) => clock ?? code))];
  return database.asActor(actor, (transaction) =>
    transaction.run<MonthOnTime & Record<string, unknown>>(
      'on_time_by_month',
      `WITH today AS (SELECT date_trunc('month', entente_now() AT TIME ZONE 'Europe/Brussels') AS month),
       due AS (
         SELECT date_trunc('month', k.due_at AT TIME ZONE 'Europe/Brussels') AS month,
           k.outcome = 'met' AND k.stopped_at <= k.due_at AS kept
         FROM clock k WHERE k.code = ANY ($1) AND k.due_at IS NOT NULL
           AND (k.outcome IN ('met', 'lapsed') OR (k.stopped_at IS NULL AND k.due_at < entente_now()))
       )
       SELECT to_char(m.month, 'YYYY-MM') AS month, count(*) FILTER (WHERE d.kept)::integer AS "onTime",
         count(d.month) FILTER (WHERE d.kept IS NOT TRUE)::integer AS late
       FROM today t, generate_series(t.month - interval '11 months', t.month, interval '1 month') AS m (month)
         LEFT JOIN due d ON d.month = m.month
       GROUP BY m.month ORDER BY m.month`,
      [codes],
    ),
  );
}
