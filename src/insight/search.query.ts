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

interface Row extends Omit<Found, 'kind' | 'passage'>, Record<string, unknown> {
  readonly texts: readonly string[];
  readonly numbered: boolean;
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

/** The case whose number was typed in full, in whatever letters. */
const NUMBERED = `($2 = 'case' AND c.reference = upper(btrim($1)))`;

/** Where the newest begins, for a page that showed the numbered one alone. */
const START = { at: '9999-12-31T23:59:59.999999Z', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/**
 * One page of one kind, the newest first, and the cursor of the next; nothing for a text without a word.
 * A case whose number was typed in full comes before all others.
 */
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
    transaction.run<Row>(
      `search_${kind}`,
      `SELECT p.*, ${kind === 'case' ? 'case_texts(p.id)' : `'{}'::text[]`} AS texts FROM (
       SELECT f.id, f.text, f.case_id AS "caseId", c.subject, c.reference, c.title, ${NUMBERED} AS numbered,
         to_char(f.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
       FROM (${SOURCES[kind]}) f JOIN case_file c ON c.id = f.case_id
       WHERE ($3::timestamptz IS NULL OR ((f.at, f.id) < ($3, $4::uuid) AND NOT ${NUMBERED})) AND ${NOT_DRAFTED}
       ORDER BY numbered DESC, f.at DESC, f.id DESC LIMIT $5) p
       ORDER BY p.numbered DESC, p.at DESC, p.id DESC`,
      [wanted.q.slice(0, SEARCH_LENGTH), kind, after?.name ?? null, after?.id ?? null, limit + 1],
    ),
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1)?.numbered ? START : shown.at(-1);
  return {
    items: shown.map(({ texts, numbered: _, ...row }) => ({
      ...row,
      kind,
      passage: passage(texts, wanted.q, PASSAGE_LENGTH),
    })),
    next: rows.length > limit && last ? writeNameCursor({ name: last.at, id: last.id }) : null,
  };
}

function cursorIn(cursor: string) {
  const after = readNameCursor(cursor);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(after.name) || Number.isNaN(Date.parse(after.name))) {
    throw invalidField('cursor', 'cursor_unknown');
  }
  return after;
}
