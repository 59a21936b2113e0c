import { Body, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Database } from '../../database/database.js';
import { browserName } from '../../identity/browser-name.js';
import { assertTurn } from '../../identity/claim-turn.js';
import {
  type StepWanted,
  secondStepOf,
  takeSecondStep,
} from '../../identity/second-factor/pending-sign-in.js';
import { SealedSecrets } from '../../identity/second-factor/sealed-secrets.js';
import { SecurityEvents } from '../../identity/security-events.js';
import { endSession } from '../../identity/session.js';
import { type SignedIn, signIn } from '../../identity/sign-in.js';
import { FormErrors } from '../components/index.js';
import { OpenToAll } from '../open-to-all.js';
import { mailsLeave } from '../set-password/mails-leave.js';
import { type Answer, comesBack, type Html, SeeOther, seeOther } from '../shell/answers.js';
import { Cookies } from '../shell/cookies.js';
import { headerOf, type WebReply, type WebRequest } from '../shell/http.js';
import { ownPath } from '../shell/own-path.js';
import { AnyVisit, Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { SecondStepPage } from './second-step-page.js';
import { signInPage } from './sign-in-page.js';

/** From one address, whoever is tried: a whole office signs in from one, and nobody needs more. */
const ATTEMPTS = { what: 'sign_in', turns: 100, seconds: 600 } as const;

@Pages('')
export class SignInController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SealedSecrets) private readonly secrets: SealedSecrets,
    @Inject(Cookies) private readonly cookies: Cookies,
    @Inject(SecurityEvents) private readonly security: SecurityEvents,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('sign-in')
  @OpenToAll()
  form(
    @AnyVisit() visit: Visit,
    @Query('next') next: unknown,
    @Query('signed_out') signedOut: unknown,
  ): Answer {
    return this.page(visit, '', ownPath(next), null, signedOut === 'provider');
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
    if (result.why === 'second') {
      this.cookies.setPending(reply, result.token);
      return seeOther(`/sign-in/second?next=${encodeURIComponent(next)}`);
    }
    const event = result.why === 'wait' ? 'sign_in_slowed' : 'sign_in_refused';
    this.security.note(event, { request: request.id, account: null, address: request.ip });
    const status = result.why === 'wait' ? 429 : 422;
    return comesBack(this.page(visit, form.email, next, result), status);
  }

  @Get('sign-in/second')
  @OpenToAll()
  async secondStep(
    @AnyVisit() visit: Visit,
    @Query('next') next: unknown,
    @Req() request: WebRequest,
  ): Promise<Answer> {
    return this.second(visit, request, ownPath(next), FormErrors.none);
  }

  @Post('sign-in/second')
  @OpenToAll()
  async code(
    @AnyVisit() visit: Visit,
    @Body() body: unknown,
    @Req() request: WebRequest,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    const { code, next } = readForm(body, { code: 'text', next: 'text' });
    return this.step(visit, request, reply, { given: { code }, next: ownPath(next) });
  }

  @Post('sign-in/second/passkey')
  @OpenToAll()
  async passkey(
    @AnyVisit() visit: Visit,
    @Body() body: unknown,
    @Req() request: WebRequest,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    const { response, next } = readForm(body, { response: 'text', next: 'text' });
    return this.step(visit, request, reply, { given: { passkey: response }, next: ownPath(next) });
  }

  @Post('sign-out')
  async signOut(
    @Visiting() visit: SignedInVisit,
    @Req() request: WebRequest,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    const token = this.cookies.session(request);
    const ended = token === undefined ? null : await endSession(this.database, visit.actor, token);
    this.cookies.clearSession(reply);
    // Cookies are not among it: the next page's message is one. Browsers heed this behind https alone.
    reply.header('clear-site-data', '"cache", "storage"');
    this.cookies.setLanguage(reply, visit.locale);
    const path = ended?.byProvider && this.config.singleSignOn ? '/sign-in?signed_out=provider' : '/sign-in';
    return seeOther(path, { key: 'identity.sign_in.done_out', tone: 'done' });
  }

  private page(
    visit: Visit,
    email: string,
    next: string,
    failure: Extract<SignedIn, { why: 'wrong' | 'wait' }> | null,
    stillAtProvider = false,
  ): Html {
    const issuer = this.config.singleSignOn?.issuer;
    return signInPage(visit, {
      email,
      next,
      failure,
      mails: mailsLeave(this.config),
      providerHost: issuer === undefined ? null : new URL(issuer).host,
      stillAtProvider,
    });
  }

  private async step(
    visit: Visit,
    request: WebRequest,
    reply: WebReply,
    { given, next }: { readonly given: StepWanted['given']; readonly next: string },
  ): Promise<Answer> {
    const done = await takeSecondStep(this.database, this.secrets, {
      token: this.cookies.pending(request),
      publicUrl: this.config.publicUrl,
      browser: browserName(headerOf(request, 'user-agent')),
      device: this.cookies.device(request),
      replaces: this.cookies.session(request),
      given,
    });
    if (done.ok) {
      this.cookies.clearPending(reply);
      this.cookies.setSession(reply, done.token);
      this.cookies.setDevice(reply, done.device);
      return seeOther(next);
    }
    if (done.why === 'over') return beginAgain(next);
    const text =
      done.why === 'wait'
        ? visit.t('factor.wait', { count: done.seconds })
        : visit.t('passkey' in given ? 'factor.passkey_wrong' : 'factor.wrong');
    const errors = new FormErrors([{ field: 'code', label: visit.t('factor.code'), text }]);
    const page = await this.second(visit, request, next, errors);
    return page instanceof SeeOther ? page : comesBack(page, done.why === 'wait' ? 429 : 422);
  }

  private async second(
    visit: Visit,
    request: WebRequest,
    next: string,
    errors: FormErrors,
  ): Promise<Html | SeeOther> {
    const step = await secondStepOf(this.database, this.cookies.pending(request), this.config.publicUrl);
    return step ? SecondStepPage({ visit, step, next, errors }) : beginAgain(next);
  }
}

/** There is no password to go on from, or it was given too long ago. */
function beginAgain(next: string): SeeOther {
  return seeOther(next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`, {
    key: 'factor.step_over',
    tone: 'notice',
  });
}
