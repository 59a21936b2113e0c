/** Leaves word for those who have not answered an invitation, and for those whose task is overdue. May run twice a day. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { systemActor } from '../kernel/actor.js';
import { isWorkingDay } from '../workflow/index.js';

const reminder = systemActor('reminders');

/** How many days before the last day for answers; and from one reminder of an overdue task to the next. */
const DAYS_BEFORE_REPLY = 3;
const DAYS_BETWEEN = 7;

/** Answers of how many it left word. On days off nobody is reminded: the next working day does it. */
export async function remindOfDialogues(runtime: CaseRuntime): Promise<number> {
  const left = await runtime.database.asActor(reminder, async (transaction) => {
    const [now] = await transaction.run<{ today: string }>(
      'dialogue_today',
      `SELECT (entente_now() AT TIME ZONE 'Europe/Brussels')::date::text AS today`,
    );
    const today = now?.today ?? '';
    if (!isWorkingDay(today, runtime.calendarFor('COMMISSION'))) return 0;
    // Once for each set of dates: another one has another number.
    const unanswered = await transaction.run(
      'dialogue_remind_invitees',
      `INSERT INTO dialogue_invitation (dialogue_id, participant_id, sequence, method, starts_at, ends_at)
       SELECT d.id, p.id, max(i.sequence), 'REMINDER', d.starts_local AT TIME ZONE d.time_zone, d.ends_local AT TIME ZONE d.time_zone FROM dialogue d JOIN case_file c ON c.id = d.id AND c.stage = 'scheduled'
         JOIN dialogue_participant p ON p.dialogue_id = d.id AND p.removed_at IS NULL
         JOIN dialogue_contact k ON k.participant_id = p.id AND k.answer IS NULL
         JOIN dialogue_invitation i ON i.participant_id = p.id AND i.method = 'REQUEST' AND i.mailed_at IS NOT NULL
       WHERE d.reply_by - ${DAYS_BEFORE_REPLY} <= $1::date AND d.starts_local AT TIME ZONE d.time_zone > entente_now()
         AND NOT EXISTS (SELECT FROM dialogue_invitation r WHERE r.participant_id = p.id AND r.method = 'REMINDER'
           AND r.created_at > (SELECT max(q.created_at) FROM dialogue_invitation q WHERE q.participant_id = p.id AND q.method <> 'REMINDER'))
       GROUP BY d.id, p.id HAVING max(i.created_at) < entente_now() - interval '1 day'
       ON CONFLICT DO NOTHING RETURNING id`,
      [today],
    );
    const overdue = await transaction.run(
      'dialogue_remind_owners',
      `WITH late AS (
         UPDATE dialogue_follow_up SET reminders = reminders + 1, reminded_at = entente_now()
         WHERE state = 'OPEN' AND due_on < $1::date
           AND (reminded_at IS NULL OR reminded_at < entente_now() - interval '${DAYS_BETWEEN} days' + interval '1 hour')
         RETURNING id, dialogue_id, reminders)
       INSERT INTO outbox (kind, case_id, payload)
       SELECT 'dialogue', dialogue_id, jsonb_build_object('told', 'overdue', 'id', id, 'time', reminders) FROM late RETURNING id`,
      [today],
    );
    return unanswered.length + overdue.length;
  });
  if (left > 0) runtime.wakeOutbox();
  return left;
}
