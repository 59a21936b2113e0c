import { Body, Inject, Param, Post } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { invalidField } from '../../kernel/problem.js';
import { CASE_WISHES, wishForCase } from '../../notifications/case-wishes.js';
import { type Answer, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { caseRoutes, caseUrl, subjectAt } from './case-links.js';

const NOTICES = caseRoutes('notices');

/** Watching and muting a case of any kind. */
@Pages('')
export class CaseWishController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Post(NOTICES)
  async wish(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const sent = readForm(body, { wish: 'text' }).wish;
    const wish = CASE_WISHES.find((one) => one === sent) ?? null;
    if (wish === null && sent !== 'usual') throw invalidField('wish', 'not_a_choice');
    await wishForCase(this.database, visit.actor, id, wish);
    return seeOther(caseUrl(subjectAt(visit.path) ?? '', id), { key: `wishes.case.done_${wish ?? 'usual'}` });
  }
}
