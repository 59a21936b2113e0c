/** What would come of an absence: what waits in each role now, who else holds it, which reminders fall into the days. */
import type { Database } from '../database/database.js';
import { type Role, STAFF_ROLES, systemActor } from '../kernel/actor.js';
import type { Days } from './delegation.js';

export interface RoleOutlook {
  readonly role: Role;
  /** Open tasks of the person in this role. */
  readonly waiting: number;
  /** Whether somebody else, who is not away on all of these days, holds the role for the same work. */
  readonly others: boolean;
}

export interface AbsenceOutlook {
  readonly roles: readonly RoleOutlook[];
  /** Reminders of these tasks that are planned within the days. */
  readonly reminders: number;
}

/**
 * Counts alone, whoever asks: an assistant need not see the files. Roles in the order given. To be called for somebody who
 * may set the absence.
 */
export async function absenceOutlook(
  database: Database,
  accountId: string,
  roles: readonly Role[],
  { fromDay, untilDay }: Days,
): Promise<AbsenceOutlook> {
  return database.asActor(systemActor('absences'), async (transaction) => {
    const rows = await transaction.run<{ role: Role; waiting: number; others: boolean }>(
      'absence_outlook_roles',
      `SELECT w.role, (SELECT count(*)::int FROM (${TASKS}) AS t WHERE t.role = w.role) AS waiting,
         EXISTS (SELECT FROM role_assignment r JOIN account b ON b.id = r.account_id AND b.disabled_at IS NULL, account me
           WHERE me.id = $1 AND r.role = w.role AND r.ended_at IS NULL AND b.person_id <> me.person_id
             AND (w.role = ANY ($3) OR b.organisation_id = me.organisation_id)
             AND NOT EXISTS (SELECT FROM absence x WHERE x.person_id = b.person_id AND x.ended_at IS NULL
               AND daterange($4::date, $5::date, '[]') <@ x.days)) AS others
       FROM unnest($2::text[]) WITH ORDINALITY AS w (role, place) ORDER BY w.place`,
      [accountId, [...roles], [...STAFF_ROLES], fromDay, untilDay],
    );
    const [counted] = await transaction.run<{ reminders: number }>(
      'absence_outlook_reminders',
      `SELECT count(*)::int AS reminders FROM reminder m, account me JOIN organisation o ON o.id = me.organisation_id
       WHERE me.id = $1 AND m.state = 'pending' AND m.kind = 'reminder' AND m.case_id IN (SELECT t.case_id FROM (${TASKS}) AS t)
         AND (m.fire_at AT TIME ZONE o.time_zone)::date BETWEEN $2::date AND $3::date`,
      [accountId, fromDay, untilDay],
    );
    return { roles: rows, reminders: counted?.reminders ?? 0 };
  });
}

/** As the task list has them: given to the person by name, or to nobody while they hold the role. */
const TASKS = `SELECT DISTINCT t.id, t.case_id, t.role FROM account a JOIN organisation o ON o.id = a.organisation_id
  JOIN role_assignment r ON r.account_id = a.id AND r.ended_at IS NULL JOIN task t ON t.role = r.role
  WHERE a.id = $1 AND t.done_at IS NULL AND (t.holder_account_id IS NULL OR t.holder_account_id = a.id)
    AND (t.scope = 'facility' OR (t.scope = 'organisation' AND t.organisation_id = a.organisation_id)
      OR (t.scope = 'country' AND t.country = coalesce(r.country, o.country)))
    AND NOT EXISTS (SELECT FROM visa v WHERE v.case_id = t.case_id AND v.visit = t.visit AND v.invalidated_at IS NULL
      AND a.person_id IN (v.person_id, v.on_behalf_of) AND t.act LIKE 'visa:%')`;
