import { Get, Inject, Param } from '@nestjs/common';
import { recordReading } from '../../audit/record-reading.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { Problem } from '../../kernel/problem.js';
import { loadActionFile } from '../actions/action-file.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { DossierPage } from './dossier-page.js';
import { loadFundingFile } from './funding-file.js';

/** The whole file of a funding request on one page, for staff. */
@Pages('funding-requests')
export class DossierController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/dossier')
  async whole(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    if (visit.actor.view !== 'inside') throw new Problem('not_found');
    const request = await loadFundingFile(this.runtime, visit, id);
    await recordReading(this.runtime.database, visit.actor, { kind: 'dossier_read', caseId: id });
    const { action } = request;
    return DossierPage({
      visit,
      request,
      action: action?.subject === 'action' ? await loadActionFile(this.runtime, visit, action.id) : null,
    });
  }
}
