/** What a list says of technical assistance beside what every case has: who asked, who has it, until when, what is open. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside, penHolders } from '../cases/case-view.js';
import type { PersonActor } from '../kernel/actor.js';
import { stageOf } from '../workflow/index.js';
import type { Requester } from './assistance-content.js';
import { LINE_STATE } from './plan-lines.sql.js';

export interface AssistanceInBrief {
  readonly id: string;
  readonly requestedBy: Requester;
  /** Empty for the facility. */
  readonly requesterName: string;
  /** Null for outsiders, and while nothing is estimated. */
  readonly estimateCents: number | null;
  /** Who holds the pen, by role; empty when nobody does. */
  readonly penWith: readonly string[];
  /** The next date (ISO instant, UTC); for outsiders of what is asked of themselves. */
  readonly dueAt: string | null;
  /** Whether something is asked of the actor's own organisation or country. */
  readonly isAsked: boolean;
  readonly ended: boolean;
  /** Deliveries that the reader sees and that wait for an answer of the receiving side, and those that it disputes. */
  readonly toConfirm: number;
  readonly disputed: number;
}

interface Row {
  readonly id: string;
  readonly requested_by: Requester;
  readonly requester: string;
  readonly estimate: string | null;
  readonly definition_id: string;
  readonly stage: string;
  readonly tasks: { code: string; role: string }[];
  readonly due_at: Date | null;
  readonly asked: boolean;
  readonly states: readonly string[];
}

/** By id; those that this actor may not see are missing. */
export async function assistanceInBrief(
  runtime: CaseRuntime,
  actor: PersonActor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AssistanceInBrief>> {
  const inside = isInside(actor);
  return runtime.database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<Row & Record<string, unknown>>(
      'assistance_in_brief',
      `SELECT t.id, t.requested_by, coalesce(o.name, '') AS requester, a.grant_cents AS estimate, c.definition_id, c.stage,
         coalesce((SELECT jsonb_agg(jsonb_build_object('code', k.code, 'role', k.role) ORDER BY k.code)
           FROM task k WHERE k.case_id = c.id AND k.done_at IS NULL), '[]'::jsonb) AS tasks,
         (SELECT min(k.due_at) FROM task k WHERE k.case_id = c.id AND k.done_at IS NULL
           AND ($2 OR k.organisation_id = $3 OR k.country = $4)) AS due_at,
         EXISTS (SELECT FROM task k WHERE k.case_id = c.id AND k.done_at IS NULL
           AND (k.organisation_id = $3 OR k.country = $4)) AS asked,
         ARRAY(SELECT ${LINE_STATE} FROM assistance_line l WHERE l.assistance_id = t.id AND l.kind <> 'travel') AS states
       FROM technical_assistance t JOIN action a ON a.id = t.id JOIN case_file c ON c.id = t.id
         LEFT JOIN organisation o ON o.id = c.organisation_id WHERE t.id = ANY ($1::uuid[])`,
      [ids, inside, actor.organisationId, actor.country],
    );
    const brief: AssistanceInBrief[] = [];
    for (const row of rows) {
      const stage = stageOf(await runtime.definitions.pinned(row.definition_id, transaction), row.stage);
      brief.push({
        id: row.id,
        requestedBy: row.requested_by,
        requesterName: row.requester,
        estimateCents: inside && row.estimate !== null ? Number(row.estimate) : null,
        penWith: penHolders(stage, row.tasks, actor),
        dueAt: row.due_at?.toISOString() ?? null,
        isAsked: row.asked,
        ended: stage.kind === 'final',
        toConfirm: row.states.filter((state) => state === 'to_confirm').length,
        disputed: row.states.filter((state) => state === 'disputed').length,
      });
    }
    return new Map(brief.map((one) => [one.id, one]));
  });
}
