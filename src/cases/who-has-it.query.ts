/** Of each case in a list: who holds the pen, and until when, as far as the reader may know. */
import type { PersonActor } from '../kernel/actor.js';
import { stageOf } from '../workflow/index.js';
import type { CaseRuntime } from './case-runtime.js';
import { isInside, penHolders } from './case-view.js';

export interface WhoHasIt {
  /** By role; empty when nobody does. Outsiders read `facility` for every role inside. */
  readonly penWith: readonly string[];
  /** ISO instant, UTC; for outsiders of what is asked of themselves, for the lead also of what a partner country is asked. */
  readonly dueAt: string | null;
}

interface Row {
  readonly id: string;
  readonly definition_id: string;
  readonly stage: string;
  readonly tasks: readonly { readonly code: string; readonly role: string }[];
  readonly due_at: Date | null;
}

/** Of the rows of a list, by id; those that this actor may not see are missing. */
export async function whoHasThem(
  runtime: CaseRuntime,
  actor: PersonActor,
  listed: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, WhoHasIt>> {
  if (listed.length === 0) return new Map();
  return runtime.database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<Row>(
      'who_has_them',
      `SELECT c.id, c.definition_id, c.stage,
         coalesce((SELECT jsonb_agg(jsonb_build_object('code', t.code, 'role', t.role) ORDER BY t.code)
           FROM task t WHERE t.case_id = c.id AND t.done_at IS NULL), '[]'::jsonb) AS tasks,
         (SELECT min(t.due_at) FROM task t WHERE t.case_id = c.id AND t.done_at IS NULL
           AND ($2 OR t.organisation_id = $3 OR t.country = $4
             OR (c.organisation_id = $3 AND t.country IS NOT NULL))) AS due_at
       FROM case_file c WHERE c.id = ANY ($1::uuid[])`,
      [listed.map((one) => one.id), isInside(actor), actor.organisationId, actor.country],
    );
    const who = new Map<string, WhoHasIt>();
    for (const row of rows) {
      const stage = stageOf(await runtime.definitions.pinned(row.definition_id, transaction), row.stage);
      who.set(row.id, {
        penWith: penHolders(stage, row.tasks, actor),
        dueAt: row.due_at?.toISOString() ?? null,
      });
    }
    return who;
  });
}
