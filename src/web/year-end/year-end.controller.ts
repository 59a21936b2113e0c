import { Body, Get, Inject, Post, Query } from '@nestjs/common';
import { bulkRun } from '../../cases/bulk-run.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { type BulkItemWanted, startBulk } from '../../cases/start-bulk.js';
import { subjectOf } from '../../cases/subject-of.query.js';
import { type YearEnd, type YearEndItem, yearEnd } from '../../funding/year-end.query.js';
import { holdsRole } from '../../kernel/actor.js';
import { isId, newId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { bulkRunUrl } from '../bulk/bulk-urls.js';
import { errorsOfRefusals } from '../cases/act-form.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { choiceOf, chosenFile, chosenItems, valuesOf } from './chosen.js';
import { PreviewPage } from './preview-page.js';
import { YearEndPage } from './year-end-page.js';

@Pages('year-end')
export class YearEndController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async lists(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return YearEndPage({ visit, lists: await this.lists_(visit) });
  }

  @Get('preview')
  async preview(@Visiting() visit: SignedInVisit, @Query() query: unknown): Promise<Answer> {
    const lists = await this.lists_(visit);
    const items = chosenItems(lists, valuesOf(query, 'case'));
    if (items.length === 0) return seeOther('/year-end', { key: 'year_end.chosen_gone', tone: 'refused' });
    return this.page(visit, lists, items);
  }

  /** As any decision on many files: each is answered on its own, also those that have left the lists since the preview. */
  @Post('decommit')
  async decommit(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const { runtime } = this;
    const form = readForm(body, { case: 'list', run: 'text', reason: 'text' });
    if (!holdsRole(visit.actor, 'authorising_officer')) {
      throw new Problem('not_yours_to_do', [
        { code: 'role_missing', params: { roles: ['authorising_officer'] } },
      ]);
    }
    // Sent twice: the first one is under way, and its files have left the lists.
    if (isId(form.run) && (await bulkRun(runtime, visit.actor, form.run)))
      return seeOther(bulkRunUrl(form.run, 'year-end'));
    const items: BulkItemWanted[] = [];
    for (const { caseId, version } of form.case.map(chosenFile)) {
      const subject = await subjectOf(runtime.database, visit.actor, caseId);
      if (subject === null) continue;
      const transition = subject === 'funding_request' ? 'decommit_unsigned' : 'decommit_dormant';
      items.push({ subject, caseId, version, transition, visa: null, onBehalfOf: null });
    }
    if (items.length === 0) return seeOther('/year-end', { key: 'year_end.chosen_gone', tone: 'refused' });
    const lists = await this.lists_(visit);
    const back = (errors: FormErrors) =>
      comesBack(this.page(visit, lists, chosenItems(lists, form.case), form.reason, errors));
    const wanted = { id: form.run, items, reason: form.reason.trim(), inputs: {} };
    const started = await attempt(() => startBulk(runtime, visit.actor, wanted));
    if (!started.ok)
      return back(errorsIn(started.problem, visit.locale, { reason: visit.t('year_end.reason') }));
    const { value } = started;
    return value.ok
      ? seeOther(bulkRunUrl(form.run, 'year-end'))
      : back(errorsOfRefusals(visit, value.refusals, value.definition));
  }

  private async lists_(visit: SignedInVisit): Promise<YearEnd> {
    const lists = await yearEnd(this.runtime.database, visit.actor);
    if (!lists) throw new Problem('not_found');
    return lists;
  }

  private page(
    visit: SignedInVisit,
    lists: YearEnd,
    items: readonly YearEndItem[],
    reason = '',
    errors = FormErrors.none,
  ) {
    return PreviewPage({ visit, lists, items, chosen: items.map(choiceOf), run: newId(), reason, errors });
  }
}
