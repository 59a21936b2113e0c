/** What is new in the inboxes of everybody who looks on at this moment: one statement for all of them. */
import { PRESENT_S } from '../cases/presence.query.js';
import type { Database } from '../database/database.js';
import type { Locale } from '../i18n/index.js';
import { STILL_OPEN } from '../identity/session.js';
import { systemActor } from '../kernel/actor.js';
import { INBOX_COLUMNS, INBOX_JOINS, type InboxItem, type InboxRow, inboxItem } from './inbox-items.js';

export interface Listener {
  readonly sessionId: string;
  readonly accountId: string;
  readonly locale: Locale;
  /** Notices put into the inbox after this instant are of interest (ISO, UTC); null: from a moment ago. */
  readonly since: string | null;
  /** The case that they look at; null for none. */
  readonly caseId: string | null;
  /** Whether they see its inside. */
  readonly inside: boolean;
}

export interface InboxNews {
  /** Whether the session through which somebody looks is still open. */
  readonly open: boolean;
  readonly unread: number;
  /** Unread, the oldest first; the last twenty. */
  readonly items: readonly InboxItem[];
  /** What to ask with next time. */
  readonly until: string;
  /**
   * When the case that they look at last changed, of what they are shown of it (ISO, UTC); null where there is none. It is
   * looked up without asking whether the case is theirs to see: ask before you tell them.
   */
  readonly caseAt: string | null;
  /** Something that changes when others come to that case or leave it; of them, too, ask before you tell. */
  readonly present: string;
}

/**
 * A notice is dated before the transaction that brings it ends, so that one may come to be seen after a later one:
 * what is asked for overlaps by this much, and whoever listens passes over what they have.
 */
const OVERLAP_S = 30;
const SHOWN = 20;

const reading = systemActor('mail');

interface NewsRow {
  readonly open: boolean;
  readonly unread: number;
  readonly at: Date;
  readonly caseAt: Date | null;
  readonly present: string | null;
  readonly items:
    | readonly (Omit<InboxRow, 'created_at' | 'read_at'> & { readonly created_at: string })[]
    | null;
}

/** The answers come in the order of `listeners`. */
export async function inboxNews(
  database: Database,
  listeners: readonly Listener[],
): Promise<readonly InboxNews[]> {
  const asked = listeners.map(({ locale: _, ...asked }, n) => ({ n, ...asked }));
  const rows = await database.asActor(reading, (transaction) =>
    transaction.run<NewsRow>('inbox_news', NEWS, [JSON.stringify(asked)]),
  );
  return rows.map((row, n) => ({
    open: row.open,
    unread: row.unread,
    until: row.at.toISOString(),
    caseAt: row.caseAt?.toISOString() ?? null,
    present: row.present ?? '',
    items: (row.items ?? []).map((item) =>
      inboxItem(
        { ...item, created_at: new Date(item.created_at), read_at: null },
        listeners[n]?.locale ?? 'en',
      ),
    ),
  }));
}

const NEWS = `
SELECT EXISTS (SELECT FROM session s WHERE s.id = l."sessionId" AND ${STILL_OPEN}) AS open,
  (SELECT count(*)::int FROM inbox_item u WHERE u.account_id = l."accountId" AND u.read_at IS NULL) AS unread, now.at,
  (SELECT CASE WHEN l.inside THEN k.changed_at ELSE k.outside_changed_at END FROM case_file k WHERE k.id = l."caseId") AS "caseAt",
  (SELECT string_agg(r.stream_id::text, ',' ORDER BY r.stream_id) FROM presence r WHERE r.case_id = l."caseId"
    AND r.account_id <> l."accountId" AND r.seen_at > now.at - interval '${PRESENT_S} seconds') AS present,
  (SELECT jsonb_agg(to_jsonb(late) ORDER BY late.told_at) FROM (
    SELECT ${INBOX_COLUMNS}, i.told_at FROM inbox_item i ${INBOX_JOINS}
    WHERE i.account_id = l."accountId" AND i.read_at IS NULL
      AND i.told_at > coalesce(l.since, now.at) - interval '${OVERLAP_S} seconds'
    ORDER BY i.told_at DESC LIMIT ${SHOWN}) AS late) AS items
FROM jsonb_to_recordset($1) AS l (n integer, "sessionId" uuid, "accountId" uuid, since timestamptz, "caseId" uuid, inside boolean),
  (SELECT entente_now() AS at) AS now
ORDER BY l.n`;
