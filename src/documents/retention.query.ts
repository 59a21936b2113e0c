/** Documents of closed files by the day until which they are kept, with what holds them. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';

export interface KeptDocument {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  /** The newest. */
  readonly version: number;
  readonly about: { readonly id: string; readonly subject: string; readonly reference: string };
  /** A calendar day; null while the file is open, and for a kind that is kept for good. */
  readonly keptUntil: string | null;
  readonly closed: boolean;
  /** Whether that day is over. */
  readonly due: boolean;
  /** ISO instant, UTC: since when it is due and the secretariat knows; null: not yet. */
  readonly toldAt: string | null;
  readonly destroyedAt: string | null;
  readonly holds: readonly Hold[];
}

export interface Hold {
  readonly id: string;
  readonly wholeFile: boolean;
  readonly until: string;
  readonly reason: string;
  readonly placedBy: string;
}

const SHOWN = 200;

const KEPT = (where: string) => `
  SELECT x.*, x."keptUntil" < (entente_now() AT TIME ZONE 'Europe/Brussels')::date::text AS due,
    (SELECT n.told_at FROM document_notice n WHERE n.document_id = x.id
       AND (n.told_at AT TIME ZONE 'Europe/Brussels')::date::text > x."keptUntil") AS "toldAt",
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', h.id, 'wholeFile', h.document_id IS NULL, 'until', h.until_day,
        'reason', h.reason, 'placedBy', p.name) ORDER BY h.until_day DESC, h.id)
      FROM document_hold h JOIN account a ON a.id = h.placed_by JOIN person p ON p.id = a.person_id
      WHERE h.case_id = (x.about->>'id')::uuid AND (h.document_id IS NULL OR h.document_id = x.id) AND h.ended_at IS NULL), '[]') AS holds
  FROM (SELECT d.id, d.title, d.kind, v.version, v.destroyed_at AS "destroyedAt", document_kept_until(d.id)::text AS "keptUntil", c.closed_at IS NOT NULL AS closed,
      jsonb_build_object('id', c.id, 'subject', c.subject, 'reference', c.reference) AS about
    FROM document d JOIN case_file c ON c.id = d.case_id
      JOIN LATERAL (SELECT version, destroyed_at FROM document_version WHERE document_id = d.id ORDER BY version DESC LIMIT 1) v ON true
    WHERE d.removed_at IS NULL AND ${where}) x`;

type Row = Omit<KeptDocument, 'toldAt' | 'destroyedAt'> & { toldAt: Date | null; destroyedAt: Date | null };

/** What has a day, or is held, the next to go first; two hundred at the most. Empty for outsiders. */
export async function keptDocuments(
  database: Database,
  actor: PersonActor,
): Promise<readonly KeptDocument[]> {
  if (actor.view === 'outside') return [];
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Row & Record<string, unknown>>(
      'documents_kept',
      `SELECT * FROM (${KEPT(`v.destroyed_at IS NULL AND (c.closed_at IS NOT NULL
         OR EXISTS (SELECT FROM document_hold h WHERE h.case_id = c.id AND h.ended_at IS NULL))`)}) y
       WHERE y."keptUntil" IS NOT NULL OR y.holds <> '[]' ORDER BY y."keptUntil" NULLS LAST, y.title, y.id LIMIT $1`,
      [SHOWN],
    ),
  );
  return rows.map(fromRow);
}

/** How long one document is kept; null where there is none for this actor, and for outsiders. */
export async function keptDocument(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<KeptDocument | null> {
  if (!isId(id) || actor.view === 'outside') return null;
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<Row & Record<string, unknown>>('document_kept', KEPT('d.id = $1'), [id]),
  );
  return row ? fromRow(row) : null;
}

function fromRow({ toldAt, destroyedAt, due, ...row }: Row): KeptDocument {
  return {
    ...row,
    due: due ?? false,
    toldAt: toldAt?.toISOString() ?? null,
    destroyedAt: destroyedAt?.toISOString() ?? null,
  };
}
