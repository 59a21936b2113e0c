import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { type CallInFull, callInFull } from '../../calls/calls-in-full.query.js';
import { EMPTY_GUIDELINES } from '../../calls/guideline-content.js';
import { type GuidelineDraft, guidelineDraft } from '../../calls/guideline-draft.query.js';
import { issueGuidelines, mayIssueGuidelines } from '../../calls/issue-guidelines.js';
import { GUIDELINE_STAGES, mayWriteGuidelines, writeGuidelines } from '../../calls/write-guidelines.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { CaseView } from '../../cases/case-view.js';
import { Problem } from '../../kernel/problem.js';
import { loadCasePage } from '../cases/load-case-page.js';
import { errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { callUrl, guidelinesUrl } from './call-urls.js';
import { attemptFresh } from './calls.controller.js';
import {
  filledGuidelines,
  type GuidelineForm,
  guidelineInput,
  guidelineLabel,
  readGuidelines,
} from './guideline-form.js';
import { GuidelineFormPage } from './guideline-form-page.js';
import { ComparePage, DraftPage, IssuedPage, IssuePage } from './guideline-pages.js';

interface Found {
  readonly file: CaseView;
  readonly call: CallInFull;
  readonly draft: GuidelineDraft | null;
}

/** Guidelines in versions: writing the next one, comparing, issuing. */
@Pages('calls/:id/guidelines')
export class GuidelinesController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get('edit')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const found = await this.writable(visit, id);
    return formPage(visit, found, filledGuidelines(startOf(found), found.draft?.revision ?? 0));
  }

  @Post('edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const found = await this.writable(visit, id);
    const form = readGuidelines(body);
    const done = await attemptFresh(() =>
      writeGuidelines(this.runtime, visit.actor, {
        callId: id,
        revision: numberIn(form.revision),
        changes: guidelineInput(form),
      }),
    );
    if (done.ok) return seeOther(`${callUrl(id)}#guidelines`, { key: 'calls.guideline_form.saved' });
    if (done.problem.code === 'stale_version') {
      // Whoever looks at what is saved and saves again means it.
      const again = { ...form, revision: String(found.draft?.revision ?? 0) };
      return comesBack(formPage(visit, found, again, { stale: true }), done.problem.status);
    }
    const errors = new FormErrors(
      errorsIn(done.problem, visit.locale).all.map((error) => {
        if (error.field === null) return error;
        const field = error.field.split('.')[0] ?? '';
        return { ...error, field, label: guidelineLabel(visit, field) };
      }),
    );
    return comesBack(formPage(visit, found, form, { errors }), done.problem.status);
  }

  @Get('draft')
  async draft(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { file, call, draft } = await this.find(visit, id);
    if (!draft) throw new Problem('not_found');
    return DraftPage({ visit, call, reference: file.reference, draft });
  }

  @Get('issue')
  async ask(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { file, call, draft } = await this.issuable(visit, id);
    return draft
      ? IssuePage({ visit, call, reference: file.reference, draft })
      : seeOther(`${callUrl(id)}#guidelines`);
  }

  @Post('issue')
  async issue(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { file, call, draft } = await this.issuable(visit, id);
    const { revision } = readForm(body, { revision: 'text' });
    const done = await attemptFresh(() =>
      issueGuidelines(this.runtime, visit.actor, { callId: id, revision: numberIn(revision) }),
    );
    if (done.ok) return seeOther(guidelinesUrl(id, `${done.value.version}/issued`));
    if (!draft) return seeOther(`${callUrl(id)}#guidelines`);
    const errors = errorsIn(done.problem, visit.locale);
    const told =
      done.problem.code === 'stale_version'
        ? new FormErrors([{ field: null, text: visit.t('calls.form.stale') }])
        : new FormErrors(errors.all.map((error) => ({ ...error, field: null })));
    return comesBack(
      IssuePage({ visit, call, reference: file.reference, draft, errors: told }),
      done.problem.status,
    );
  }

  @Get(':version/issued')
  async issued(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('version') version: string,
  ): Promise<Answer> {
    const { file, call } = await this.find(visit, id);
    const found = call.guidelines.find((one) => String(one.version) === version);
    if (!found) throw new Problem('not_found');
    return IssuedPage({ visit, call, reference: file.reference, version: found.version });
  }

  @Get(':range')
  async compare(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('range') range: string,
  ): Promise<Answer> {
    const { file, call, draft } = await this.find(visit, id);
    const [, from = '', to = ''] = /^(\d{1,6})\.\.(\d{1,6}|draft)$/.exec(range) ?? [];
    const version = (number: string) => call.guidelines.find((one) => String(one.version) === number);
    const before = version(from);
    const after = to === 'draft' ? draft?.content : version(to);
    if (!before || !after) throw new Problem('not_found');
    return ComparePage({
      visit,
      call,
      reference: file.reference,
      from: before.version,
      to: to === 'draft' ? 'draft' : Number(to),
      before,
      after,
    });
  }

  private async find(visit: SignedInVisit, id: string): Promise<Found> {
    const { file } = await loadCasePage(this.runtime, visit, 'call', id);
    const { database } = this.runtime;
    const call = await callInFull(database, visit.actor, id);
    if (!call) throw new Problem('not_found');
    return { file, call, draft: await guidelineDraft(database, visit.actor, id) };
  }

  private async writable(visit: SignedInVisit, id: string): Promise<Found> {
    const found = await this.find(visit, id);
    if (mayWriteGuidelines(visit.actor, found.file.stage.code)) return found;
    throw visit.holds('secretariat')
      ? new Problem('state_conflict', [{ code: 'content_frozen' }])
      : new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['secretariat'] } }]);
  }

  private async issuable(visit: SignedInVisit, id: string): Promise<Found> {
    const found = await this.find(visit, id);
    if (!mayIssueGuidelines(visit.actor)) {
      throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['head_of_unit'] } }]);
    }
    if (!GUIDELINE_STAGES.has(found.file.stage.code)) {
      throw new Problem('state_conflict', [{ code: 'content_frozen' }]);
    }
    return found;
  }
}

/** What is written begins with the newest version, as the use case has it. */
function startOf({ call, draft }: Found) {
  if (draft) return draft.content;
  const [newest] = call.guidelines;
  return newest ? { ...newest, inForceFrom: null, changes: '' } : EMPTY_GUIDELINES;
}

function formPage(
  visit: SignedInVisit,
  { file, call }: Found,
  form: GuidelineForm,
  more: { readonly errors?: FormErrors; readonly stale?: boolean } = {},
) {
  return GuidelineFormPage({
    visit,
    call: { id: file.id, reference: file.reference, title: call.title },
    first: call.guidelines.length === 0,
    form,
    ...more,
  });
}

function numberIn(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : -1;
}
