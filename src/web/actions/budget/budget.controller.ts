import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { EMPTY_CONTENT, mergedContent } from '../../../actions/action-content.js';
import type { Budget } from '../../../actions/budget.js';
import { budgetDiff } from '../../../actions/budget-diff.js';
import { editAction } from '../../../actions/edit-action.js';
import { problemOfRefusals } from '../../../cases/case-problem.js';
import { CaseRuntime } from '../../../cases/case-runtime.js';
import { type DraftFields, dropDraft, keepDraft, keptDraft } from '../../../cases/form-draft.js';
import { FieldChecks } from '../../../kernel/field-checks.js';
import { Problem } from '../../../kernel/problem.js';
import { errorsIn, FormErrors } from '../../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { differing } from '../form-fields.js';
import { keptText } from '../kept-text.js';
import { BudgetEditPage, type BudgetEditProps } from './budget-edit-page.js';
import { type BudgetFile, budgetUrl, loadBudgetFile } from './budget-file.js';
import { budgetFieldLabel, budgetFieldsIn, readBudget, rowChange, savedFields } from './budget-form.js';
import { BudgetPage } from './budget-page.js';
import { BudgetVersionsPage, type Compared, NOW } from './budget-versions-page.js';

type Sent = Readonly<Record<string, unknown>>;

/** The budget of an action: reading it, its versions, and changing it. */
@Pages('actions')
export class BudgetController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/budget')
  async one(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return BudgetPage({ visit, shown: await loadBudgetFile(this.runtime, visit, id) });
  }

  @Get(':id/budget/versions')
  async versions(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('from') from: unknown,
    @Query('to') to: unknown,
  ): Promise<Answer> {
    const shown = await loadBudgetFile(this.runtime, visit, id);
    return BudgetVersionsPage({ visit, shown, compared: compared(shown, from, to) });
  }

  @Get(':id/budget/edit')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const shown = await this.open(visit, id);
    const now = savedFields(shown.budget);
    const kept = await keptDraft(this.runtime.database, visit.actor, formOf(id));
    if (!kept) return page(visit, shown, now, {});
    const { version = shown.file.version, ...fields } = kept.fields;
    if (differing(fields, now).length === 0) return page(visit, shown, now, {});
    const conflict = version === shown.file.version ? undefined : toTyped(shown.budget, fields);
    return page(visit, shown, fields, { keptAt: kept.savedAt, conflict });
  }

  @Post(':id/budget/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    const shown = await this.open(visit, id);
    const fields = budgetFieldsIn(sent ?? {});
    const version = String(sent?.['version'] ?? '');
    const { database } = this.runtime;
    const change = rowChange(sent?.['do'], fields);
    if (change) {
      await keepDraft(database, visit.actor, formOf(id), { ...change.fields, version });
      return seeOther(`${budgetUrl(id)}/edit#${change.at < 0 ? 'field-totalCostCents' : `row-${change.at}`}`);
    }
    const { changes, fieldFor } = readBudget(fields);
    try {
      const { fields: changed } = await editAction(this.runtime, visit.actor, {
        actionId: id,
        expectedVersion: version,
        changes,
      });
      await dropDraft(database, visit.actor, formOf(id));
      return seeOther(budgetUrl(id), {
        key: changed.length === 0 ? 'actions.form.unchanged' : 'budget.saved',
      });
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'not_found') throw error;
      await keepDraft(database, visit.actor, formOf(id), { ...fields, version });
      const stale = error.code === 'stale_version';
      const more = stale
        ? { conflict: toTyped(shown.budget, fields) }
        : { errors: mistakes(visit, error, fieldFor) };
      return comesBack(page(visit, shown, fields, more), error.status);
    }
  }

  @Post(':id/budget/edit/keep')
  async keep(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() sent: Sent | undefined) {
    await this.open(visit, id);
    const fields = { ...budgetFieldsIn(sent ?? {}), version: String(sent?.['version'] ?? '') };
    const at = await keepDraft(this.runtime.database, visit.actor, formOf(id), fields);
    return { text: keptText(visit, at) };
  }

  @Post(':id/budget/edit/discard')
  async discard(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    await dropDraft(this.runtime.database, visit.actor, formOf(id));
    return seeOther(`${budgetUrl(id)}/edit`, { key: 'actions.form.discarded' });
  }

  /** For whoever may change it now; the reason why not for everybody else. */
  private async open(visit: SignedInVisit, id: string): Promise<BudgetFile> {
    const shown = await loadBudgetFile(this.runtime, visit, id);
    if (shown.file.editRefused) throw problemOfRefusals([shown.file.editRefused]);
    return shown;
  }
}

function formOf(id: string): string {
  return `action:${id}:budget`;
}

function page(
  visit: SignedInVisit,
  { file, limits }: BudgetFile,
  fields: DraftFields,
  more: Partial<BudgetEditProps>,
): Html {
  return BudgetEditPage({ visit, file, fields, limits, ...more });
}

/** From what is saved to what was typed, as far as it can be read. */
function toTyped(now: Budget, fields: DraftFields) {
  const { changes } = readBudget(fields);
  const typed = mergedContent(EMPTY_CONTENT, changes, new FieldChecks());
  return budgetDiff(now, { ...typed, lines: typed.budgetLines });
}

/** The two asked for; else what changed last: since the last version, or with it. Null where there is but one budget. */
function compared({ versions, budget }: BudgetFile, from: unknown, to: unknown): Compared | null {
  const budgets = new Map([
    ...versions.map((one) => [String(one.number), one.budget] as const),
    [NOW, budget],
  ]);
  const [earlier = '', last = ''] = versions.slice(-2).map((one) => String(one.number));
  const latest = versions.at(-1);
  if (!latest) return null;
  const since = budgetDiff(latest.budget, budget);
  const usual =
    last === '' ? [earlier, NOW] : since.lines.length > 0 || since.grant ? [last, NOW] : [earlier, last];
  const asked = (value: unknown, otherwise = NOW) =>
    typeof value === 'string' && budgets.has(value) ? value : otherwise;
  const [one, other] = [asked(from, usual[0]), asked(to, usual[1])];
  const [before, after] = [budgets.get(one), budgets.get(other)];
  return before && after ? { from: one, to: other, diff: budgetDiff(before, after) } : null;
}

function mistakes(visit: SignedInVisit, problem: Problem, fieldFor: (pointer: string) => string): FormErrors {
  return new FormErrors(
    errorsIn(problem, visit.locale).all.map((error) => {
      if (error.field === null) return error;
      const field = fieldFor(error.field);
      return { ...error, field, label: budgetFieldLabel(field, visit) };
    }),
  );
}
