import { Get, Inject, Param, Query, Res } from '@nestjs/common';
import { caseList, caseSorts } from '../../cases/case-list.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { whoHasThem } from '../../cases/who-has-it.query.js';
import { fundingRequestsInBrief } from '../../funding/funding-money.query.js';
import { forecastsOf } from '../../insight/forecasts.query.js';
import { casesAsked } from '../lists/case-filter-fields.js';
import { type PageAsked, pageAsked, sortAsked } from '../lists/list-address.js';
import { sendList } from '../lists/list-file.js';
import { listViews } from '../lists/list-views.js';
import { type Answer, seeOther } from '../shell/answers.js';
import type { WebReply } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { loadFundingFile } from './funding-file.js';
import { FundingListPage, fundingColumns } from './funding-list-page.js';
import { FundingPage } from './funding-page.js';

const PAGE_SIZE = 25;
const FIELDS = ['q', 'waiting', 'stage', 'fund', 'lead', 'due', 'opened'] as const;

@Pages('funding-requests')
export class FundingRequestsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const found = await listViews(this.runtime.database, visit);
    if (found.to !== null) return seeOther(found.to);
    const { views } = found;
    const { load, ...asked } = await this.asked(visit);
    return FundingListPage({ visit, views, page: await load(pageAsked(visit, PAGE_SIZE)), ...asked });
  }

  @Get('download')
  async download(@Visiting() visit: SignedInVisit, @Res() reply: WebReply): Promise<void> {
    const { load } = await this.asked(visit);
    await sendList(this.runtime, visit, reply, 'funding-requests', load);
  }

  /** What an address asks for, and how its pages are found. */
  private async asked(visit: SignedInVisit) {
    const asked = await casesAsked(this.runtime, visit, 'funding_request', FIELDS);
    const sorts = caseSorts(this.runtime.subjects.get('funding_request'), visit.actor);
    const load = async (wanted: PageAsked) => {
      const { items, ...page } = await caseList(this.runtime, visit.actor, {
        ...wanted,
        ...sortAsked(visit, sorts),
        ...asked.filter,
        subject: 'funding_request',
      });
      const ids = items.map((item) => item.id);
      const [brief, who, forecasts] = await Promise.all([
        fundingRequestsInBrief(this.runtime.database, visit.actor, ids),
        whoHasThem(this.runtime, visit.actor, items),
        forecastsOf(this.runtime, visit.actor, ids),
      ]);
      const rows = items.map((item) => ({ ...item, amountCents: brief.get(item.id)?.amountCents ?? null }));
      return { rows, ...page, columns: fundingColumns(visit, who, forecasts) };
    };
    return { load, asked };
  }

  @Get(':id')
  async one(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('upload') upload: unknown,
  ): Promise<Answer> {
    return FundingPage({
      visit,
      request: await loadFundingFile(this.runtime, visit, id),
      upload: typeof upload === 'string' ? upload : undefined,
    });
  }
}
