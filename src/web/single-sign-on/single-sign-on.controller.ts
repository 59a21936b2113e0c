import { Body, Get, Inject, Logger, Post, Query, Req, Res } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Database } from '../../database/database.js';
import { browserName } from '../../identity/browser-name.js';
import { rotateSession } from '../../identity/session.js';
import {
  assertConnectable,
  assertDisconnectable,
  assertMayConnect,
  disconnect,
} from '../../identity/single-sign-on/own-identity.js';
import type { Provider } from '../../identity/single-sign-on/provider.js';
import { beginAtProvider, returnFromProvider } from '../../identity/single-sign-on/sign-in-at-provider.js';
import {
  readProviderLogout,
  type SignedOut,
  signOutFromProvider,
} from '../../identity/single-sign-on/sign-out-from-provider.js';
import { Turns } from '../../identity/turns.js';
import { Problem } from '../../kernel/problem.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { OpenToAll } from '../open-to-all.js';
import { type Answer, comesBack, type Html, SeeOther, seeOther } from '../shell/answers.js';
import { Cookies } from '../shell/cookies.js';
import { headerOf, type WebReply, type WebRequest } from '../shell/http.js';
import { ownPath } from '../shell/own-path.js';
import { AnyVisit, Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import { CountsItself, FromAnywhere } from '../shell/visit.guard.js';
import { isSignedIn, type SignedInVisit, type Visit } from '../shell/visit.js';
import { ConfirmIdentityPage, ConnectPage, type IdentityStep } from './connect-page.js';
import { NotOfPartyPage } from './not-of-party-page.js';
import { PROVIDER } from './provider-token.js';

/** Signing in at a provider, coming back from it, being known there or not, and signing out. Where none is set up there are no such pages. */
@Pages('single-sign-on')
export class SingleSignOnController {
  private readonly logger = new Logger('SingleSignOn');

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cookies) private readonly cookies: Cookies,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Turns) private readonly turns: Turns,
    @Inject(PROVIDER) private readonly provider: Provider | null,
  ) {}

  @Get()
  @OpenToAll()
  async begin(
    @Query('next') next: unknown,
    @Query('again') again: unknown,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    return new SeeOther(await this.begun(reply, ownPath(next), null, again === 'yes'));
  }

  @Get('connect')
  async askConnect(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const { issuer } = this.known().settings;
    await assertConnectable(this.database, visit.actor, issuer);
    return this.ask(visit, 'connect', FormErrors.none);
  }

  /** The policy of our pages lets no form end elsewhere, so that a link leads there. */
  @Post('connect')
  async connect(
    @Visiting() visit: SignedInVisit,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    const confirmed = this.confirmedBy(visit, body);
    const done = await attempt(() => assertMayConnect(this.database, visit.actor, confirmed));
    if (!done.ok) return this.askAgain(visit, 'connect', done.problem);
    const url = await this.begun(reply, '/account', visit.session.id);
    return comesBack(ConnectPage({ visit, url, host: new URL(url).host }), 200);
  }

  @Get('disconnect')
  async askDisconnect(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const { issuer } = this.known().settings;
    await assertDisconnectable(this.database, visit.actor, issuer);
    return this.ask(visit, 'disconnect', FormErrors.none);
  }

  @Post('disconnect')
  async disconnect(
    @Visiting() visit: SignedInVisit,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    const confirmed = this.confirmedBy(visit, body);
    const done = await attempt(() => disconnect(this.database, visit.actor, confirmed));
    if (!done.ok) return this.askAgain(visit, 'disconnect', done.problem);
    await this.renewToken(reply, visit.session.id);
    return seeOther('/account', { key: 'sso.disconnected', params: { host: this.host() } });
  }

  @Get('back')
  @OpenToAll()
  async back(
    @AnyVisit() visit: Visit,
    @Req() request: WebRequest,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    const provider = this.known();
    const done = await returnFromProvider(this.database, provider, {
      url: new URL(request.url, this.config.publicUrl),
      kept: this.cookies.flow(request),
      session: {
        browser: browserName(headerOf(request, 'user-agent')),
        replaces: this.cookies.session(request),
      },
      present: isSignedIn(visit) ? { sessionId: visit.session.id, actor: visit.actor } : null,
    });
    this.cookies.clearFlow(reply);
    if (!done.ok) {
      if ('party' in done) {
        const refused = { visit, why: done.why, party: done.party, host: this.host() };
        return comesBack(NotOfPartyPage(refused), 403);
      }
      const back = isSignedIn(visit) ? '/account' : '/sign-in';
      return seeOther(back, { key: `sso.failed.${done.why}`, tone: 'refused' });
    }
    if ('linked' in done) {
      if (isSignedIn(visit)) await this.renewToken(reply, visit.session.id);
      return seeOther('/account', { key: 'sso.connected' });
    }
    this.cookies.setSession(reply, done.token);
    this.cookies.setAtProvider(reply, done.idToken);
    return seeOther(ownPath(done.next));
  }

  @Get('sign-out')
  @OpenToAll()
  async signOut(@Req() request: WebRequest, @Res({ passthrough: true }) reply: WebReply): Promise<Answer> {
    // With the hint a provider may ask nothing: a link from elsewhere does not sign out who is at work here.
    const signedOut = this.cookies.session(request) === undefined;
    const idToken = signedOut ? this.cookies.atProvider(request) : undefined;
    const url = await this.known().endSession(this.config.publicUrl, idToken);
    if (signedOut) this.cookies.clearAtProvider(reply);
    return url === null ? seeOther('/sign-in') : new SeeOther(url);
  }

  /** From server to server (OpenID Connect Back-Channel Logout 1.0): what ends the sessions is in the token. */
  @Post('backchannel-logout')
  @OpenToAll()
  @FromAnywhere()
  @CountsItself()
  async signedOutThere(
    @Body() body: unknown,
    @Req() request: WebRequest,
    @Res() reply: WebReply,
  ): Promise<void> {
    const provider = this.known();
    const read = await readProviderLogout(this.database, provider, logoutTokenIn(body));
    // What the provider signed is its own; anything else is somebody's who is not signed in.
    await (read.ok ? this.turns.ofProvider(provider.settings.issuer) : this.turns.ofAddress(request.ip));
    const done = read.ok ? await signOutFromProvider(this.database, provider, read.token) : read;
    reply.header('cache-control', 'no-store');
    if (done.ok) {
      reply.status(200).send();
      return;
    }
    this.logger.warn(`A logout token of the provider was refused: ${done.why}.`);
    reply
      .status(400)
      .header('content-type', 'application/json')
      .send(JSON.stringify({ error: 'invalid_request', error_description: REFUSED[done.why] }));
  }

  /** Who had the session's token before has nothing any more. */
  private async renewToken(reply: WebReply, sessionId: string): Promise<void> {
    const token = await rotateSession(this.database, sessionId);
    if (token !== null) this.cookies.setSession(reply, token);
  }

  private confirmedBy(visit: SignedInVisit, body: unknown) {
    const { passwordNow } = readForm(body, { passwordNow: 'text' });
    return { sessionId: visit.session.id, passwordNow, issuer: this.known().settings.issuer };
  }

  private ask(visit: SignedInVisit, step: IdentityStep, errors: FormErrors): Html {
    return ConfirmIdentityPage({ visit, step, host: this.host(), errors });
  }

  private askAgain(visit: SignedInVisit, step: IdentityStep, problem: Problem): Answer {
    if (problem.status !== 422) throw problem;
    const errors = errorsIn(problem, visit.locale, { passwordNow: visit.t('identity.account.password_now') });
    return comesBack(this.ask(visit, step, errors));
  }

  private host(): string {
    return new URL(this.known().settings.issuer).host;
  }

  private async begun(
    reply: WebReply,
    next: string,
    linkSession: string | null,
    again = false,
  ): Promise<string> {
    const { publicUrl } = this.config;
    const begun = await beginAtProvider(this.database, this.known(), {
      publicUrl,
      next,
      linkSession,
      again,
    });
    this.cookies.setFlow(reply, begun.state);
    return begun.url;
  }

  private known(): Provider {
    if (!this.provider) throw new Problem('not_found');
    return this.provider;
  }
}

function logoutTokenIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null ? (body as { logout_token?: unknown }).logout_token : null;
}

/** For whoever runs the provider, so that they stand in no catalogue. */
const REFUSED: Readonly<Record<Exclude<SignedOut, { ok: true }>['why'], string>> = {
  malformed: 'There is no logout_token that could be read.',
  keys: 'The keys of the provider could not be had.',
  signature: 'The signature is none of the provider.',
  issuer: 'Another issuer made it (iss).',
  audience: 'It is for another client (aud).',
  time: 'It is too old, or not good yet (iat, exp).',
  type: 'It is a token of another type (typ).',
  event: 'It does not say that somebody signed out (events).',
  nonce: 'A logout token has no nonce.',
  nobody: 'It says neither who signed out nor of which session (sub, sid).',
  jti: 'It has no number of its own (jti).',
  used: 'It was used before (jti).',
};
