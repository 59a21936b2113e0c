/** Sends the mails that wait, keeps every answer, and tries again where trying again can help. */
import { PassThrough } from 'node:stream';
import { createTransport, type Transporter } from 'nodemailer';
import type { Database, Transaction } from '../database/database.js';
import { STAFF_ROLES, systemActor } from '../kernel/actor.js';
import { mailBodies, type StoredMail } from './mail-bodies.js';
import { mailHead } from './mail-head.js';

/** Mails on their way at one time. */
const BATCH = 50;
const KEPT_AT_ONCE = 2_000;

/** Tries in all, over about a day: from half a minute, doubling up to three hours. */
const MAX_ATTEMPTS = 14;
const FIRST_PAUSE_S = 30;
const LONGEST_PAUSE_S = 10_800;

/** After this long without a word, whoever took a mail is taken for dead. */
const LEASE_S = 600;

const delivery = systemActor('mail');

interface Claimed extends StoredMail {
  readonly id: string;
  readonly unsubscribe_token: string;
  /** Of a letter: its document, which goes with it. */
  readonly document: { readonly id: string; readonly fileName: string } | null;
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string } | null;
  /** The number of the attempt. */
  readonly n: number;
}

/** `retry`: it certainly did not arrive; `unknown`: nobody can tell. */
interface Answer {
  readonly outcome: 'sent' | 'retry' | 'failed' | 'unknown';
  readonly text: string;
}

export class MailDelivery {
  private readonly transport: Transporter | null;
  /** Message ids of mails that a server has begun to take. */
  private readonly begun = new Set<string>();

  /** `smtpUrl` null: mails are kept for the outbox page. */
  constructor(
    private readonly database: Database,
    smtpUrl: string | null,
    private readonly publicUrl: string,
  ) {
    this.transport =
      smtpUrl === null
        ? null
        : createTransport({
            url: smtpUrl,
            pool: true,
            maxConnections: 4,
            // A connection that breaks off may have brought the mail; sending again is decided here.
            maxRequeues: 0,
            connectionTimeout: 10_000,
            greetingTimeout: 10_000,
            socketTimeout: 60_000,
          });
    this.transport?.use('stream', (mail, done) => {
      mail.message.transform(() => {
        if (mail.data.messageId) this.begun.add(mail.data.messageId);
        return new PassThrough();
      });
      done();
    });
  }

  /** Takes up what is due; answers how many mails it took up, 0 when there are none. */
  async round(): Promise<number> {
    const { transport } = this;
    if (!transport) return this.database.asActor(delivery, keep);
    const mails = await this.database.asActor(delivery, claim);
    await Promise.all(
      mails.map(async (mail) => {
        const answer = await this.attempt(transport, mail);
        await this.database.asActor(delivery, (transaction) => record(transaction, mail, answer));
      }),
    );
    return mails.length;
  }

  /** Read for the attempt alone: the row of a mail stays small. */
  private async attachments({ document }: Claimed): Promise<object> {
    if (document === null) return {};
    const [found] = await this.database.asActor(delivery, (transaction) =>
      transaction.run<{ content: Buffer; media_type: string }>(
        'mail_letter_document',
        'SELECT content, media_type FROM document_version WHERE document_id = $1 ORDER BY version LIMIT 1',
        [document.id],
      ),
    );
    if (!found) return {};
    const { content, media_type: contentType } = found;
    return { attachments: [{ filename: document.fileName, content, contentType }] };
  }

  close(): void {
    this.transport?.close();
  }

  private async attempt(transport: Transporter, mail: Claimed): Promise<Answer> {
    try {
      const info: { response?: string } = await transport.sendMail({
        ...mailHead(mail, this.publicUrl, mail.unsubscribe_token),
        ...mailBodies(mail),
        ...(await this.attachments(mail)),
        ...(mail.calendar === null
          ? {}
          : {
              icalEvent: {
                method: mail.calendar.method,
                content: mail.calendar.text,
                filename: 'invite.ics',
              },
            }),
      });
      return { outcome: 'sent', text: info.response ?? '' };
    } catch (error) {
      return answerOf(error as SmtpError, this.begun.has(mail.message_id));
    } finally {
      this.begun.delete(mail.message_id);
    }
  }
}

