import { Body, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { browserName } from '../../identity/browser-name.js';
import { assertTurn } from '../../identity/claim-turn.js';
import { SecurityEvents } from '../../identity/security-events.js';
import { endSession } from '../../identity/session.js';
import { signIn } from '../../identity/sign-in.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Cookies } from '../shell/cookies.js';
import { headerOf, type WebReply, type WebRequest } from '../shell/http.js';
import { ownPath } from '../shell/own-path.js';
import { AnyVisit, Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import { OpenToAll } from '../shell/visit.guard.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { signInPage } from './sign-in-page.js';

/** From one address, whoever is tried: a whole office signs in from one, and nobody needs more. */
const ATTEMPTS = { what: 'sign_in', turns: 100, seconds: 600 } as const;

@Pages('')
export class SignInController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cookies) private readonly cookies: Cookies,
    @Inject(SecurityEvents) private readonly security: SecurityEvents,
  ) {}

  @Get('sign-in')
  @OpenToAll()
  form(@AnyVisit() visit: Visit, @Query('next') next: unknown): Answer {
    return signInPage(visit, { email: '', next: ownPath(next), failure: null });
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
    await assertTurn(this.database, ATTEMPTS, request.ip);
    const result = await signIn(this.database, {
      email: form.email,
      password: form.password,
      browser: browserName(headerOf(request, 'user-agent')),
      replaces: this.cookies.session(request),
    });
    if (result.ok) {
      this.cookies.setSession(reply, result.token);
      return seeOther(next);
    }
    const event = result.why === 'wait' ? 'sign_in_slowed' : 'sign_in_refused';
    this.security.note(event, { request: request.id, account: null, address: request.ip });
    const status = result.why === 'wait' ? 429 : 422;
    return comesBack(signInPage(visit, { email: form.email, next, failure: result }), status);
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
