import { Get, Inject, Param, Query } from '@nestjs/common';
import { CaseRuntime } from '../../../cases/case-runtime.js';
import type { Answer } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { compared, loadVersionsFile } from './versions-file.js';
import { VersionsPage } from './versions-page.js';

/** What an application said each time it was handed in. */
@Pages('actions')
export class ApplicationVersionsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/versions')
  async versions(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('from') from: unknown,
    @Query('to') to: unknown,
  ): Promise<Answer> {
    const shown = await loadVersionsFile(this.runtime, visit, id);
    return VersionsPage({ visit, shown, compared: compared(shown, from, to) });
  }
}
