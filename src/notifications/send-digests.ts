/**
 * Writes one mail per reader with what was collected for them, on their working day and hour. Readers are taken in
 * batches under the lock of their account; a mail and the end of what it tells are one transaction, so that nothing is
 * told twice and nothing is lost.
 */
import type { Database, Transaction } from '../database/database.js';
import { isLocale, toLocale } from '../i18n/index.js';
import { STAFF_ROLES, systemActor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { calendarFor } from '../reference/calendars.js';
import { isDigestTime, nextDigest, type WorkingCalendar } from '../workflow/index.js';
import { loadAddressees, type Wanted } from './addressees.js';
import { askedFor, mayHear } from './asked.js';
import { composeDigest, type DigestContent } from './compose-digest.js';
import { INBOX_COLUMNS, INBOX_JOINS, type InboxItem, type InboxRow, inboxItem } from './inbox-items.js';
import { MAY_WAIT } from './mail-rule.js';
import { FILE_COLUMNS, type NoticeFile, type OpenTask } from './notice-file.js';
import { mailWishes, PREFERENCE_COLUMNS, type PreferenceRow } from './wishes.js';
import type { Wording, Wordings } from './wordings.js';

/** Readers in one transaction. */
const BATCH = 50;

const delivery = systemActor('mail');

interface Reader extends PreferenceRow {
  readonly id: string;
  readonly email: string;
  readonly locale: string;
  readonly disabled: boolean;
  readonly organisation_id: string;
  readonly time_zone: string;
  readonly calendar: string;
  readonly inside: boolean;
  readonly now: Date;
}

interface Collected extends InboxRow {
  readonly account_id: string;
  readonly muted: boolean;
}

/** What a digest needs to know of the cases it tells of, and of who is asked on them. */
interface Cases {
  readonly file: (caseId: string | null) => NoticeFile | undefined;
  readonly wordingOf: (definitionId: string) => Wording;
  readonly holders: Parameters<typeof askedFor>[3];
}

interface DigestMail {
  readonly id: string;
  readonly account: string;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly html: string;
  readonly headers: object;
  readonly message: string;
}

export class Digests {
  constructor(
    private readonly database: Database,
    private readonly wordings: Wordings,
    private readonly publicUrl: string,
    private readonly calendarOf: (code: string) => WorkingCalendar = calendarFor,
  ) {}

  /** Takes up readers whose digest is due; answers how many, 0 when there are none. */
  async round(): Promise<number> {
    return this.database.asActor(delivery, async (transaction) => {
      const readers = await transaction.run<Reader>('digest_readers', READERS, [BATCH, STAFF_ROLES]);
      if (readers.length === 0) return 0;
      const ready = readers.filter((reader) => this.isTime(reader));
      await this.putOff(
        transaction,
        readers.filter((reader) => !ready.includes(reader)),
      );
      await this.write(transaction, ready);
      return readers.length;
    });
  }

  private isTime(reader: Reader): boolean {
    const { mail, digestHour } = mailWishes(reader);
    if (reader.disabled || mail === 'none' || mail === 'at_once') return true;
    const calendar = this.calendarOf(reader.calendar);
    return isDigestTime(reader.now.getTime(), digestHour, calendar, reader.time_zone);
  }

  /** The day off came to be known since, or the machine was away over the hour: the next one is theirs. */
  private async putOff(transaction: Transaction, readers: readonly Reader[]): Promise<void> {
    if (readers.length === 0) return;
    const next = readers.map((reader) => {
      const { mail, digestHour, digestWeekday } = mailWishes(reader);
      const at = nextDigest(
        reader.now.getTime(),
        { hour: digestHour, weekday: mail === 'weekly' ? digestWeekday : null },
        this.calendarOf(reader.calendar),
        reader.time_zone,
      );
      return { id: reader.id, at: new Date(at).toISOString() };
    });
    await transaction.run('digest_put_off', PUT_OFF, [JSON.stringify(next)]);
  }

  private async write(transaction: Transaction, readers: readonly Reader[]): Promise<void> {
    const ids = readers.map((reader) => reader.id);
    const collected = await transaction.run<Collected>('digest_collected', COLLECTED, [ids]);
    const cases = await this.casesOf(transaction, collected);
    const mails = readers.flatMap((reader) => {
      const items = collected.filter((row) => row.account_id === reader.id);
      return this.mailFor(reader, items, cases);
    });
    await transaction.run('digest_write', WRITE, [JSON.stringify(mails), collected.map((row) => row.id)]);
  }

  private async casesOf(transaction: Transaction, collected: readonly Collected[]): Promise<Cases> {
    const ids = [...new Set(collected.flatMap((row) => row.case_id ?? []))];
    const files = await transaction.run<NoticeFile>('digest_files', FILES, [ids]);
    const wordingOf = await this.wordings.load(
      transaction,
      files.map((file) => file.definitionId),
    );
    const holders = await loadAddressees(
      transaction,
      files.flatMap((file) => file.tasks as readonly Wanted[]),
    );
    const byId = new Map(files.map((file) => [file.caseId, file]));
    return { file: (caseId) => byId.get(caseId ?? ''), wordingOf, holders };
  }

  private mailFor(reader: Reader, rows: readonly Collected[], cases: Cases): readonly DigestMail[] {
    if (reader.disabled || mailWishes(reader).mail === 'none') return [];
    const locale = isLocale(reader.mail_locale) ? reader.mail_locale : toLocale(reader.locale);
    const content = contentFor(reader, rows, cases, (row) => inboxItem(row, locale));
    if (content.open.length + content.news.length === 0) return [];
    const id = newId();
    const mail = composeDigest(
      id,
      { accountId: reader.id, locale, timeZone: reader.time_zone },
      content,
      reader.now.toISOString(),
      this.publicUrl,
    );
    const { text, messageId, ...rest } = mail;
    return [{ ...rest, id, account: reader.id, address: reader.email, body: text, message: messageId }];
  }
}

/** What was read since is left out, and so is what the reader does not see any more or does not want to hear of. */
function contentFor(
  reader: Reader,
  rows: readonly Collected[],
  cases: Cases,
  worded: (row: Collected) => InboxItem,
): DigestContent {
  const content = { open: [] as InboxItem[], done: [] as InboxItem[], news: [] as InboxItem[] };
  for (const row of rows) {
    const file = cases.file(row.case_id);
    if (row.read_at !== null || !file || !mayHear(file, readerOf(reader))) continue;
    if (MAY_WAIT[row.kind] !== 'any_time') {
      content[isStillAsked(reader, row, file, cases) ? 'open' : 'done'].push(worded(row));
    } else if (!row.muted) {
      content.news.push(worded(row));
    }
  }
  content.open.sort((one, other) => (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9'));
  content.news.reverse();
  return content;
}

function readerOf(reader: Reader) {
  return { inside: reader.inside, organisationId: reader.organisation_id };
}

/** Whether something that was open when the reader was told is open still, and theirs to do. */
function isStillAsked(reader: Reader, row: Collected, file: NoticeFile, cases: Cases): boolean {
  const since = file.tasks.filter((task: OpenTask) => Date.parse(task.createdAt) <= row.created_at.getTime());
  return askedFor(file, cases.wordingOf(file.definitionId), since, cases.holders).some(
    ({ to }) => to.accountId === reader.id,
  );
}

/** Whoever is locked is being served by somebody else. */
const READERS = `
SELECT a.id, a.email, a.locale, a.disabled_at IS NOT NULL AS disabled, a.organisation_id, o.time_zone, o.calendar, ${PREFERENCE_COLUMNS},
  EXISTS (SELECT FROM role_assignment r WHERE r.account_id = a.id AND r.ended_at IS NULL AND r.role = ANY ($2))
    OR EXISTS (SELECT FROM delegation_in_force d WHERE d.delegate_account_id = a.id AND d.role = ANY ($2)) AS inside,
  entente_now() AS now
FROM account a JOIN organisation o ON o.id = a.organisation_id LEFT JOIN notice_preference p ON p.account_id = a.id
WHERE a.id IN (SELECT d.account_id FROM digest_item d WHERE d.settled_at IS NULL AND d.ready_at <= (SELECT entente_now()))
ORDER BY a.id LIMIT $1 FOR NO KEY UPDATE OF a SKIP LOCKED`;

/** A statement of its own, so that it reads what was committed before the locks were had. */
const COLLECTED = `
SELECT i.account_id, ${INBOX_COLUMNS},
  EXISTS (SELECT FROM case_wish w WHERE w.account_id = i.account_id AND w.case_id = i.case_id AND w.wish = 'mute') AS muted
FROM digest_item d JOIN inbox_item i ON i.id = d.inbox_item_id ${INBOX_JOINS}
WHERE d.account_id = ANY ($1::uuid[]) AND d.settled_at IS NULL ORDER BY i.created_at, i.id`;

const FILES = `SELECT ${FILE_COLUMNS} FROM case_file c WHERE c.id = ANY ($1::uuid[])`;

const PUT_OFF = `
UPDATE digest_item d SET ready_at = t.at FROM jsonb_to_recordset($1) AS t (id uuid, at timestamptz)
WHERE d.account_id = t.id AND d.settled_at IS NULL`;

const WRITE = `
WITH written AS (
  INSERT INTO mail (id, account_id, source, to_address, subject, body_text, body_html, headers, message_id)
  SELECT id, account, 'digest:' || id, address, subject, body, html, headers, message
  FROM jsonb_to_recordset($1) AS t (id uuid, account uuid, address text, subject text, body text, html text, headers jsonb, message text)
  RETURNING id, account_id
)
UPDATE digest_item d SET settled_at = entente_now(), mail_id = (SELECT w.id FROM written w WHERE w.account_id = d.account_id)
WHERE d.inbox_item_id = ANY ($2::uuid[])`;
