import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { decideReset, openReset, proposeReset } from '../../../identity/second-factor/reset-factor.js';
import { userOf } from '../../../identity/users.query.js';
import { Problem } from '../../../kernel/problem.js';
import { attempt, errorsIn, FormErrors } from '../../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { assertAdministrator } from '../assert-administrator.js';
import { AgreeResetPage, ProposeResetPage } from './factor-reset-pages.js';

/** Taking off the second factors of somebody who has lost them all: it takes two administrators. */
@Pages('admin/users/:id/second-factor')
export class FactorResetController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('propose')
  async form(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return this.propose(visit, id, '', FormErrors.none);
  }

  @Post('propose')
  async proposed(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { reason } = readForm(body, { reason: 'text' });
    const done = await attempt(() => proposeReset(this.database, visit.actor, { accountId: id, reason }));
    if (done.ok) return seeOther(`/admin/users/${id}`, { key: 'factor.user.proposed' });
    const errors = errorsIn(done.problem, visit.locale, { reason: visit.t('factor.user.reason') });
    return comesBack(await this.propose(visit, id, reason, errors), done.problem.status);
  }

  @Get('agree')
  async askAgree(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const user = await this.known(visit, id);
    const reset = await openReset(this.database, id);
    if (!reset) throw new Problem('not_found');
    return AgreeResetPage({ visit, user, reset });
  }

  @Post('agree')
  async agree(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() body: unknown) {
    readForm(body, {});
    await decideReset(this.database, visit.actor, { accountId: id, agreed: true });
    return seeOther(`/admin/users/${id}`, { key: 'factor.user.agreed' });
  }

  @Post('refuse')
  async refuse(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() body: unknown) {
    readForm(body, {});
    await decideReset(this.database, visit.actor, { accountId: id, agreed: false });
    return seeOther(`/admin/users/${id}`, { key: 'factor.user.refused' });
  }

  private async propose(visit: SignedInVisit, id: string, reason: string, errors: FormErrors): Promise<Html> {
    return ProposeResetPage({ visit, user: await this.known(visit, id), reason, errors });
  }

  private async known(visit: SignedInVisit, id: string) {
    assertAdministrator(visit);
    const user = await userOf(this.database, visit.actor, id);
    if (!user) throw new Problem('not_found');
    return user;
  }
}
