/** Invitations to meetings ahead that the reader was sent under their own account, and has not answered. */
import { TODAY } from '../actions/eligibility-input.js';
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

export interface InvitationToAnswer {
  readonly dialogueId: string;
  readonly reference: string;
  readonly title: string;
  /** Calendar days, where the meeting is; the second null where no day was set. */
  readonly meetsOn: string;
  readonly replyBy: string | null;
  readonly overdue: boolean;
}

/** By the day to reply, at most fifty. */
export async function invitationsToAnswer(
  database: Database,
  actor: PersonActor,
): Promise<readonly InvitationToAnswer[]> {
  return database.asActor(actor, (transaction) =>
    transaction.run<InvitationToAnswer & Record<string, unknown>>(
      'dialogue_invitations_to_answer',
      `SELECT c.id AS "dialogueId", c.reference, c.title, d.starts_local::date::text AS "meetsOn", d.reply_by::text AS "replyBy",
         coalesce(d.reply_by < ${TODAY}, false) AS overdue
       FROM dialogue_contact k JOIN dialogue_participant p ON p.id = k.participant_id AND p.removed_at IS NULL
         JOIN dialogue d ON d.id = k.dialogue_id JOIN case_file c ON c.id = d.id
       WHERE k.account_id = $1 AND k.answer IS NULL AND c.stage = 'scheduled'
         AND d.starts_local AT TIME ZONE d.time_zone > entente_now() ORDER BY d.reply_by, c.reference LIMIT 50`,
      [actor.accountId],
    ),
  );
}
