import { Get, Inject, Param, Query } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { definitionInUse, stageHistory } from '../../definitions/stage-history.query.js';
import { Problem } from '../../kernel/problem.js';
import { COMMISSION } from '../../reference/calendars.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { ProcessPicturePage } from './process-picture-page.js';
import { versionAsked } from './version-asked.js';

/** A workflow as a picture with all its cases, for staff. */
@Pages('workflows')
export class ProcessPictureController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':code/diagram')
  async picture(
    @Visiting() visit: SignedInVisit,
    @Param('code') code: string,
    @Query('version') asked: unknown,
  ): Promise<Answer> {
    const { database, calendarFor } = this.runtime;
    const version = versionAsked(asked);
    const inUse = await definitionInUse(database, visit.actor, code, version);
    if (!inUse) throw new Problem('not_found');
    const history = await stageHistory(database, visit.actor, calendarFor(COMMISSION), code, version);
    return ProcessPicturePage({ visit, inUse, history });
  }
}
