/** The amendments of the demo's actions: started as their stories tell, then found by their action. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { MoneyTerms } from '../funding/amendment-terms.js';
import { startAmendment } from '../funding/start-amendment.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { parseCents } from '../kernel/money.js';
import type { AmendmentAsked } from './demo-story.js';

export class DemoAmendments {
  constructor(private readonly runtime: CaseRuntime) {}

  /** What is added to the total cost is a line of its own. */
  async start(actor: PersonActor, actionId: string, asked: AmendmentAsked): Promise<void> {
    const { reason, durationMonths, money } = asked;
    await startAmendment(this.runtime, actor, {
      actionId,
      changes: {
        reason,
        ...(durationMonths ? { durationMonths } : {}),
        ...(money ? await this.figures(actionId, money) : {}),
      },
    });
  }

  /** The one on its way. */
  async find(actionId: string): Promise<string> {
    const [row] = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<{ id: string }>(
        'demo_amendment',
        'SELECT id FROM amendment WHERE action_id = $1 AND ended_at IS NULL',
        [actionId],
      ),
    );
    if (!row) throw new Error(`The demo's action ${actionId} has no amendment on its way.`);
    return row.id;
  }

  private async figures(actionId: string, money: NonNullable<AmendmentAsked['money']>): Promise<MoneyTerms> {
    const [row] = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<{ terms: MoneyTerms }>('demo_terms', 'SELECT action_money_terms($1) AS terms', [
        actionId,
      ]),
    );
    const totalCostCents = parseCents(money.totalCost);
    const before = row?.terms.totalCostCents ?? 0;
    return {
      grantCents: parseCents(money.grant),
      totalCostCents,
      budgetLines: [
        ...(row?.terms.budgetLines ?? []),
        {
          heading: 'SERVICES',
          description: money.line,
          quantity: null,
          unit: '',
          unitCostCents: null,
          amountCents: (totalCostCents ?? 0) - before,
        },
      ],
    };
  }
}
