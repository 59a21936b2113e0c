import { Get, Inject, Param, Query, Res } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { sortsOf } from '../../cases/list-order.js';
import { whoHasThem } from '../../cases/who-has-it.query.js';
import { AMENDMENT_KEYS, amendmentList } from '../../funding/amendment-list.query.js';
import { casesAsked } from '../lists/case-filter-fields.js';
import { type PageAsked, pageAsked, sortAsked } from '../lists/list-address.js';
import { sendList } from '../lists/list-file.js';
import { type FilterField, oneAsked } from '../lists/list-filter.js';
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
const FIELDS = ['waiting', 'stage', 'country', 'fund', 'lead', 'opened'] as const;

@Pages('amendments')
export class AmendmentsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const found = await listViews(this.runtime.database, visit);
    if (found.to !== null) return seeOther(found.to);
    const { views } = found;
    const { load, ...asked } = await this.asked(visit);
    return AmendmentListPage({ visit, views, page: await load(pageAsked(visit, PAGE_SIZE)), ...asked });
  }

  @Get('download')
  async download(@Visiting() visit: SignedInVisit, @Res() reply: WebReply): Promise<void> {
    const { load } = await this.asked(visit);
    await sendList(this.runtime, visit, reply, 'amendments', load);
  }

  /** What an address asks for, and how its pages are found. */
  private async asked(visit: SignedInVisit) {
    const asked = await casesAsked(this.runtime, visit, 'amendment', FIELDS, ownFields(visit));
    const show: 'open' | 'ended' = oneAsked(asked, 'show') === 'ended' ? 'ended' : 'open';
    const load = async (wanted: PageAsked) => {
      const { items, ...page } = await amendmentList(this.runtime, visit.actor, {
        ...wanted,
        ...sortAsked(visit, sortsOf(AMENDMENT_KEYS)),
        ...asked.filter,
        show,
      });
      const who = await whoHasThem(this.runtime, visit.actor, items);
      return { rows: items, ...page, columns: amendmentColumns(visit, who) };
    };
    return { load, asked, show };
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

function ownFields(visit: SignedInVisit): readonly FilterField[] {
  const options = (['open', 'ended'] as const).map((value) => ({
    value,
    text: visit.t(`amendments.list.show.${value}`),
  }));
  return [{ name: 'show', kind: 'one', label: visit.t('amendments.list.show'), options }];
}
