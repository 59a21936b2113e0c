import { Body, Get, Inject, Post, Query } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { decommitMany } from '../../funding/decommit-many.js';
import { filesNamed, type YearEnd, type YearEndItem, yearEnd } from '../../funding/year-end.query.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { choiceOf, chosenItems, valuesOf } from './chosen.js';
import { PreviewPage } from './preview-page.js';
import { ResultPage } from './result-page.js';
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

  @Post('decommit')
  async decommit(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const form = readForm(body, { case: 'list', reason: 'text' });
    const lists = await this.lists_(visit);
    const items = chosenItems(lists, form.case);
    if (items.length === 0) return seeOther('/year-end', { key: 'year_end.chosen_gone', tone: 'refused' });
    const done = await attempt(() => decommitMany(this.runtime, visit.actor, { items, reason: form.reason }));
    if (!done.ok) {
      const errors = errorsIn(done.problem, visit.locale, { reason: visit.t('year_end.reason') });
      return comesBack(this.page(visit, lists, items, form.reason, errors));
    }
    const gone = form.case.filter((one) => !items.some((item) => choiceOf(item) === one));
    const results = [
      ...done.value.map((one) => `case=${one.caseId}~${one.refused ?? ''}`),
      ...gone.map((one) => `case=${encodeURIComponent(one.split('~', 1)[0] ?? '')}~stale`),
    ];
    return seeOther(`/year-end/result?${results.join('&')}`);
  }

  /** What came of it, file by file; the address says it, so that the page can be looked at again. */
  @Get('result')
  async result(@Visiting() visit: SignedInVisit, @Query() query: unknown): Promise<Answer> {
    const answers = new Map(
      valuesOf(query, 'case').map((one) => {
        const [id = '', refused = ''] = one.split('~');
        return [id, /^[a-z_]{1,60}$/.test(refused) ? refused : null] as const;
      }),
    );
    const ids = [...answers.keys()].filter(isId);
    const files = await filesNamed(this.runtime.database, visit.actor, ids);
    return ResultPage({
      visit,
      results: files.map((file) => ({ ...file, refused: answers.get(file.id) ?? null })),
    });
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
    return PreviewPage({ visit, lists, items, chosen: items.map(choiceOf), reason, errors });
  }
}
