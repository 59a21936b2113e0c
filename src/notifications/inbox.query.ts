/** What a person was told, newest first, in their language. */
import type { Database, Transaction } from '../database/database.js';
import { toLocale } from '../i18n/index.js';
import type { PersonActor } from '../kernel/actor.js';
import { INBOX_COLUMNS, INBOX_JOINS, type InboxItem, type InboxRow, inboxItem } from './inbox-items.js';
import type { NoticeKind } from './notice.js';
import { readTimeCursor, writeTimeCursor } from './time-cursor.js';

export interface InboxPage {
  readonly items: readonly InboxItem[];
  readonly next: string | null;
  readonly unread: number;
}

/** One page of the person's own inbox; `limit` at most 100. `locale` is the reader's; left out: the account's. */
export async function inboxOf(
  database: Database,
  actor: PersonActor,
  page: {
    readonly limit: number;
    readonly cursor?: string;
    readonly unreadOnly?: boolean;
    readonly kinds?: readonly NoticeKind[];
    readonly locale?: string;
  },
): Promise<InboxPage> {
  const before = page.cursor === undefined ? null : readTimeCursor(page.cursor);
  const locale = toLocale(page.locale ?? actor.locale);
  return database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<InboxRow>(
      'inbox_page',
      `SELECT ${INBOX_COLUMNS} FROM inbox_item i ${INBOX_JOINS}
       WHERE i.account_id = $1 AND (NOT $2 OR i.read_at IS NULL) AND ($3::text[] IS NULL OR i.kind = ANY ($3))
         AND ($4::timestamptz IS NULL OR i.created_at < $4 OR (i.created_at = $4 AND i.id > $5::uuid))
       ORDER BY i.created_at DESC, i.id LIMIT $6`,
      [
        actor.accountId,
        page.unreadOnly ?? false,
        page.kinds ?? null,
        before?.at ?? null,
        before?.id ?? null,
        page.limit + 1,
      ],
    );
    const shown = rows.slice(0, page.limit);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => inboxItem(row, locale)),
      next: rows.length > page.limit && last ? writeTimeCursor(last) : null,
      unread: await countUnread(transaction, actor.accountId),
    };
  });
}

/** How many notices this person has not read. */
export async function unreadCount(database: Database, actor: PersonActor): Promise<number> {
  return database.asActor(actor, (transaction) => countUnread(transaction, actor.accountId));
}

async function countUnread(transaction: Transaction, accountId: string): Promise<number> {
  const [row] = await transaction.run<{ count: number }>(
    'inbox_unread',
    'SELECT count(*)::int AS count FROM inbox_item WHERE account_id = $1 AND read_at IS NULL',
    [accountId],
  );
  return row?.count ?? 0;
}
