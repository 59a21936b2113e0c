/** Carries out what somebody decided for many cases: one case, as that person, with the rights they have by now. */
import { personOfAccount } from '../identity/load-person.js';
import type { OutboxAnswer, OutboxRow } from '../jobs/port.js';
import { systemActor } from '../kernel/actor.js';
import type { Act, Refusal } from '../workflow/index.js';
import { type Advanced, advanceCase } from './advance-case.js';
import type { CaseRuntime } from './case-runtime.js';
import { bulkAct } from './start-bulk.js';

interface Waiting {
  readonly account_id: string;
  readonly reason: string;
  readonly inputs: NonNullable<Act['inputs']>;
  readonly case_id: string;
  readonly subject: string;
  readonly transition: string;
  readonly visa: string | null;
  readonly on_behalf_of: string | null;
  readonly version: string;
}

interface Answer {
  readonly answer: 'done' | 'refused' | 'stale' | 'gone';
  readonly eventId: string | null;
  readonly refusals: readonly Refusal[];
}

/**
 * One row of the outbox, `{ run, place }`: decided and answered in the transaction that settles the row, so that it happens
 * once. A refusal is the case's answer; only what breaks is tried again.
 */
export async function carryOutBulk(runtime: CaseRuntime, row: OutboxRow): Promise<OutboxAnswer> {
  const { run, place } = row.payload as { run: string; place: number };
  const delivery = systemActor('delivery');
  const [item] = await runtime.database.asActor(delivery, (transaction) =>
    transaction.run<Waiting>(
      'bulk_item_waiting',
      `SELECT r.account_id, r.reason, r.inputs, i.case_id, i.subject, i.transition, i.visa, i.on_behalf_of, i.version
       FROM bulk_item i JOIN bulk_run r ON r.id = i.run_id WHERE i.run_id = $1 AND i.place = $2 AND i.answer IS NULL`,
      [run, place],
    ),
  );
  if (!item) return { settled: true, note: 'Answered before.' };
  const answer = await decideOne(runtime, item);
  await runtime.database.asActor(delivery, async (transaction) => {
    await transaction.run(
      'bulk_item_answer',
      `UPDATE bulk_item SET answer = $3, event_id = $4, refusals = $5, answered_at = entente_now()
       WHERE run_id = $1 AND place = $2 AND answer IS NULL`,
      [run, place, answer.answer, answer.eventId, JSON.stringify(answer.refusals)],
    );
    await transaction.run(
      'bulk_run_forget',
      `UPDATE bulk_run SET reason = '', inputs = '{}' WHERE id = $1
         AND NOT EXISTS (SELECT FROM bulk_item i WHERE i.run_id = $1 AND i.answer IS NULL)`,
      [run],
    );
  });
  return { settled: true };
}

async function decideOne(runtime: CaseRuntime, item: Waiting): Promise<Answer> {
  const actor = await personOfAccount(runtime.database, item.account_id);
  if (!actor) return { answer: 'gone', eventId: null, refusals: [] };
  const act = bulkAct({ ...item, onBehalfOf: item.on_behalf_of }, item);
  const { subject, case_id: caseId, version: expectedVersion } = item;
  return answerOf(await advanceCase(runtime, actor, { subject, caseId, act, expectedVersion }));
}

function answerOf(advanced: Advanced): Answer {
  if (advanced.ok) return { answer: 'done', eventId: advanced.eventId, refusals: [] };
  if (advanced.why === 'refused') return { answer: 'refused', eventId: null, refusals: advanced.refusals };
  return { answer: advanced.why === 'stale' ? 'stale' : 'gone', eventId: null, refusals: [] };
}
