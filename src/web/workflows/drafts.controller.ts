import { Body, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { confirmProposal } from '../../definitions/confirm-proposal.js';
import {
  type DraftExamined,
  draftExamined,
  draftInFull,
  sourceExamined,
} from '../../definitions/drafts.query.js';
import { discardDraft, sendBack, withdrawProposal } from '../../definitions/end-proposal.js';
import { makeDraft } from '../../definitions/make-draft.js';
import { proposeDraft } from '../../definitions/propose-draft.js';
import { saveDraft } from '../../definitions/save-draft.js';
import { WORKFLOW_SCHEMA_PATH } from '../../definitions/schema-path.js';
import { versionsOf } from '../../definitions/workflows.query.js';
import { Problem } from '../../kernel/problem.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { confirmProposalPage } from './confirm-proposal-page.js';
import { editorPage } from './editor-page.js';
import { DraftPicture, FindingsPanel } from './findings-panel.js';
import { proposedPage, proposePage } from './propose-page.js';
import { draftUrl, versionUrl, WORKFLOWS } from './workflow-urls.js';

@Pages('workflows/drafts')
export class DraftsController {
  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  async make(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const { code, from } = readForm(body, { code: 'text', from: 'text' });
    const made = await makeDraft(this.runtime, visit.actor, { code, ...(from === '' ? {} : { from }) });
    return seeOther(draftUrl(made.id), { key: 'workflows.drafted' });
  }

  @Get(':id')
  async edit(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('way') way: unknown,
  ): Promise<Answer> {
    const drawn = typeof way === 'string' && /^\d{1,4}$/.test(way) ? Number(way) : 0;
    return this.editor(visit, await draftExamined(this.runtime, visit.actor, id), { drawn });
  }

  @Post(':id')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const form = readForm(body, { revision: 'text', source: 'text', do: 'text' });
    try {
      const done = await attempt(() =>
        saveDraft(this.runtime, visit.actor, { id, revision: Number(form.revision), source: form.source }),
      );
      if (!done.ok) {
        const errors = errorsIn(done.problem, visit.locale, { source: visit.t('workflows.source') });
        const view = await draftExamined(this.runtime, visit.actor, id);
        return comesBack(this.editor(visit, view, { source: form.source, errors }));
      }
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'stale_version') throw error;
      const view = await draftExamined(this.runtime, visit.actor, id, form.source);
      return comesBack(this.editor(visit, view, { source: form.source, stale: true }), 412);
    }
    if (form.do === 'propose') return seeOther(`${draftUrl(id)}/propose`);
    return seeOther(draftUrl(id), { key: 'workflows.editor.saved' });
  }

  /** As somebody types; nothing is kept, and whether the people there suffice takes too long to be asked. */
  @Post(':id/check')
  @HttpCode(200)
  async check(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<{ html: string; picture: string }> {
    const { source } = readForm(body, { revision: 'text', source: 'text', do: 'text' });
    const draft = await draftInFull(this.runtime, visit.actor, id);
    if (!draft) throw new Problem('not_found');
    const { code } = draft;
    const view = await sourceExamined(this.runtime, visit.actor, { code, source, withPeople: false });
    return {
      html: await FindingsPanel({ visit, ...view }),
      picture: await DraftPicture({ visit, examined: view.examined }),
    };
  }

  @Get(':id/propose')
  async beforeProposing(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return this.propose(visit, id, FormErrors.none);
  }

  @Post(':id/propose')
  async proposes(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const form = readForm(body, { revision: 'text', warningsSeen: 'text' });
    const wanted = { id, revision: Number(form.revision), warningsSeen: form.warningsSeen === 'yes' };
    const done = await attempt(() => proposeDraft(this.runtime, visit.actor, wanted));
    if (!done.ok) return comesBack(await this.propose(visit, id, errorsIn(done.problem, visit.locale)));
    return seeOther(`${draftUrl(id)}/proposed`);
  }

  @Get(':id/proposed')
  async proposed(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const draft = await draftInFull(this.runtime, visit.actor, id);
    if (draft?.state !== 'proposed') throw new Problem('not_found');
    return proposedPage(visit, { id, workflow: await this.nameOf(visit, draft.code) });
  }

  @Get(':id/confirm')
  async beforeConfirming(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return this.confirm(visit, id, {});
  }

  @Post(':id/confirm')
  async confirms(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const form = readForm(body, { revision: 'text', over: 'text', warningsSeen: 'text' });
    const done = await attempt(() =>
      confirmProposal(this.runtime, visit.actor, {
        id,
        revision: Number(form.revision),
        warningsSeen: form.warningsSeen === 'yes',
        over: form.over,
      }),
    );
    if (!done.ok) {
      return comesBack(await this.confirm(visit, id, { errors: errorsIn(done.problem, visit.locale) }));
    }
    return seeOther(`${versionUrl(done.value.id)}/published`);
  }

  @Post(':id/send-back')
  async sendsBack(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { revision, reason } = readForm(body, { revision: 'text', reason: 'text' });
    const done = await attempt(() =>
      sendBack(this.runtime, visit.actor, { id, revision: Number(revision), reason }),
    );
    if (!done.ok) {
      const labels = { reason: visit.t('workflows.confirm.reason') };
      const backErrors = errorsIn(done.problem, visit.locale, labels);
      return comesBack(await this.confirm(visit, id, { backErrors, reason }));
    }
    return seeOther(WORKFLOWS, { key: 'workflows.confirm.sent_back' });
  }

  @Post(':id/withdraw')
  async withdraws(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { revision } = readForm(body, { revision: 'text' });
    await withdrawProposal(this.runtime, visit.actor, { id, revision: Number(revision) });
    return seeOther(draftUrl(id), { key: 'workflows.confirm.withdrawn' });
  }

  @Post(':id/discard')
  async discards(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { revision } = readForm(body, { revision: 'text' });
    await discardDraft(this.runtime, visit.actor, { id, revision: Number(revision) });
    return seeOther(WORKFLOWS, { key: 'workflows.editor.discarded' });
  }

  private async editor(
    visit: SignedInVisit,
    view: DraftExamined,
    more: {
      readonly source?: string;
      readonly errors?: FormErrors;
      readonly stale?: boolean;
      readonly drawn?: number;
    } = {},
  ): Promise<string> {
    const { source = view.draft.source, errors = FormErrors.none, stale = false, drawn = 0 } = more;
    return editorPage(visit, {
      ...view,
      drawn,
      source,
      errors,
      stale,
      workflow: visit.label(view.current.definition.label),
      schemaUrl: `${this.config.publicUrl}${WORKFLOW_SCHEMA_PATH}`,
    });
  }

  private async propose(visit: SignedInVisit, id: string, errors: FormErrors): Promise<Html> {
    const view = await draftExamined(this.runtime, visit.actor, id);
    return proposePage(visit, { ...view, errors, workflow: visit.label(view.current.definition.label) });
  }

  private async confirm(
    visit: SignedInVisit,
    id: string,
    more: { readonly errors?: FormErrors; readonly backErrors?: FormErrors; readonly reason?: string },
  ): Promise<Html> {
    const { errors = FormErrors.none, backErrors = FormErrors.none, reason = '' } = more;
    const view = await draftExamined(this.runtime, visit.actor, id);
    const { items } = await versionsOf(this.runtime, visit.actor, { limit: 100, code: view.draft.code });
    return confirmProposalPage(visit, {
      ...view,
      errors,
      backErrors,
      reason,
      workflow: visit.label(view.current.definition.label),
      running: items.reduce((sum, one) => sum + one.runningCases, 0),
    });
  }

  private async nameOf(visit: SignedInVisit, code: string): Promise<string> {
    const { items } = await versionsOf(this.runtime, visit.actor, { limit: 1, code });
    return items[0] ? visit.label(items[0].label) : code;
  }
}
