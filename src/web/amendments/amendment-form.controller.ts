import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { actionInFull } from '../../actions/action-in-full.query.js';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { viewCase } from '../../cases/case-view.js';
import { type DraftFields, dropDraft, keepDraft, keptDraft } from '../../cases/form-draft.js';
import { editAmendment } from '../../funding/edit-amendment.js';
import { startAmendment } from '../../funding/start-amendment.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { LINE_PARTS, type LineList, withLine, withoutLine } from '../actions/form-fields.js';
import { loadFormOptions } from '../actions/load-form-options.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { decideUrl } from '../cases/case-links.js';
import { type Attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import {
  amendmentFieldLabel,
  amendmentFieldsIn,
  amendmentFieldsOf,
  readAmendment,
} from './amendment-fields.js';
import { type AmendmentFile, loadAmendmentFile } from './amendment-file.js';
import { AmendmentFormPage, type AmendmentFormProps } from './amendment-form-page.js';

type Sent = Readonly<Record<string, unknown>>;

/** The amendment: starting one from what the action has, writing it, saving it. */
@Pages('amendments')
export class AmendmentFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get('new')
  async blank(@Visiting() visit: SignedInVisit, @Query('action') action: unknown): Promise<Answer> {
    const actionId = idOf(action);
    const kept = await keptDraft(this.runtime.database, visit.actor, newOf(actionId));
    return this.newPage(visit, actionId, kept?.fields ?? null, {});
  }

  @Post('new')
  async start(
    @Visiting() visit: SignedInVisit,
    @Query('action') action: unknown,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    const actionId = idOf(action);
    const fields = amendmentFieldsIn(sent ?? {});
    const line = lineChange(sent, fields);
    if (line) {
      await keepDraft(this.runtime.database, visit.actor, newOf(actionId), line.fields);
      return seeOther(`/amendments/new?action=${actionId}#${line.list}`);
    }
    const { input, fieldFor } = readAmendment(fields);
    const started = await tried(() =>
      startAmendment(this.runtime, visit.actor, { actionId, changes: input }),
    );
    if (!started.ok) {
      const open = started.problem.details.find((one) => one.code === 'amendment_one_open')?.params?.['id'];
      if (typeof open === 'string') return seeOther(`/amendments/${open}`, { key: 'amendments.one_open' });
      const errors = mistakes(visit, started.problem, fieldFor);
      return comesBack(await this.newPage(visit, actionId, fields, { errors }), started.problem.status);
    }
    await dropDraft(this.runtime.database, visit.actor, newOf(actionId));
    const { id } = started.value;
    if (sent?.['do'] === 'next') return seeOther(await this.nextStep(visit, id));
    return seeOther(`/amendments/${id}`, { key: 'amendments.form.saved' });
  }

  @Get(':id/edit')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const file = await this.open(visit, id);
    const kept = await keptDraft(this.runtime.database, visit.actor, formOf(id));
    const { version, ...fields } = kept?.fields ?? {};
    const now = version === file.page.file.version ? fields : savedFields(file);
    return this.editPage(visit, file, now, {});
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    const file = await this.open(visit, id);
    const fields = amendmentFieldsIn(sent ?? {});
    const version = String(sent?.['version'] ?? '');
    const line = lineChange(sent, fields);
    if (line) {
      await keepDraft(this.runtime.database, visit.actor, formOf(id), { ...line.fields, version });
      return seeOther(`/amendments/${id}/edit#${line.list}`);
    }
    const { input, fieldFor } = readAmendment(fields);
    const edited = await tried(() =>
      editAmendment(this.runtime, visit.actor, { amendmentId: id, expectedVersion: version, changes: input }),
    );
    if (!edited.ok) {
      const stale = edited.problem.code === 'stale_version';
      const errors = stale ? FormErrors.none : mistakes(visit, edited.problem, fieldFor);
      return comesBack(await this.editPage(visit, file, fields, { errors, stale }), edited.problem.status);
    }
    await dropDraft(this.runtime.database, visit.actor, formOf(id));
    if (sent?.['do'] === 'next') return seeOther(await this.nextStep(visit, id));
    return seeOther(`/amendments/${id}`, {
      key: edited.value.fields.length === 0 ? 'amendments.form.unchanged' : 'amendments.form.saved',
    });
  }

  /** The amendment as it is saved, for whoever may change it now; the reason why not for everybody else. */
  private async open(visit: SignedInVisit, id: string): Promise<AmendmentFile> {
    const file = await loadAmendmentFile(this.runtime, visit, id);
    const refused = file.page.file.editRefused;
    if (refused) throw problemOfRefusals([refused]);
    return file;
  }

  /** The page of the step that it goes to next; the file itself when there is none. */
  private async nextStep(visit: SignedInVisit, id: string): Promise<string> {
    const file = await this.view(visit, 'amendment', id);
    const step = file?.transitions.find((one) => one.tone === 'positive');
    return step ? decideUrl('amendment', id, step) : `/amendments/${id}`;
  }

  private view(visit: SignedInVisit, subject: 'action' | 'amendment', id: string) {
    const { runtime } = this;
    return runtime.database.asActor(visit.actor, (transaction) =>
      viewCase(runtime, transaction, visit.actor, subject, id),
    );
  }

  private async newPage(
    visit: SignedInVisit,
    actionId: string,
    fields: DraftFields | null,
    more: Partial<AmendmentFormProps>,
  ): Promise<Html> {
    const [file, action, options] = await Promise.all([
      this.view(visit, 'action', actionId),
      actionInFull(this.runtime, visit.actor, actionId),
      loadFormOptions(this.runtime, visit),
    ]);
    if (!file || !action) throw new Problem('not_found');
    if (!visit.holds('programme_manager', 'secretariat')) {
      throw new Problem('not_yours_to_do', [
        { code: 'role_missing', params: { roles: ['programme_manager', 'secretariat'] } },
      ]);
    }
    return AmendmentFormPage({
      visit,
      title: visit.t('amendments.new.title'),
      caption: `${file.reference} ${file.title}`,
      crumbs: caseCrumbs(visit, 'action', file),
      address: `/amendments/new?action=${actionId}`,
      back: `/actions/${actionId}`,
      hidden: {},
      fields: fields ?? amendmentFieldsOf(action, { reason: '', partnerNote: '' }),
      options: withoutLead(options, file.organisationId),
      ...more,
    });
  }

  private async editPage(
    visit: SignedInVisit,
    { page: { file }, amendment }: AmendmentFile,
    fields: DraftFields,
    more: Partial<AmendmentFormProps>,
  ): Promise<Html> {
    return AmendmentFormPage({
      visit,
      title: visit.t('amendments.edit.title'),
      caption: `${file.reference} ${amendment.actionTitle}`,
      crumbs: caseCrumbs(visit, 'amendment', file),
      address: `/amendments/${file.id}/edit`,
      back: `/amendments/${file.id}`,
      hidden: { version: file.version },
      fields,
      options: withoutLead(await loadFormOptions(this.runtime, visit), file.organisationId),
      ...more,
    });
  }
}

