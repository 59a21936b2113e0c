/** What a page needs beside a case's view to word it: its definition's labels, and when each stage was entered. */
import type { Transaction } from '../database/database.js';
import type { Actor } from '../kernel/actor.js';
import type { WorkflowDefinition } from '../workflow/index.js';
import type { CaseRuntime } from './case-runtime.js';
import { isInside } from './case-view.js';

export interface CaseWording {
  /** For wording codes; outsiders' pages show of it only what their own projection names. */
  readonly definition: WorkflowDefinition;
  /** When each stage was last entered here (ISO, UTC; none for what was imported), by the code this actor is shown. */
  readonly enteredAt: Readonly<Record<string, string>>;
  /** The product's clock, ISO, UTC. */
  readonly now: string;
}

/** Null when there is no such case for this actor. */
export async function caseWording(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: Actor,
  caseId: string,
): Promise<CaseWording | null> {
  const [row] = await transaction.run<{ definition_id: string; now: Date }>(
    'case_wording',
    'SELECT definition_id, entente_now() AS now FROM case_file WHERE id = $1',
    [caseId],
  );
  if (!row) return null;
  const definition = await runtime.definitions.pinned(row.definition_id, transaction);
  const inside = isInside(actor);
  const entries = await transaction.run<{ stage: string; at: Date }>(
    'case_stages_entered',
    `SELECT e.body->'data'->>'to' AS stage, e.at FROM audit_event e
     WHERE e.case_id = $1 AND e.chain = $1::uuid::text AND (e.kind = 'case_opened' OR (e.kind = 'case_advanced' AND (e.body->'data'->>'moved')::boolean))
       AND ($2 OR e.outside) AND coalesce(e.body->'data'->>'purpose', '') <> 'import'
     ORDER BY e.seq`,
    [caseId, inside],
  );
  const enteredAt: Record<string, string> = {};
  for (const { stage: code, at } of entries) {
    // A stage of an older version that this one lacks has no place in what is shown.
    const stage = definition.stages.find((one) => one.code === code);
    if (stage) enteredAt[inside ? stage.code : stage.outside.code] = at.toISOString();
  }
  return { definition, enteredAt, now: row.now.toISOString() };
}
