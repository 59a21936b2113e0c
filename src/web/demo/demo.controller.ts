import { Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Database } from '../../database/database.js';
import { browserName } from '../../identity/browser-name.js';
import { signInAsPersona } from '../../identity/demo-sign-in.js';
import { Problem } from '../../kernel/problem.js';
import { OpenToAll } from '../open-to-all.js';
import { type Answer, seeOther } from '../shell/answers.js';
import { Cookies } from '../shell/cookies.js';
import { headerOf, type WebReply, type WebRequest } from '../shell/http.js';
import { ownPath } from '../shell/own-path.js';
import { Pages } from '../shell/page.js';

/** Signing in as one of the demonstration's people; outside a demonstration there is no such page. */
@Pages('demo')
@OpenToAll()
export class DemoController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Cookies) private readonly cookies: Cookies,
  ) {}

  @Get('sign-in')
  async signIn(
    @Query('as') persona: unknown,
    @Query('next') next: unknown,
    @Req() request: WebRequest,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    if (!this.config.demo || typeof persona !== 'string') throw new Problem('not_found');
    const token = await signInAsPersona(this.database, persona, {
      browser: browserName(headerOf(request, 'user-agent')),
      replaces: this.cookies.session(request),
    });
    if (token === null) throw new Problem('not_found');
    this.cookies.setSession(reply, token);
    return seeOther(ownPath(next));
  }
}
