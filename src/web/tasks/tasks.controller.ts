import { Get, Inject, Query } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { conditionsToSettle } from '../../cases/conditions-to-settle.query.js';
import { TASKS_OF } from '../../cases/my-tasks.query.js';
import { waitingFor } from '../../cases/waiting.query.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { moreWaiting } from '../waits/more-waiting.js';
import { TasksPage } from './tasks-page.js';

const PAGE_SIZE = 50;

@Pages('tasks')
export class TasksController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(
    @Visiting() visit: SignedInVisit,
    @Query('cursor') cursor: unknown,
    @Query('of') asked: unknown,
  ): Promise<Answer> {
    const of = (visit.actor.view === 'inside' && TASKS_OF.find((one) => one === asked)) || 'me';
    const page = typeof cursor === 'string' && cursor !== '' ? { cursor } : {};
    return TasksPage({
      visit,
      of,
      conditions: of === 'me' ? await conditionsToSettle(this.runtime, visit.actor) : [],
      more: of === 'me' ? await moreWaiting(this.runtime, visit) : [],
      waiting: await waitingFor(this.runtime, visit.actor, { limit: PAGE_SIZE, of, ...page }),
    });
  }
}
