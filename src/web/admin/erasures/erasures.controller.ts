import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { carryOutErasure, refuseErasure, withdrawErasure } from '../../../identity/decide-erasure.js';
import { erasureById, erasureEffect, erasures } from '../../../identity/erasures.query.js';
import { proposeErasure } from '../../../identity/propose-erasure.js';
import { type User, userOf } from '../../../identity/users.query.js';
import { Problem } from '../../../kernel/problem.js';
import { attempt, errorsIn, FormErrors } from '../../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { assertAdministrator } from '../assert-administrator.js';
import { ErasureListPage } from './erasure-list-page.js';
import { ErasurePage } from './erasure-page.js';
import { type ErasureForm, erasureLabels, NewErasurePage } from './new-erasure-page.js';

const ERASURES = '/admin/erasures';

/** Erasing persons: one administrator proposes it, another one looks at what goes and confirms. */
@Pages('admin/erasures')
export class ErasuresController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return ErasureListPage({ visit, erasures: await erasures(this.database, visit.actor) });
  }

  @Get('new')
  async form(@Visiting() visit: SignedInVisit, @Query('account') accountId: unknown): Promise<Answer> {
    assertAdministrator(visit);
    const form = { accountId: String(accountId ?? ''), reason: '', ownTexts: false };
    return this.newErasure(visit, form, FormErrors.none);
  }

  @Post()
  async propose(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const { accountId, reason, ownTexts } = readForm(body, {
      accountId: 'text',
      reason: 'text',
      ownTexts: 'text',
    });
    const form = { accountId, reason, ownTexts: ownTexts === 'yes' };
    const done = await attempt(() => proposeErasure(this.database, visit.actor, form));
    if (!done.ok) {
      const errors = errorsIn(done.problem, visit.locale, erasureLabels(visit));
      return comesBack(await this.newErasure(visit, form, errors), done.problem.status);
    }
    return seeOther(`${ERASURES}/${done.value.id}`, { key: 'erasure.proposed' });
  }

  @Get(':id')
  async one(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return this.page(visit, id, '', FormErrors.none);
  }

  @Post(':id/carry-out')
  async carryOut(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const done = await attempt(() => carryOutErasure(this.database, visit.actor, id));
    return done.ok
      ? seeOther(`${ERASURES}/${id}`, { key: 'erasure.carried_out' })
      : this.again(visit, id, '', done.problem);
  }

  @Post(':id/refuse')
  async refuse(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { reason } = readForm(body, { reason: 'text' });
    const done = await attempt(() => refuseErasure(this.database, visit.actor, id, { reason }));
    return done.ok
      ? seeOther(`${ERASURES}/${id}`, { key: 'erasure.refused' })
      : this.again(visit, id, reason, done.problem);
  }

  @Post(':id/withdraw')
  async withdraw(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const done = await attempt(() => withdrawErasure(this.database, visit.actor, id));
    return done.ok
      ? seeOther(`${ERASURES}/${id}`, { key: 'erasure.withdrawn' })
      : this.again(visit, id, '', done.problem);
  }

  private async again(visit: SignedInVisit, id: string, reason: string, problem: Problem): Promise<Answer> {
    const labels = { reason: visit.t('erasure.refuse_reason') };
    const page = await this.page(visit, id, reason, errorsIn(problem, visit.locale, labels));
    return comesBack(page, problem.status);
  }

  private async page(visit: SignedInVisit, id: string, reason: string, errors: FormErrors): Promise<Html> {
    const found = await erasureById(this.database, visit.actor, id);
    if (!found) throw new Problem('not_found');
    return ErasurePage({ visit, ...found, reason, errors });
  }

  private async newErasure(visit: SignedInVisit, form: ErasureForm, errors: FormErrors): Promise<Html> {
    const user = await this.known(visit, form.accountId);
    const effect = await erasureEffect(this.database, visit.actor, user.personId);
    return NewErasurePage({ visit, user, effect, form, errors });
  }

  private async known(visit: SignedInVisit, accountId: string): Promise<User> {
    const user = await userOf(this.database, visit.actor, accountId);
    if (!user) throw new Problem('not_found');
    if (user.personId === visit.actor.personId) {
      throw new Problem('not_yours_to_do', [{ code: 'identity.not_yourself' }]);
    }
    return user;
  }
}
