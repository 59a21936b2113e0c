/** Who looks at a case at this moment. It is not kept for more than a minute, and whoever does not want to be seen is not. */
import type { Database } from '../database/database.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { isInside } from './case-view.js';
import { PRESENT_S } from './presence.query.js';

/** A page that is open on a case. */
export interface Presence {
  readonly streamId: string;
  readonly caseId: string;
  readonly writing: boolean;
}

const tidying = systemActor('mail');

/** Says that the page is still open. Nothing happens where the case is not theirs to see, or they are not to be seen. */
export async function stayPresent(
  database: Database,
  actor: PersonActor,
  { streamId, caseId, writing }: Presence,
): Promise<void> {
  await database.asActor(actor, (transaction) =>
    transaction.run(
      'presence_stay',
      `INSERT INTO presence (stream_id, case_id, account_id, organisation_id, inside, writing, seen_at)
       SELECT $1, c.id, a.id, $4, $5, $6, entente_now() FROM case_file c, account a
       WHERE c.id = $2 AND a.id = $3 AND a.shows_presence
       ON CONFLICT (stream_id) DO UPDATE SET seen_at = excluded.seen_at`,
      [streamId, caseId, actor.accountId, actor.organisationId, isInside(actor), writing],
    ),
  );
}

/** The page is closed. */
export async function leave(database: Database, actor: PersonActor, streamId: string): Promise<void> {
  await database.asActor(actor, (transaction) =>
    transaction.run('presence_leave', 'DELETE FROM presence WHERE stream_id = $1', [streamId]),
  );
}

/** From now on; whoever does not want to be seen any more is gone at once. */
export async function showPresence(database: Database, actor: PersonActor, shown: boolean): Promise<void> {
  await database.asActor(actor, async (transaction) => {
    await transaction.run('presence_show', 'UPDATE account SET shows_presence = $2 WHERE id = $1', [
      actor.accountId,
      shown,
    ]);
    if (!shown) {
      await transaction.run('presence_hide', 'DELETE FROM presence WHERE account_id = $1', [actor.accountId]);
    }
  });
}

/** Forgets whom a server that broke off has left behind. */
export async function forgetAbsent(database: Database): Promise<void> {
  await database.asActor(tidying, (transaction) =>
    transaction.run(
      'presence_forget',
      `DELETE FROM presence WHERE seen_at < entente_now() - interval '${PRESENT_S} seconds'`,
    ),
  );
}
