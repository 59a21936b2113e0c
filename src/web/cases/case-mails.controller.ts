import { Get, Inject, Param } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { viewCase } from '../../cases/case-view.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { mailsAbout } from '../../notifications/mails.query.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { caseRoutes, subjectAt } from './case-links.js';
import { CaseMailsPage, MAILS_SHOWN } from './case-mails-page.js';

const MAILS = caseRoutes('mails');

/** To whom mails about a case went, for staff. */
@Pages('')
export class CaseMailsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(MAILS)
  async mails(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const subject = subjectAt(visit.path);
    const { actor } = visit;
    if (!subject || !isId(id) || actor.view !== 'inside') throw new Problem('not_found');
    const { runtime } = this;
    const file = await runtime.database.asActor(actor, (transaction) =>
      viewCase(runtime, transaction, actor, subject, id),
    );
    if (!file) throw new Problem('not_found');
    const mails = await mailsAbout(runtime.database, actor, id, MAILS_SHOWN);
    return CaseMailsPage({ visit, subject, file, mails });
  }
}
