/** What was done that belongs to no case, as the record keeps it: for those who look over the installation. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { isInstant } from '../kernel/instant.js';
import { invalidField } from '../kernel/problem.js';

export interface AdministrationEvent {
  readonly id: string;
  readonly kind: string;
  /** ISO instant, UTC. */
  readonly at: string;
  /** Null: the system. */
  readonly who: string | null;
  /** The person or organisation that it was done to. */
  readonly whom: string | null;
  /** What the letter template that it was done to is called, by language. */
  readonly template: Readonly<Record<string, string>> | null;
  /** The contact of that party that it was done with. */
  readonly contact: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** Who came and went says nothing of what was changed. */
const SIGN_INS = ['signed_in', 'signed_out', 'signed_out_at_provider', 'session_ended', 'sessions_ended'];

const PAGE = `
SELECT e.id, e.kind, e.at, p.name AS who, CASE WHEN wp.id IS NOT NULL THEN coalesce(wp.name, '…') ELSE wo.name END AS whom, lt.names AS template,
  pc.name AS contact, e.body->'data' AS data,
  coalesce((SELECT jsonb_object_agg(t.field, t.text) FROM audit_text t WHERE t.event_id = e.id), '{}') AS texts
FROM audit_event e LEFT JOIN person p ON p.id = e.person_id
  LEFT JOIN person wp ON wp.id::text = e.body->'data'->>'person'
  LEFT JOIN organisation wo ON wo.id::text = coalesce(e.body->'data'->>'organisation', e.body->'data'->>'party')
  LEFT JOIN letter_template lt ON lt.id::text = e.body->'data'->>'template'
  LEFT JOIN party_contact pc ON pc.id::text = e.body->'data'->>'contact'
WHERE e.case_id IS NULL AND ($1 OR e.kind <> ALL ($2::text[]))
  AND ($3::timestamptz IS NULL OR (e.at, e.id) < ($3, $4::uuid))
ORDER BY e.at DESC, e.id DESC LIMIT $5`;

/** One page, the newest first; none for who is not inside. */
export async function administrationEvents(
  database: Database,
  actor: PersonActor,
  wanted: { readonly limit: number; readonly cursor?: string; readonly signIns: boolean },
): Promise<{ readonly items: readonly AdministrationEvent[]; readonly next: string | null }> {
  const [at = null, id = null] = wanted.cursor === undefined ? [] : placeIn(wanted.cursor);
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Omit<AdministrationEvent, 'at'> & { at: Date }>('administration_events', PAGE, [
      wanted.signIns,
      SIGN_INS,
      at,
      id,
      wanted.limit + 1,
    ]),
  );
  const items = rows.slice(0, wanted.limit).map((row) => ({ ...row, at: row.at.toISOString() }));
  const last = items.at(-1);
  return { items, next: rows.length > wanted.limit && last ? `${last.at}_${last.id}` : null };
}

function placeIn(cursor: string): readonly [string, string] {
  const [at = '', id = ''] = cursor.split('_', 2);
  if (!isInstant(at) || !isId(id)) throw invalidField('cursor', 'cursor_unknown');
  return [at, id];
}
