import { Get, Inject, Param, Query, Res } from '@nestjs/common';
import { assistanceInBrief } from '../../assistance/assistance-list.query.js';
import { caseList, caseSorts } from '../../cases/case-list.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { casesAsked } from '../lists/case-filter-fields.js';
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
const FIELDS = ['q', 'waiting', 'stage', 'country', 'fund', 'pillar', 'theme', 'due', 'opened'] as const;

@Pages('technical-assistance')
export class AssistanceController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const found = await listViews(this.runtime.database, visit);
    if (found.to !== null) return seeOther(found.to);
    const { views } = found;
    const { load, ...asked } = await this.asked(visit);
    return AssistanceListPage({ visit, views, page: await load(pageAsked(visit, PAGE_SIZE)), ...asked });
  }

  @Get('download')
  async download(@Visiting() visit: SignedInVisit, @Res() reply: WebReply): Promise<void> {
    const { load } = await this.asked(visit);
    await sendList(this.runtime, visit, reply, 'technical-assistance', load);
  }

  /** What an address asks for, and how its pages are found. */
  private async asked(visit: SignedInVisit) {
    const { runtime } = this;
    const asked = await casesAsked(runtime, visit, 'technical_assistance', FIELDS);
    const sorts = caseSorts(runtime.subjects.get('technical_assistance'), visit.actor);
    const load = async (wanted: PageAsked) => {
      const { items, ...page } = await caseList(runtime, visit.actor, {
        ...wanted,
        ...sortAsked(visit, sorts),
        ...asked.filter,
        subject: 'technical_assistance',
      });
      const brief = await assistanceInBrief(
        runtime,
        visit.actor,
        items.map((item) => item.id),
      );
      const rows = items.map((item) => ({ ...item, brief: brief.get(item.id) }));
      return { rows, ...page, columns: assistanceColumns(visit) };
    };
    return { load, asked };
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
