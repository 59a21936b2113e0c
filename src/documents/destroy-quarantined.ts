/**
 * What lies in quarantine is destroyed: marked, removed from the store, then recorded. Nothing says that it is gone before it is,
 * and what the store does not let go is tried again.
 */
import { recordEvent } from '../audit/record-event.js';
import type { Database } from '../database/database.js';
import { type Actor, holdsOwnRole, type PersonActor, systemActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import type { DocumentDesk } from './document-desk.js';

const SYSTEM = systemActor('documents');

/**
 * Destroys the bytes for good; what is known of the file stays. False while the store does not do it: it stays marked. 403 to
 * others than administrators, 404 for what is not there any more.
 */
export async function destroyQuarantined(
  database: Database,
  desk: DocumentDesk,
  actor: PersonActor,
  id: string,
): Promise<boolean> {
  if (!holdsOwnRole(actor, 'administrator')) {
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['administrator'] } }]);
  }
  const [marked] = await database.asActor(actor, (transaction) =>
    transaction.run<Marked & Record<string, unknown>>(
      'quarantine_mark',
      `UPDATE quarantined_file SET destroying_since = coalesce(destroying_since, entente_now()),
         destroying_by = coalesce(destroying_by, $2) WHERE id = $1 AND destroyed_at IS NULL
       RETURNING id, store_key AS "storeKey", destroying_by AS "askedBy"`,
      [isId(id) ? id : null, actor.accountId],
    ),
  );
  if (!marked) throw new Problem('not_found');
  try {
    await desk.store.remove(marked.storeKey);
  } catch (error) {
    desk.trouble(error as Error);
    await database.asActor(actor, (transaction) =>
      recordEvent(transaction, actor, { kind: 'quarantined_file_stayed', data: { file: id } }),
    );
    return false;
  }
  await recordDestroyed(database, actor, marked);
  return true;
}

/** Tries again what is marked; answers how many are destroyed now. Throws the first failure, after the others had their turn. */
export async function finishQuarantined(database: Database, desk: DocumentDesk): Promise<number> {
  const marked = await database.asActor(SYSTEM, (transaction) =>
    transaction.run<Marked & Record<string, unknown>>(
      'quarantine_marked',
      `SELECT id, store_key AS "storeKey", destroying_by AS "askedBy" FROM quarantined_file
       WHERE destroying_since IS NOT NULL AND destroyed_at IS NULL ORDER BY destroying_since, id LIMIT 200`,
    ),
  );
  let destroyed = 0;
  const failures: unknown[] = [];
  for (const file of marked) {
    try {
      await desk.store.remove(file.storeKey);
      if (await recordDestroyed(database, SYSTEM, file)) destroyed += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return destroyed;
}

interface Marked {
  readonly id: string;
  readonly storeKey: string;
  /** The account that asked for it. */
  readonly askedBy: string;
}

/** False where somebody else was quicker. */
async function recordDestroyed(database: Database, by: Actor, { id, askedBy }: Marked): Promise<boolean> {
  return database.asActor(by, async (transaction) => {
    const gone = await transaction.run(
      'quarantine_destroyed',
      `UPDATE quarantined_file SET store_key = NULL, destroyed_at = entente_now(), destroyed_by = destroying_by
       WHERE id = $1 AND destroyed_at IS NULL RETURNING 1`,
      [id],
    );
    if (gone.length === 0) return false;
    await recordEvent(transaction, by, { kind: 'quarantined_file_destroyed', data: { file: id, askedBy } });
    return true;
  });
}
