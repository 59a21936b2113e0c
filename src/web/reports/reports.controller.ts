import { Get, Inject, Param, Query, Res } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { sortsOf } from '../../cases/list-order.js';
import { type StageChoice, stageChoices, stageChosen } from '../../cases/stage-choices.query.js';
import { whoHasThem } from '../../cases/who-has-it.query.js';
import { REPORT_KEYS, reportList } from '../../reporting/report-list.query.js';
import { type PageAsked, pageAsked, sortAsked } from '../lists/list-address.js';
import { sendList } from '../lists/list-file.js';
import { listViews } from '../lists/list-views.js';
import { type Answer, seeOther } from '../shell/answers.js';
import type { WebReply } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { loadReportFile } from './report-file.js';
import { type ReportFilter, ReportListPage, seesAcceptedOnly } from './report-list-page.js';
import { ReportPage } from './report-page.js';
import { reportColumns } from './report-table.js';

const PAGE_SIZE = 25;

@Pages('reports')
export class ReportsController {
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
    return ReportListPage({ visit, views, page: await load(pageAsked(visit, PAGE_SIZE)), ...asked });
  }

  @Get('download')
  async download(
    @Visiting() visit: SignedInVisit,
    @Query() query: Readonly<Record<string, unknown>>,
    @Res() reply: WebReply,
  ): Promise<void> {
    const { load } = await this.asked(visit, query);
    await sendList(this.runtime, visit, reply, 'reports', load);
  }

  /** What an address asks for, and how its pages are found. */
  private async asked(visit: SignedInVisit, query: Readonly<Record<string, unknown>>) {
    const stages = await stageChoices(this.runtime, visit.actor, 'report');
    const filter = filterIn(query, stages, seesAcceptedOnly(visit));
    const load = async (page: PageAsked) => {
      const { items, next } = await reportList(this.runtime, visit.actor, {
        ...page,
        ...sortAsked(visit, sortsOf(REPORT_KEYS)),
        show: filter.show,
        mine: filter.mine,
        ...(filter.stage === '' ? {} : { stage: stageChosen(stages, filter.stage)?.codes ?? [] }),
      });
      const who = await whoHasThem(this.runtime, visit.actor, items);
      return { rows: items, next, columns: reportColumns(visit, who, true) };
    };
    return { load, filter, stages };
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
