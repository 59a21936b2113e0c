import { Body, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Database } from '../../database/database.js';
import { browserName } from '../../identity/browser-name.js';
import { endSession } from '../../identity/session.js';
import { signIn } from '../../identity/sign-in.js';
import { mailsLeave } from '../set-password/mails-leave.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Cookies } from '../shell/cookies.js';
import { headerOf, type WebReply, type WebRequest } from '../shell/http.js';
import { ownPath } from '../shell/own-path.js';
import { AnyVisit, Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import { OpenToAll } from '../shell/visit.guard.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { signInPage } from './sign-in-page.js';

@Pages('')
export class SignInController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cookies) private readonly cookies: Cookies,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('sign-in')
  @OpenToAll()
  form(@AnyVisit() visit: Visit, @Query('next') next: unknown): Answer {
    return signInPage(visit, {
      email: '',
      next: ownPath(next),
      failure: null,
      mails: mailsLeave(this.config),
    });
  }

  @Post('sign-in')
  @OpenToAll()
  async signIn(
    @AnyVisit() visit: Visit,
    @Body() body: unknown,
    @Req() request: WebRequest,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    const form = readForm(body, { email: 'text', password: 'text', next: 'text' });
    const next = ownPath(form.next);
    const result = await signIn(this.database, {
      email: form.email,
      password: form.password,
      from: request.ip,
      device: this.cookies.device(request),
      browser: browserName(headerOf(request, 'user-agent')),
      replaces: this.cookies.session(request),
    });
    if (result.ok) {
      this.cookies.setSession(reply, result.token);
      this.cookies.setDevice(reply, result.device);
      return seeOther(next);
    }
    const status = result.why === 'wait' ? 429 : 422;
    return comesBack(
      signInPage(visit, { email: form.email, next, failure: result, mails: mailsLeave(this.config) }),
      status,
    );
  }

  @Post('sign-out')
  async signOut(
    @Visiting() visit: SignedInVisit,
    @Req() request: WebRequest,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    const token = this.cookies.session(request);
    if (token !== undefined) await endSession(this.database, visit.actor, token);
    this.cookies.clearSession(reply);
    this.cookies.setLanguage(reply, visit.locale);
    return seeOther('/sign-in', { key: 'identity.sign_in.done_out', tone: 'done' });
  }
}
