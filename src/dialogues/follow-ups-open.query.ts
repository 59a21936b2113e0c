/** Tasks that meetings gave and that are not settled, as far as an actor may see them: the overdue first. */
import { visibleCountries } from '../cases/case-view.js';
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

export interface OpenFollowUp {
  readonly id: string;
  readonly dialogueId: string;
  readonly reference: string;
  readonly dialogueTitle: string;
  readonly title: string;
  readonly owner: string;
  /** Whether it is of the reader's own organisation. */
  readonly own: boolean;
  /** Calendar day. */
  readonly dueOn: string;
  /** Its last instant, ISO, UTC: the day is one in Brussels. */
  readonly dueAt: string;
  readonly overdue: boolean;
  /** ISO codes of the countries that the meeting is with, as far as the reader may know. */
  readonly countries: readonly string[];
}

/** At most a hundred; `own` leaves out those of others. */
export async function openFollowUps(
  database: Database,
  actor: PersonActor,
  own: boolean,
): Promise<readonly OpenFollowUp[]> {
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Omit<OpenFollowUp, 'dueAt'> & { readonly dueAt: Date }>(
      'dialogue_follow_ups_open',
      `SELECT f.id, f.dialogue_id AS "dialogueId", c.reference, c.title AS "dialogueTitle", f.title, o.name AS owner, f.organisation_id = $1 AS own,
         f.due_on::text AS "dueOn", ((f.due_on + 1)::timestamp AT TIME ZONE 'Europe/Brussels') - interval '1 minute' AS "dueAt",
         ARRAY(SELECT n.country FROM case_country n WHERE n.case_id = c.id ORDER BY n.country) AS countries, f.due_on < (entente_now() AT TIME ZONE 'Europe/Brussels')::date AS overdue
       FROM dialogue_follow_up f JOIN case_file c ON c.id = f.dialogue_id JOIN organisation o ON o.id = f.organisation_id
       WHERE f.state = 'OPEN' AND (NOT $2 OR f.organisation_id = $1) ORDER BY f.due_on, f.id LIMIT 100`,
      [actor.organisationId, own],
    ),
  );
  return rows.map((row) => ({
    ...row,
    dueAt: row.dueAt.toISOString(),
    countries: visibleCountries(actor, row.countries),
  }));
}
