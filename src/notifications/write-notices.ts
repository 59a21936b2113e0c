/** Puts notices into inboxes, and beside them the mails that go with them: all in one statement. */
import { randomUUID } from 'node:crypto';
import type { Transaction } from '../database/database.js';
import { composeMail } from './compose-mail.js';
import type { Notice } from './notice.js';

/** A mail goes with a notice that is new in the inbox and bears its id, so that neither is ever there twice. */
const WRITE = `
WITH told AS (
  SELECT * FROM jsonb_to_recordset($1) AS t (id uuid, account uuid, at timestamptz, "case" uuid, reminder uuid, task uuid, source text, kind text, params jsonb,
    address text, subject text, body text, html text, headers jsonb, message text)
), now AS MATERIALIZED (
  SELECT entente_now() AS at
), inbox AS (
  INSERT INTO inbox_item (id, account_id, case_id, source, kind, params, created_at)
  SELECT id, account, "case", source, kind, params, coalesce(told.at, now.at) FROM told, now
  ON CONFLICT (account_id, source) DO NOTHING RETURNING id
)
INSERT INTO mail (id, account_id, case_id, reminder_id, task_id, source, to_address, subject, body_text, body_html, headers,
  message_id, created_at, not_before)
SELECT told.id, account, "case", reminder, task, source, address, subject, body, html, headers, message,
  coalesce(told.at, now.at), now.at
FROM told JOIN inbox ON inbox.id = told.id, now
WHERE address IS NOT NULL`;

export class NoticeWriter {
  constructor(private readonly publicUrl: string) {}

  async write(transaction: Transaction, notices: readonly Notice[]): Promise<void> {
    if (notices.length === 0) return;
    const rows = notices.map((notice) => this.row(notice));
    await transaction.run('notices_write', WRITE, [JSON.stringify(rows)]);
  }

  private row(notice: Notice) {
    const told = {
      id: orderedId(),
      account: notice.to.accountId,
      at: notice.at,
      case: notice.file?.caseId ?? null,
      source: notice.source,
      kind: notice.kind,
      params: notice.params,
    };
    if (!notice.mail) return told;
    const mail = composeMail(notice, this.publicUrl);
    return {
      ...told,
      reminder: notice.reminderId,
      task: notice.taskId,
      address: notice.to.email,
      subject: mail.subject,
      body: mail.text,
      html: mail.html,
      headers: mail.headers,
      message: mail.messageId,
    };
  }
}

/** A UUID (version 7) that begins with the time: rows written together lie together in the index. */
function orderedId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
