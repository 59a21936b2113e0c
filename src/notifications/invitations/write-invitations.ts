/** Writes the mails of invitations, each with a link of its own; once each, however often it runs. */
import type { Database, Transaction } from '../../database/database.js';
import { toLocale } from '../../i18n/index.js';
import { systemActor } from '../../kernel/actor.js';
import { hashOfSecret, newSecret } from '../../kernel/secret-link.js';
import { type InvitationTold, invitationMail } from './invitation-mail.js';

const BATCH = 100;

const writer = systemActor('mail');

interface Waiting extends Omit<InvitationTold, 'locale' | 'startsAt' | 'endsAt' | 'createdAt'> {
  readonly locale: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly createdAt: Date;
  /** There is a newer one for the same person, or what it asks for is done. */
  readonly superseded: boolean;
}

export class InvitationWriter {
  /** `publicUrl` is the address of the installation, without a slash at the end. */
  constructor(
    private readonly database: Database,
    private readonly publicUrl: string,
  ) {}

  /** Answers how many it took up, 0 when there are none. */
  async round(): Promise<number> {
    return this.database.asActor(writer, async (transaction) => {
      const waiting = await transaction.run<Waiting & Record<string, unknown>>(
        'invitations_waiting',
        WAITING,
      );
      for (const one of waiting) if (!one.superseded) await this.write(transaction, one);
      await transaction.run(
        'invitations_mailed',
        'UPDATE dialogue_invitation SET mailed_at = entente_now() WHERE id = ANY ($1::uuid[])',
        [waiting.map((one) => one.id)],
      );
      return waiting.length;
    });
  }

  private async write(transaction: Transaction, waiting: Waiting): Promise<void> {
    const secret = newSecret();
    const told: InvitationTold = {
      ...waiting,
      locale: toLocale(waiting.locale),
      startsAt: waiting.startsAt.toISOString(),
      endsAt: waiting.endsAt.toISOString(),
      createdAt: waiting.createdAt.toISOString(),
    };
    const mail = invitationMail(told, `${this.publicUrl}/invitations/${secret}`, this.publicUrl);
    const host = new URL(this.publicUrl).hostname;
    await transaction.run(
      'invitation_mail',
      `INSERT INTO mail (id, account_id, case_id, source, to_address, subject, body_text, body_html, headers, message_id, calendar)
       VALUES ($1, NULL, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING`,
      [
        told.id,
        told.dialogueId,
        `invitation:${told.id}`,
        told.email,
        mail.subject,
        mail.text,
        mail.html,
        JSON.stringify({
          language: told.locale,
          invitation: true,
          references: `<dialogue.${told.dialogueId}@${host}>`,
        }),
        `<invitation.${told.id}@${host}>`,
        mail.calendar === null ? null : JSON.stringify(mail.calendar),
      ],
    );
    if (told.method === 'CANCEL') return;
    await transaction.run(
      'invitation_link',
      'INSERT INTO dialogue_answer_link (secret_hash, invitation_id) VALUES ($1, $2)',
      [hashOfSecret(secret), told.id],
    );
  }
}

const WAITING = `
SELECT i.id, i.method, i.sequence, i.created_at AS "createdAt", d.id AS "dialogueId", c.title, d.purpose,
  i.starts_at AS "startsAt", i.ends_at AS "endsAt", d.time_zone AS "timeZone",
  concat_ws(', ', nullif(d.venue, ''), nullif(d.city, '')) AS place, d.online_url AS "onlineUrl", d.reply_by::text AS "replyBy",
  ARRAY(SELECT o.name FROM dialogue_organiser g JOIN organisation o ON o.id = g.organisation_id WHERE g.dialogue_id = d.id ORDER BY o.name) AS organisers,
  c.stage = 'postponed' AS postponed,
  EXISTS (SELECT FROM dialogue_invitation e WHERE e.participant_id = p.id AND e.sequence < i.sequence AND e.mailed_at IS NOT NULL) AS again,
  p.name, k.email, p.role, k.answer, k.locale,
  EXISTS (SELECT FROM dialogue_invitation n WHERE n.participant_id = p.id AND n.method <> 'REMINDER' AND n.sequence > i.sequence)
    OR (i.method = 'REMINDER' AND (k.answer IS NOT NULL OR p.removed_at IS NOT NULL OR c.stage <> 'scheduled')) AS superseded
FROM dialogue_invitation i JOIN dialogue_participant p ON p.id = i.participant_id JOIN dialogue_contact k ON k.participant_id = p.id
  JOIN dialogue d ON d.id = i.dialogue_id JOIN case_file c ON c.id = d.id
WHERE i.mailed_at IS NULL ORDER BY i.created_at, i.id LIMIT ${BATCH} FOR UPDATE OF i SKIP LOCKED`;
