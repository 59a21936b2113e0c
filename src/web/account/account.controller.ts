import { Body, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { showPresence } from '../../cases/presence.js';
import { showsPresence } from '../../cases/presence.query.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Database } from '../../database/database.js';
import { toLocale } from '../../i18n/index.js';
import { changePassword, changeProfile, changeSingleKeys, ownDetails } from '../../identity/own-account.js';
import { endOtherSessions, endOwnSession, ownSessions, rotateSession } from '../../identity/session.js';
import { isLinked } from '../../identity/single-sign-on/identities.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
import { toAppearance } from '../shell/appearance.js';
import { Cookies } from '../shell/cookies.js';
import type { WebReply } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { accountLabels, accountPage, type ProfileForm } from './account-page.js';

@Pages('account')
export class AccountController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cookies) private readonly cookies: Cookies,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async account(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return this.page(visit, {});
  }

  @Post('profile')
  async profile(
    @Visiting() visit: SignedInVisit,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    const form = readForm(body, { name: 'text', locale: 'text' });
    const done = await attempt(() => changeProfile(this.database, visit.actor, form));
    if (!done.ok) {
      return comesBack(
        await this.page(visit, {
          form,
          profileErrors: errorsIn(done.problem, visit.locale, accountLabels(visit)),
        }),
      );
    }
    this.cookies.setLanguage(reply, toLocale(form.locale));
    return seeOther('/account', { key: 'identity.account.saved' });
  }

  @Post('appearance')
  appearance(
    @Visiting() _visit: SignedInVisit,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: WebReply,
  ): Answer {
    this.cookies.setAppearance(reply, toAppearance(readForm(body, { appearance: 'text' }).appearance));
    return seeOther('/account', { key: 'looks.saved' });
  }

  @Post('password')
  async password(
    @Visiting() visit: SignedInVisit,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    const form = readForm(body, { passwordNow: 'text', passwordNew: 'text', passwordAgain: 'text' });
    const done = await attempt(() => changePassword(this.database, visit.actor, visit.session.id, form));
    if (!done.ok) {
      return comesBack(
        await this.page(visit, {
          passwordErrors: errorsIn(done.problem, visit.locale, accountLabels(visit)),
        }),
      );
    }
    // Who had the session's token before has nothing any more.
    const token = await rotateSession(this.database, visit.session.id);
    if (token !== null) this.cookies.setSession(reply, token);
    return seeOther('/account', { key: 'identity.account.password_saved' });
  }

  @Post('presence')
  async presence(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const { shown } = readForm(body, { shown: 'text' });
    await showPresence(this.database, visit.actor, shown === 'yes');
    return seeOther('/account', { key: 'live.account.saved' });
  }

  @Post('keys')
  async keys(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const { on } = readForm(body, { on: 'text' });
    await changeSingleKeys(this.database, visit.actor, on === 'yes');
    return seeOther('/account', { key: on === 'yes' ? 'keys.account.are_on' : 'keys.account.are_off' });
  }

  @Post('end-other-sessions')
  async endOthers(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const count = await endOtherSessions(this.database, visit.actor, visit.session.id);
    return seeOther('/account', { key: 'identity.account.sessions_ended', params: { count } });
  }

  @Post('sessions/:id/end')
  async endSession(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    if (!isId(id) || !(await endOwnSession(this.database, visit.actor, id))) throw new Problem('not_found');
    return seeOther('/account', { key: 'identity.account.session_ended' });
  }

  private async page(
    visit: SignedInVisit,
    back: {
      readonly form?: ProfileForm;
      readonly profileErrors?: FormErrors;
      readonly passwordErrors?: FormErrors;
    },
  ): Promise<Html> {
    const issuer = this.config.singleSignOn?.issuer;
    return accountPage(visit, {
      provider:
        issuer === undefined
          ? null
          : { host: new URL(issuer).host, linked: await isLinked(this.database, visit.actor, issuer) },
      details: await ownDetails(this.database, visit.actor),
      seen: await showsPresence(this.database, visit.actor),
      sessions: await ownSessions(this.database, visit.actor),
      form: back.form ?? { name: visit.actor.name, locale: visit.locale },
      profileErrors: back.profileErrors ?? FormErrors.none,
      passwordErrors: back.passwordErrors ?? FormErrors.none,
    });
  }
}
