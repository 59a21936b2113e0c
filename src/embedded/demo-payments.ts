/** The payment requests of the demo's actions: drafted by their leads, claimed back by the facility. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { draftPaymentRequest } from '../funding/draft-payment-request.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import type { PaymentTold } from './demo-story.js';

export class DemoPayments {
  constructor(private readonly runtime: CaseRuntime) {}

  /** A share of the grant is asked for, or a share of the total cost declared. */
  async draft(actor: PersonActor, actionId: string, told: PaymentTold): Promise<void> {
    const [row] = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<{ grant: string; total: string; report: string | null }>(
        'demo_payment_context',
        `SELECT grant_cents AS grant, total_cost_cents AS total,
           (SELECT r.id FROM report r WHERE r.action_id = a.id AND r.kind = 'progress' ORDER BY r.number LIMIT 1) AS report
         FROM action a WHERE a.id = $1`,
        [actionId],
      ),
    );
    if (!row) throw new Error(`The demo's action ${actionId} is not there.`);
    const part = (cents: string, percent: number) => Math.floor((Number(cents) * percent) / 100);
    await draftPaymentRequest(this.runtime, actor, {
      actionId,
      kind: told.kind,
      ...(told.grantPercent ? { requestedCents: part(row.grant, told.grantPercent) } : {}),
      ...(told.costPercent ? { declaredCents: part(row.total, told.costPercent) } : {}),
      ...(told.kind === 'interim' ? { reportId: row.report } : {}),
      ...(told.reason ? { reason: told.reason } : {}),
    });
  }

  /** The latest request of an action. */
  async find(actionId: string): Promise<string> {
    const [row] = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<{ id: string }>(
        'demo_payment',
        'SELECT id FROM payment_request WHERE action_id = $1 ORDER BY number DESC LIMIT 1',
        [actionId],
      ),
    );
    if (!row) throw new Error(`The demo's action ${actionId} has no payment request.`);
    return row.id;
  }
}
