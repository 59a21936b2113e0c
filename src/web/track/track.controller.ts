import { Get, Inject, Param, Req, Res } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { trackedCase } from '../../cases/tracked-case.query.js';
import { assertTurn } from '../../identity/claim-turn.js';
import { Problem } from '../../kernel/problem.js';
import { OpenToAll } from '../open-to-all.js';
import type { Answer } from '../shell/answers.js';
import type { WebReply, WebRequest } from '../shell/http.js';
import { AnyVisit, Pages } from '../shell/page.js';
import type { Visit } from '../shell/visit.js';
import { TrackPage } from './track-page.js';

/** Plenty for somebody who looks, and nothing for somebody who guesses. */
const ALLOWED = { what: 'tracking', turns: 30, seconds: 60 } as const;

/** Following a case by the secret in the address, without an account. Looking changes nothing on the case. */
@OpenToAll('secret')
@Pages('track')
export class TrackController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':secret')
  async look(
    @AnyVisit() visit: Visit,
    @Param('secret') secret: string,
    @Req() request: WebRequest,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    // The secret stands in the address: nobody learns it from where a reader goes next, and no search engine keeps it.
    reply.header('referrer-policy', 'no-referrer').header('x-robots-tag', 'noindex, nofollow');
    await assertTurn(this.runtime.database, ALLOWED, request.ip);
    const tracked = await trackedCase(this.runtime, secret);
    if (!tracked) throw new Problem('not_found', [{ code: 'tracking_link_unknown' }]);
    return TrackPage({ visit, tracked });
  }
}
