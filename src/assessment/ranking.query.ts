/** The actions of a session's agenda as ranking sees them, and the proposal that follows. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { type Label, stageOf } from '../workflow/index.js';
import { type Proposal, proposalFor, type Ranked } from './ranking.js';

export interface RankedItem extends Ranked {
  readonly title: string;
  readonly lead: string;
  readonly envelopeCode: string | null;
  readonly stage: { readonly code: string; readonly label: Label };
  readonly version: string;
}

/** SQL columns of `Ranked` and what people read beside it: `a` action, `c` its case, `r` assessment_result, `e` envelope. */
export const RANKED_COLUMNS = `c.id AS "actionId", c.reference, c.title, coalesce(o.name, '') AS lead, c.stage, c.definition_id AS "definitionId",
  c.visit || '.' || c.content_version AS version, a.submitted_on::text AS "submittedOn", coalesce(a.grant_cents, 0)::float8 AS "grantCents",
  e.id AS "envelopeId", e.code AS "envelopeCode", coalesce(e.free_cents, 0)::float8 AS "freeCents",
  CASE WHEN r.action_id IS NOT NULL THEN jsonb_build_object('hundredths', r.points_hundredths, 'maximumHundredths', r.maximum_hundredths,
    'thresholdsMet', r.thresholds_met) END AS points`;
export const RANKED_JOINS = `LEFT JOIN organisation o ON o.id = c.organisation_id LEFT JOIN envelope e ON e.id = a.envelope_id
  LEFT JOIN assessment_result r ON r.action_id = a.id`;

export type RankedRow = Omit<RankedItem, 'stage'> & { readonly stage: string; readonly definitionId: string };

/** Still to be voted on, or supported and waiting for the award. */
const STILL_OPEN = `('committee', 'award_decision')`;

/**
 * "Money for the first N, the rest on the reserve list" for what the session has still to decide, as things stand: what was
 * awarded meanwhile has taken its money with it.
 */
export async function sessionProposal(
  runtime: CaseRuntime,
  actor: PersonActor,
  sessionId: string,
): Promise<readonly Proposal<RankedItem>[]> {
  return runtime.database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<RankedRow & Record<string, unknown>>(
      'session_ranking',
      `SELECT ${RANKED_COLUMNS} FROM session_item i JOIN case_file c ON c.id = i.action_id JOIN action a ON a.id = c.id ${RANKED_JOINS}
       WHERE i.session_id = $1 AND c.stage IN ${STILL_OPEN} AND i.outcome IS DISTINCT FROM 'carried_over'`,
      [sessionId],
    );
    const items: RankedItem[] = [];
    for (const { definitionId, ...row } of rows) {
      const stage = stageOf(await runtime.definitions.pinned(definitionId, transaction), row.stage);
      items.push({ ...row, stage: { code: stage.code, label: stage.label } });
    }
    return proposalFor(items);
  });
}
