/** Questions on a call with their answers, as a reader may see them: what waits is between its asker and the facility. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';

export interface CallQuestion {
  readonly id: string;
  readonly number: number;
  /** ISO, UTC. */
  readonly askedAt: string;
  readonly answeredAt: string | null;
  /** As published; while it waits, as it was put: for the asker's organisation and the facility. */
  readonly question: string;
  readonly answer: string | null;
  /** Who asked; for the facility, and for the asker's own organisation. */
  readonly askedBy: string | null;
}

interface Row extends Omit<CallQuestion, 'askedAt' | 'answeredAt'> {
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
}

/** The newest first; those that wait stand before those that are answered. */
export async function callQuestions(
  database: Database,
  actor: PersonActor,
  callId: string,
): Promise<readonly CallQuestion[]> {
  if (!isId(callId)) return [];
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Row>(
      'call_questions',
      `SELECT q.id, q.number, q.asked_at AS "askedAt", q.answered_at AS "answeredAt", coalesce(q.question, a.text) AS question,
         q.answer, o.name AS "askedBy"
       FROM call_question q LEFT JOIN call_question_asked a ON a.question_id = q.id
         LEFT JOIN organisation o ON o.id = a.organisation_id
       WHERE q.call_id = $1 ORDER BY q.answered_at DESC NULLS FIRST, q.number DESC`,
      [callId],
    ),
  );
  return rows.map(({ askedAt, answeredAt, ...question }) => ({
    ...question,
    askedAt: askedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  }));
}
