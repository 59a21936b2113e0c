import { Get, Inject, Param, Query } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { type StageChoice, stageChoices, stageChosen } from '../../cases/stage-choices.query.js';
import { whoHasThem } from '../../cases/who-has-it.query.js';
import { reportList } from '../../reporting/report-list.query.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { loadReportFile } from './report-file.js';
import { type ReportFilter, ReportListPage, seesAcceptedOnly } from './report-list-page.js';
import { ReportPage } from './report-page.js';

const PAGE_SIZE = 25;

@Pages('reports')
export class ReportsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(
    @Visiting() visit: SignedInVisit,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Answer> {
    const stages = await stageChoices(this.runtime, visit.actor, 'report');
    const filter = filterIn(query, stages, seesAcceptedOnly(visit));
    const cursor = query['cursor'];
    const { items, next } = await reportList(this.runtime, visit.actor, {
      limit: PAGE_SIZE,
      show: filter.show,
      mine: filter.mine,
      ...(filter.stage === '' ? {} : { stage: stageChosen(stages, filter.stage)?.codes ?? [] }),
      ...(typeof cursor === 'string' && cursor !== '' ? { cursor } : {}),
    });
    const who = await whoHasThem(this.runtime, visit.actor, items);
    return ReportListPage({ visit, rows: items, who, next, filter, stages });
  }

  @Get(':id')
  async one(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('upload') upload: unknown,
  ): Promise<Answer> {
    return ReportPage({
      visit,
      file: await loadReportFile(this.runtime, visit, id),
      upload: typeof upload === 'string' ? upload : undefined,
    });
  }
}

/** What an address asks for; what is not offered counts as not asked. */
function filterIn(
  query: Readonly<Record<string, unknown>>,
  stages: readonly StageChoice[],
  acceptedOnly: boolean,
): ReportFilter {
  const stage = stageChosen(stages, query['stage'])?.code ?? '';
  const show = acceptedOnly || query['show'] === 'ended' ? 'ended' : 'open';
  return { show, stage, mine: query['mine'] === 'yes' };
}
