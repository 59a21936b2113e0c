/** Which cases a person watches or mutes. */
import type { Database, Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';

export const CASE_WISHES = ['watch', 'mute'] as const;
export type CaseWish = (typeof CASE_WISHES)[number];

export interface WishedCase {
  readonly id: string;
  readonly subject: string;
  readonly reference: string;
  readonly title: string;
  readonly wish: CaseWish;
}

/** Watches or mutes a case, or neither (null). Refuses with 404 a case that the person does not see. */
export async function wishForCase(
  database: Database,
  actor: PersonActor,
  caseId: string,
  wish: CaseWish | null,
): Promise<void> {
  if (!isId(caseId)) throw new Problem('not_found');
  await database.asActor(actor, async (transaction) => {
    if (wish === null) {
      await transaction.run('case_wish_end', 'DELETE FROM case_wish WHERE account_id = $1 AND case_id = $2', [
        actor.accountId,
        caseId,
      ]);
      return;
    }
    const kept = await transaction.run(
      'case_wish_keep',
      `INSERT INTO case_wish (account_id, case_id, wish) SELECT $1, c.id, $3 FROM case_file c WHERE c.id = $2
       ON CONFLICT (account_id, case_id) DO UPDATE SET wish = excluded.wish, since = entente_now() RETURNING 1`,
      [actor.accountId, caseId, wish],
    );
    if (kept.length === 0) throw new Problem('not_found');
  });
}

/** What the person wants of one case; null: the usual. */
export async function wishOfCase(
  transaction: Transaction,
  actor: PersonActor,
  caseId: string,
): Promise<CaseWish | null> {
  const [row] = await transaction.run<{ wish: CaseWish }>(
    'case_wish_of',
    'SELECT wish FROM case_wish WHERE account_id = $1 AND case_id = $2',
    [actor.accountId, caseId],
  );
  return row?.wish ?? null;
}

/** The cases that the person watches or mutes and still sees, by title; the first two hundred. */
export async function wishedCases(database: Database, actor: PersonActor): Promise<readonly WishedCase[]> {
  return database.asActor(actor, (transaction) =>
    transaction.run<WishedCase>(
      'case_wishes_own',
      `SELECT c.id, c.subject, c.reference, c.title, w.wish FROM case_wish w JOIN case_file c ON c.id = w.case_id
       WHERE w.account_id = $1 ORDER BY lower(unaccent(c.title)), c.reference LIMIT 200`,
      [actor.accountId],
    ),
  );
}
