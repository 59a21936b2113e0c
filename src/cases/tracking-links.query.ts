/** The links under which a case is followed without an account, for whoever may make them. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

export interface TrackingLink {
  readonly id: string;
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

/** Newest first; empty for whom they are not. */
export async function trackingLinksOf(
  database: Database,
  actor: PersonActor,
  caseId: string,
): Promise<readonly TrackingLink[]> {
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<
      Omit<TrackingLink, 'madeAt' | 'expiresAt' | 'endedAt'> & {
        madeAt: Date;
        expiresAt: Date;
        endedAt: Date | null;
      }
    >(
      'tracking_links_of_case',
      `SELECT l.id, l.made_at AS "madeAt", l.expires_at AS "expiresAt", l.ended_at AS "endedAt",
         l.ended_at IS NULL AND l.expires_at > entente_now() AS live,
         CASE WHEN entente_inside() OR o.id = entente_organisation() THEN p.name ELSE o.name END AS "madeBy"
       FROM tracking_link l JOIN account a ON a.id = l.made_by JOIN person p ON p.id = a.person_id
         JOIN organisation o ON o.id = a.organisation_id
       WHERE l.case_id = $1 ORDER BY l.made_at DESC, l.id`,
      [caseId],
    ),
  );
  return rows.map((row) => ({
    ...row,
    madeAt: row.madeAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }));
}
