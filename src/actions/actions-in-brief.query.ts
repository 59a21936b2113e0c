/** What a list says of an action beside what every case has: who leads it, what it asks for, who has it, until when. */
import { isDepleted, type LotRoom } from '../calls/lot-depletion.js';
import { lotRoomSql } from '../calls/lot-room.sql.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside, penHolders, visibleCountries } from '../cases/case-view.js';
import type { PersonActor } from '../kernel/actor.js';
import { type StageDefinition, stageOf, type WorkflowDefinition } from '../workflow/index.js';

export interface ActionInBrief {
  readonly id: string;
  readonly leadName: string;
  /** ISO code. */
  readonly leadCountry: string | null;
  readonly grantCents: number | null;
  /** Who holds the pen, by role; empty when nobody does. Outsiders read `facility` for every role inside. */
  readonly penWith: readonly string[];
  /**
   * The next date (ISO instant, UTC): for outsiders of what is asked of themselves; for the lead also of what a partner
   * country is asked.
   */
  readonly dueAt: string | null;
  /** Whether something is asked of the actor's own organisation or country. */
  readonly isAsked: boolean;
  readonly ended: boolean;
  /** Whether it waits for the money of a lot that is used up. */
  readonly lotDepleted: boolean;
  /** ISO codes of the partner countries whose framework is suspended; none once it has ended. */
  readonly suspendedCountries: readonly string[];
}

interface Row {
  id: string;
  lead_name: string | null;
  lead_country: string | null;
  grant_cents: string | null;
  definition_id: string;
  stage: string;
  tasks: { code: string; role: string }[];
  due_at: Date | null;
  asked: boolean;
  /** Null once it is awarded. */
  room: LotRoom | null;
  suspended: string[];
}

/** By id; those that this actor may not see are missing. */
export async function actionsInBrief(
  runtime: CaseRuntime,
  actor: PersonActor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ActionInBrief>> {
  return runtime.database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<Row>(
      'actions_in_brief',
      `SELECT a.id, o.name AS lead_name, o.country AS lead_country, a.grant_cents, c.definition_id, c.stage,
         coalesce((SELECT jsonb_agg(jsonb_build_object('code', t.code, 'role', t.role) ORDER BY t.code)
           FROM task t WHERE t.case_id = c.id AND t.done_at IS NULL), '[]'::jsonb) AS tasks,
         (SELECT min(t.due_at) FROM task t WHERE t.case_id = c.id AND t.done_at IS NULL
           AND ($2 OR t.organisation_id = $3 OR t.country = $4
             OR (c.organisation_id = $3 AND t.country IS NOT NULL))) AS due_at,
         EXISTS (SELECT FROM task t WHERE t.case_id = c.id AND t.done_at IS NULL
           AND (t.organisation_id = $3 OR t.country = $4)) AS asked,
         CASE WHEN a.awarded_at IS NULL AND a.lot_id IS NOT NULL THEN ${lotRoomSql('a.lot_id')} END AS room,
         ARRAY(SELECT k.country FROM action_country k WHERE k.action_id = a.id
           AND framework_stage(k.partnership_id) = 'suspended' ORDER BY k.country) AS suspended
       FROM action a JOIN case_file c ON c.id = a.id LEFT JOIN organisation o ON o.id = c.organisation_id
       WHERE a.id = ANY ($1::uuid[])`,
      [ids, isInside(actor), actor.organisationId, actor.country],
    );
    const brief: ActionInBrief[] = [];
    for (const row of rows) {
      const definition = await runtime.definitions.pinned(row.definition_id, transaction);
      const stage = stageOf(definition, row.stage);
      const ended = stage.kind === 'final' || (!isInside(actor) && isOverOutside(definition, stage));
      brief.push({
        id: row.id,
        leadName: row.lead_name ?? '',
        leadCountry: row.lead_country,
        grantCents: row.grant_cents === null ? null : Number(row.grant_cents),
        penWith: ended ? [] : penHolders(stage, row.tasks, actor),
        dueAt: row.due_at?.toISOString() ?? null,
        isAsked: row.asked,
        ended,
        lotDepleted: stage.kind !== 'final' && row.room !== null && isDepleted(row.room),
        suspendedCountries:
          stage.kind === 'final' || stage.outside.code === 'closed'
            ? []
            : visibleCountries(actor, row.suspended),
      });
    }
    return new Map(brief.map((one) => [one.id, one]));
  });
}

/** Outside a stage has the name of an end where what is left, such as archiving, stays inside. */
function isOverOutside({ stages }: WorkflowDefinition, { outside }: StageDefinition): boolean {
  return stages.some((one) => one.kind === 'final' && one.outside.code === outside.code);
}

/** The actions that run under a partnership, as far as this actor may see both them and it; by id. */
export async function actionsUnder(
  runtime: CaseRuntime,
  actor: PersonActor,
  partnershipId: string,
): Promise<ReadonlySet<string>> {
  const rows = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<{ action_id: string }>(
      'actions_under_partnership',
      // Whoever sees an action for one of its countries does not learn under which frameworks the others are.
      `SELECT k.action_id FROM action_country k JOIN partnership p ON p.id = k.partnership_id
       WHERE k.partnership_id = $1 ORDER BY k.action_id LIMIT 500`,
      [partnershipId],
    ),
  );
  return new Set(rows.map((row) => row.action_id));
}
