/** All SQL that writes a session, its agenda and who sits there, and reads it for writing. */
import type { Transaction } from '../database/database.js';
import type { SessionContent } from './session-content.js';

export async function insertSession(
  transaction: Transaction,
  id: string,
  content: SessionContent,
  conveneBy: string,
): Promise<void> {
  await transaction.run(
    'session_insert',
    `INSERT INTO committee_session (id, held_on, starts_at, place, link, convene_by) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, content.heldOn, content.startsAt, content.place, content.link, conveneBy],
  );
  await setAgenda(transaction, id, content.actionIds);
}

/** Null when there is none for this actor. */
export async function loadSession(transaction: Transaction, id: string): Promise<SessionContent | null> {
  const [row] = await transaction.run<SessionContent & Record<string, unknown>>(
    'session_content',
    `SELECT s.held_on::text AS "heldOn", s.starts_at AS "startsAt", s.place, s.link,
       ARRAY(SELECT i.action_id::text FROM session_item i WHERE i.session_id = s.id ORDER BY i.position) AS "actionIds",
       coalesce((SELECT t.remarks FROM session_remarks t WHERE t.session_id = s.id), '') AS remarks
     FROM committee_session s WHERE s.id = $1`,
    [id],
  );
  return row ?? null;
}

/** Writes the fields named. */
export async function writeSession(
  transaction: Transaction,
  id: string,
  content: SessionContent,
  conveneBy: string,
  fields: readonly (keyof SessionContent)[],
): Promise<void> {
  if (fields.includes('remarks')) {
    await transaction.run(
      'session_remarks_write',
      `INSERT INTO session_remarks (session_id, remarks) VALUES ($1, $2)
       ON CONFLICT (session_id) DO UPDATE SET remarks = excluded.remarks`,
      [id, content.remarks],
    );
  }
  if (fields.includes('actionIds')) await setAgenda(transaction, id, content.actionIds);
  if (fields.some((field) => field !== 'remarks' && field !== 'actionIds')) {
    await transaction.run(
      'session_write',
      'UPDATE committee_session SET held_on = $2, starts_at = $3, place = $4, link = $5, convene_by = $6 WHERE id = $1',
      [id, content.heldOn, content.startsAt, content.place, content.link, conveneBy],
    );
  }
}

async function setAgenda(transaction: Transaction, id: string, actionIds: readonly string[]): Promise<void> {
  await transaction.run(
    'session_agenda_off',
    'DELETE FROM session_item WHERE session_id = $1 AND action_id <> ALL ($2::uuid[])',
    [id, actionIds],
  );
  await transaction.run(
    'session_agenda_order',
    `UPDATE session_item i SET position = t.n FROM unnest($2::uuid[]) WITH ORDINALITY AS t (action_id, n)
     WHERE i.session_id = $1 AND i.action_id = t.action_id AND i.position <> t.n`,
    [id, actionIds],
  );
  await transaction.run(
    'session_agenda_on',
    `INSERT INTO session_item (session_id, action_id, position)
     SELECT $1, t.action_id, t.n FROM unnest($2::uuid[]) WITH ORDINALITY AS t (action_id, n)
     WHERE NOT EXISTS (SELECT FROM session_item i WHERE i.session_id = $1 AND i.action_id = t.action_id)`,
    [id, actionIds],
  );
}

/** How each of these actions stands to an agenda; those that the actor does not see are missing. */
export async function agendaChoices(
  transaction: Transaction,
  sessionId: string,
  actionIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly stage: string; readonly elsewhere: string | null }>> {
  const rows = await transaction.run<{ id: string; stage: string; elsewhere: string | null }>(
    'session_agenda_choices',
    `SELECT c.id, c.stage, (SELECT k.reference FROM session_item i JOIN case_file k ON k.id = i.session_id
       WHERE i.action_id = c.id AND i.closed_at IS NULL AND i.session_id <> $1) AS elsewhere
     FROM case_file c WHERE c.id = ANY ($2::uuid[]) AND c.subject = 'action'`,
    [sessionId, actionIds],
  );
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}

/** The working days of notice, and today in Brussels. */
export async function sessionTerms(
  transaction: Transaction,
): Promise<{ readonly noticeWorkingDays: number; readonly today: string }> {
  const [row] = await transaction.run<{ noticeWorkingDays: number; today: string }>(
    'session_terms',
    `SELECT (SELECT value::text::integer FROM setting WHERE code = 'session_notice_working_days') AS "noticeWorkingDays",
       (entente_now() AT TIME ZONE 'Europe/Brussels')::date::text AS today`,
  );
  if (!row) throw new Error('The database gave no time.');
  return row;
}

/** Who was invited, or sits on the committee since. */
export async function sessionMembers(
  transaction: Transaction,
  id: string,
): Promise<
  readonly { readonly personId: string; readonly chairs: boolean; readonly attendance: string | null }[]
> {
  return transaction.run(
    'session_members',
    `SELECT p.person_id AS "personId", bool_or(p.chairs) AS chairs, max(p.attendance) AS attendance FROM (
       SELECT m.person_id, m.chairs, m.attendance FROM session_member m WHERE m.session_id = $1
       UNION ALL SELECT a.person_id, r.role = 'steering_chair', NULL FROM role_assignment r JOIN account a ON a.id = r.account_id
       WHERE r.role IN ('steering_member', 'steering_chair') AND r.ended_at IS NULL AND a.disabled_at IS NULL) p
     GROUP BY p.person_id ORDER BY p.person_id`,
    [id],
  );
}

export async function writeAttendance(
  transaction: Transaction,
  id: string,
  rows: readonly { readonly personId: string; readonly chairs: boolean; readonly attendance: string }[],
): Promise<void> {
  await transaction.run(
    'session_attendance_write',
    `INSERT INTO session_member (session_id, person_id, chairs, attendance)
     SELECT $1, "personId", chairs, attendance FROM jsonb_to_recordset($2) AS t ("personId" uuid, chairs boolean, attendance text)
     ON CONFLICT (session_id, person_id) DO UPDATE SET attendance = excluded.attendance`,
    [id, JSON.stringify(rows)],
  );
}

export async function insertRecusals(
  transaction: Transaction,
  id: string,
  personId: string,
  actionIds: readonly string[],
  reason: string,
): Promise<void> {
  // Somebody who joined the committee after the agenda had gone out sits there from now on as well.
  await transaction.run(
    'session_recusal_member',
    `INSERT INTO session_member (session_id, person_id, chairs)
     SELECT $1, a.person_id, bool_or(r.role = 'steering_chair') FROM role_assignment r JOIN account a ON a.id = r.account_id
     WHERE a.person_id = $2 AND r.role IN ('steering_member', 'steering_chair') AND r.ended_at IS NULL
     GROUP BY a.person_id ON CONFLICT DO NOTHING`,
    [id, personId],
  );
  await transaction.run(
    'session_recusal_insert',
    `INSERT INTO session_recusal (session_id, action_id, person_id, reason, declared_at)
     SELECT $1, unnest($2::uuid[]), $3, $4, entente_now() ON CONFLICT DO NOTHING`,
    [id, actionIds, personId, reason],
  );
}
