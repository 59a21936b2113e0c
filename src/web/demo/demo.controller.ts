import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Database } from '../../database/database.js';
import { browserName } from '../../identity/browser-name.js';
import { signInAsPersona } from '../../identity/demo-sign-in.js';
import { holdsRole, type PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { OpenToAll } from '../open-to-all.js';
import { type Answer, seeOther } from '../shell/answers.js';
import { Cookies } from '../shell/cookies.js';
import { headerOf, type WebReply, type WebRequest } from '../shell/http.js';
import { ownPath } from '../shell/own-path.js';
import { AnyVisit, Pages } from '../shell/page.js';
import type { Visit } from '../shell/visit.js';
import { FIRST_DAYS, type FirstDayAudience, firstDayOf } from './first-day.js';
import { FirstDayPage } from './first-day-page.js';

/** Signing in as one of the demonstration's people; outside a demonstration there is no such page. */
@Pages('demo')
@OpenToAll()
export class DemoController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Cookies) private readonly cookies: Cookies,
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
  ) {}

  @Get('first-day')
  anyFirstDay(): Answer {
    if (!this.config.demo) throw new Problem('not_found');
    return seeOther('/demo/first-day/manager');
  }

  @Get('first-day/:audience')
  async firstDay(@AnyVisit() visit: Visit, @Param('audience') asked: string): Promise<Answer> {
    if (!this.config.demo || !Object.hasOwn(FIRST_DAYS, asked)) throw new Problem('not_found');
    const audience = asked as FirstDayAudience;
    const { actor } = visit;
    const steps =
      actor && audiencesOf(actor).has(audience) ? await firstDayOf(this.runtime, actor, audience) : null;
    return FirstDayPage({ visit, audience, steps });
  }

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

/** Whose day somebody can follow with what they may do. */
function audiencesOf(actor: PersonActor): ReadonlySet<FirstDayAudience> {
  const isStaff =
    actor.view === 'inside' && actor.roles.some(({ role }) => role !== 'auditor' && role !== 'administrator');
  const secretariat = holdsRole(actor, 'secretariat');
  return new Set<FirstDayAudience>([
    ...(holdsRole(actor, 'programme_manager') ? (['manager'] as const) : []),
    ...(holdsRole(actor, 'partner_authority') ? (['partner'] as const) : []),
    ...(holdsRole(actor, 'auditor') ? (['auditor'] as const) : []),
    ...(secretariat ? (['secretariat'] as const) : []),
    ...(isStaff && !secretariat ? (['commission'] as const) : []),
  ]);
}
