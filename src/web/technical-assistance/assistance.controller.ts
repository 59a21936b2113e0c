import { Get, Inject, Param, Query, Res } from '@nestjs/common';
import { assistanceInBrief } from '../../assistance/assistance-list.query.js';
import { CASE_SORTS, caseList } from '../../cases/case-list.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { stageChoices, stageChosen } from '../../cases/stage-choices.query.js';
import { type PageAsked, pageAsked, sortAsked } from '../lists/list-address.js';
import { sendList } from '../lists/list-file.js';
import { listViews } from '../lists/list-views.js';
import { type Answer, seeOther } from '../shell/answers.js';
import type { WebReply } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { loadAssistanceFile } from './assistance-file.js';
import { AssistanceListPage, assistanceColumns } from './assistance-list-page.js';
import { AssistancePage } from './assistance-page.js';

const PAGE_SIZE = 25;

@Pages('technical-assistance')
export class AssistanceController {
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
    return AssistanceListPage({ visit, views, page: await load(pageAsked(visit, PAGE_SIZE)), ...asked });
  }

  @Get('download')
  async download(
    @Visiting() visit: SignedInVisit,
    @Query() query: Readonly<Record<string, unknown>>,
    @Res() reply: WebReply,
  ): Promise<void> {
    const { load } = await this.asked(visit, query);
    await sendList(this.runtime, visit, reply, 'technical-assistance', load);
  }

  /** What an address asks for, and how its pages are found. */
  private async asked(visit: SignedInVisit, query: Readonly<Record<string, unknown>>) {
    const { runtime } = this;
    const stages = await stageChoices(runtime, visit.actor, 'technical_assistance');
    // What is not offered counts as not asked.
    const chosen = stageChosen(stages, query['stage']);
    const q = typeof query['q'] === 'string' ? query['q'].trim().slice(0, 200) : '';
    const load = async (page: PageAsked) => {
      const { items, next } = await caseList(runtime, visit.actor, {
        ...page,
        ...sortAsked(visit, CASE_SORTS),
        subject: 'technical_assistance',
        ...(q === '' ? {} : { q }),
        ...(chosen ? { stage: chosen.codes } : {}),
      });
      const brief = await assistanceInBrief(
        runtime,
        visit.actor,
        items.map((item) => item.id),
      );
      const rows = items.map((item) => ({ ...item, brief: brief.get(item.id) }));
      return { rows, next, columns: assistanceColumns(visit) };
    };
    return { load, filter: { q, stage: chosen?.code ?? '' }, stages };
  }

  @Get(':id')
  async one(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('upload') upload: unknown,
  ): Promise<Answer> {
    return AssistancePage({
      visit,
      file: await loadAssistanceFile(this.runtime, visit, id),
      upload: typeof upload === 'string' ? upload : undefined,
    });
  }
}
