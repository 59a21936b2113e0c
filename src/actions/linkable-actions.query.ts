/** Actions of one's own that could answer a need. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

export interface LinkableAction {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
}

/** Those that the actor's organisation leads for the need's country, that have not ended and do not answer it yet. */
export async function linkableActions(
  database: Database,
  actor: PersonActor,
  needId: string,
): Promise<readonly LinkableAction[]> {
  return database.asActor(actor, (transaction) =>
    transaction.run<LinkableAction & Record<string, unknown>>(
      'need_linkable_actions',
      `SELECT c.id, c.reference, c.title FROM need n JOIN action_country k ON k.country = n.country JOIN case_file c ON c.id = k.action_id
       WHERE n.id = $1 AND c.subject = 'action' AND c.organisation_id = $2 AND c.closed_at IS NULL AND c.outside_stage <> 'closed'
         AND NOT EXISTS (SELECT FROM need_action l WHERE l.need_id = n.id AND l.action_id = c.id)
       ORDER BY c.opened_at DESC, c.id LIMIT 50`,
      [needId, actor.organisationId],
    ),
  );
}