interface SmtpError extends Error {
  readonly responseCode?: number | false;
  readonly response?: string;
  readonly command?: string;
}

/** Commands whose refusal is about this mail, not about the server or our log-in. */
const ABOUT_THE_MAIL = ['MAIL FROM', 'RCPT TO', 'DATA'];

function answerOf(error: SmtpError, begun: boolean): Answer {
  const text = error.response ?? error.message;
  if (error.responseCode) {
    const permanent = error.responseCode >= 500 && ABOUT_THE_MAIL.includes(error.command ?? '');
    return { outcome: permanent ? 'failed' : 'retry', text };
  }
  return { outcome: begun ? 'unknown' : 'retry', text };
}

const OPEN = 'sent_at IS NULL AND kept_at IS NULL AND failed_at IS NULL AND void_at IS NULL';

/** The task is done, or the reader has answered. `m` is the mail. */
const DONE = `
EXISTS (SELECT FROM task t WHERE t.id = m.task_id AND (t.done_at IS NOT NULL OR EXISTS (
  SELECT FROM visa v JOIN account a ON a.person_id IN (v.person_id, v.on_behalf_of)
  WHERE a.id = m.account_id AND v.case_id = t.case_id AND v.visit = t.visit AND v.invalidated_at IS NULL
    AND t.act = 'visa:' || v.code)))`;

/**
 * Mails that remind of what need not be done any more: the clock stopped, changed, or its work was given to others; the
 * case moved on; the work is done. And mails that asked for work which was done while they waited for the morning.
 */
const STALE = `
(m.reminder_id IS NOT NULL AND (${DONE} OR EXISTS (
  SELECT FROM reminder r JOIN clock k ON k.case_id = r.case_id AND k.id = r.clock_id JOIN case_file c ON c.id = r.case_id
  WHERE r.case_id = m.case_id AND r.id = m.reminder_id
    AND (k.version <> r.clock_version OR k.stopped_at IS NOT NULL OR c.visit <> r.visit)))
OR (m.reminder_id IS NULL AND m.not_before > m.created_at + interval '5 minutes' AND ${DONE}))`;

async function keep(transaction: Transaction): Promise<number> {
  await transaction.run(
    'mail_void',
    `UPDATE mail m SET void_at = entente_now() WHERE ${OPEN} AND not_before <= (SELECT entente_now()) AND ${STALE}`,
  );
  const kept = await transaction.run(
    'mail_keep',
    `UPDATE mail SET kept_at = entente_now() WHERE id IN (
       SELECT id FROM mail WHERE ${OPEN} AND not_before <= (SELECT entente_now())
       ORDER BY not_before, id LIMIT ${KEPT_AT_ONCE} FOR UPDATE SKIP LOCKED)
     RETURNING 1`,
  );
  return kept.length;
}

/**
 * Takes mails for an attempt, which is counted before it begins. A mail whose two attempts went unanswered gets no
 * third: it may have arrived twice already. One that reminds of work that is done is void; its case is locked while
 * that is looked at, so that no attempt begins after the commit that made it so.
 */
