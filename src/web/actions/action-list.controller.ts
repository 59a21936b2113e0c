import { Get, Inject, Res } from '@nestjs/common';
import { caseSorts } from '../../cases/case-list.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { forecastsOf } from '../../insight/forecasts.query.js';
import { casesAsked } from '../lists/case-filter-fields.js';
import { type PageAsked, pageAsked, sortAsked } from '../lists/list-address.js';
import { sendList } from '../lists/list-file.js';
import { listViews } from '../lists/list-views.js';
import { type Answer, seeOther } from '../shell/answers.js';
import type { WebReply } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { ActionListPage } from './action-list-page.js';
import { actionColumns } from './action-table.js';
import { loadActions } from './load-actions.js';

const PAGE_SIZE = 25;
const FIELDS = [
  'q',
  'waiting',
  'stage',
  'country',
  'fund',
  'pillar',
  'theme',
  'lead',
  'due',
  'opened',
] as const;

@Pages('actions')
export class ActionListController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const found = await listViews(this.runtime.database, visit);
    if (found.to !== null) return seeOther(found.to);
    const { views } = found;
    const { load, ...asked } = await this.asked(visit);
    return ActionListPage({ visit, views, page: await load(pageAsked(visit, PAGE_SIZE)), ...asked });
  }

  @Get('download')
  async download(@Visiting() visit: SignedInVisit, @Res() reply: WebReply): Promise<void> {
    const { load } = await this.asked(visit);
    await sendList(this.runtime, visit, reply, 'actions', load);
  }

  /** What an address asks for, and how its pages are found. */
  private async asked(visit: SignedInVisit) {
    const { actor } = visit;
    const asked = await casesAsked(this.runtime, visit, 'action', FIELDS);
    const sorts = caseSorts(this.runtime.subjects.get('action'), actor);
    const load = async (page: PageAsked) => {
      const found = await loadActions(this.runtime, actor, {
        ...page,
        ...sortAsked(visit, sorts),
        ...asked.filter,
      });
      const forecasts = await forecastsOf(
        this.runtime,
        actor,
        found.rows.map(({ id }) => id),
      );
      return { ...found, columns: actionColumns(visit, forecasts, sorts.includes('amount')) };
    };
    return { load, asked };
  }
}
