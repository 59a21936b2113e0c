/** Parts of drafts that wait for the reader's own party to write and sign them. */
import type { Database } from '../database/database.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';

export interface PartWaiting {
  readonly actionId: string;
  readonly reference: string;
  readonly title: string;
  /** The party that asks. */
  readonly lead: string;
  readonly written: boolean;
  /** The last day of the call, where it has one. */
  readonly dueOn: string | null;
  readonly overdue: boolean;
}

/** The most pressing first, at most fifty; none for whoever may not sign, and none once the draft is submitted. */
export async function partsWaiting(database: Database, actor: PersonActor): Promise<readonly PartWaiting[]> {
  if (!holdsRole(actor, 'programme_manager', 'partner_authority', 'agency_expert')) return [];
  return database.asActor(actor, (transaction) =>
    transaction.run<PartWaiting & Record<string, unknown>>(
      'action_parts_waiting',
      `SELECT c.id AS "actionId", c.reference, c.title, coalesce(o.name, '') AS lead, p.tasks <> '' AS written,
         f.closes_on::text AS "dueOn", coalesce(f.closes_on < (entente_now() AT TIME ZONE 'Europe/Brussels')::date, false) AS overdue
       FROM action_part p JOIN case_file c ON c.id = p.action_id AND c.closed_at IS NULL
         JOIN workflow_definition d ON d.id = c.definition_id AND d.body->>'initial' = c.stage
         JOIN action a ON a.id = p.action_id LEFT JOIN organisation o ON o.id = c.organisation_id
         LEFT JOIN lot l ON l.id = a.lot_id LEFT JOIN call_for_proposals f ON f.id = l.call_id
       WHERE p.organisation_id = $1 AND p.signed_at IS NULL ORDER BY f.closes_on, c.reference LIMIT 50`,
      [actor.organisationId],
    ),
  );
}
