/** Who looks at a case at this moment. It is not kept for more than a minute, and whoever does not want to be seen is not. */
import type { Database } from '../database/database.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { isInside } from './case-view.js';

/** A page that is open on a case. */
export interface Presence {
  readonly streamId: string;
  readonly caseId: string;
  readonly writing: boolean;
}

export interface PresentPerson {
  readonly name: string;
  readonly writing: boolean;
}

/** How long a row counts that is not renewed. */
export const PRESENT_S = 45;

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

/** Who else is there, by name, as far as this person may know; nobody for who is not to be seen themselves. */
export async function presentOn(
  database: Database,
  actor: PersonActor,
  caseId: string,
): Promise<readonly PresentPerson[]> {
  return database.asActor(actor, (transaction) =>
    transaction.run<PresentPerson>(
      'presence_on_case',
      `SELECT n.name, bool_or(p.writing) AS writing FROM presence p
         JOIN account a ON a.id = p.account_id JOIN person n ON n.id = a.person_id
       WHERE p.case_id = $1 AND p.account_id <> $2 AND p.seen_at > entente_now() - interval '${PRESENT_S} seconds'
         AND n.name IS NOT NULL AND EXISTS (SELECT FROM account me WHERE me.id = $2 AND me.shows_presence)
       GROUP BY a.id, n.name ORDER BY n.name, a.id`,
      [caseId, actor.accountId],
    ),
  );
}

/** Whether others see this person on a case. */
export async function showsPresence(database: Database, actor: PersonActor): Promise<boolean> {
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<{ shown: boolean }>(
      'presence_shown',
      'SELECT shows_presence AS shown FROM account WHERE id = $1',
      [actor.accountId],
    ),
  );
  return row?.shown ?? false;
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
