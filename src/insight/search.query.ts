/** Finds cases by what they say, documents by their names, and messages, as far as somebody may read them. */
import type { Database } from '../database/database.js';
import { readNameCursor, writeNameCursor } from '../identity/name-cursor.js';
import type { PersonActor } from '../kernel/actor.js';
import { invalidField } from '../kernel/problem.js';
import { passage } from '../kernel/search-marks.js';

export const SEARCH_KINDS = ['case', 'document', 'message'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
export const SEARCH_LENGTH = 200;

export interface Found {
  readonly kind: SearchKind;
  readonly id: string;
  /** A case’s title, a document’s name, or what a message says. */
  readonly text: string;
  /** Where what a case says was found, with what stands around it; null where its title or its parties alone were. */
  readonly passage: string | null;
  readonly caseId: string;
  readonly subject: string;
  readonly reference: string;
  readonly title: string;
  /** ISO instant, UTC: when it was opened, added or written. */
  readonly at: string;
}

/** About so many characters around what was found. */
export const PASSAGE_LENGTH = 240;

/** Rows are read under their own policies: what the index knows beyond them drops out here. */
const SOURCES: Readonly<Record<SearchKind, string>> = {
  case: `SELECT c.id, c.title AS text, c.id AS case_id, c.opened_at AS at FROM search_found($1, $2) s JOIN case_file c ON c.id = s.id`,
  document: `SELECT d.id, d.title AS text, d.case_id, d.created_at AS at FROM search_found($1, $2) s
    JOIN document d ON d.id = s.id AND d.removed_at IS NULL`,
  message: `SELECT m.id, m.text, m.case_id, m.written_at AS at FROM search_found($1, $2) s
    JOIN message m ON m.id = s.id AND m.withdrawn_at IS NULL`,
};

/** What a country still drafts is its own affair, with its files and messages, here as on the list of needs. */
const NOT_DRAFTED =
  'NOT (entente_inside() AND EXISTS (SELECT FROM need n WHERE n.id = f.case_id AND n.filed_at IS NULL))';

/** One page of one kind, the newest first, and the cursor of the next; nothing for a text without a word. */
export async function search(
  database: Database,
  actor: PersonActor,
  wanted: {
    readonly q: string;
    readonly kind: SearchKind;
    readonly limit: number;
    readonly cursor?: string;
  },
): Promise<{ readonly items: readonly Found[]; readonly next: string | null }> {
  const { kind, limit } = wanted;
  const after = wanted.cursor === undefined ? null : cursorIn(wanted.cursor);
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Omit<Found, 'kind' | 'passage'> & { texts: readonly string[] } & Record<string, unknown>>(
      `search_${kind}`,
      `SELECT p.*, ${kind === 'case' ? 'case_texts(p.id)' : `'{}'::text[]`} AS texts FROM (
       SELECT f.id, f.text, f.case_id AS "caseId", c.subject, c.reference, c.title,
         to_char(f.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
       FROM (${SOURCES[kind]}) f JOIN case_file c ON c.id = f.case_id
       WHERE ($3::timestamptz IS NULL OR (f.at, f.id) < ($3, $4::uuid)) AND ${NOT_DRAFTED} ORDER BY f.at DESC, f.id DESC LIMIT $5) p
       ORDER BY p.at DESC, p.id DESC`,
      [wanted.q.slice(0, SEARCH_LENGTH), kind, after?.name ?? null, after?.id ?? null, limit + 1],
    ),
  );
  const items = rows
    .slice(0, limit)
    .map(({ texts, ...row }) => ({ ...row, kind, passage: passage(texts, wanted.q, PASSAGE_LENGTH) }));
  const last = items.at(-1);
  const next = rows.length > limit && last ? writeNameCursor({ name: last.at, id: last.id }) : null;
  return { items, next };
}

function cursorIn(cursor: string) {
  const after = readNameCursor(cursor);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(after.name) || Number.isNaN(Date.parse(after.name))) {
    throw invalidField('cursor', 'cursor_unknown');
  }
  return after;
}
