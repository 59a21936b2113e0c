import { Get, Inject, Param, Query, Res } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { sortsOf } from '../../cases/list-order.js';
import { whoHasThem } from '../../cases/who-has-it.query.js';
import { AMENDMENT_KEYS, amendmentList } from '../../funding/amendment-list.query.js';
import { type PageAsked, pageAsked, sortAsked } from '../lists/list-address.js';
import { sendList } from '../lists/list-file.js';
import { listViews } from '../lists/list-views.js';
import { type Answer, seeOther } from '../shell/answers.js';
import type { WebReply } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { loadAmendmentFile } from './amendment-file.js';
import { AmendmentListPage } from './amendment-list-page.js';
import { AmendmentPage } from './amendment-page.js';
import { amendmentColumns } from './amendment-table.js';

const PAGE_SIZE = 25;

@Pages('amendments')
export class AmendmentsController {
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
    return AmendmentListPage({ visit, views, page: await load(pageAsked(visit, PAGE_SIZE)), ...asked });
  }

  @Get('download')
  async download(
    @Visiting() visit: SignedInVisit,
    @Query() query: Readonly<Record<string, unknown>>,
    @Res() reply: WebReply,
  ): Promise<void> {
    const { load } = await this.asked(visit, query);
    await sendList(this.runtime, visit, reply, 'amendments', load);
  }

  /** What an address asks for, and how its pages are found. */
  private async asked(visit: SignedInVisit, query: Readonly<Record<string, unknown>>) {
    const show: 'open' | 'ended' = query['show'] === 'ended' ? 'ended' : 'open';
    const load = async (page: PageAsked) => {
      const { items, next } = await amendmentList(this.runtime, visit.actor, {
        ...page,
        ...sortAsked(visit, sortsOf(AMENDMENT_KEYS)),
        show,
      });
      const who = await whoHasThem(this.runtime, visit.actor, items);
      return { rows: items, next, columns: amendmentColumns(visit, who) };
    };
    return { load, show };
  }

  @Get(':id')
  async one(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('upload') upload: unknown,
  ): Promise<Answer> {
    return AmendmentPage({
      visit,
      file: await loadAmendmentFile(this.runtime, visit, id),
      upload: typeof upload === 'string' ? upload : undefined,
    });
  }
}
