/** Asks a question on a call: whoever is outside, and whoever runs the facility answers it to all. */
import { recordEvent } from '../audit/record-event.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId, newId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';

/** Questions of one organisation that may wait for their answers at a time, on one call. */
const MOST_WAITING = 20;

export function mayAskQuestions(actor: PersonActor): boolean {
  return actor.view === 'outside';
}

/**
 * The number under which it waits, and later is published. Refuses a call that takes no applications with 409, and staff,
 * who have nobody to ask, with 403.
 */
export async function askQuestion(
  runtime: CaseRuntime,
  actor: PersonActor,
  { callId, text }: { readonly callId: string; readonly text: unknown },
): Promise<{ readonly id: string; readonly number: number }> {
  if (!isId(callId)) throw new Problem('not_found');
  const call = await visibleCall(runtime, actor, callId);
  if (!mayAskQuestions(actor)) throw new Problem('not_yours_to_do', [{ code: 'calls.staff_answers' }]);
  if (call.status !== 'open') throw new Problem('state_conflict', [{ code: 'calls.no_questions_now' }]);
  const checks = new FieldChecks();
  const question = checks.text('question', text, { min: 1, max: 5_000, lines: true });
  checks.done();

  const id = newId();
  // Outsiders may not write events without a case, and who asks is on no file that others see.
  const number = await runtime.database.asActor(systemActor('outsiders'), async (transaction) => {
    await transaction.run('question_lock', 'SELECT 1 FROM case_file WHERE id = $1 FOR UPDATE', [callId]);
    const [now] = await transaction.run<{ status: string; next: number; waiting: number }>(
      'question_number',
      `SELECT c.status, 1 + coalesce((SELECT max(q.number) FROM call_question q WHERE q.call_id = c.id), 0) AS next,
         (SELECT count(*)::integer FROM call_question q JOIN call_question_asked a ON a.question_id = q.id
           WHERE q.call_id = c.id AND q.answered_at IS NULL AND a.organisation_id = $2) AS waiting
       FROM call_for_proposals c WHERE c.id = $1`,
      [callId, actor.organisationId],
    );
    if (now?.status !== 'open') throw new Problem('state_conflict', [{ code: 'calls.no_questions_now' }]);
    if (now.waiting >= MOST_WAITING) {
      throw new Problem('state_conflict', [
        { code: 'calls.too_many_questions', params: { max: MOST_WAITING } },
      ]);
    }
    await transaction.run(
      'question_insert',
      'INSERT INTO call_question (id, call_id, number) VALUES ($1, $2, $3)',
      [id, callId, now.next],
    );
    await transaction.run(
      'question_asked_insert',
      `INSERT INTO call_question_asked (question_id, call_id, account_id, organisation_id, text)
       VALUES ($1, $2, $3, $4, $5)`,
      [id, callId, actor.accountId, actor.organisationId, question],
    );
    await recordEvent(transaction, actor, {
      kind: 'question_asked',
      data: { call: callId, question: id },
      texts: { question },
    });
    await transaction.run(
      'question_outbox',
      `INSERT INTO outbox (kind, payload) VALUES ('question', jsonb_build_object('told', 'asked', 'id', $1::uuid))`,
      [id],
    );
    return now.next;
  });
  runtime.wakeOutbox();
  return { id, number };
}

async function visibleCall(
  { database }: CaseRuntime,
  actor: PersonActor,
  callId: string,
): Promise<{ readonly status: string }> {
  const [call] = await database.asActor(actor, (transaction) =>
    transaction.run<{ status: string }>(
      'question_call',
      'SELECT status FROM call_for_proposals WHERE id = $1',
      [callId],
    ),
  );
  if (!call) throw new Problem('not_found');
  return call;
}
