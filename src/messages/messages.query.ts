/** The messages of a case that somebody may read, the newest first. */
import type { Transaction } from '../database/database.js';
import { readNameCursor, writeNameCursor } from '../identity/name-cursor.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { invalidField } from '../kernel/problem.js';
import { EDIT_MINUTES } from './message-rules.js';

export interface Message {
  readonly id: string;
  /** '' once it is withdrawn. */
  readonly text: string;
  /** Who wrote it: the person for staff and for their own party, else the organisation alone; '' for somebody who was erased. */
  readonly author: string;
  readonly organisation: string;
  readonly own: boolean;
  /** Whether the reader may mend it at this moment. */
  readonly mendable: boolean;
  /** The parties that read it beside the facility, as far as they are for this reader: from outside one's own alone. */
  readonly sharedWith: readonly {
    readonly id: string;
    readonly name: string;
    readonly country: string | null;
  }[];
  /** Named people, as far as their names are for this reader. */
  readonly mentions: readonly { readonly accountId: string; readonly name: string }[];
  readonly documents: readonly { readonly id: string; readonly fileName: string }[];
  /** ISO instants, UTC. */
  readonly writtenAt: string;
  readonly editedAt: string | null;
  readonly withdrawnAt: string | null;
  /** Whether it came since the reader last looked, from somebody else. */
  readonly isNew: boolean;
}

type Row = Omit<Message, 'writtenAt' | 'editedAt' | 'withdrawnAt'> & {
  written_at: Date;
  edited_at: Date | null;
  withdrawn_at: Date | null;
};

const UNSEEN = `m.account_id <> entente_account() AND m.withdrawn_at IS NULL AND m.written_at > coalesce(
  (SELECT s.seen_at FROM message_seen s WHERE s.case_id = m.case_id AND s.account_id = entente_account()), '-infinity')`;

const ROWS = `
SELECT m.id, m.text, m.account_id = entente_account() AS own,
  m.account_id = entente_account() AND m.withdrawn_at IS NULL AND entente_now() <= m.written_at + make_interval(mins => ${EDIT_MINUTES}) AS mendable,
  CASE WHEN entente_inside() OR o.id = entente_organisation() THEN coalesce(p.name, '') ELSE '' END AS author, o.name AS organisation,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'country', w.country) ORDER BY w.country, w.name, w.id)
    FROM organisation w WHERE w.id = ANY (m.audience) AND (entente_inside() OR w.id = entente_organisation())), '[]') AS "sharedWith",
  coalesce((SELECT jsonb_agg(jsonb_build_object('accountId', n.account_id, 'name', q.name) ORDER BY q.name, n.account_id)
    FROM message_mention n JOIN account b ON b.id = n.account_id JOIN person q ON q.id = b.person_id AND q.name IS NOT NULL
    WHERE n.message_id = m.id AND m.withdrawn_at IS NULL AND (entente_inside() OR b.organisation_id = entente_organisation())), '[]') AS mentions,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'fileName', d.title) ORDER BY d.title, d.id)
    FROM document d WHERE d.message_id = m.id AND d.removed_at IS NULL), '[]') AS documents,
  m.written_at, m.edited_at, m.withdrawn_at, ${UNSEEN} AS "isNew"
FROM message m JOIN account a ON a.id = m.account_id JOIN person p ON p.id = a.person_id JOIN organisation o ON o.id = a.organisation_id`;

/** One page and the cursor of the next. `limit` at most 100; throws 422 for a cursor that was never given. */
export async function messagePage(
  transaction: Transaction,
  caseId: string,
  wanted: { readonly limit: number; readonly cursor?: string },
): Promise<{ readonly items: readonly Message[]; readonly next: string | null }> {
  const after = wanted.cursor === undefined ? null : cursorIn(wanted.cursor);
  const rows = await transaction.run<Row & Record<string, unknown>>(
    'message_page',
    `${ROWS} WHERE m.case_id = $1 AND ($2::timestamptz IS NULL OR (m.written_at, m.id) < ($2, $3::uuid))
     ORDER BY m.written_at DESC, m.id DESC LIMIT $4`,
    [caseId, after?.name ?? null, after?.id ?? null, wanted.limit + 1],
  );
  const items = rows.slice(0, wanted.limit).map(messageOf);
  const last = items.at(-1);
  const next =
    rows.length > wanted.limit && last ? writeNameCursor({ name: last.writtenAt, id: last.id }) : null;
  return { items, next };
}

/** One message of a case, or null. */
export async function messageById(
  transaction: Transaction,
  caseId: string,
  id: string,
): Promise<Message | null> {
  if (!isId(caseId) || !isId(id)) return null;
  const [row] = await transaction.run<Row & Record<string, unknown>>(
    'message_by_id',
    `${ROWS} WHERE m.case_id = $1 AND m.id = $2`,
    [caseId, id],
  );
  return row ? messageOf(row) : null;
}

/** How many messages of a case came from others since the reader last looked. */
export async function newMessages(transaction: Transaction, caseId: string): Promise<number> {
  const [row] = await transaction.run<{ count: number }>(
    'message_count_new',
    `SELECT count(*)::int AS count FROM message m WHERE m.case_id = $1 AND ${UNSEEN}`,
    [caseId],
  );
  return row?.count ?? 0;
}

/** Whoever looks has seen what is there now. */
export async function markSeen(transaction: Transaction, actor: PersonActor, caseId: string): Promise<void> {
  await transaction.run(
    'message_mark_seen',
    `INSERT INTO message_seen (case_id, account_id, seen_at) VALUES ($1, $2, entente_now())
     ON CONFLICT (account_id, case_id) DO UPDATE SET seen_at = entente_now()`,
    [caseId, actor.accountId],
  );
}

function cursorIn(cursor: string) {
  const after = readNameCursor(cursor);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(after.name) || Number.isNaN(Date.parse(after.name))) {
    throw invalidField('cursor', 'cursor_unknown');
  }
  return after;
}

function messageOf({ written_at, edited_at, withdrawn_at, ...row }: Row): Message {
  return {
    ...row,
    writtenAt: written_at.toISOString(),
    editedAt: edited_at?.toISOString() ?? null,
    withdrawnAt: withdrawn_at?.toISOString() ?? null,
  };
}
