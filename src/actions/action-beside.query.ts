/** What stands beside an application: how eligible it is, and the money it holds. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import { loadCase } from '../cases/load-case.js';
import type { PersonActor } from '../kernel/actor.js';
import { assessEligibility, type EligibilityInput, type RuleAnswer } from './eligibility.js';

export interface ActionBeside {
  /** For the facility and the lead applicant; empty for everybody else. */
  readonly eligibility: readonly RuleAnswer[];
  /** What the action holds in its envelope, in cents; null for everybody but the facility and the lead applicant. */
  readonly money: ActionMoney | null;
}

export interface ActionMoney {
  readonly reservedCents: number;
  readonly committedCents: number;
  readonly contractedCents: number;
  readonly orderedCents: number;
  readonly paidCents: number;
}

const NOTHING: ActionMoney = {
  reservedCents: 0,
  committedCents: 0,
  contractedCents: 0,
  orderedCents: 0,
  paidCents: 0,
};

/** Null when there is no such action for this actor. */
export async function actionBeside(
  runtime: CaseRuntime,
  actor: PersonActor,
  id: string,
): Promise<ActionBeside | null> {
  return runtime.database.asActor(actor, async (transaction) => {
    const loaded = await loadCase(runtime, transaction, 'action', id);
    if (!loaded) return null;
    const closely = isInside(actor) || loaded.state.organisationId === actor.organisationId;
    if (!closely) return { eligibility: [], money: null };
    const facts = loaded.state.facts['eligibility'];
    const [row] = await transaction.run<{ [Account in keyof ActionMoney]: string }>(
      'action_money_held',
      `SELECT reserved_cents AS "reservedCents", committed_cents AS "committedCents",
         contracted_cents AS "contractedCents", ordered_cents AS "orderedCents", paid_cents AS "paidCents"
       FROM action_money WHERE action_id = $1`,
      [id],
    );
    return {
      eligibility: typeof facts === 'string' ? assessEligibility(JSON.parse(facts) as EligibilityInput) : [],
      money: row
        ? {
            reservedCents: Number(row.reservedCents),
            committedCents: Number(row.committedCents),
            contractedCents: Number(row.contractedCents),
            orderedCents: Number(row.orderedCents),
            paidCents: Number(row.paidCents),
          }
        : NOTHING,
    };
  });
}
