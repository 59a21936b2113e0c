import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { budgetDiff } from '../../../actions/budget-diff.js';
import { editAction } from '../../../actions/edit-action.js';
import { problemOfRefusals } from '../../../cases/case-problem.js';
import { CaseRuntime } from '../../../cases/case-runtime.js';
import type { DraftFields } from '../../../cases/form-draft.js';
import type { Problem } from '../../../kernel/problem.js';
import { errorsIn, FormErrors } from '../../components/index.js';
import { type Clash, ClashPage, namesOf } from '../../drafts/conflict-page.js';
import {
  forget,
  type KeptForm,
  keepAs,
  keepSent,
  resumed,
  type Sent,
  saveMeeting,
  sentTo,
} from '../../drafts/kept-form.js';
import { type Answer, comesBack, type Html, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { BudgetEditPage, type BudgetEditProps } from './budget-edit-page.js';
import { type BudgetFile, budgetCrumbs, budgetUrl, loadBudgetFile } from './budget-file.js';
import {
  BUDGET_SHAPE,
  budgetFieldLabel,
  budgetFieldsIn,
  budgetPartLabel,
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
    const opened = await this.open(visit, id);
    const begun = await resumed(this.runtime.database, visit, opened.form);
    if (begun.clash) return clashPage(visit, opened, begun.clash);
    const { fields, taken, ...more } = begun;
    return page(visit, opened, fields, { ...more, taken: names(visit, taken) });
  }

  @Post(':id/budget/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    const opened = await this.open(visit, id);
    const { database } = this.runtime;
    const address = `${budgetUrl(id)}/edit`;
    const change = rowChange(sent?.['do'], budgetFieldsIn(sent ?? {}));
    const begun = await sentTo(database, visit, opened.form, sent, (fields) => change?.fields ?? fields);
    if (begun.clash) {
      return comesBack(clashPage(visit, opened, begun.clash), begun.clash.open ? 422 : 412);
    }
    const { typed } = begun;
    if (change) {
      await keepAs(database, visit, opened.form, typed);
      return seeOther(`${address}#${change.at < 0 ? 'field-totalCostCents' : `row-${change.at}`}`);
    }
    if (sent?.['do'] === 'compare') {
      await keepAs(database, visit, opened.form, typed);
      return seeOther(address);
    }
    const met = await saveMeeting(database, visit, opened, typed, {
      write: ({ fields, versions }) =>
        editAction(this.runtime, visit.actor, {
          actionId: id,
          expectedVersion: versions['version'] ?? '',
          changes: readBudget(fields).changes,
        }),
      again: () => this.open(visit, id),
    });
    if ('clash' in met) return comesBack(clashPage(visit, met.now, met.clash), met.status);
    if ('problem' in met) {
      const errors = mistakes(visit, met.problem, readBudget(met.fields).fieldFor);
      return comesBack(page(visit, met.now, met.fields, { errors, marks: met.marks }), met.problem.status);
    }
    const named = names(visit, met.taken);
    if (named !== '') return seeOther(budgetUrl(id), { key: 'drafts.saved_with', params: { fields: named } });
    return seeOther(budgetUrl(id), {
      key: met.done.fields.length === 0 ? 'actions.form.unchanged' : 'budget.saved',
    });
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

function page(
  visit: SignedInVisit,
  { shown: { file, limits } }: Opened,
  fields: DraftFields,
  more: Partial<BudgetEditProps> & Pick<BudgetEditProps, 'marks'>,
): Html {
  return BudgetEditPage({ visit, file, fields, limits, ...more });
}

function clashPage(visit: SignedInVisit, { shown: { file } }: Opened, clash: Clash): Html {
  return ClashPage({
    visit,
    title: visit.t('drafts.clash.title'),
    caption: `${file.reference} ${file.title}`,
    crumbs: budgetCrumbs(visit, file, true),
    address: `${budgetUrl(file.id)}/edit`,
    clash,
    words: budgetWords(visit),
  });
}

function names(visit: SignedInVisit, parts: readonly string[]): string {
  return namesOf(parts, (part) => budgetPartLabel(part, visit));
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
