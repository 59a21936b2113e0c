import { Body, Get, Inject, Param, Post, Res } from '@nestjs/common';
import type { Config } from '../../../config.js';
import { CONFIG } from '../../../config.module.js';
import { Database } from '../../../database/database.js';
import type { MessageKey } from '../../../i18n/index.js';
import { ownDetails } from '../../../identity/own-account.js';
import { secretForApp, setUpApp } from '../../../identity/second-factor/app-factor.js';
import { factorsOf } from '../../../identity/second-factor/factors.query.js';
import { addPasskey, passkeyWanted } from '../../../identity/second-factor/passkeys.js';
import {
  removeApp,
  removePasskey,
  renewRecoveryCodes,
} from '../../../identity/second-factor/remove-factor.js';
import { SealedSecrets } from '../../../identity/second-factor/sealed-secrets.js';
import { totpAddress } from '../../../identity/second-factor/totp.js';
import { rotateSession } from '../../../identity/session.js';
import { Problem } from '../../../kernel/problem.js';
import { attempt, errorsIn, FormErrors } from '../../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../../shell/answers.js';
import { Cookies } from '../../shell/cookies.js';
import type { WebReply } from '../../shell/http.js';
import { Pages, Visiting } from '../../shell/page.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { type ConfirmedStep, ConfirmPage, SecondFactorPage, SetUpAppPage } from './second-factor-pages.js';

const PATH = '/account/second-factor';

