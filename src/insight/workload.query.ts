/** Who is asked for how much at present: by role, and by the people whom tasks name; for staff. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';

export interface Workload {
  /** The code of a role, or the name of a person; empty once a name was erased. */
  readonly name: string;
  readonly overdue: number;
  /** Due within seven days. */
  readonly soon: number;
  readonly later: number;
}

/** The most first. A task that several roles are asked for is counted for each of them. */
export async function workloadBy(
  { database }: CaseRuntime,
  actor: PersonActor,
  by: 'role' | 'person',
): Promise<readonly Workload[]> {
  if (actor.view !== 'inside') throw new Problem('not_yours_to_do');
  const [name, from] =
    by === 'role'
      ? ['t.role', 'task t']
      : [
          `coalesce(p.name, '')`,
          'task t JOIN account a ON a.id = t.holder_account_id JOIN person p ON p.id = a.person_id',
        ];
  return database.asActor(actor, (transaction) =>
    transaction.run<Workload & Record<string, unknown>>(
      `workload_by_${by}`,
      `SELECT ${name} AS name, count(*) FILTER (WHERE t.due_at < entente_now())::integer AS overdue,
         count(*) FILTER (WHERE t.due_at >= entente_now() AND t.due_at < entente_now() + interval '7 days')::integer AS soon,
         count(*) FILTER (WHERE t.due_at IS NULL OR t.due_at >= entente_now() + interval '7 days')::integer AS later
       FROM ${from} WHERE t.done_at IS NULL GROUP BY ${by === 'role' ? 't.role' : 'p.id, p.name'}
       ORDER BY count(*) DESC, 1 LIMIT 200`,
    ),
  );
}
