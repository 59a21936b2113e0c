import { Get, Inject, Query, Res } from '@nestjs/common';
import { CASE_SORTS } from '../../cases/case-list.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { type StageChoice, stageChoices, stageChosen } from '../../cases/stage-choices.query.js';
import { forecastsOf } from '../../insight/forecasts.query.js';
import { countryOf } from '../../reference/countries.js';
import { type PageAsked, pageAsked, sortAsked } from '../lists/list-address.js';
import { sendList } from '../lists/list-file.js';
import { listViews } from '../lists/list-views.js';
import { type Answer, seeOther } from '../shell/answers.js';
import type { WebReply } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { ActionListPage, type ListFilter } from './action-list-page.js';
import { actionColumns } from './action-table.js';
import { loadActions } from './load-actions.js';

const PAGE_SIZE = 25;

@Pages('actions')
export class ActionListController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(
    @Visiting() visit: SignedInVisit,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Answer> {
    const found = await listViews(this.runtime.database, visit);
    if (found.to !== null) return seeOther(found.to);
    const { views } = found;
    const { load, ...asked } = await this.asked(visit, query);
    return ActionListPage({ visit, views, page: await load(pageAsked(visit, PAGE_SIZE)), ...asked });
  }

  @Get('download')
  async download(
    @Visiting() visit: SignedInVisit,
    @Query() query: Readonly<Record<string, unknown>>,
    @Res() reply: WebReply,
  ): Promise<void> {
    const { load } = await this.asked(visit, query);
    await sendList(this.runtime, visit, reply, 'actions', load);
  }

  /** What an address asks for, and how its pages are found. */
  private async asked(visit: SignedInVisit, query: Readonly<Record<string, unknown>>) {
    const { actor } = visit;
    const stages = await stageChoices(this.runtime, actor, 'action');
    const filter = filterIn(query, stages);
    const { q, stage, country } = filter;
    const load = async (page: PageAsked) => {
      const { rows, next } = await loadActions(this.runtime, actor, {
        ...page,
        ...sortAsked(visit, CASE_SORTS),
        ...(q === '' ? {} : { q }),
        ...(stage === '' ? {} : { stage: stageChosen(stages, stage)?.codes ?? [] }),
        ...(country === '' ? {} : { country }),
      });
      const forecasts = await forecastsOf(
        this.runtime,
        actor,
        rows.map(({ id }) => id),
      );
      return { rows, next, columns: actionColumns(visit, forecasts) };
    };
    return { load, filter, stages };
  }
}

/** What an address asks for; what is not offered counts as not asked. */
function filterIn(query: Readonly<Record<string, unknown>>, stages: readonly StageChoice[]): ListFilter {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].trim().slice(0, 200) : '');
  const country = text('country');
  return {
    q: text('q').replace(/\p{Cc}|\p{Surrogate}/gu, ''),
    stage: stageChosen(stages, query['stage'])?.code ?? '',
    country: countryOf(country)?.membership === null ? country : '',
  };
}