/** What one has beside the password. Each change of it gives the session another token. */
@Pages('account/second-factor')
export class SecondFactorController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SealedSecrets) private readonly secrets: SealedSecrets,
    @Inject(Cookies) private readonly cookies: Cookies,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async page(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return this.overview(visit, '', FormErrors.none);
  }

  @Get('app')
  async app(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return this.setUpPage(visit, FormErrors.none);
  }

  @Post('app')
  async setUp(
    @Visiting() visit: SignedInVisit,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    await this.assertPassword(visit);
    const { code, passwordNow } = readForm(body, { code: 'text', passwordNow: 'text' });
    const done = await attempt(() =>
      setUpApp(this.database, this.secrets, visit.actor, { code, passwordNow, sessionId: visit.session.id }),
    );
    if (!done.ok && done.problem.status === 409) throw done.problem;
    if (!done.ok) {
      const errors = errorsIn(done.problem, visit.locale, {
        code: visit.t('factor.first_code'),
        passwordNow: visit.t('identity.account.password_now'),
      });
      return comesBack(await this.setUpPage(visit, errors));
    }
    return this.changed(visit, reply, 'factor.app_done', done.value.recoveryCodes);
  }

  @Post('passkeys')
  async add(
    @Visiting() visit: SignedInVisit,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    await this.assertPassword(visit);
    const { name, passwordNow, response } = readForm(body, {
      name: 'text',
      passwordNow: 'text',
      response: 'text',
    });
    const done = await attempt(() =>
      addPasskey(this.database, visit.actor, {
        sessionId: visit.session.id,
        publicUrl: this.config.publicUrl,
        name,
        passwordNow,
        response,
      }),
    );
    if (!done.ok) {
      const errors = errorsIn(done.problem, visit.locale, {
        name: visit.t('factor.passkey_name'),
        passwordNow: visit.t('identity.account.password_now'),
      });
      return comesBack(await this.overview(visit, name, errors), done.problem.status);
    }
    return this.changed(visit, reply, 'factor.passkey_done', done.value.recoveryCodes);
  }

  @Get('app/remove')
  askRemoveApp(@Visiting() visit: SignedInVisit): Answer {
    return this.ask(visit, 'remove_app', `${PATH}/app/remove`);
  }

  @Post('app/remove')
  async removeApp(
    @Visiting() visit: SignedInVisit,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    const confirmed = confirmedBy(visit, body);
    const done = await attempt(() => removeApp(this.database, visit.actor, confirmed));
    if (!done.ok) return this.askAgain(visit, 'remove_app', `${PATH}/app/remove`, done.problem);
    return this.changed(visit, reply, 'factor.removed');
  }

  @Get('passkeys/:id/remove')
  async askRemovePasskey(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return this.ask(visit, 'remove_passkey', `${PATH}/passkeys/${id}/remove`, await this.nameOf(visit, id));
  }

  @Post('passkeys/:id/remove')
  async removePasskey(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    const confirmed = confirmedBy(visit, body);
    const name = await this.nameOf(visit, id);
    const done = await attempt(() => removePasskey(this.database, visit.actor, { ...confirmed, id }));
    if (!done.ok) {
      return this.askAgain(visit, 'remove_passkey', `${PATH}/passkeys/${id}/remove`, done.problem, name);
    }
    return this.changed(visit, reply, 'factor.removed');
  }

  @Get('recovery')
  askRecovery(@Visiting() visit: SignedInVisit): Answer {
    return this.ask(visit, 'recovery', `${PATH}/recovery`);
  }

  @Post('recovery')
  async recovery(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const confirmed = confirmedBy(visit, body);
    const done = await attempt(() => renewRecoveryCodes(this.database, visit.actor, confirmed));
    if (!done.ok) return this.askAgain(visit, 'recovery', `${PATH}/recovery`, done.problem);
    return seeOther(PATH, { key: 'factor.recovery_done', params: { codes: done.value.join(' ') } });
  }

  /** Who had the session's token before has nothing any more. */
  private async changed(
    visit: SignedInVisit,
    reply: WebReply,
    key: MessageKey,
    codes: readonly string[] = [],
  ): Promise<Answer> {
    const token = await rotateSession(this.database, visit.session.id);
    if (token !== null) this.cookies.setSession(reply, token);
    return seeOther(PATH, { key, params: codes.length === 0 ? {} : { codes: codes.join(' ') } });
  }

  private ask(visit: SignedInVisit, step: ConfirmedStep, action: string, name = ''): Html {
    return ConfirmPage({ visit, step, name, action, errors: FormErrors.none });
  }

  private askAgain(
    visit: SignedInVisit,
    step: ConfirmedStep,
    action: string,
    problem: Problem,
    name = '',
  ): Answer {
    const errors = errorsIn(problem, visit.locale, { passwordNow: visit.t('identity.account.password_now') });
    return comesBack(ConfirmPage({ visit, step, name, action, errors }), problem.status);
  }

  private async nameOf(visit: SignedInVisit, id: string): Promise<string> {
    const { passkeys } = await factorsOf(this.database, visit.actor.accountId);
    const found = passkeys.find((one) => one.id === id);
    if (!found) throw new Problem('not_found');
    return found.name;
  }

  private async setUpPage(visit: SignedInVisit, errors: FormErrors): Promise<Html> {
    const email = await this.assertPassword(visit);
    const secret = await secretForApp(this.database, this.secrets, visit.actor);
    return SetUpAppPage({ visit, secret, address: totpAddress(secret, email), errors });
  }

  private async overview(visit: SignedInVisit, passkeyName: string, errors: FormErrors): Promise<Html> {
    const { email, hasPassword } = await ownDetails(this.database, visit.actor);
    const wanted = { sessionId: visit.session.id, publicUrl: this.config.publicUrl, email };
    return SecondFactorPage({
      visit,
      factors: await factorsOf(this.database, visit.actor.accountId),
      hasPassword,
      options: hasPassword ? await passkeyWanted(this.database, visit.actor, wanted) : null,
      passkeyName,
      errors,
    });
  }

  /** Whoever signs in without a password is asked for no second factor, and sets none up; answers their address. */
  private async assertPassword(visit: SignedInVisit): Promise<string> {
    const { email, hasPassword } = await ownDetails(this.database, visit.actor);
    if (!hasPassword) throw new Problem('state_conflict', [{ code: 'factor.no_password' }]);
    return email;
  }
}

function confirmedBy(visit: SignedInVisit, body: unknown) {
  const { passwordNow } = readForm(body, { passwordNow: 'text' });
  return { sessionId: visit.session.id, passwordNow };
}
