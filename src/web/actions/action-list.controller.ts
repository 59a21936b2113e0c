import { Get, Inject, Query } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { type StageChoice, stageChoices, stageChosen } from '../../cases/stage-choices.query.js';
import { forecastsOf } from '../../insight/forecasts.query.js';
import { countryOf } from '../../reference/countries.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { ActionListPage, type ListFilter, OFFERED_SORTS } from './action-list-page.js';
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
    const stages = await stageChoices(this.runtime, visit.actor, 'action');
    const filter = filterIn(query, stages);
    const { q, stage, country, sort } = filter;
    const cursor = query['cursor'];
    const page = await loadActions(this.runtime, visit.actor, {
      limit: PAGE_SIZE,
      sort,
      ...(q === '' ? {} : { q }),
      ...(stage === '' ? {} : { stage: stageChosen(stages, stage)?.codes ?? [] }),
      ...(country === '' ? {} : { country }),
      ...(typeof cursor === 'string' && cursor !== '' ? { cursor } : {}),
    });
    const ids = page.rows.map(({ id }) => id);
    const forecasts = await forecastsOf(this.runtime, visit.actor, ids);
    return ActionListPage({ visit, ...page, filter, stages, forecasts });
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
    sort: OFFERED_SORTS.find((sort) => sort === text('sort')) ?? '-changed',
  };
}
