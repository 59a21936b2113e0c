/** What an invitation shows, by its secret link or to whoever has an account: the meeting, to whom it was sent, and their answer. */
import type { Database } from '../database/database.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { hashOfSecret, isSecret } from '../kernel/secret-link.js';
import type { InvitationAnswer } from './participant.js';

export interface InvitationBehind {
  readonly title: string;
  readonly reference: string;
  readonly name: string;
  readonly party: string;
  readonly locale: string;
  readonly answer: InvitationAnswer | null;
  /** Whom they sent instead. */
  readonly substitute: string | null;
  /** Whether an answer is still taken. */
  readonly open: boolean;
  readonly cancelled: boolean;
  readonly purpose: string;
  /** ISO instants, UTC; null while new dates are sought. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly timeZone: string;
  readonly city: string;
  readonly venue: string;
  readonly onlineUrl: string;
  /** Calendar day. */
  readonly replyBy: string | null;
  readonly languages: readonly string[];
  readonly interpretation: string;
  readonly agenda: readonly {
    readonly day: number;
    readonly begins: string;
    readonly title: string;
    readonly speaker: string;
  }[];
}

type Stored = Omit<InvitationBehind, 'startsAt' | 'endsAt'> & {
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
};

/** Null for a secret that opens nothing: unknown, or of somebody who was taken off the list. Looking changes nothing. */
export async function invitationBehind(database: Database, secret: string): Promise<InvitationBehind | null> {
  if (!isSecret(secret)) return null;
  const [row] = await database.asActor(systemActor('invitations'), (transaction) =>
    transaction.run<Stored>(
      'dialogue_invitation_behind',
      `${SHOWN} JOIN dialogue_invitation i ON i.participant_id = p.id JOIN dialogue_answer_link l ON l.invitation_id = i.id
       WHERE l.secret_hash = $1 AND p.removed_at IS NULL`,
      [hashOfSecret(secret)],
    ),
  );
  return row ? invitationOf(row) : null;
}

/** The reader's own, once invitations are out; null where they were not invited under their account. */
export async function ownInvitation(
  database: Database,
  actor: PersonActor,
  dialogueId: string,
): Promise<InvitationBehind | null> {
  if (!isId(dialogueId)) return null;
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<Stored>(
      'dialogue_invitation_own',
      `${SHOWN} WHERE d.id = $1 AND k.account_id = $2 AND p.removed_at IS NULL AND d.starts_local IS NOT NULL
         AND (k.answer IS NOT NULL OR c.stage IN ('scheduled', 'held', 'outcomes_recorded', 'closed')) ORDER BY p.id LIMIT 1`,
      [dialogueId, actor.accountId],
    ),
  );
  return row ? invitationOf(row) : null;
}

function invitationOf(row: Stored): InvitationBehind {
  return {
    ...row,
    open: row.open ?? false,
    startsAt: row.startsAt?.toISOString() ?? null,
    endsAt: row.endsAt?.toISOString() ?? null,
  };
}

const SHOWN = `
SELECT c.title, c.reference, p.name, p.party, k.locale, k.answer,
  (SELECT s.name FROM dialogue_participant s WHERE s.substitute_for = p.id) AS substitute,
  c.stage = 'scheduled' AND d.starts_local AT TIME ZONE d.time_zone > entente_now() AS open,
  c.stage = 'cancelled' AS cancelled, d.purpose, d.starts_local AT TIME ZONE d.time_zone AS "startsAt",
  d.ends_local AT TIME ZONE d.time_zone AS "endsAt", d.time_zone AS "timeZone", d.city, d.venue, d.online_url AS "onlineUrl",
  d.reply_by::text AS "replyBy", d.languages, d.interpretation,
  coalesce((SELECT jsonb_agg(jsonb_build_object('day', i.day, 'begins', i.begins, 'title', i.title, 'speaker', i.speaker)
    ORDER BY i.day, i.begins, i.title) FROM dialogue_agenda_item i WHERE i.dialogue_id = d.id), '[]') AS agenda
FROM dialogue_participant p JOIN dialogue_contact k ON k.participant_id = p.id
  JOIN dialogue d ON d.id = p.dialogue_id JOIN case_file c ON c.id = d.id`;
