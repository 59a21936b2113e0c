/** A budget as an act fixed it: a snapshot that nobody changes, written in the transaction of that act. */
import type { ExtraStatement } from '../cases/subject.js';

/** Why a budget was fixed. `brought_in`: it was there before versions were kept. */
export const BUDGET_CAUSES = [
  'concept_submitted',
  'clarified',
  'application_submitted',
  'awarded',
  'amended',
  'brought_in',
] as const;
export type BudgetCause = (typeof BUDGET_CAUSES)[number];

/**
 * The statement that fixes an action's budget as it stands when the statement runs; an action without lines has none
 * to fix. `at` is the act's instant; `caseId` is the case on whose trail the act is told, whose lock the act holds: the
 * action itself, or the amendment that changes it.
 */
export function budgetVersion(
  actionId: string,
  cause: Exclude<BudgetCause, 'brought_in'>,
  at: string,
  caseId: string = actionId,
): ExtraStatement {
  return {
    name: 'budget_version',
    // The act's event is the next on the case's chain: it is written after the statements of its effects.
    text: `INSERT INTO budget_version (action_id, number, cause, fixed_at, case_id, event_seq, content)
      SELECT a.id, coalesce((SELECT max(v.number) FROM budget_version v WHERE v.action_id = a.id), 0) + 1, $2, $3,
        c.id, c.last_seq + 1, jsonb_build_object('totalCostCents', a.total_cost_cents, 'grantCents', a.grant_cents,
          'lines', ${BUDGET_LINES})
      FROM action a JOIN case_file c ON c.id = $4
      WHERE a.id = $1 AND EXISTS (SELECT FROM budget_line b WHERE b.action_id = a.id)`,
    values: [actionId, cause, at, caseId],
  };
}

/** The lines of action `a` in their order, as jsonb. */
export const BUDGET_LINES = `coalesce((SELECT jsonb_agg(jsonb_build_object('heading', b.heading, 'description', b.description,
  'quantity', b.quantity, 'unit', b.unit, 'unitCostCents', b.unit_cost_cents, 'amountCents', b.amount_cents)
  ORDER BY b.position) FROM budget_line b WHERE b.action_id = a.id), '[]')`;
