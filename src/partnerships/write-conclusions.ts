/** Writes what the open review of a partnership comes to; ticks off afterwards what was agreed on. */
import { problemOf, problemOfRefusals } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { editCase } from '../cases/edit-case.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { dateInZone, refusal } from '../workflow/index.js';
import type { PartnershipAct } from './record-on-partnership.js';
import { type Conclusions, type ConclusionsInput, mergedConclusions } from './review-conclusions.js';

/** Refuses with 409 where no review is open. Answers the version afterwards. */
export async function writeConclusions(
  runtime: CaseRuntime,
  actor: PersonActor,
  { partnershipId, expectedVersion, ...input }: PartnershipAct & ConclusionsInput,
): Promise<{ readonly version: string; readonly fields: readonly string[] }> {
  if (!isId(partnershipId)) throw new Problem('not_found');
  const edited = await editCase(
    runtime,
    actor,
    { subject: 'partnership', caseId: partnershipId, expectedVersion },
    async (transaction, { id }) => {
      const open = await openReview(transaction, id);
      if (!open) throw problemOfRefusals([refusal('state', 'no_review_open')]);
      const checks = new FieldChecks();
      const after = mergedConclusions(open, input, checks);
      checks.done();
      return write(transaction, id, open, after);
    },
  );
  if (!edited.ok) throw problemOf(edited);
  runtime.wakeOutbox();
  return { version: edited.version, fields: edited.fields };
}

export interface TickCommand extends PartnershipAct {
  readonly review: number;
  /** By its place in the review, from 1. */
  readonly followUp: number;
  /** The day on which it was done; null: it is not done after all. */
  readonly doneOn: unknown;
}

/** Refuses with 422 a day that has not come, with 404 what was not agreed on. */
export async function tickFollowUp(
  runtime: CaseRuntime,
  actor: PersonActor,
  { partnershipId, expectedVersion, review, followUp, doneOn }: TickCommand,
): Promise<{ readonly version: string }> {
  if (!isId(partnershipId)) throw new Problem('not_found');
  const edited = await editCase(
    runtime,
    actor,
    { subject: 'partnership', caseId: partnershipId, expectedVersion },
    async (transaction, { id, now }) => {
      const checks = new FieldChecks();
      const day = doneOn === null ? null : checks.date('doneOn', doneOn ?? '');
      if (day !== null && day > dateInZone(Date.parse(now), 'Europe/Brussels'))
        checks.add('doneOn', 'day_not_come');
      checks.done();
      const ticked = await transaction.run<{ position: number }>(
        'follow_up_tick',
        `UPDATE partnership_follow_up f SET done_on = $4 FROM (SELECT position, done_on FROM partnership_follow_up
           WHERE partnership_id = $1 AND number = $2 AND position = $3) b
         WHERE f.partnership_id = $1 AND f.number = $2 AND f.position = b.position RETURNING f.position`,
        [id, review, followUp, day],
      );
      if (ticked.length === 0) throw new Problem('not_found');
      return ['followUps'];
    },
  );
  if (!edited.ok) throw problemOf(edited);
  runtime.wakeOutbox();
  return { version: edited.version };
}

interface OpenReview extends Conclusions {
  readonly number: number;
}

async function openReview(transaction: Transaction, id: string): Promise<OpenReview | null> {
  const [row] = await transaction.run<OpenReview>(
    'review_open',
    `SELECT r.number, coalesce(n.words, '') AS conclusions,
       coalesce((SELECT jsonb_agg(jsonb_build_object('words', f.words, 'side', f.side, 'dueOn', f.due_on) ORDER BY f.position)
         FROM partnership_follow_up f WHERE f.partnership_id = r.partnership_id AND f.number = r.number), '[]') AS "followUps"
     FROM partnership_review r LEFT JOIN partnership_conclusions n ON n.partnership_id = r.partnership_id AND n.number = r.number
     WHERE r.partnership_id = $1 AND r.concluded_at IS NULL`,
    [id],
  );
  return row
    ? { ...row, followUps: row.followUps.map(({ words, side, dueOn }) => ({ words, side, dueOn })) }
    : null;
}

async function write(
  transaction: Transaction,
  id: string,
  open: OpenReview,
  after: Conclusions,
): Promise<readonly string[]> {
  const fields: string[] = [];
  if (after.conclusions !== open.conclusions) {
    fields.push('conclusions');
    await transaction.run(
      'review_conclusions',
      `INSERT INTO partnership_conclusions (partnership_id, number, words) VALUES ($1, $2, $3)
       ON CONFLICT (partnership_id, number) DO UPDATE SET words = excluded.words`,
      [id, open.number, after.conclusions],
    );
  }
  if (JSON.stringify(after.followUps) !== JSON.stringify(open.followUps)) {
    fields.push('followUps');
    await transaction.run(
      'follow_ups_clear',
      'DELETE FROM partnership_follow_up WHERE partnership_id = $1 AND number = $2',
      [id, open.number],
    );
    await transaction.run(
      'follow_ups_fill',
      `INSERT INTO partnership_follow_up (partnership_id, number, position, words, side, due_on)
       SELECT $1::uuid, $2, t.position, t.value->>'words', t.value->>'side', (t.value->>'dueOn')::date
       FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS t (value, position)`,
      [id, open.number, JSON.stringify(after.followUps)],
    );
  }
  return fields;
}
