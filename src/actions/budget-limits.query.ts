/** What the shares of an action's budget are held against. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { guidelineInForce, TODAY } from './eligibility-input.js';

export interface BudgetLimits {
  /** The largest EU share in basis points; null while no guidelines apply. */
  readonly shareBasisPoints: number | null;
  /** The largest indirect costs, in basis points of the direct ones. */
  readonly indirectBasisPoints: number;
  /** Whether the guidelines say so; else it is the installation's own setting, which no source confirms. */
  readonly indirectInGuidelines: boolean;
}

/** Null when there is no such action for this actor. */
export async function budgetLimits(
  database: Database,
  actor: PersonActor,
  actionId: string,
): Promise<BudgetLimits | null> {
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<{ share: number | null; indirect: number | null; usual: number }>(
      'budget_limits',
      `SELECT g.maximum_share_basis_points AS share, g.maximum_indirect_basis_points AS indirect,
         (SELECT s.value::text::integer FROM setting s WHERE s.code = 'maximum_indirect_basis_points') AS usual
       FROM action a LEFT JOIN guideline_version g
         ON g.id = coalesce(a.guideline_version_id, ${guidelineInForce('a.lot_id', TODAY)})
       WHERE a.id = $1`,
      [actionId],
    ),
  );
  if (!row) return null;
  return {
    shareBasisPoints: row.share,
    indirectBasisPoints: row.indirect ?? row.usual,
    indirectInGuidelines: row.indirect !== null,
  };
}
