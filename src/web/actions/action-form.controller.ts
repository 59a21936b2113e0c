import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { actionBeside } from '../../actions/action-beside.query.js';
import { actionInFull } from '../../actions/action-in-full.query.js';
import { draftAction } from '../../actions/draft-action.js';
import { editAction } from '../../actions/edit-action.js';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { type CaseView, viewCase } from '../../cases/case-view.js';
import { type DraftFields, dropDraft, keepDraft, keptDraft } from '../../cases/form-draft.js';
import { holdsRole } from '../../kernel/actor.js';
import { isId } from '../../kernel/id.js';
import { formatCents } from '../../kernel/money.js';
import { Problem } from '../../kernel/problem.js';
import { decideUrl } from '../cases/case-links.js';
import { type Attempt, attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { draftFunding } from './draft-funding.js';
import {
  budgetTotal,
  differing,
  fieldLabel,
  fieldsIn,
  fieldsOf,
  LINE_PARTS,
  type LineList,
  readForm,
  withLine,
  withoutLine,
} from './form-fields.js';
import { type Conflict, FormPage, type FormPageProps } from './form-page.js';
import { keptText } from './kept-text.js';
import { loadFormOptions } from './load-form-options.js';

type Sent = Readonly<Record<string, unknown>>;

const NEW = 'action:new';
const JUSTIFICATION = 'fundingJustification';

/** The application: writing it, keeping what is typed, saving it. */
@Pages('actions')
export class ActionFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get('new')
  async blank(@Visiting() visit: SignedInVisit, @Query('lot') lot: unknown): Promise<Answer> {
    mustLead(visit);
    const kept = await keptDraft(this.runtime.database, visit.actor, NEW);
    const fields = kept?.fields ?? (isId(lot) ? { lotId: lot } : {});
    return this.newPage(visit, fields, { keptAt: kept?.savedAt ?? null });
  }

  @Post('new')
  async draft(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined): Promise<Answer> {
    mustLead(visit);
    const fields = fieldsIn(sent ?? {});
    const line = lineChange(sent, fields);
    if (line) return this.keptWith(visit, NEW, line.fields, `/actions/new#${line.list}`);

    const { input, fieldFor } = readForm(fields, false);
    const { fundingJustification } = fields;
    const drafted = await attempt(() =>
      draftAction(this.runtime, visit.actor, { ...input, fundingJustification }),
    );
    if (!drafted.ok) {
      await keepDraft(this.runtime.database, visit.actor, NEW, fields);
      const errors = mistakes(visit, drafted.problem, fieldFor);
      return comesBack(this.newPage(visit, fields, { errors }), drafted.problem.status);
    }
    await dropDraft(this.runtime.database, visit.actor, NEW);
    return seeOther(`/actions/${drafted.value.id}/edit`, saved(fields));
  }

  @Post('new/keep')
  async keepNew(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined) {
    mustLead(visit);
    return this.kept(visit, NEW, fieldsIn(sent ?? {}));
  }

  @Post('new/discard')
  async discardNew(@Visiting() visit: SignedInVisit): Promise<Answer> {
    await dropDraft(this.runtime.database, visit.actor, NEW);
    return seeOther('/actions/new', { key: 'actions.form.discarded' });
  }

  @Get(':id/edit')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { file, saved: now, funding } = await this.open(visit, id);
    const kept = await keptDraft(this.runtime.database, visit.actor, formOf(id));
    if (!kept || differing(withoutVersion(kept.fields), now).length === 0) {
      return this.editPage(visit, file, now, { funding });
    }
    const { version = file.version, requestVersion = funding?.version, ...typed } = kept.fields;
    // What was kept before the form had a field for it says nothing of it.
    const fields: DraftFields = { ...(funding ? { [JUSTIFICATION]: funding.justification } : {}), ...typed };
    const overtaken =
      version !== file.version ||
      (requestVersion !== funding?.version && fields[JUSTIFICATION] !== now[JUSTIFICATION]);
    const conflict = overtaken ? { conflict: conflictOf(now, fields) } : {};
    return this.editPage(visit, file, fields, { funding, keptAt: kept.savedAt, ...conflict });
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    const { file, saved: now, frozen, funding } = await this.open(visit, id);
    const fields = fieldsIn(sent ?? {});
    const versions = versionsIn(sent);
    const line = lineChange(sent, fields);
    if (line) {
      return this.keptWith(
        visit,
        formOf(id),
        { ...line.fields, ...versions },
        `/actions/${id}/edit#${line.list}`,
      );
    }

    const { input, fieldFor } = readForm(fields, frozen);
    const justification = fields[JUSTIFICATION];
    const edited = await this.write(visit, {
      actionId: id,
      expectedVersion: versions.version,
      changes: input,
      ...(funding && justification !== undefined
        ? { funding: { justification, expectedVersion: versions.requestVersion } }
        : {}),
    });
    if (!edited.ok) {
      await keepDraft(this.runtime.database, visit.actor, formOf(id), { ...fields, ...versions });
      if (edited.problem.code === 'stale_version') {
        const conflict = conflictOf(now, fields);
        return comesBack(this.editPage(visit, file, fields, { conflict, funding }), 412);
      }
      const errors = mistakes(visit, edited.problem, fieldFor);
      return comesBack(this.editPage(visit, file, fields, { errors, funding }), edited.problem.status);
    }
    await dropDraft(this.runtime.database, visit.actor, formOf(id));
    if (sent?.['do'] === 'next') return seeOther(await this.nextStep(visit, id));
    return seeOther(
      `/actions/${id}/edit`,
      edited.value.fields.length === 0 ? { key: 'actions.form.unchanged' } : saved(fields),
    );
  }

  @Post(':id/edit/keep')
  async keep(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() sent: Sent | undefined) {
    await this.open(visit, id);
    return this.kept(visit, formOf(id), { ...fieldsIn(sent ?? {}), ...versionsIn(sent) });
  }

  @Post(':id/edit/discard')
  async discard(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    await dropDraft(this.runtime.database, visit.actor, formOf(id));
    return seeOther(`/actions/${id}/edit`, { key: 'actions.form.discarded' });
  }

  /** The application as it is saved, for whoever may change it now; the reason why not for everybody else. */
  private async open(visit: SignedInVisit, id: string) {
    if (!isId(id)) throw new Problem('not_found');
    const file = await this.view(visit, id);
    const action = await actionInFull(this.runtime, visit.actor, id);
    if (!file || !action) throw new Problem('not_found');
    if (file.editRefused) throw problemOfRefusals([file.editRefused]);
    const funding = await draftFunding(this.runtime, visit, action);
    const written = fieldsOf({ ...action, title: file.title });
    const saved: DraftFields = funding ? { ...written, [JUSTIFICATION]: funding.justification } : written;
    return { file, saved, funding, frozen: action.submittedOn !== null };
  }

  private view(visit: SignedInVisit, id: string): Promise<CaseView | null> {
    const { runtime } = this;
    return runtime.database.asActor(visit.actor, (transaction) =>
      viewCase(runtime, transaction, visit.actor, 'action', id),
    );
  }

  /** Whatever keeps it from being saved comes back as a value, so that what was typed is shown again. */
  private async write(
    visit: SignedInVisit,
    command: Parameters<typeof editAction>[2],
  ): Promise<Attempt<Awaited<ReturnType<typeof editAction>>>> {
    try {
      return { ok: true, value: await editAction(this.runtime, visit.actor, command) };
    } catch (error) {
      if (error instanceof Problem && error.code !== 'not_found') return { ok: false, problem: error };
      throw error;
    }
  }

  /** The page of the step that an application goes to next; the file itself when there is none. */
  private async nextStep(visit: SignedInVisit, id: string): Promise<string> {
    const file = await this.view(visit, id);
    const step = file?.transitions.find((one) => one.tone === 'positive');
    return step ? decideUrl('action', id, step) : `/actions/${id}`;
  }

  private async newPage(
    visit: SignedInVisit,
    fields: DraftFields,
    more: Partial<FormPageProps>,
  ): Promise<string> {
    return FormPage({
      visit,
      file: null,
      title: visit.t('actions.new.title'),
      fields,
      options: await loadFormOptions(this.runtime, visit),
      eligibility: [],
      frozen: false,
      funding: { version: '' },
      ...more,
    });
  }

  private async editPage(
    visit: SignedInVisit,
    file: CaseView,
    fields: DraftFields,
    more: Partial<FormPageProps>,
  ): Promise<string> {
    const [options, beside, action] = await Promise.all([
      loadFormOptions(this.runtime, visit),
      actionBeside(this.runtime, visit.actor, file.id),
      actionInFull(this.runtime, visit.actor, file.id),
    ]);
    return FormPage({
      visit,
      file,
      title: visit.t('actions.edit.title'),
      fields,
      options,
      eligibility: beside?.eligibility ?? [],
      frozen: action?.submittedOn !== null,
      ...more,
    });
  }

  private async keptWith(
    visit: SignedInVisit,
    form: string,
    fields: DraftFields,
    path: string,
  ): Promise<Answer> {
    await keepDraft(this.runtime.database, visit.actor, form, fields);
    return seeOther(path);
  }

  private async kept(visit: SignedInVisit, form: string, fields: DraftFields): Promise<{ text: string }> {
    const at = await keepDraft(this.runtime.database, visit.actor, form, fields);
    return { text: keptText(visit, at) };
  }
}

