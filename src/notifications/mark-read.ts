import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

/** Marks notices of the person's own inbox as read, all of them when none are named; answers how many were not. */
export async function markRead(
  database: Database,
  actor: PersonActor,
  ids?: readonly string[],
): Promise<number> {
  return database.asActor(actor, async (transaction) => {
    const marked = await transaction.run(
      'inbox_mark_read',
      `UPDATE inbox_item SET read_at = entente_now()
       WHERE account_id = $1 AND read_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY ($2::uuid[])) RETURNING 1`,
      [actor.accountId, ids ?? null],
    );
    return marked.length;
  });
}

/** Marks one notice of the person's own inbox as new again; answers whether it was there and read. */
export async function markUnread(database: Database, actor: PersonActor, id: string): Promise<boolean> {
  return database.asActor(actor, async (transaction) => {
    const marked = await transaction.run(
      'inbox_mark_unread',
      `UPDATE inbox_item SET read_at = NULL WHERE account_id = $1 AND id = $2 AND read_at IS NOT NULL RETURNING 1`,
      [actor.accountId, id],
    );
    return marked.length > 0;
  });
}
