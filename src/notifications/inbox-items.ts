/** A notice in somebody's inbox, in their language. */
import { caseTitleIn, type Locale } from '../i18n/index.js';
import { noticeLink } from './case-link.js';
import type { NoticeKind, NoticeParams } from './notice.js';
import { type NoticeSentence, noticeSentence } from './notice-sentence.js';

export interface InboxItem extends NoticeSentence {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly reference: string;
  readonly title: string;
  /** The path of the page of what it is about; the notice is read once it is followed. */
  readonly link: string | null;
  /** ISO instants, UTC. */
  readonly createdAt: string;
  readonly dueAt: string | null;
  readonly readAt: string | null;
}

export interface InboxRow {
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

/** Columns of an InboxRow; the item is `i`, the rest is joined by INBOX_JOINS. */
export const INBOX_COLUMNS = `i.id, i.case_id, c.subject, i.kind, i.params, i.created_at, i.read_at, o.time_zone, p.name AS by_name,
  (SELECT n.name FROM person n WHERE n.id = (i.params->'by'->>'onBehalfOf')::uuid) AS by_behalf_name,
  (SELECT n.name FROM account l JOIN person n ON n.id = l.person_id WHERE l.id = (i.params->>'onBehalfOf')::uuid) AS behalf_name`;
export const INBOX_JOINS = `JOIN account me ON me.id = i.account_id JOIN organisation o ON o.id = me.organisation_id
  LEFT JOIN case_file c ON c.id = i.case_id
  LEFT JOIN account a ON a.id = (i.params->'by'->>'account')::uuid LEFT JOIN person p ON p.id = a.person_id`;

/** What a notice is about may have been taken from the reader's view since: then it has no link. */
export function inboxItem(row: InboxRow, locale: Locale): InboxItem {
  const { params } = row;
  return {
    ...noticeSentence(
      row.kind,
      params,
      { locale, timeZone: row.time_zone },
      { by: row.by_name, byBehalf: row.by_behalf_name, behalf: row.behalf_name },
      row.subject,
    ),
    id: row.id,
    kind: row.kind,
    reference: params.reference,
    title: row.subject === null ? params.title : caseTitleIn(locale, row.subject, params.title),
    link:
      row.subject && row.case_id
        ? noticeLink(row.kind, row.subject, row.case_id, row.id)
        : (row.params.page ?? null),
    createdAt: row.created_at.toISOString(),
    dueAt: params.dueAt ?? null,
    readAt: row.read_at?.toISOString() ?? null,
  };
}