function mustLead(visit: SignedInVisit): void {
  if (holdsRole(visit.actor, 'programme_manager')) return;
  throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['programme_manager'] } }]);
}

function formOf(id: string): string {
  return `action:${id}`;
}

function withoutVersion({ version: _, requestVersion: __, ...fields }: DraftFields): DraftFields {
  return fields;
}

/** Those of the action and of its funding request that were looked at. */
function versionsIn(sent: Sent | undefined): { readonly version: string; readonly requestVersion: string } {
  return {
    version: String(sent?.['version'] ?? ''),
    requestVersion: String(sent?.['requestVersion'] ?? ''),
  };
}

/** What a button beside a line asks for: one line more, or one less. */
function lineChange(
  sent: Sent | undefined,
  fields: DraftFields,
): { readonly fields: DraftFields; readonly list: LineList } | null {
  const [what, list, line] = String(sent?.['do'] ?? '').split('.');
  if (!list || !Object.hasOwn(LINE_PARTS, list)) return null;
  if (what === 'sum') {
    return { fields: { ...fields, totalCostCents: formatCents(budgetTotal(fields)) }, list: 'budgetLines' };
  }
  if (what === 'add') return { fields: withLine(fields, list as LineList), list: list as LineList };
  if (what !== 'remove') return null;
  return { fields: withoutLine(fields, list as LineList, Number(line)), list: list as LineList };
}

function conflictOf(now: DraftFields, yours: DraftFields): Conflict {
  return {
    fields: differing(now, yours).map((name) => ({ name, saved: now[name] ?? '', yours: yours[name] ?? '' })),
  };
}

function mistakes(visit: SignedInVisit, problem: Problem, fieldFor: (pointer: string) => string): FormErrors {
  const errors = errorsIn(problem, visit.locale);
  return new FormErrors(
    errors.all.map((error) => {
      if (error.field === null) return error;
      const field = fieldFor(error.field);
      return { ...error, field, label: fieldLabel(field, visit) };
    }),
  );
}

function saved(fields: DraftFields) {
  return { key: 'actions.form.saved', params: { title: (fields['title'] ?? '').trim() } } as const;
}
