/** Keeping a view of a list under a name, calling it otherwise, sharing it with one's organisation or the facility, giving it up. */
import type { Database, Transaction } from '../database/database.js';
import { isUniqueViolation } from '../database/unique-violation.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { newId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';

export interface ViewWanted {
  readonly name: string;
  /** Everybody in the own organisation finds it. */
  readonly shared: boolean;
  /** And everybody inside, of whichever organisation: only from inside; elsewhere it means nothing. */
  readonly facility: boolean;
  /** The list opens with it, for its keeper alone. */
  readonly usual: boolean;
}

const LONGEST = { name: 80, query: 2_000 };

/** Answers its id; refuses (422) a name that is missing or that another own view of the list has, and too long a query. */
export async function keepView(
  database: Database,
  actor: PersonActor,
  { list, query, ...wanted }: ViewWanted & { readonly list: string; readonly query: string },
): Promise<string> {
  const checks = new FieldChecks();
  const name = checks.text('name', wanted.name, { min: 1, max: LONGEST.name });
  checks.text('query', query, { max: LONGEST.query });
  checks.done();
  const id = newId();
  await named(() =>
    database.asActor(actor, async (transaction) => {
      await transaction.run(
        'view_keep',
        'INSERT INTO saved_view (id, account_id, organisation_id, list, name, query, shared, for_facility) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
        [id, actor.accountId, actor.organisationId, list, name, query, ...audienceOf(actor, wanted)],
      );
      await setUsual(transaction, actor, { id, list }, wanted.usual);
    }),
  );
  return id;
}

/** Of somebody else's view one may only say that one's own list opens with it (404 for what one does not see). */
export async function changeView(
  database: Database,
  actor: PersonActor,
  id: string,
  wanted: ViewWanted,
): Promise<void> {
  await named(() =>
    database.asActor(actor, async (transaction) => {
      const [view] = await transaction.run<{ id: string; list: string; own: boolean }>(
        'view_to_change',
        'SELECT id, list, account_id = $2 AS own FROM saved_view WHERE id = $1',
        [id, actor.accountId],
      );
      if (!view) throw new Problem('not_found');
      if (view.own) {
        const checks = new FieldChecks();
        const name = checks.text('name', wanted.name, { min: 1, max: LONGEST.name });
        checks.done();
        await transaction.run(
          'view_change',
          'UPDATE saved_view SET name = $2, shared = $3, for_facility = $4 WHERE id = $1',
          [id, name, ...audienceOf(actor, wanted)],
        );
      }
      await setUsual(transaction, actor, view, wanted.usual);
    }),
  );
}

/** Gives up an own view, as an administrator also one for everybody inside (404 for any other); lists that opened with it open as they are. */
export async function deleteView(database: Database, actor: PersonActor, id: string): Promise<void> {
  const gone = await database.asActor(actor, (transaction) =>
    transaction.run('view_delete', 'DELETE FROM saved_view WHERE id = $1 RETURNING id', [id]),
  );
  if (gone.length === 0) throw new Problem('not_found');
}

/** Whether the own organisation finds it, and whether everybody inside does, who are more than that. */
function audienceOf(actor: PersonActor, { shared, facility }: ViewWanted): readonly [boolean, boolean] {
  const everybody = facility && actor.view === 'inside';
  return [shared || everybody, everybody];
}

async function setUsual(
  transaction: Transaction,
  actor: PersonActor,
  view: { readonly id: string; readonly list: string },
  usual: boolean,
): Promise<void> {
  if (usual) {
    await transaction.run(
      'view_usual',
      `INSERT INTO usual_view (account_id, list, view_id) VALUES ($1, $2, $3)
       ON CONFLICT (account_id, list) DO UPDATE SET view_id = EXCLUDED.view_id`,
      [actor.accountId, view.list, view.id],
    );
  } else {
    await transaction.run('view_not_usual', 'DELETE FROM usual_view WHERE account_id = $1 AND view_id = $2', [
      actor.accountId,
      view.id,
    ]);
  }
}

async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isUniqueViolation(error, 'saved_view_name')) throw invalidField('name', 'view_name_taken');
    throw error;
  }
}
