/** The meetings that somebody is expected at, for their own calendar. */
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

export interface ExpectedMeeting {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  /** ISO instants, UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** The day on which it begins where it is held. */
  readonly day: string;
  readonly place: string;
}

/** By their beginning; those that were over a month ago are left out, as are those that the person does not go to. */
export async function meetingsOf(
  transaction: Transaction,
  actor: PersonActor,
): Promise<readonly ExpectedMeeting[]> {
  const rows = await transaction.run<
    Omit<ExpectedMeeting, 'startsAt' | 'endsAt'> & { startsAt: Date; endsAt: Date }
  >(
    'dialogue_meetings_of',
    `SELECT d.id, c.reference, c.title, d.starts_local AT TIME ZONE d.time_zone AS "startsAt",
       d.ends_local AT TIME ZONE d.time_zone AS "endsAt", d.starts_local::date::text AS day,
       coalesce(nullif(concat_ws(', ', nullif(d.venue, ''), nullif(d.city, '')), ''), d.online_url) AS place
     FROM dialogue_contact k JOIN dialogue_participant p ON p.id = k.participant_id AND p.removed_at IS NULL
       JOIN dialogue d ON d.id = k.dialogue_id JOIN case_file c ON c.id = d.id
     WHERE k.account_id = $1 AND coalesce(k.answer, '') NOT IN ('DECLINED', 'SUBSTITUTED')
       AND c.stage IN ('scheduled', 'held', 'outcomes_recorded', 'settlement', 'closed')
       AND d.ends_local AT TIME ZONE d.time_zone > entente_now() - interval '31 days'
     ORDER BY d.starts_local, d.id LIMIT 200`,
    [actor.accountId],
  );
  return rows.map((row) => ({
    ...row,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
  }));
}
