import { Body, Get, Inject, Param, Post, Req } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Problem } from '../../kernel/problem.js';
import { resumeMails, type Subscriber, stopMails, subscriberOf } from '../../notifications/stop-mails.js';
import { OpenToAll } from '../open-to-all.js';
import { type Answer, seeOther } from '../shell/answers.js';
import { headerOf, type WebRequest } from '../shell/http.js';
import { AnyVisit, Pages } from '../shell/page.js';
import { FromAnywhere } from '../shell/visit.guard.js';
import type { Visit } from '../shell/visit.js';
import { resumedPage, stopPage, stoppedPage } from './unsubscribe-page.js';

/** Stopping mails by the secret in them: without signing in, by people and by mail programs (RFC 8058). */
@OpenToAll('secret')
@Pages('unsubscribe')
export class UnsubscribeController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get(':token')
  async ask(@AnyVisit() visit: Visit, @Param('token') token: string): Promise<Answer> {
    const reader = await this.known(token);
    const view = { path: pathOf(token), reader };
    return reader.stopped ? stoppedPage(visit, view) : stopPage(visit, view);
  }

  @FromAnywhere()
  @Post(':token')
  async stop(
    @AnyVisit() visit: Visit,
    @Param('token') token: string,
    @Req() request: WebRequest,
    @Body() body: unknown,
  ): Promise<Answer> {
    if (!(await stopMails(this.database, token))) throw unknown();
    if (!isMailProgram(request, body)) return seeOther(pathOf(token));
    // A mail program follows no redirect.
    return stoppedPage(visit, { path: pathOf(token), reader: await this.known(token) });
  }

  @Post(':token/undo')
  async undo(@Param('token') token: string): Promise<Answer> {
    if (!(await resumeMails(this.database, token))) throw unknown();
    return seeOther(`${pathOf(token)}/undone`);
  }

  @Get(':token/undone')
  async undone(@AnyVisit() visit: Visit, @Param('token') token: string): Promise<Answer> {
    return resumedPage(visit, { path: pathOf(token), reader: await this.known(token) });
  }

  private async known(token: string): Promise<Subscriber> {
    const reader = await subscriberOf(this.database, token);
    if (!reader) throw unknown();
    return reader;
  }
}

function pathOf(token: string): string {
  return `/unsubscribe/${token}`;
}

function unknown(): Problem {
  return new Problem('not_found', [{ code: 'stop.unknown' }]);
}

/** `List-Unsubscribe=One-Click`, as a form of either kind; forms with parts come from mail programs alone. */
function isMailProgram(request: WebRequest, body: unknown): boolean {
  if (headerOf(request, 'content-type')?.toLowerCase().startsWith('multipart/form-data')) return true;
  return typeof body === 'object' && body !== null && 'List-Unsubscribe' in body;
}
