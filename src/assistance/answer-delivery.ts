/** The receiving side says of one delivery whether it got what was recorded: nobody else can. */
import { problemOfRefusals } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { recordOnCase } from '../cases/edit-case.js';
import { loadCase } from '../cases/load-case.js';
import { constraintOf } from '../database/constraint-of.js';
import type { Transaction } from '../database/database.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { refusal } from '../workflow/index.js';
import type { LineState } from './assistance-plan.js';
import { LINE_STATE } from './plan-lines.sql.js';

export const DELIVERY_ANSWERS = ['confirmed', 'disputed'] as const;

export interface AnswerDeliveryCommand {
  readonly assistanceId: string;
  readonly lineId: string;
  /** Which recording was read, counted from 1; null: whichever is the last. */
  readonly told: unknown;
  readonly answer: unknown;
  /** What is wrong; asked for where it is disputed. */
  readonly reason: unknown;
}

interface Delivery {
  readonly name: string;
  readonly told: number;
  readonly state: LineState;
  readonly reason: string;
}

/** Stages in which deliveries are made and confirmed. */
const ANSWERED_IN: readonly string[] = ['scheduled', 'confirmation'];

/**
 * The same answer once more leaves no trace. 404 for what is not delivered to the actor's own country, 409 where it was
 * recorded anew since it was read.
 */
export async function answerDelivery(
  runtime: CaseRuntime,
  actor: PersonActor,
  { assistanceId, lineId, told: read, answer: asked, reason: given }: AnswerDeliveryCommand,
): Promise<void> {
  if (!isId(assistanceId) || !isId(lineId)) throw new Problem('not_found');
  if (!holdsRole(actor, 'partner_authority')) {
    throw new Problem('not_yours_to_do', [
      { code: 'role_missing', params: { roles: ['partner_authority'] } },
    ]);
  }
  const checks = new FieldChecks();
  const answer = checks.choice('answer', asked, DELIVERY_ANSWERS);
  const told = read === null ? null : checks.integer('told', read, { min: 1, max: 1_000_000 });
  const reason = checks.text('reason', given ?? '', {
    min: answer === 'disputed' ? 1 : 0,
    max: 4_000,
    lines: true,
  });
  checks.done();
  try {
    await runtime.database.asActor(
      actor,
      async (transaction) => {
        const loaded = await loadCase(runtime, transaction, 'technical_assistance', assistanceId);
        const delivery = loaded && (await deliveryTo(transaction, assistanceId, lineId, actor.country));
        if (!loaded || !delivery) throw new Problem('not_found');
        if (!ANSWERED_IN.includes(loaded.state.stage)) {
          throw problemOfRefusals([refusal('state', 'deliveries_not_answered_now')]);
        }
        if (delivery.state === 'planned') {
          throw problemOfRefusals([refusal('state', 'delivery_not_recorded', { delivery: delivery.name })]);
        }
        if (told !== null && told !== delivery.told) {
          throw problemOfRefusals([refusal('state', 'delivery_recorded_anew')]);
        }
        if (delivery.state === answer && delivery.reason === reason) return;
        await recordOnCase(transaction, actor, loaded, {
          kind: answer === 'confirmed' ? 'delivery_confirmed' : 'delivery_disputed',
          data: { definition: loaded.definitionId, delivery: lineId, told: delivery.told },
          texts: { delivery: delivery.name, ...(reason === '' ? {} : { reason }) },
          statements: [
            {
              name: 'delivery_answer',
              text: `INSERT INTO delivery_answer (line_id, told, answer, reason, account_id, answered_at) VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT (line_id, told) DO UPDATE SET answer = $3, reason = $4, account_id = $5, answered_at = $6`,
              values: [lineId, delivery.told, String(answer), reason, actor.accountId, loaded.now],
            },
          ],
          outside: true,
        });
      },
      { lockCase: assistanceId },
    );
  } catch (error) {
    if (constraintOf(error) !== 'answer_to_delivery') throw error;
    throw problemOfRefusals([refusal('state', 'delivery_recorded_anew')]);
  }
  runtime.wakeOutbox();
}

async function deliveryTo(
  transaction: Transaction,
  assistanceId: string,
  lineId: string,
  country: string | null,
): Promise<Delivery | null> {
  const [row] = await transaction.run<Delivery & Record<string, unknown>>(
    'delivery_to_answer',
    `SELECT l.name, l.told, ${LINE_STATE} AS state,
       coalesce((SELECT w.reason FROM delivery_answer w WHERE w.line_id = l.id AND w.told = l.told), '') AS reason
     FROM assistance_line l WHERE l.id = $1 AND l.assistance_id = $2 AND l.country = $3 AND l.kind <> 'travel'`,
    [lineId, assistanceId, country],
  );
  return row ?? null;
}
