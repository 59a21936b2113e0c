/** The calendar feeds that somebody has made and not ended. */
import type { Database } from '../../database/database.js';
import type { PersonActor } from '../../kernel/actor.js';
import type { FeedShows } from './feed.js';

export interface Feed {
  readonly id: string;
  readonly name: string;
  readonly shows: FeedShows;
  /** ISO; null unless it shows a country. */
  readonly country: string | null;
  /** ISO instants, UTC. */
  readonly madeAt: string;
  readonly lastReadAt: string | null;
}

/** The person's own, by name. */
export async function feedsOf(database: Database, actor: PersonActor): Promise<readonly Feed[]> {
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Omit<Feed, 'madeAt' | 'lastReadAt'> & { madeAt: Date; lastReadAt: Date | null }>(
      'feeds_own',
      `SELECT id, name, shows, country, made_at AS "madeAt", last_read_at AS "lastReadAt" FROM calendar_feed
       WHERE account_id = $1 AND ended_at IS NULL ORDER BY lower(name), id`,
      [actor.accountId],
    ),
  );
  return rows.map((row) => ({
    ...row,
    madeAt: row.madeAt.toISOString(),
    lastReadAt: row.lastReadAt?.toISOString() ?? null,
  }));
}
