/** Themes as administrators look after them: how often each is used, and by whom it was changed last. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import type { Theme } from './themes.js';

export interface ThemeInFull extends Theme {
  readonly revision: number;
  readonly shipped: boolean;
  /** Actions, technical assistance, meetings, needs and priorities that name it, as far as the reader sees them. */
  readonly used: number;
  /** Null where it stands as it came. */
  readonly changedBy: string | null;
  /** ISO instant, UTC. */
  readonly changedAt: string;
}

/** In the order in which they are offered. */
export async function themesInFull(database: Database, actor: PersonActor): Promise<readonly ThemeInFull[]> {
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Omit<ThemeInFull, 'changedAt'> & { changed_at: Date }>(
      'themes_in_full',
      `SELECT t.code, t.pillar, t.names, t.sensitive, t.retired_at IS NOT NULL AS retired, t.revision, t.shipped,
         (SELECT count(*)::int FROM action a WHERE a.theme = t.code) + (SELECT count(*)::int FROM need n WHERE n.theme = t.code)
           + (SELECT count(DISTINCT q.partnership_id)::int FROM partnership_priority q WHERE q.theme = t.code) AS used,
         p.name AS "changedBy", t.changed_at
       FROM theme t LEFT JOIN account a ON a.id = t.changed_by LEFT JOIN person p ON p.id = a.person_id
       ORDER BY t.position, t.code`,
    ),
  );
  return rows.map(({ changed_at, ...row }) => ({ ...row, changedAt: changed_at.toISOString() }));
}
