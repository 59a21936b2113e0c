import { Get, Inject, Param, Query } from '@nestjs/common';
import { assistanceInBrief } from '../../assistance/assistance-list.query.js';
import { caseList } from '../../cases/case-list.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { stageChoices, stageChosen } from '../../cases/stage-choices.query.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { loadAssistanceFile } from './assistance-file.js';
import { AssistanceListPage } from './assistance-list-page.js';
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
    const { runtime } = this;
    const stages = await stageChoices(runtime, visit.actor, 'technical_assistance');
    // What is not offered counts as not asked.
    const chosen = stageChosen(stages, query['stage']);
    const stage = chosen?.code ?? '';
    const q = typeof query['q'] === 'string' ? query['q'].trim().slice(0, 200) : '';
    const cursor = query['cursor'];
    const { items, next } = await caseList(runtime, visit.actor, {
      subject: 'technical_assistance',
      limit: PAGE_SIZE,
      ...(q === '' ? {} : { q }),
      ...(chosen ? { stage: chosen.codes } : {}),
      ...(typeof cursor === 'string' && cursor !== '' ? { cursor } : {}),
    });
    const brief = await assistanceInBrief(
      runtime,
      visit.actor,
      items.map((item) => item.id),
    );
    const rows = items.map((item) => ({ ...item, brief: brief.get(item.id) }));
    return AssistanceListPage({ visit, rows, next, filter: { q, stage }, stages });
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
