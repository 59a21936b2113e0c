/** Views of a list that somebody kept under a name: their own, and those that colleagues share with them. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

export interface SavedView {
  readonly id: string;
  /** The list's path, without its slash. */
  readonly list: string;
  readonly name: string;
  /** The address's query. */
  readonly query: string;
  readonly shared: boolean;
  /** Whether everybody inside finds it. */
  readonly facility: boolean;
  readonly own: boolean;
  /** Whether whoever asks may give it up: its keeper, and administrators what everybody inside finds. */
  readonly removable: boolean;
  /** Who keeps it. */
  readonly by: string;
  /** Whether the list opens with it for whoever asks. */
  readonly usual: boolean;
}

const SELECT = `SELECT v.id, v.list, v.name, v.query, v.shared, v.for_facility AS facility, v.account_id = $1 AS own,
    v.account_id = $1 OR (v.for_facility AND entente_holds('administrator')) AS removable, coalesce(p.name, '') AS by,
    EXISTS (SELECT FROM usual_view u WHERE u.view_id = v.id AND u.account_id = $1) AS usual
  FROM saved_view v JOIN account a ON a.id = v.account_id JOIN person p ON p.id = a.person_id`;

/** Of one list, the own ones first. */
export async function savedViews(
  database: Database,
  actor: PersonActor,
  list: string,
): Promise<readonly SavedView[]> {
  return database.asActor(actor, (transaction) =>
    transaction.run(
      'saved_views',
      `${SELECT} WHERE v.list = $2 ORDER BY own DESC, lower(v.name), v.id LIMIT 100`,
      [actor.accountId, list],
    ),
  );
}

/** Null where there is none of that id for this actor. */
export async function savedView(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<SavedView | null> {
  const [found] = await database.asActor(actor, (transaction) =>
    transaction.run<SavedView & Record<string, unknown>>('saved_view', `${SELECT} WHERE v.id = $2`, [
      actor.accountId,
      id,
    ]),
  );
  return found ?? null;
}
