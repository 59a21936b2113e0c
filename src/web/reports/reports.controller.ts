import { Get, Inject, Param, Query, Res } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { sortsOf } from '../../cases/list-order.js';
import { whoHasThem } from '../../cases/who-has-it.query.js';
import { REPORT_KEYS, reportList } from '../../reporting/report-list.query.js';
import { casesAsked } from '../lists/case-filter-fields.js';
import { type PageAsked, pageAsked, sortAsked } from '../lists/list-address.js';
import { sendList } from '../lists/list-file.js';
import { type FilterField, oneAsked } from '../lists/list-filter.js';
import { listViews } from '../lists/list-views.js';
import { type Answer, seeOther } from '../shell/answers.js';
import type { WebReply } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { loadReportFile } from './report-file.js';
import { ReportListPage, seesAcceptedOnly } from './report-list-page.js';
import { ReportPage } from './report-page.js';
import { reportColumns } from './report-table.js';

const PAGE_SIZE = 25;
const FIELDS = ['waiting', 'stage', 'country', 'lead', 'due', 'opened'] as const;

@Pages('reports')
export class ReportsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const found = await listViews(this.runtime.database, visit);
    if (found.to !== null) return seeOther(found.to);
    const { views } = found;
    const { load, ...asked } = await this.asked(visit);
    return ReportListPage({ visit, views, page: await load(pageAsked(visit, PAGE_SIZE)), ...asked });
  }

  @Get('download')
  async download(@Visiting() visit: SignedInVisit, @Res() reply: WebReply): Promise<void> {
    const { load } = await this.asked(visit);
    await sendList(this.runtime, visit, reply, 'reports', load);
  }

  /** What an address asks for, and how its pages are found. */
  private async asked(visit: SignedInVisit) {
    const accepted = seesAcceptedOnly(visit);
    const fields = accepted ? [] : FIELDS;
    const asked = await casesAsked(this.runtime, visit, 'report', fields, accepted ? [] : ownFields(visit));
    const show: 'open' | 'ended' = accepted || oneAsked(asked, 'show') === 'ended' ? 'ended' : 'open';
    const load = async (wanted: PageAsked) => {
      const { items, ...page } = await reportList(this.runtime, visit.actor, {
        ...wanted,
        ...sortAsked(visit, sortsOf(REPORT_KEYS)),
        ...asked.filter,
        show,
        mine: asked.values.has('mine'),
      });
      const who = await whoHasThem(this.runtime, visit.actor, items);
      return { rows: items, ...page, columns: reportColumns(visit, who, true) };
    };
    return { load, asked, show };
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

function ownFields(visit: SignedInVisit): readonly FilterField[] {
  const show = (['open', 'ended'] as const).map((value) => ({
    value,
    text: visit.t(`reports.list.show.${value}`),
  }));
  return [
    { name: 'show', kind: 'one', label: visit.t('reports.list.show'), options: show },
    ...(visit.holds('programme_manager')
      ? [{ name: 'mine', kind: 'flag' as const, label: visit.t('reports.list.mine') }]
      : []),
  ];
}
