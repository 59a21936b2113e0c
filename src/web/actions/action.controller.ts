import { Get, Inject, Param, Query } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { subjectOf } from '../../cases/subject-of.query.js';
import { caseUrl } from '../cases/case-links.js';
import { type Answer, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { loadActionFile } from './action-file.js';
import { ActionPage } from './action-page.js';

@Pages('actions')
export class ActionController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id')
  async one(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('upload') upload: unknown,
  ): Promise<Answer> {
    const subject = await subjectOf(this.runtime.database, visit.actor, id);
    // The money of technical assistance and dialogues is told by action; their pages lie elsewhere.
    if (subject !== null && subject !== 'action') return seeOther(caseUrl(subject, id));
    return ActionPage({
      visit,
      action: await loadActionFile(this.runtime, visit, id),
      upload: typeof upload === 'string' ? upload : undefined,
    });
  }
}
