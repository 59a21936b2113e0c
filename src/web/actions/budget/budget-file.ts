import { actionInFull } from '../../../actions/action-in-full.query.js';
import type { Budget } from '../../../actions/budget.js';
import { type BudgetLimits, budgetLimits } from '../../../actions/budget-limits.query.js';
import { type BudgetVersion, budgetVersions } from '../../../actions/budget-versions.query.js';
import type { CaseRuntime } from '../../../cases/case-runtime.js';
import { type CaseView, viewCase } from '../../../cases/case-view.js';
import { isId } from '../../../kernel/id.js';
import { Problem } from '../../../kernel/problem.js';
import type { SignedInVisit } from '../../shell/visit.js';

/** Everything that the pages of a budget show. */
export interface BudgetFile {
  readonly file: CaseView;
  /** As it is saved now. */
  readonly budget: Budget;
  readonly limits: BudgetLimits;
  readonly versions: readonly BudgetVersion[];
}

/** Throws `not_found` when there is no such action for whoever visits. */
export async function loadBudgetFile(
  runtime: CaseRuntime,
  { actor }: SignedInVisit,
  id: string,
): Promise<BudgetFile> {
  if (!isId(id)) throw new Problem('not_found');
  const { database } = runtime;
  const [file, action, limits, versions] = await Promise.all([
    database.asActor(actor, (transaction) => viewCase(runtime, transaction, actor, 'action', id)),
    actionInFull(runtime, actor, id),
    budgetLimits(database, actor, id),
    budgetVersions(database, actor, id),
  ]);
  if (!file || !action || !limits) throw new Problem('not_found');
  const { budgetLines, totalCostCents, grantCents } = action;
  return { file, budget: { lines: budgetLines, totalCostCents, grantCents }, limits, versions };
}

export function budgetUrl(id: string): string {
  return `/actions/${id}/budget`;
}

export function budgetCrumbs(
  visit: SignedInVisit,
  file: Pick<CaseView, 'id' | 'reference'>,
  below: boolean,
): { readonly path: string; readonly text: string }[] {
  return [
    { path: '/actions', text: visit.t('actions.list.title') },
    { path: `/actions/${file.id}`, text: file.reference },
    ...(below ? [{ path: budgetUrl(file.id), text: visit.t('budget.title') }] : []),
  ];
}
