/**
 * Needs follow the actions that answer them: free again when all have ended without having done so, answered when one
 * was carried out. Looked for in the database and not carried by a signal, so that actions of every kind and on every
 * version of their workflow count.
 */
import { advanceCase } from '../cases/advance-case.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { systemActor } from '../kernel/actor.js';

const follower = systemActor('signal');

/** Needs of one round. */
const BATCH = 50;

/** Answers how many needs it moved; one that refuses, because an action has come meanwhile, is looked at again later. */
export async function followNeedsRound(runtime: CaseRuntime): Promise<number> {
  const found = await runtime.database.asActor(follower, (transaction) =>
    transaction.run<{ id: string; answered: boolean }>(
      'needs_to_follow',
      `SELECT n.id, EXISTS (SELECT FROM need_action k JOIN case_file a ON a.id = k.action_id
         WHERE k.need_id = n.id AND a.outside_stage = 'closed') AS answered
       FROM case_file c JOIN need n ON n.id = c.id
       WHERE c.subject = 'need' AND c.stage = 'taken_up' AND need_open_actions(n.id) = 0 ORDER BY n.id LIMIT ${BATCH}`,
    ),
  );
  let moved = 0;
  for (const { id, answered } of found) {
    const transition = answered ? 'answered' : 'set_free';
    const advanced = await advanceCase(runtime, follower, {
      subject: 'need',
      caseId: id,
      act: { transition },
    });
    if (advanced.ok) moved += 1;
  }
  return moved;
}
