/** Documents, and their bytes, as far as the actor may see them. */
import type { Database } from '../database/database.js';
import { readNameCursor, writeNameCursor } from '../identity/name-cursor.js';
import type { Actor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';

export interface DocumentView {
  readonly id: string;
  readonly caseId: string;
  readonly kind: string;
  readonly title: string;
  readonly visibility: 'shared' | 'inside';
  /** The calendar day that it bears; null where that was not told. */
  readonly datedOn: string | null;
  /** The last calendar day on which it is kept; null while the file is open, for a kind that is kept for good, and to outsiders. */
  readonly keptUntil: string | null;
  /** Whether this actor may add a version: outsiders only to what their own party sent. */
  readonly replaceable: boolean;
  /** Newest first. */
  readonly versions: readonly DocumentVersionView[];
}

export interface DocumentVersionView {
  readonly version: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** ISO instant, UTC. */
  readonly uploadedAt: string;
  /** ISO instant, UTC: when its bytes were destroyed, being past their day; null: they are there. */
  readonly destroyedAt: string | null;
  /** The person for staff and for their own organisation, else the organisation alone. */
  readonly uploadedBy: string;
}

interface Row {
  id: string;
  case_id: string;
  kind: string;
  title: string;
  visibility: 'shared' | 'inside';
  dated_on: string | null;
  version: number;
  file_name: string;
  media_type: string;
  size_bytes: number;
  sha256: string;
  uploaded_at: Date;
  uploaded_by: string;
  kept_until: string | null;
  destroyed_at: Date | null;
  replaceable: boolean;
}

const ROWS = `
  SELECT d.id, d.case_id, d.kind, d.title, d.visibility, d.dated_on::text, v.version, v.file_name, v.media_type, v.size_bytes, v.sha256,
    v.uploaded_at, v.destroyed_at, CASE WHEN entente_inside() THEN document_kept_until(d.id)::text END AS kept_until, CASE WHEN entente_inside() OR o.id = entente_organisation() THEN coalesce(p.name, o.name) ELSE o.name END AS uploaded_by,
    d.letter_for IS NULL AND d.message_id IS NULL AND (entente_inside() OR (SELECT a1.organisation_id = entente_organisation() FROM document_version v1
      JOIN account a1 ON a1.id = v1.uploaded_by WHERE v1.document_id = d.id AND v1.version = 1)) AS replaceable
  FROM document d JOIN document_version v ON v.document_id = d.id JOIN account a ON a.id = v.uploaded_by
    JOIN person p ON p.id = a.person_id JOIN organisation o ON o.id = a.organisation_id
  WHERE d.removed_at IS NULL`;

/** Documents of a case by title; empty for a case that is not the actor's to see. */
export async function documentsOf(
  database: Database,
  actor: Actor,
  caseId: string,
): Promise<readonly DocumentView[]> {
  if (!isId(caseId)) return [];
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Row>(
      'documents_of_case',
      `${ROWS} AND d.case_id = $1 ORDER BY d.title, d.id, v.version DESC`,
      [caseId],
    ),
  );
  return grouped(rows);
}

/**
 * One page of the documents that the actor may see, by title, of one case or of all, and the cursor of the next.
 * `limit` at most 100.
 */
export async function documentPage(
  database: Database,
  actor: Actor,
  wanted: { readonly limit: number; readonly cursor?: string; readonly caseId?: string },
): Promise<{ readonly items: readonly DocumentView[]; readonly next: string | null }> {
  const after = wanted.cursor === undefined ? null : readNameCursor(wanted.cursor);
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Row>(
      'document_page',
      `${ROWS} AND d.id IN (
         SELECT one.id FROM document one
         WHERE one.removed_at IS NULL AND ($1::uuid IS NULL OR one.case_id = $1)
           AND ($2::text IS NULL OR (one.title, one.id) > ($2, $3::uuid))
         ORDER BY one.title, one.id LIMIT $4)
       ORDER BY d.title, d.id, v.version DESC`,
      [wanted.caseId ?? null, after?.name ?? null, after?.id ?? null, wanted.limit + 1],
    ),
  );
  const documents = grouped(rows);
  const items = documents.slice(0, wanted.limit);
  const last = items.at(-1);
  const next =
    documents.length > wanted.limit && last ? writeNameCursor({ name: last.title, id: last.id }) : null;
  return { items, next };
}

/** One document with its versions, or null. */
export async function documentById(
  database: Database,
  actor: Actor,
  id: string,
): Promise<DocumentView | null> {
  if (!isId(id)) return null;
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Row>('document_by_id', `${ROWS} AND d.id = $1 ORDER BY v.version DESC`, [id]),
  );
  return grouped(rows)[0] ?? null;
}

export interface DocumentPlaced {
  readonly caseId: string;
  readonly version: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** The bytes, where they lie in the database; null where they lie in the store. */
  readonly content: Buffer | null;
  readonly storeKey: string | null;
  readonly destroyed: boolean;
}

/** Where the bytes of a version lie (of the newest when none is named), or null. */
export async function documentPlaced(
  database: Database,
  actor: Actor,
  id: string,
  version?: number,
): Promise<DocumentPlaced | null> {
  if (!isId(id)) return null;
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<DocumentPlaced & Record<string, unknown>>(
      'document_placed',
      `SELECT d.case_id AS "caseId", v.version, v.file_name AS "fileName", v.media_type AS "mediaType", v.size_bytes AS "sizeBytes", v.sha256, v.content,
         v.store_key AS "storeKey", coalesce(v.destroyed_at, v.destroying_since) IS NOT NULL AS destroyed
       FROM document d JOIN document_version v ON v.document_id = d.id
       WHERE d.id = $1 AND d.removed_at IS NULL AND ($2::int IS NULL OR v.version = $2) ORDER BY v.version DESC LIMIT 1`,
      [id, version ?? null],
    ),
  );
  return row ?? null;
}

function grouped(rows: readonly Row[]): readonly DocumentView[] {
  const byId = new Map<string, DocumentView & { versions: DocumentVersionView[] }>();
  for (const row of rows) {
    const document = byId.get(row.id) ?? {
      id: row.id,
      caseId: row.case_id,
      kind: row.kind,
      title: row.title,
      visibility: row.visibility,
      datedOn: row.dated_on,
      keptUntil: row.kept_until,
      replaceable: row.replaceable,
      versions: [],
    };
    document.versions.push({
      version: row.version,
      fileName: row.file_name,
      mediaType: row.media_type,
      sizeBytes: row.size_bytes,
      sha256: row.sha256,
      uploadedAt: row.uploaded_at.toISOString(),
      destroyedAt: row.destroyed_at?.toISOString() ?? null,
      uploadedBy: row.uploaded_by,
    });
    byId.set(row.id, document);
  }
  return [...byId.values()];
}
