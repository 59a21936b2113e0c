/** Who leads cases of a kind that an actor may see: for filters. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

export interface LeadChoice {
  readonly id: string;
  readonly name: string;
}

const MOST = 300;

/** By name. Goes from one lead to the next, so that it does not read every case. */
export async function leadChoices(
  database: Database,
  actor: PersonActor,
  subject: string,
): Promise<readonly LeadChoice[]> {
  return database.asActor(actor, (transaction) =>
    transaction.run<LeadChoice & Record<string, unknown>>(
      'lead_choices',
      `WITH RECURSIVE lead AS (
         (SELECT c.organisation_id AS id FROM case_file c WHERE c.subject = $1 AND c.organisation_id IS NOT NULL
          ORDER BY c.organisation_id LIMIT 1)
         UNION ALL
         SELECT (SELECT c.organisation_id FROM case_file c WHERE c.subject = $1 AND c.organisation_id > lead.id
           ORDER BY c.organisation_id LIMIT 1) FROM lead WHERE lead.id IS NOT NULL)
       SELECT o.id, o.name FROM organisation o WHERE o.id IN (SELECT id FROM lead) ORDER BY lower(o.name), o.id LIMIT ${MOST}`,
      [subject],
    ),
  );
}
