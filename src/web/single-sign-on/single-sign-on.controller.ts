import { Body, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Database } from '../../database/database.js';
import { browserName } from '../../identity/browser-name.js';
import type { Provider } from '../../identity/single-sign-on/provider.js';
import { beginAtProvider, returnFromProvider } from '../../identity/single-sign-on/sign-in-at-provider.js';
import { Problem } from '../../kernel/problem.js';
import { OpenToAll } from '../open-to-all.js';
import { type Answer, comesBack, SeeOther, seeOther } from '../shell/answers.js';
import { Cookies } from '../shell/cookies.js';
import { headerOf, type WebReply, type WebRequest } from '../shell/http.js';
import { ownPath } from '../shell/own-path.js';
import { AnyVisit, Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import { isSignedIn, type SignedInVisit, type Visit } from '../shell/visit.js';
import { ConnectPage } from './connect-page.js';
import { PROVIDER } from './provider-token.js';

/** Signing in at a provider, coming back from it, and signing out there. Where none is set up there are no such pages. */
@Pages('single-sign-on')
export class SingleSignOnController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cookies) private readonly cookies: Cookies,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(PROVIDER) private readonly provider: Provider | null,
  ) {}

  @Get()
  @OpenToAll()
  async begin(@Query('next') next: unknown, @Res({ passthrough: true }) reply: WebReply): Promise<Answer> {
    return new SeeOther(await this.begun(reply, ownPath(next), null));
  }

  /** The policy of our pages lets no form end elsewhere, so that a link leads there. */
  @Post('connect')
  async connect(
    @Visiting() visit: SignedInVisit,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    readForm(body, {});
    const url = await this.begun(reply, '/account', visit.session.id);
    return comesBack(ConnectPage({ visit, url, host: new URL(url).host }), 200);
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
      const back = isSignedIn(visit) ? '/account' : '/sign-in';
      return seeOther(back, { key: `sso.failed.${done.why}`, tone: 'refused' });
    }
    if ('linked' in done) return seeOther('/account', { key: 'sso.connected' });
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

  private async begun(reply: WebReply, next: string, linkSession: string | null): Promise<string> {
    const { publicUrl } = this.config;
    const begun = await beginAtProvider(this.database, this.known(), { publicUrl, next, linkSession });
    this.cookies.setFlow(reply, begun.state);
    return begun.url;
  }

  private known(): Provider {
    if (!this.provider) throw new Problem('not_found');
    return this.provider;
  }
}
