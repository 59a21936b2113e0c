import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { roleName } from '../../../i18n/index.js';
import { createAccount } from '../../../identity/create-account.js';
import { disableAccount, enableAccount } from '../../../identity/disable-account.js';
import { endRole } from '../../../identity/end-role.js';
import { grantRole } from '../../../identity/grant-role.js';
import { inviteAgain, waitsForPassword } from '../../../identity/invite-again.js';
import { partyChoices } from '../../../identity/parties.query.js';
import { roleProposals } from '../../../identity/role-proposals.query.js';
import { factorsOf, hasFactor } from '../../../identity/second-factor/factors.query.js';
import { openReset } from '../../../identity/second-factor/reset-factor.js';
import { rolesHeldBy, type User, userOf, usersOf } from '../../../identity/users.query.js';
import { Problem } from '../../../kernel/problem.js';
import { undeliveredLately } from '../../../notifications/mails.query.js';
import { attempt, errorsIn, FormErrors } from '../../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { pageWanted } from '../../shell/page-wanted.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { type NewUserForm, newUserLabels, newUserPage } from './new-user-page.js';
import { userListPage } from './user-list-page.js';
import { userPage } from './user-page.js';

const EMPTY: NewUserForm = { name: '', email: '', organisationId: '' };

@Pages('admin/users')
export class UsersController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit, @Query() query: unknown): Promise<Answer> {
    const { cursor, q } = pageWanted(query);
    const users = await usersOf(this.database, visit.actor, { limit: 50, q, ...cursor });
    return userListPage(visit, { users, q });
  }

  @Get('new')
  async form(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return this.newUser(visit, EMPTY, FormErrors.none);
  }

  @Post()
  async create(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const form = readForm(body, { name: 'text', email: 'text', organisationId: 'text' });
    const done = await attempt(() => createAccount(this.database, visit.actor, form));
    if (!done.ok) {
      const errors = errorsIn(done.problem, visit.locale, newUserLabels(visit));
      return comesBack(await this.newUser(visit, form, errors));
    }
    return seeOther(`/admin/users/${done.value.id}`, {
      key: 'identity.users.invited',
      params: { name: form.name },
    });
  }

  @Get(':id')
  async user(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return this.page(visit, await this.known(visit, id), '', FormErrors.none);
  }

  @Post(':id/roles')
  async grant(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { role } = readForm(body, { role: 'text' });
    const done = await attempt(() => grantRole(this.database, visit.actor, { accountId: id, role }));
    if (!done.ok) {
      const errors = errorsIn(done.problem, visit.locale, { role: visit.t('identity.user.role') });
      return comesBack(await this.page(visit, await this.known(visit, id), role, errors));
    }
    const { state, id: madeId } = done.value;
    return seeOther(state === 'granted' ? `/admin/users/${id}` : `/admin/role-proposals/${madeId}`, {
      key: state === 'granted' ? 'identity.user.granted' : 'identity.user.proposed',
      params: { role: roleName(role, visit.locale) },
    });
  }

  @Post(':id/roles/:assignment/end')
  async end(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('assignment') assignmentId: string,
  ): Promise<Answer> {
    const { role } = await endRole(this.database, visit.actor, { accountId: id, assignmentId });
    return seeOther(`/admin/users/${id}`, {
      key: 'identity.user.ended',
      params: { role: roleName(role, visit.locale) },
    });
  }

  @Post(':id/disable')
  async disable(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { name } = await disableAccount(this.database, visit.actor, id);
    return seeOther(`/admin/users/${id}`, { key: 'identity.user.disabled', params: { name } });
  }

  @Post(':id/enable')
  async enable(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { name } = await enableAccount(this.database, visit.actor, id);
    return seeOther(`/admin/users/${id}`, { key: 'identity.user.enabled', params: { name } });
  }

  @Post(':id/invite')
  async invite(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { name } = await this.known(visit, id);
    await inviteAgain(this.database, visit.actor, id);
    return seeOther(`/admin/users/${id}`, { key: 'identity.user.invited_again', params: { name } });
  }

  private async known(visit: SignedInVisit, id: string): Promise<User> {
    const user = await userOf(this.database, visit.actor, id);
    if (!user) throw new Problem('not_found');
    return user;
  }

  private async page(visit: SignedInVisit, user: User, role: string, errors: FormErrors): Promise<Html> {
    const roles = await rolesHeldBy(this.database, visit.actor, user.id);
    const undelivered = visit.holds('administrator')
      ? await undeliveredLately(this.database, visit.actor, user.id)
      : 0;
    const { items: waiting } = await roleProposals(this.database, visit.actor, {
      limit: 50,
      state: 'open',
      accountId: user.id,
    });
    const invited = await waitsForPassword(this.database, user.id);
    const factors = await factorsOf(this.database, user.id);
    const reset = await openReset(this.database, user.id);
    return userPage(visit, {
      user,
      roles,
      waiting,
      role,
      errors,
      undelivered,
      invited,
      hasFactor: hasFactor(factors),
      reset,
    });
  }

  private async newUser(visit: SignedInVisit, form: NewUserForm, errors: FormErrors): Promise<Html> {
    if (!visit.holds('administrator')) {
      throw new Problem('not_yours_to_do', [{ code: 'identity.administrators_only' }]);
    }
    return newUserPage(visit, form, errors, await partyChoices(this.database, visit.actor));
  }
}
