/** The links under which a case is followed without an account, for whoever may make them. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { invalidField } from '../kernel/problem.js';
import { seesTracking } from './tracking-link.js';

export interface TrackingLink {
  readonly id: string;
  readonly caseId: string;
  readonly subject: string;
  /** ISO instants, UTC. */
  readonly madeAt: string;
  readonly expiresAt: string;
  /** Null while it was not ended by hand. */
  readonly endedAt: string | null;
  /** Whether it opens something now. */
  readonly live: boolean;
  /** The person for staff and for their own organisation, else the organisation; null once the person is erased. */
  readonly madeBy: string | null;
}

interface Row extends Omit<TrackingLink, 'madeAt' | 'expiresAt' | 'endedAt'> {
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

const LINKS = `
SELECT l.id, l.case_id AS "caseId", c.subject, l.made_at AS "madeAt", l.expires_at AS "expiresAt", l.ended_at AS "endedAt",
  l.ended_at IS NULL AND l.expires_at > entente_now() AS live,
  CASE WHEN entente_inside() OR o.id = entente_organisation() THEN p.name ELSE o.name END AS "madeBy"
FROM tracking_link l JOIN case_file c ON c.id = l.case_id JOIN account a ON a.id = l.made_by JOIN person p ON p.id = a.person_id
  JOIN organisation o ON o.id = a.organisation_id`;

/** Newest first; empty for whom they are not. */
export async function trackingLinksOf(
  database: Database,
  actor: PersonActor,
  caseId: string,
): Promise<readonly TrackingLink[]> {
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Row & Record<string, unknown>>(
      'tracking_links_of_case',
      `${LINKS} WHERE l.case_id = $1 ORDER BY l.made_at DESC, l.id`,
      [caseId],
    ),
  );
  return rows.map(link);
}

/**
 * One page of the links of all cases whose links are the actor's, newest first, and the cursor of the next; `limit` at
 * most 100. Empty for whoever may make none. Refuses with 422 a cursor that was never given.
 */
export async function trackingLinksFor(
  database: Database,
  actor: PersonActor,
  wanted: {
    readonly limit: number;
    readonly cursor?: string;
    readonly caseId?: string;
    readonly live?: boolean;
  },
): Promise<{ readonly items: readonly TrackingLink[]; readonly next: string | null }> {
  const { limit, cursor = null, caseId = null, live = null } = wanted;
  if (cursor !== null && !isId(cursor)) throw invalidField('cursor', 'cursor_unknown');
  if (!seesTracking(actor)) return { items: [], next: null };
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Row & Record<string, unknown>>(
      'tracking_links_page',
      `${LINKS} WHERE ($1::uuid IS NULL OR l.case_id = $1)
         AND ($2::boolean IS NULL OR (l.ended_at IS NULL AND l.expires_at > entente_now()) = $2)
         AND ($3::uuid IS NULL OR (l.made_at, l.id) < (SELECT s.made_at, s.id FROM tracking_link s WHERE s.id = $3))
       ORDER BY l.made_at DESC, l.id DESC LIMIT $4`,
      [caseId, live, cursor, limit + 1],
    ),
  );
  const items = rows.slice(0, limit).map(link);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** Null when there is none for this actor. */
export async function trackingLinkOf(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<TrackingLink | null> {
  if (!isId(id) || !seesTracking(actor)) return null;
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<Row & Record<string, unknown>>('tracking_link_one', `${LINKS} WHERE l.id = $1`, [id]),
  );
  return row ? link(row) : null;
}

function link(row: Row): TrackingLink {
  return {
    ...row,
    madeAt: row.madeAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}
