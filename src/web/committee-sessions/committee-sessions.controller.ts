import { Get, Inject, Param, Query } from '@nestjs/common';
import { reserveList } from '../../assessment/reserve-list.query.js';
import { agendaChoicesFor, sessionList } from '../../assessment/session-list.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { whoHasThem } from '../../cases/who-has-it.query.js';
import { Problem } from '../../kernel/problem.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { ReserveListPage } from './reserve-list-page.js';
import { loadSessionFile } from './session-file.js';
import { SessionListPage } from './session-list-page.js';
import { SessionPage } from './session-page.js';

const PAGE_SIZE = 25;

@Pages('committee-sessions')
export class CommitteeSessionsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit, @Query('cursor') cursor?: unknown): Promise<Answer> {
    insideOnly(visit);
    const { items, next } = await sessionList(this.runtime, visit.actor, {
      limit: PAGE_SIZE,
      ...(typeof cursor === 'string' && cursor !== '' ? { cursor } : {}),
    });
    const waiting = await agendaChoicesFor(this.runtime, visit.actor, null);
    const who = await whoHasThem(this.runtime, visit.actor, items);
    return SessionListPage({ visit, rows: items, who, next, waiting: waiting.length });
  }

  @Get('reserve-list')
  async reserve(@Visiting() visit: SignedInVisit): Promise<Answer> {
    insideOnly(visit);
    return ReserveListPage({ visit, envelopes: await reserveList(this.runtime, visit.actor) });
  }

  @Get(':id')
  async one(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('upload') upload: unknown,
  ): Promise<Answer> {
    return SessionPage({
      visit,
      file: await loadSessionFile(this.runtime, visit, id),
      upload: typeof upload === 'string' ? upload : undefined,
    });
  }
}

/** To outsiders there are no sessions. */
function insideOnly(visit: SignedInVisit): void {
  if (visit.actor.view !== 'inside') throw new Problem('not_found');
}
