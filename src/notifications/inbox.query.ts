/** What a person was told, newest first, in their language. */
import type { Database, Transaction } from '../database/database.js';
import { toLocale } from '../i18n/index.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { invalidField } from '../kernel/problem.js';
import { caseLink } from './case-link.js';
import type { NoticeKind, NoticeParams } from './notice.js';
import { type NoticeSentence, noticeSentence } from './notice-sentence.js';

export interface InboxItem extends NoticeSentence {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly reference: string;
  readonly title: string;
  /** The path of the page of what it is about. */
  readonly link: string | null;
  /** ISO instants, UTC. */
  readonly createdAt: string;
  readonly dueAt: string | null;
  readonly readAt: string | null;
}

export interface InboxPage {
  readonly items: readonly InboxItem[];
  readonly next: string | null;
  readonly unread: number;
}

interface InboxRow {
  readonly id: string;
  readonly case_id: string | null;
  readonly subject: string | null;
  readonly kind: NoticeKind;
  readonly params: NoticeParams;
  readonly created_at: Date;
  readonly read_at: Date | null;
  readonly time_zone: string;
  readonly by_name: string | null;
  readonly by_behalf_name: string | null;
  readonly behalf_name: string | null;
}

/**
 * One page of the person's own inbox; `limit` at most 100. `locale` is the reader's; left out: the account's. What a
 * notice is about may have been taken from the reader's view since: then it has no link.
 */
export async function inboxOf(
  database: Database,
  actor: PersonActor,
  page: {
    readonly limit: number;
    readonly cursor?: string;
    readonly unreadOnly?: boolean;
    readonly locale?: string;
  },
): Promise<InboxPage> {
  const before = page.cursor === undefined ? null : readCursor(page.cursor);
  const locale = toLocale(page.locale ?? actor.locale);
  return database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<InboxRow>(
      'inbox_page',
      `SELECT i.id, i.case_id, c.subject, i.kind, i.params, i.created_at, i.read_at, o.time_zone, p.name AS by_name,
         (SELECT n.name FROM person n WHERE n.id = (i.params->'by'->>'onBehalfOf')::uuid) AS by_behalf_name,
         (SELECT n.name FROM account l JOIN person n ON n.id = l.person_id
           WHERE l.id = (i.params->>'onBehalfOf')::uuid) AS behalf_name
       FROM inbox_item i JOIN account me ON me.id = i.account_id JOIN organisation o ON o.id = me.organisation_id
       LEFT JOIN case_file c ON c.id = i.case_id
       LEFT JOIN account a ON a.id = (i.params->'by'->>'account')::uuid LEFT JOIN person p ON p.id = a.person_id
       WHERE i.account_id = $1 AND (NOT $2 OR i.read_at IS NULL)
         AND ($3::timestamptz IS NULL OR i.created_at < $3 OR (i.created_at = $3 AND i.id > $4::uuid))
       ORDER BY i.created_at DESC, i.id LIMIT $5`,
      [actor.accountId, page.unreadOnly ?? false, before?.at ?? null, before?.id ?? null, page.limit + 1],
    );
    const shown = rows.slice(0, page.limit);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => inboxItem(row, locale)),
      next: rows.length > page.limit && last ? writeCursor(last) : null,
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

function inboxItem(row: InboxRow, locale: ReturnType<typeof toLocale>): InboxItem {
  const { params } = row;
  return {
    ...noticeSentence(
      row.kind,
      params,
      { locale, timeZone: row.time_zone },
      { by: row.by_name, byBehalf: row.by_behalf_name, behalf: row.behalf_name },
    ),
    id: row.id,
    kind: row.kind,
    reference: params.reference,
    title: params.title,
    link: row.subject && row.case_id ? caseLink(row.subject, row.case_id) : (params.path ?? null),
    createdAt: row.created_at.toISOString(),
    dueAt: params.dueAt ?? null,
    readAt: row.read_at?.toISOString() ?? null,
  };
}

function writeCursor(row: InboxRow): string {
  return Buffer.from(`${row.created_at.toISOString()}|${row.id}`).toString('base64url');
}

function readCursor(cursor: string): { at: string; id: string } {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('|', 2);
  if (!isId(id) || Number.isNaN(Date.parse(at))) throw invalidField('cursor', 'cursor_unknown');
  return { at, id };
}
