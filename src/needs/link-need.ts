/** An action answers a need: both know of each other from then on, and a need that was waiting is taken up. */
import type { Transaction } from '../database/database.js';
import { Problem } from '../kernel/problem.js';

/** Stages in which a need can be answered: shown to Member States, or taken up already, since several actions may. */
const OPEN_TO_ACTIONS = ['published', 'taken_up'];

/** The kinds of case that can answer one: each has a row among the actions, with its countries. */
const KINDS = ['action', 'technical_assistance', 'dialogue'];

/**
 * Links within the caller's transaction, under the need's lock, whatever the kind of the action. Refuses with 404 what
 * the actor may not see, and with 409 a need that is not open to it, an action that has ended or is for another country,
 * and a link that is there. The need moves by a signal, with the first link.
 */
export async function linkNeed(transaction: Transaction, needId: string, actionId: string): Promise<void> {
  await transaction.run('need_lock', 'SELECT FROM case_file WHERE id = $1 FOR UPDATE', [needId]);
  const [found] = await transaction.run<{
    stage: string;
    country: string;
    countries: string[];
    ended: boolean;
    linked: boolean;
  }>(
    'need_to_link',
    `SELECT c.stage, n.country, a.closed_at IS NOT NULL AS ended,
       ARRAY(SELECT k.country FROM action_country k WHERE k.action_id = a.id) AS countries,
       EXISTS (SELECT FROM need_action l WHERE l.need_id = n.id AND l.action_id = a.id) AS linked
     FROM need n JOIN case_file c ON c.id = n.id JOIN case_file a ON a.id = $2 AND a.subject = ANY ($3) WHERE n.id = $1`,
    [needId, actionId, KINDS],
  );
  if (!found) throw new Problem('not_found');
  if (!OPEN_TO_ACTIONS.includes(found.stage)) throw conflict('need_not_open');
  if (found.ended) throw conflict('need_action_ended');
  if (!found.countries.includes(found.country)) throw conflict('need_of_other_country');
  if (found.linked) throw conflict('need_linked_already');
  await transaction.run(
    'need_link',
    'INSERT INTO need_action (need_id, action_id, linked_by) VALUES ($1, $2, entente_account())',
    [needId, actionId],
  );
  if (found.stage !== 'published') return;
  await transaction.run(
    'need_take_up',
    `INSERT INTO outbox (kind, case_id, payload)
     VALUES ('signal', $1::uuid, jsonb_build_object('subject', 'need', 'caseId', $1::uuid, 'transition', 'taken_up'))`,
    [needId],
  );
}

function conflict(code: string): Problem {
  return new Problem('state_conflict', [{ code, params: {} }]);
}
