/**
 * Puts notices into inboxes, and beside them the mails that go with them or their place in the next digest: all in one
 * statement. What a reader wants is looked at here and nowhere else.
 */
import { randomUUID } from 'node:crypto';
import type { Transaction } from '../database/database.js';
import { calendarFor } from '../reference/calendars.js';
import { composeMail } from './compose-mail.js';
import { isToldWhenMuted, mailTime } from './mail-rule.js';
import type { Notice } from './notice.js';
import { loadWishes, type ReaderWishes } from './wishes.js';

/** A mail goes with a notice that is new in the inbox and bears its id, so that neither is ever there twice. */
const WRITE = `
WITH told AS (
  SELECT * FROM jsonb_to_recordset($1) AS t (id uuid, account uuid, at timestamptz, "case" uuid, reminder uuid, task uuid, source text, kind text, params jsonb,
    address text, subject text, body text, html text, headers jsonb, message text, "notBefore" timestamptz, digest timestamptz)
), now AS MATERIALIZED (
  SELECT entente_now() AS at
), inbox AS (
  INSERT INTO inbox_item (id, account_id, case_id, source, kind, params, created_at, told_at)
  SELECT id, account, "case", source, kind, params, coalesce(told.at, now.at), now.at FROM told, now
  ON CONFLICT (account_id, source) DO NOTHING RETURNING id
), collected AS (
  INSERT INTO digest_item (inbox_item_id, account_id, ready_at)
  SELECT told.id, account, digest FROM told JOIN inbox ON inbox.id = told.id WHERE digest IS NOT NULL
)
INSERT INTO mail (id, account_id, case_id, reminder_id, task_id, source, to_address, subject, body_text, body_html, headers,
  message_id, created_at, not_before)
SELECT told.id, account, "case", reminder, task, source, address, subject, body, html, headers, message,
  coalesce(told.at, now.at), greatest("notBefore", now.at)
FROM told JOIN inbox ON inbox.id = told.id, now
WHERE address IS NOT NULL`;

export class NoticeWriter {
  constructor(
    private readonly publicUrl: string,
    private readonly calendarOf = calendarFor,
  ) {}

  async write(transaction: Transaction, notices: readonly Notice[]): Promise<void> {
    if (notices.length === 0) return;
    const wishes = await loadWishes(
      transaction,
      notices.map((notice) => notice.to.accountId),
      notices.flatMap((notice) => notice.file?.caseId ?? []),
    );
    const rows = notices.flatMap((notice) => this.row(notice, wishes.of(notice.to.accountId), wishes.now));
    if (rows.length > 0) await transaction.run('notices_write', WRITE, [JSON.stringify(rows)]);
  }

  private row(notice: Notice, wishes: ReaderWishes, now: number) {
    if (notice.file && wishes.muted.has(notice.file.caseId) && !isToldWhenMuted(notice.kind)) return [];
    const told = {
      id: orderedId(),
      account: notice.to.accountId,
      at: notice.at,
      case: notice.file?.caseId ?? null,
      source: notice.source,
      kind: notice.kind,
      params: notice.params,
    };
    if (!notice.mail) return [told];
    const { dueAt } = notice.params;
    const time = mailTime(notice.kind, dueAt === undefined ? null : Date.parse(dueAt), now, wishes.mail, {
      zone: notice.to.timeZone,
      calendar: () => this.calendarOf(wishes.calendar),
    });
    if (time.how === 'not_at_all') return [told];
    const at = new Date(time.at).toISOString();
    if (time.how === 'in_digest') return [{ ...told, digest: at }];
    const mail = composeMail(notice, this.publicUrl, told.id, wishes.mailLocale ?? notice.to.locale);
    return [
      {
        ...told,
        reminder: notice.reminderId,
        task: notice.taskId,
        address: notice.to.email,
        subject: mail.subject,
        body: mail.text,
        html: mail.html,
        headers: mail.headers,
        message: mail.messageId,
        notBefore: at,
      },
    ];
  }
}

/** A UUID (version 7) that begins with the time: rows written together lie together in the index. */
function orderedId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
