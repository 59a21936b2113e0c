/** Answers a question on a call: question and answer are published to all at once, and nobody is named. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { recordOnCase } from '../cases/edit-case.js';
import { loadCase } from '../cases/load-case.js';
import { holdsOwnRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';

export const QUESTION_ANSWERERS = ['secretariat'] as const;

export interface AnswerCommand {
  readonly callId: string;
  readonly questionId: string;
  /** As it is published: without what would tell who asked. */
  readonly question: unknown;
  readonly answer: unknown;
}

export function mayAnswerQuestions(actor: PersonActor): boolean {
  return holdsOwnRole(actor, ...QUESTION_ANSWERERS);
}

/** Refuses with 409 what is answered already; what was published stays, and a further question may be asked. */
export async function answerQuestion(
  runtime: CaseRuntime,
  actor: PersonActor,
  { callId, questionId, ...sent }: AnswerCommand,
): Promise<void> {
  if (!isId(callId) || !isId(questionId) || actor.view !== 'inside') throw new Problem('not_found');
  if (!mayAnswerQuestions(actor)) {
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: QUESTION_ANSWERERS } }]);
  }
  const checks = new FieldChecks();
  const question = checks.text('question', sent.question, { min: 1, max: 5_000, lines: true });
  const answer = checks.text('answer', sent.answer, { min: 1, max: 10_000, lines: true });
  checks.done();
  await runtime.database.asActor(
    actor,
    async (transaction) => {
      const loaded = await loadCase(runtime, transaction, 'call', callId);
      const [found] = await transaction.run<{ number: number; answered: boolean }>(
        'question_now',
        'SELECT number, answered_at IS NOT NULL AS answered FROM call_question WHERE id = $1 AND call_id = $2',
        [questionId, callId],
      );
      if (!loaded || !found) throw new Problem('not_found');
      if (found.answered) throw new Problem('state_conflict', [{ code: 'calls.question_answered' }]);
      await transaction.run(
        'question_answer',
        'UPDATE call_question SET question = $2, answer = $3, answered_at = $4 WHERE id = $1',
        [questionId, question, answer, loaded.now],
      );
      await recordOnCase(transaction, actor, loaded, {
        kind: 'question_answered',
        data: { question: found.number },
        outside: true,
      });
      await transaction.run(
        'answer_outbox',
        `INSERT INTO outbox (kind, payload) VALUES ('question', jsonb_build_object('told', 'answered', 'id', $1::uuid))`,
        [questionId],
      );
    },
    { lockCase: callId },
  );
  runtime.wakeOutbox();
}
