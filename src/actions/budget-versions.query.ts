/** The budgets of an action that acts have fixed, for those who may see the action. */
import { isInside } from '../cases/case-view.js';
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { linesInOrder } from './action.repository.js';
import type { Budget } from './budget.js';
import type { BudgetCause } from './budget-version.js';

export interface BudgetVersion {
  readonly number: number;
  readonly cause: BudgetCause;
  /** ISO instant, UTC. */
  readonly fixedAt: string;
  /** By name; null where it is not known, was erased, or was somebody of the facility and the reader is outside. */
  readonly fixedBy: string | null;
  readonly budget: Budget;
}

/** In the order in which they were fixed; none where there is no such action for this actor. */
export async function budgetVersions(
  database: Database,
  actor: PersonActor,
  actionId: string,
): Promise<readonly BudgetVersion[]> {
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<{
      number: number;
      cause: BudgetCause;
      fixed_at: Date;
      name: string | null;
      organisation_id: string | null;
      content: Budget;
    }>(
      'budget_versions',
      `SELECT v.number, v.cause, v.fixed_at, p.name, a.organisation_id, v.content
       FROM budget_version v
         LEFT JOIN audit_event e ON e.case_id = v.case_id AND e.chain = v.case_id::text AND e.seq = v.event_seq
         LEFT JOIN person p ON p.id = e.person_id LEFT JOIN account a ON a.id = e.account_id
       WHERE v.action_id = $1 ORDER BY v.number`,
      [actionId],
    ),
  );
  return rows.map((row) => ({
    number: row.number,
    cause: row.cause,
    fixedAt: row.fixed_at.toISOString(),
    fixedBy: isInside(actor) || row.organisation_id === actor.organisationId ? row.name : null,
    budget: {
      lines: linesInOrder(row.content.lines),
      totalCostCents: row.content.totalCostCents,
      grantCents: row.content.grantCents,
    },
  }));
}
