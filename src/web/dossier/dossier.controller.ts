import { Get, Inject, Param } from '@nestjs/common';
import { recordReading } from '../../audit/record-reading.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { Problem } from '../../kernel/problem.js';
import { type Message, messagePage } from '../../messages/messages.query.js';
import { listUrl, subjectAt } from '../cases/case-links.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { DOSSIER_SUBJECTS } from './dossier-link.js';
import { DossierPage } from './dossier-page.js';
import { dossierParts } from './dossier-parts.js';

/** The whole file of what somebody signs for on one page, for staff. */
@Pages('')
export class DossierController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(DOSSIER_SUBJECTS.map((subject) => `${listUrl(subject).slice(1)}/:id/dossier`))
  async whole(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const at = subjectAt(visit.path);
    const subject = DOSSIER_SUBJECTS.find((one) => one === at);
    if (visit.actor.view !== 'inside' || !subject) throw new Problem('not_found');
    const parts = await dossierParts(this.runtime, visit, subject, id);
    await recordReading(this.runtime.database, visit.actor, { kind: 'dossier_read', caseId: id });
    const messages = await this.runtime.database.asActor(visit.actor, async (transaction) => {
      const found = new Map<string, readonly Message[]>();
      for (const { page } of parts) {
        found.set(page.file.id, (await messagePage(transaction, page.file.id, { limit: 100 })).items);
      }
      return found;
    });
    return DossierPage({ visit, parts, messages });
  }
}