function idOf(value: unknown): string {
  if (!isId(value)) throw new Problem('not_found');
  return value;
}

function newOf(actionId: string): string {
  return `amendment:new:${actionId}`;
}

function formOf(id: string): string {
  return `amendment:${id}`;
}

/** The lead takes part anyway. */
function withoutLead(options: AmendmentFormProps['options'], leadId: string | null) {
  return { ...options, coApplicants: options.coApplicants.filter((one) => one.value !== leadId) };
}

function savedFields({ amendment }: AmendmentFile): DraftFields {
  const { planAfter, money, partnerNote } = amendment;
  if (!money) throw new Problem('not_found');
  return amendmentFieldsOf({ ...planAfter, ...money.after }, { reason: money.reason, partnerNote });
}

/** Whatever keeps it from being saved comes back as a value, so that what was typed is shown again. */
async function tried<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Problem && error.code !== 'not_found') return { ok: false, problem: error };
    throw error;
  }
}

/** What a button beside a line asks for: one line more, or one less. */
function lineChange(
  sent: Sent | undefined,
  fields: DraftFields,
): { readonly fields: DraftFields; readonly list: LineList } | null {
  const [what, named, line] = String(sent?.['do'] ?? '').split('.');
  if (!named || !Object.hasOwn(LINE_PARTS, named)) return null;
  const list = named as LineList;
  if (what === 'add') return { fields: withLine(fields, list), list };
  return what === 'remove' ? { fields: withoutLine(fields, list, Number(line)), list } : null;
}

function mistakes(visit: SignedInVisit, problem: Problem, fieldFor: (pointer: string) => string): FormErrors {
  return new FormErrors(
    errorsIn(problem, visit.locale).all.map((error) => {
      if (error.field === null) return error;
      const field = fieldFor(error.field);
      return { ...error, field, label: amendmentFieldLabel(field, visit) };
    }),
  );
}
