import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { type AssistancePart, NOTHING_ASKED, partsIn } from '../../assistance/assistance-content.js';
import { editAssistance } from '../../assistance/edit-assistance.js';
import { requestAssistance, requesterOf } from '../../assistance/request-assistance.js';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { DraftFields } from '../../cases/form-draft.js';
import { Problem } from '../../kernel/problem.js';
import { usualLanguage } from '../../reference/languages.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { FormErrors } from '../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { AskedAbove } from './asked-above.js';
import { type AssistanceFile, loadAssistanceFile, PATH } from './assistance-file.js';
import { mistakesOf, nextStep, tried } from './form-answers.js';
import { partsOpen } from './open-parts.js';
import { fieldFor, fieldLabel, fieldsIn, fieldsOf, readRequest } from './request-fields.js';
import { RequestFormPage, type RequestFormProps } from './request-form-page.js';
import { loadRequestOptions } from './request-options.js';

type Sent = Readonly<Record<string, unknown>>;

/** Asking for technical assistance, checking what was asked for, and saying what came of it. */
@Pages('technical-assistance')
export class RequestFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get('new')
  async blank(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const parts = partsOfNew(visit);
    const spoken = { ...NOTHING_ASKED, language: usualFor(visit) };
    return this.newPage(visit, parts, fieldsOf(spoken, parts), {});
  }

  @Post('new')
  async ask(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined): Promise<Answer> {
    const parts = partsOfNew(visit);
    const fields = fieldsIn(sent ?? {}, parts);
    const asked = await tried(() => requestAssistance(this.runtime, visit.actor, inputOf(visit, fields)));
    if (!asked.ok) {
      const errors = mistakesOf(visit, asked.problem, fieldFor, fieldLabel);
      return comesBack(await this.newPage(visit, parts, fields, { errors }), asked.problem.status);
    }
    const { id } = asked.value;
    if (sent?.['do'] === 'next') return seeOther(await nextStep(this.runtime, visit, id));
    return seeOther(`${PATH}/${id}`, { key: 'assistance.saved' });
  }

  @Get(':id/edit')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { file, parts } = await this.open(visit, id);
    return this.editPage(visit, file, parts, savedFields(file, parts), {});
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    const { file, parts } = await this.open(visit, id);
    const fields = fieldsIn(sent ?? {}, parts);
    const edited = await tried(() =>
      editAssistance(this.runtime, visit.actor, {
        assistanceId: id,
        expectedVersion: String(sent?.['version'] ?? ''),
        changes: inputOf(visit, fields),
      }),
    );
    if (!edited.ok) {
      const stale = edited.problem.code === 'stale_version';
      const errors = stale ? FormErrors.none : mistakesOf(visit, edited.problem, fieldFor, fieldLabel);
      const page = await this.editPage(visit, file, parts, fields, { errors, stale });
      return comesBack(page, edited.problem.status);
    }
    if (sent?.['do'] === 'next') return seeOther(await nextStep(this.runtime, visit, id));
    const key = edited.value.fields.length === 0 ? 'assistance.unchanged' : 'assistance.saved';
    return seeOther(`${PATH}/${id}`, { key });
  }

  /** For whoever may write a part of it now; the plan has a page of its own. */
  private async open(
    visit: SignedInVisit,
    id: string,
  ): Promise<{ readonly file: AssistanceFile; readonly parts: readonly AssistancePart[] }> {
    const file = await loadAssistanceFile(this.runtime, visit, id);
    const refused = file.page.file.editRefused;
    if (refused) throw problemOfRefusals([refused]);
    const parts = partsOpen(file.page.file);
    if (parts.includes('plan')) throw new Problem('not_found');
    return { file, parts };
  }

  private async newPage(
    visit: SignedInVisit,
    parts: readonly AssistancePart[],
    fields: DraftFields,
    more: Partial<RequestFormProps>,
  ): Promise<Html> {
    return RequestFormPage({
      visit,
      title: visit.t('assistance.list.new'),
      crumbs: caseCrumbs(visit, 'technical_assistance'),
      address: `${PATH}/new`,
      back: PATH,
      parts,
      fields,
      options: await loadRequestOptions(this.runtime, visit, fields['theme'] ?? ''),
      ...more,
    });
  }

  private async editPage(
    visit: SignedInVisit,
    { page: { file }, assistance }: AssistanceFile,
    parts: readonly AssistancePart[],
    fields: DraftFields,
    more: Partial<RequestFormProps>,
  ): Promise<Html> {
    const [part = 'request'] = parts;
    return RequestFormPage({
      visit,
      title: visit.t(`assistance.edit.${part}`),
      caption: `${file.reference} ${file.title}`,
      crumbs: caseCrumbs(visit, 'technical_assistance', file),
      address: `${PATH}/${file.id}/edit`,
      back: `${PATH}/${file.id}`,
      version: file.version,
      parts,
      ...(part === 'check' ? { asked: AskedAbove({ visit, assistance }) } : {}),
      fields,
      options: await loadRequestOptions(this.runtime, visit, fields['theme'] ?? ''),
      ...more,
    });
  }
}

/** The facility estimates at once what it asks for itself. */
function partsOfNew(visit: SignedInVisit): readonly AssistancePart[] {
  const requester = requesterOf(visit.actor);
  if (!requester) {
    throw new Problem('not_yours_to_do', [
      { code: 'role_missing', params: { roles: ['partner_authority', 'programme_manager', 'secretariat'] } },
    ]);
  }
  return partsIn(requester === 'facility' ? 'facility_draft' : 'draft');
}

/** A partner authority is not asked for which country it asks. */
function inputOf(visit: SignedInVisit, fields: DraftFields) {
  const { countries, ...rest } = fields;
  const own = visit.holds('partner_authority') || countries === undefined;
  return readRequest(own ? rest : fields, visit.themes);
}

function savedFields(
  { page: { file }, assistance }: AssistanceFile,
  parts: readonly AssistancePart[],
): DraftFields {
  return fieldsOf({ ...assistance, title: file.title }, parts);
}

/** A partner country begins in its own language, everybody else in that of the pages. */
function usualFor(visit: SignedInVisit): string {
  return visit.holds('partner_authority') ? usualLanguage(visit.actor.country ?? '') : visit.locale;
}
