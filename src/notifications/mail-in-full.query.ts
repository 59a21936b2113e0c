/** One mail with both bodies, its whole head and every attempt to send it; for administrators. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { mailBodies, type StoredMail } from './mail-bodies.js';
import { HIDDEN_TOKEN, type MailHead, mailHead } from './mail-head.js';
import { assertMayReadMails, MAIL_COLUMNS, type MailItem, type MailRow, mailItem } from './mail-rows.js';

export interface MailAttempt {
  readonly n: number;
  /** ISO instants, UTC. */
  readonly beganAt: string;
  /** Null while it is under way, and for good when whoever made it died. */
  readonly endedAt: string | null;
  readonly outcome: 'sent' | 'retry' | 'failed' | 'unknown' | null;
  readonly answer: string | null;
}

export interface MailInFull extends MailItem {
  /** The secret in the address that stops the mails is not shown. */
  readonly head: MailHead;
  readonly text: string;
  readonly html: string;
  /** Null: a contact of a party, or somebody invited to a meeting by their address, who has no account. */
  readonly accountId: string | null;
  /** What it is about; null for a digest. */
  readonly about: { readonly id: string; readonly subject: string; readonly reference: string } | null;
  /** In the order they were made. */
  readonly attemptsMade: readonly MailAttempt[];
}

interface FullRow extends MailRow, StoredMail {
  readonly account_id: string | null;
  readonly source: string;
  readonly about: MailInFull['about'];
  readonly made: readonly MailAttempt[];
}

/** Null when there is no such mail. Refuses whoever is no administrator. */
export async function mailInFull(
  database: Database,
  actor: PersonActor,
  { publicUrl, demo }: { readonly publicUrl: string; readonly demo: boolean },
  id: string,
): Promise<MailInFull | null> {
  assertMayReadMails(actor);
  if (!isId(id)) return null;
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<FullRow>(
      'mail_in_full',
      `SELECT ${MAIL_COLUMNS}, m.source, m.headers, m.message_id, m.body_text, m.body_html, m.account_id,
         CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('id', c.id, 'subject', c.subject, 'reference', c.reference) END AS about,
         coalesce((SELECT jsonb_agg(jsonb_build_object('n', t.n, 'beganAt', t.began_at, 'endedAt', t.ended_at,
           'outcome', t.outcome, 'answer', t.answer) ORDER BY t.n) FROM mail_attempt t WHERE t.mail_id = m.id), '[]') AS made
       FROM mail m LEFT JOIN case_file c ON c.id = m.case_id WHERE m.id = $1`,
      [id],
    ),
  );
  if (!row) return null;
  const showsLink = (source: string) => demo || source.startsWith('account_invitation:');
  return {
    ...mailItem(row),
    head: mailHead(row, publicUrl, HIDDEN_TOKEN),
    ...withoutSecrets(mailBodies(row), row.state === 'kept' && showsLink(row.source) ? 'shown' : 'hidden'),
    accountId: row.account_id,
    about: row.about,
    attemptsMade: row.made.map((one) => ({
      ...one,
      beganAt: new Date(one.beganAt).toISOString(),
      endedAt: one.endedAt === null ? null : new Date(one.endedAt).toISOString(),
    })),
  };
}

/**
 * The link that answers an invitation is the invitee's alone, and so is the one that sets a password: whoever reads the
 * mails of others does not become them. Where mails are only kept, an invitation has to be handed on by hand.
 */
function withoutSecrets(
  { text, html }: ReturnType<typeof mailBodies>,
  passwordLinks: 'shown' | 'hidden',
): ReturnType<typeof mailBodies> {
  const hidden = (body: string) =>
    body.replace(/\/(invitations|set-password)\/[\w-]{43}/g, (link, kind: string) =>
      kind === 'set-password' && passwordLinks === 'shown' ? link : `/${kind}/${HIDDEN_TOKEN}`,
    );
  return { text: hidden(text), html: hidden(html) };
}
