import { Get, Inject, Param, Query } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { viewCase } from '../../cases/case-view.js';
import { caseWording } from '../../cases/case-wording.query.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { caseReminders } from '../../reminders/case-reminders.query.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { caseRoutes, subjectAt } from './case-links.js';
import { RemindersPage } from './reminders-page.js';

const REMINDERS = caseRoutes('reminders');

/** The reminders of a case of any kind, for staff. */
@Pages('')
export class CaseRemindersController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(REMINDERS)
  async show(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('replaced') replaced: unknown,
  ): Promise<Answer> {
    const subject = subjectAt(visit.path);
    if (!subject || !isId(id)) throw new Problem('not_found');
    const { actor } = visit;
    const found = await this.runtime.database.asActor(actor, async (transaction) => {
      const file = await viewCase(this.runtime, transaction, actor, subject, id);
      const wording = await caseWording(this.runtime, transaction, actor, id);
      if (!file || !wording) return null;
      const reminders = await caseReminders(transaction, actor, id);
      return { file, definition: wording.definition, reminders };
    });
    if (!found) throw new Problem('not_found');
    return RemindersPage({ visit, subject, ...found, all: replaced === '1' });
  }
}
