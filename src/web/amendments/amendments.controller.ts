import { Get, Inject, Param, Query } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { whoHasThem } from '../../cases/who-has-it.query.js';
import { amendmentList } from '../../funding/amendment-list.query.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { loadAmendmentFile } from './amendment-file.js';
import { AmendmentListPage } from './amendment-list-page.js';
import { AmendmentPage } from './amendment-page.js';

const PAGE_SIZE = 25;

@Pages('amendments')
export class AmendmentsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(
    @Visiting() visit: SignedInVisit,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Answer> {
    const show = query['show'] === 'ended' ? 'ended' : 'open';
    const cursor = query['cursor'];
    const { items, next } = await amendmentList(this.runtime, visit.actor, {
      limit: PAGE_SIZE,
      show,
      ...(typeof cursor === 'string' && cursor !== '' ? { cursor } : {}),
    });
    const who = await whoHasThem(this.runtime, visit.actor, items);
    return AmendmentListPage({ visit, rows: items, who, next, show });
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
