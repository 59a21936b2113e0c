import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { type AssistancePart, NOTHING_ASKED, partsIn } from '../../assistance/assistance-content.js';
import { requesterOf } from '../../assistance/request-assistance.js';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { DraftFields } from '../../cases/form-draft.js';
import { Problem } from '../../kernel/problem.js';
import { usualLanguage } from '../../reference/languages.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { type FormState, saveForm, showForm, type WrittenForm } from '../drafts/form-answers.js';
import { forget, type KeptForm, keepSent, type Sent } from '../drafts/kept-form.js';
import { type Answer, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { AskedAbove } from './asked-above.js';
import { type AssistanceFile, loadAssistanceFile, PATH } from './assistance-file.js';
import { assistanceForm } from './assistance-form.js';
import { partsOpen } from './open-parts.js';
import {
  fieldFor,
  fieldLabel,
  fieldsIn,
  fieldsOf,
  isPartOf,
  readRequest,
  requestShape,
  requestWords,
} from './request-fields.js';
import { RequestFormPage } from './request-form-page.js';
import { loadRequestOptions } from './request-options.js';

/** Asking for technical assistance, checking what was asked for, and saying what came of it. */
@Pages('technical-assistance')
export class RequestFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get('new')
  async blank(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return showForm(this.runtime, visit, this.newForm(visit));
  }

  @Post('new')
  async ask(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined): Promise<Answer> {
    return saveForm(this.runtime, visit, this.newForm(visit), sent);
  }

  @Post('new/keep')
  async keepNew(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined) {
    return keepSent(this.runtime.database, visit, newOpened(visit).form, sent);
  }

  @Post('new/discard')
  async discardNew(@Visiting() visit: SignedInVisit): Promise<Answer> {
    await forget(this.runtime.database, visit, newOpened(visit).form);
    return seeOther(NEW, { key: 'actions.form.discarded' });
  }

  @Get(':id/edit')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return showForm(this.runtime, visit, this.editForm(visit, id));
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    return saveForm(this.runtime, visit, this.editForm(visit, id), sent);
  }

  @Post(':id/edit/keep')
  async keep(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() sent: Sent | undefined) {
    const { form } = await this.open(visit, id);
    return keepSent(this.runtime.database, visit, form, sent);
  }

  @Post(':id/edit/discard')
  async discard(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { form } = await this.open(visit, id);
    await forget(this.runtime.database, visit, form);
    return seeOther(`${PATH}/${id}/edit`, { key: 'actions.form.discarded' });
  }

  private newForm(visit: SignedInVisit): WrittenForm<OpenedRequest> {
    return this.form(visit, NEW, async () => newOpened(visit));
  }

  private editForm(visit: SignedInVisit, id: string): WrittenForm<OpenedRequest> {
    return this.form(visit, `${PATH}/${id}/edit`, () => this.open(visit, id));
  }

  private form(
    visit: SignedInVisit,
    address: string,
    open: () => Promise<OpenedRequest>,
  ): WrittenForm<OpenedRequest> {
    return assistanceForm(this.runtime, visit, {
      address,
      section: '',
      open,
      page: (now, fields, state) => this.page(visit, address, now, fields, state),
      read: (fields) => ({ input: readRequest(fields, visit.themes), fieldFor }),
      fieldLabel: (field) => fieldLabel(field, visit),
      words: async ({ form }, fields) =>
        requestWords(form.shape, await loadRequestOptions(this.runtime, visit, fields['theme'] ?? ''), visit),
    });
  }

  /** As it is saved, for whoever may write a part of it now; the plan has a page of its own. */
  private async open(visit: SignedInVisit, id: string): Promise<OpenedRequest> {
    const file = await loadAssistanceFile(this.runtime, visit, id);
    const { editRefused, version, title } = file.page.file;
    if (editRefused) throw problemOfRefusals([editRefused]);
    const parts = partsOpen(file.page.file);
    if (parts.includes('plan')) throw new Problem('not_found');
    const saved = fieldsOf({ ...file.assistance, title }, parts);
    return { file, parts, form: { ...formOf(visit, parts, id), saved, versions: { version } } };
  }

  private async page(
    visit: SignedInVisit,
    address: string,
    { file: opened, parts }: OpenedRequest,
    fields: DraftFields,
    state: FormState,
  ): Promise<Html> {
    const file = opened?.page.file;
    const [part = 'request'] = parts;
    return RequestFormPage({
      visit,
      title: visit.t(file ? `assistance.edit.${part}` : 'assistance.list.new'),
      crumbs: caseCrumbs(visit, 'technical_assistance', file),
      address,
      back: file ? `${PATH}/${file.id}` : PATH,
      ...(file ? { caption: `${file.reference} ${file.title}`, version: file.version } : {}),
      ...(opened && part === 'check' ? { asked: AskedAbove({ visit, assistance: opened.assistance }) } : {}),
      parts,
      fields,
      options: await loadRequestOptions(this.runtime, visit, fields['theme'] ?? ''),
      ...state,
    });
  }
}

const NEW = `${PATH}/new`;

interface OpenedRequest {
  readonly file: AssistanceFile | null;
  readonly parts: readonly AssistancePart[];
  readonly form: KeptForm;
}

/** What is not asked for yet; the facility estimates at once what it asks for itself. */
function newOpened(visit: SignedInVisit): OpenedRequest {
  const requester = requesterOf(visit.actor);
  if (!requester) {
    throw new Problem('not_yours_to_do', [
      { code: 'role_missing', params: { roles: ['partner_authority', 'programme_manager', 'secretariat'] } },
    ]);
  }
  const parts = partsIn(requester === 'facility' ? 'facility_draft' : 'draft');
  const saved = fieldsOf({ ...NOTHING_ASKED, language: usualFor(visit) }, parts);
  return { file: null, parts, form: { ...formOf(visit, parts, 'new'), saved, versions: {} } };
}

/** Kept for each part by itself: what was typed into a request is nothing for its check. */
function formOf(visit: SignedInVisit, parts: readonly AssistancePart[], of: string) {
  return {
    name: `assistance-${parts.join('-')}:${of}`,
    // A partner authority is not asked for which country it asks.
    shape: requestShape(visit.holds('partner_authority') ? ['countries'] : []),
    fieldsIn: (sent: Sent) => fieldsIn(sent, parts),
    isPart: isPartOf(parts),
  };
}

/** A partner country begins in its own language, everybody else in that of the pages. */
function usualFor(visit: SignedInVisit): string {
  return visit.holds('partner_authority') ? usualLanguage(visit.actor.country ?? '') : visit.locale;
}