async function claim(transaction: Transaction): Promise<readonly Claimed[]> {
  await transaction.run(
    'mail_give_up',
    `UPDATE mail SET failed_at = entente_now(), last_answer = coalesce(last_answer, 'No answer, twice.')
     WHERE ${OPEN} AND unanswered >= 2 AND not_before <= (SELECT entente_now())`,
  );
  const due = await transaction.run<{ id: string; case_id: string | null; task_id: string | null }>(
    'mail_due',
    `SELECT id, case_id, task_id FROM mail WHERE ${OPEN} AND not_before <= (SELECT entente_now())
     ORDER BY not_before, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
  );
  const asking = due.filter((mail) => mail.task_id !== null);
  const locked = await lockCases(
    transaction,
    asking.flatMap((mail) => mail.case_id ?? []),
  );
  const taken = due.filter((mail) => mail.task_id === null || locked.has(mail.case_id ?? ''));
  const ids = taken.map((mail) => mail.id);
  await transaction.run('mail_unheard', UNHEARD, [ids, STAFF_ROLES]);
  return transaction.run<Claimed>(
    'mail_claim',
    `WITH stale AS (
       SELECT m.id FROM mail m WHERE m.id = ANY ($1::uuid[]) AND ${STALE}
     ), voided AS (
       UPDATE mail SET void_at = entente_now() WHERE id IN (SELECT id FROM stale)
     ), taken AS (
       UPDATE mail SET attempts = attempts + 1, unanswered = unanswered + 1,
         not_before = entente_now() + ${LEASE_S} * interval '1 second'
       WHERE id = ANY ($1::uuid[]) AND void_at IS NULL AND id NOT IN (SELECT id FROM stale)
       RETURNING id, account_id, to_address, subject, body_text, body_html, headers, message_id, letter_id, calendar
     ), begun AS (
       INSERT INTO mail_attempt (mail_id, n)
       SELECT id, coalesce((SELECT max(n) FROM mail_attempt WHERE mail_id = taken.id), 0) + 1 FROM taken
       RETURNING mail_id, n
     )
     SELECT taken.*, begun.n, coalesce(a.unsubscribe_token, '') AS unsubscribe_token,
       (SELECT jsonb_build_object('id', v.document_id, 'fileName', v.file_name) FROM letter l
         JOIN document_version v ON v.document_id = l.document_id AND v.version = 1 WHERE l.id = taken.letter_id) AS document
     FROM taken JOIN begun ON begun.mail_id = taken.id LEFT JOIN account a ON a.id = taken.account_id`,
    [ids],
  );
}

/** Whoever lost sight of the case since, left, or wants no mails any more is sent none; a letter goes to all who have not left. */
const UNHEARD = `
UPDATE mail m SET void_at = entente_now(), void_because = CASE WHEN reader.unwanted THEN 'unwanted' ELSE 'access_lost' END
FROM (
  SELECT m.id, m.letter_id IS NULL AND coalesce(p.unsubscribed_at IS NOT NULL OR p.mail = 'none', false) AS unwanted,
    a.disabled_at IS NOT NULL OR (m.case_id IS NOT NULL AND m.letter_id IS NULL
      AND NOT EXISTS (SELECT FROM case_access s WHERE s.case_id = m.case_id AND s.organisation_id = a.organisation_id)
      AND NOT EXISTS (SELECT FROM role_assignment r WHERE r.account_id = a.id AND r.ended_at IS NULL AND r.role = ANY ($2))
      AND NOT EXISTS (SELECT FROM delegation_in_force d WHERE d.delegate_account_id = a.id AND d.role = ANY ($2))) AS lost
  FROM mail m JOIN account a ON a.id = m.account_id LEFT JOIN notice_preference p ON p.account_id = a.id
  WHERE m.id = ANY ($1::uuid[])
) AS reader
WHERE m.id = reader.id AND (reader.unwanted OR reader.lost)`;

/** Cases that are being moved right now are left out: their reminders are looked at next time. */
async function lockCases(transaction: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await transaction.run<{ id: string }>(
    'mail_lock_cases',
    'SELECT id FROM case_file WHERE id = ANY ($1::uuid[]) FOR KEY SHARE SKIP LOCKED',
    [ids],
  );
  return new Set(rows.map((row) => row.id));
}

async function record(transaction: Transaction, mail: Claimed, answer: Answer): Promise<void> {
  await transaction.run(
    'mail_record',
    `WITH ended AS (
       UPDATE mail_attempt SET ended_at = entente_now(), outcome = $2, answer = $3 WHERE mail_id = $1 AND n = $4
     )
     UPDATE mail SET last_answer = $3,
       sent_at = CASE WHEN $2 = 'sent' THEN entente_now() END,
       failed_at = CASE WHEN $2 = 'failed' OR ($2 = 'retry' AND attempts >= ${MAX_ATTEMPTS}) THEN entente_now() END,
       unanswered = CASE WHEN $2 = 'unknown' THEN unanswered ELSE unanswered - 1 END,
       not_before = entente_now() + least(${FIRST_PAUSE_S} * 2 ^ (attempts - 1), ${LONGEST_PAUSE_S}) * interval '1 second'
     WHERE id = $1`,
    [mail.id, answer.outcome, answer.text.slice(0, 1_000), mail.n],
  );
}
