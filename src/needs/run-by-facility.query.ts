/** Technical assistance and dialogues that the facility may let answer a need. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

export const FACILITY_KINDS = ['technical_assistance', 'dialogue'] as const;
export type FacilityKind = (typeof FACILITY_KINDS)[number];

export interface AnswerOfFacility {
  readonly id: string;
  readonly subject: FacilityKind;
  readonly reference: string;
  readonly title: string;
}

/** SQL: whether case `c` is the facility's own, or was put before it; another's draft is that one's affair. */
const RUN_BY_FACILITY = `(c.organisation_id IS NULL OR c.outside_stage <> 'draft')`;

/** Those for the need's country that have not ended and do not answer it yet, the newest first. */
export async function answersOfFacility(
  database: Database,
  actor: PersonActor,
  needId: string,
): Promise<readonly AnswerOfFacility[]> {
  return database.asActor(actor, (transaction) =>
    transaction.run<AnswerOfFacility & Record<string, unknown>>(
      'need_answers_of_facility',
      `SELECT c.id, c.subject, c.reference, c.title FROM need n JOIN action_country k ON k.country = n.country JOIN case_file c ON c.id = k.action_id
       WHERE n.id = $1 AND c.subject = ANY ($2) AND c.closed_at IS NULL AND c.outside_stage <> 'closed' AND ${RUN_BY_FACILITY}
         AND NOT EXISTS (SELECT FROM need_action l WHERE l.need_id = n.id AND l.action_id = c.id)
       ORDER BY c.opened_at DESC, c.id LIMIT 50`,
      [needId, FACILITY_KINDS],
    ),
  );
}

export async function isRunByFacility(
  database: Database,
  actor: PersonActor,
  subject: FacilityKind,
  id: string,
): Promise<boolean> {
  const found = await database.asActor(actor, (transaction) =>
    transaction.run(
      'need_run_by_facility',
      `SELECT FROM case_file c WHERE c.id = $1 AND c.subject = $2 AND ${RUN_BY_FACILITY}`,
      [id, subject],
    ),
  );
  return found.length > 0;
}
