import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { budgetDiff } from '../../../actions/budget-diff.js';
import { editAction } from '../../../actions/edit-action.js';
import { problemOfRefusals } from '../../../cases/case-problem.js';
import { CaseRuntime } from '../../../cases/case-runtime.js';
import { saveForm, showForm, type WrittenForm } from '../../drafts/form-answers.js';
import { forget, type KeptForm, keepSent, type Sent } from '../../drafts/kept-form.js';
import { type Answer, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { BudgetEditPage } from './budget-edit-page.js';
import { type BudgetFile, budgetCrumbs, budgetUrl, loadBudgetFile } from './budget-file.js';
import {
  BUDGET_SHAPE,
  budgetFieldLabel,
  budgetFieldsIn,
  budgetWords,
  isBudgetPart,
  readBudget,
  rowChange,
  savedFields,
} from './budget-form.js';
import { BudgetPage } from './budget-page.js';
import { BudgetVersionsPage, type Compared, NOW } from './budget-versions-page.js';

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
    return showForm(this.runtime, visit, this.form(visit, id));
  }

  @Post(':id/budget/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    return saveForm(this.runtime, visit, this.form(visit, id), sent);
  }

  @Post(':id/budget/edit/keep')
  async keep(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() sent: Sent | undefined) {
    const { form } = await this.open(visit, id);
    return keepSent(this.runtime.database, visit, form, sent);
  }

  @Post(':id/budget/edit/discard')
  async discard(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    await forget(this.runtime.database, visit, { name: formOf(id) });
    return seeOther(`${budgetUrl(id)}/edit`, { key: 'actions.form.discarded' });
  }

  private form(visit: SignedInVisit, id: string): WrittenForm<Opened> {
    return {
      address: `${budgetUrl(id)}/edit`,
      open: () => this.open(visit, id),
      page: ({ shown: { file, limits } }, fields, state) =>
        BudgetEditPage({ visit, file, fields, limits, ...state }),
      about: ({ shown: { file } }) => ({
        caption: `${file.reference} ${file.title}`,
        crumbs: budgetCrumbs(visit, file, true),
      }),
      words: () => budgetWords(visit),
      fieldFor: (fields) => readBudget(fields).fieldFor,
      fieldLabel: (field) => budgetFieldLabel(field, visit),
      lineChange: (sent) => rowChange(sent?.['do'], budgetFieldsIn(sent ?? {})),
      write: async ({ fields, versions }) => {
        const edited = await editAction(this.runtime, visit.actor, {
          actionId: id,
          expectedVersion: versions['version'] ?? '',
          changes: readBudget(fields).changes,
        });
        return { id, changed: edited.fields.length > 0 };
      },
      saved: ({ changed }) => ({
        path: budgetUrl(id),
        said: { key: changed ? 'budget.saved' : 'actions.form.unchanged' },
      }),
    };
  }

  /** For whoever may change it now; the reason why not for everybody else. */
  private async open(visit: SignedInVisit, id: string): Promise<Opened> {
    const shown = await loadBudgetFile(this.runtime, visit, id);
    const { editRefused, version } = shown.file;
    if (editRefused) throw problemOfRefusals([editRefused]);
    const form: KeptForm = {
      name: formOf(id),
      shape: BUDGET_SHAPE,
      fieldsIn: budgetFieldsIn,
      isPart: isBudgetPart,
      saved: savedFields(shown.budget),
      versions: { version },
    };
    return { shown, form };
  }
}

interface Opened {
  readonly shown: BudgetFile;
  readonly form: KeptForm;
}

function formOf(id: string): string {
  return `action:${id}:budget`;
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
