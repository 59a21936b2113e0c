import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import type { LinkSeal } from './document-link.js';

/** What links are made and read with at this moment. */
export async function sealOf(database: Database, actor: PersonActor, key: string): Promise<LinkSeal> {
  const [clock] = await database.asActor(actor, (transaction) =>
    transaction.run<{ now: Date }>('document_clock', 'SELECT entente_now() AS now'),
  );
  return { key, nowMs: clock?.now.getTime() ?? 0 };
}
