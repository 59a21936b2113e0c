import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CaseRuntime } from '../../../cases/case-runtime.js';
import { previewReassign, type Reassigned, reassignTasks } from '../../../cases/reassign-tasks.js';
import { tasksOf } from '../../../cases/tasks-of.query.js';
import { peopleWithTasks, takersOf } from '../../../cases/unit.query.js';
import { FieldChecks } from '../../../kernel/field-checks.js';
import { isId } from '../../../kernel/id.js';
import { Problem } from '../../../kernel/problem.js';
import { attempt, errorsIn, FormErrors } from '../../components/index.js';
import { type Answer, comesBack, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { ChooseTasksPage } from './choose-tasks-page.js';
import { ConfirmReassignPage, ReassignDonePage } from './confirm-reassign-page.js';
import { type ReassignForm, readReassign, reassignLabels } from './reassign-form.js';

@Pages('tasks/reassign')
export class ReassignController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  choose(@Visiting() visit: SignedInVisit, @Query('from') from: unknown): Promise<Answer> {
    const fromId = isId(from) ? from : '';
    return this.page(visit, { fromId, toId: '', taskIds: [], reason: '' }, FormErrors.none);
  }

  @Post('confirm')
  async confirm(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const form = readReassign(body);
    const previewed = await attempt(async () => {
      const checks = new FieldChecks();
      checks.id('fromId', form.fromId);
      if (form.toId === '') checks.add('toId', 'missing');
      else checks.id('toId', form.toId);
      for (const id of form.taskIds) checks.id('taskIds', id);
      if (form.taskIds.length === 0) checks.add('taskIds', 'missing');
      checks.text('reason', form.reason, { min: 1, max: 2000, lines: true });
      checks.done();
      return previewReassign(this.runtime, visit.actor, form);
    });
    if (!previewed.ok) return this.mend(visit, form, previewed.problem);
    return ConfirmReassignPage({ visit, form, outcome: previewed.value });
  }

  @Post()
  async reassign(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const form = readReassign(body);
    const done = await attempt(() => reassignTasks(this.runtime, visit.actor, form));
    if (!done.ok) return this.mend(visit, form, done.problem);
    const given = done.value.done.length;
    return seeOther(`/tasks/reassign/done/${form.fromId}/${form.toId}/${given}`);
  }

  @Get('done/:from/:to/:given')
  async done(
    @Visiting() visit: SignedInVisit,
    @Param('from') fromId: string,
    @Param('to') toId: string,
    @Param('given') given: string,
  ): Promise<Answer> {
    if (!isId(fromId) || !isId(toId) || !/^\d{1,3}$/.test(given)) throw new Problem('not_found');
    const rest = await attempt(() => previewReassign(this.runtime, visit.actor, { fromId, toId }));
    const outcome: Reassigned | null = rest.ok ? rest.value : null;
    return ReassignDonePage({ visit, fromId, given: Number(given), outcome });
  }

  private async mend(visit: SignedInVisit, form: ReassignForm, problem: Problem): Promise<Answer> {
    const errors = errorsIn(problem, visit.locale, reassignLabels(visit));
    return comesBack(await this.page(visit, form, errors), problem.status);
  }

  private async page(visit: SignedInVisit, form: ReassignForm, errors: FormErrors): Promise<string> {
    const { runtime } = this;
    return runtime.database.asActor(visit.actor, async (transaction) => {
      const people = await peopleWithTasks(transaction, visit.actor);
      const [only] = people;
      const wanted = form.fromId === '' && people.length === 1 ? only?.id : form.fromId;
      const from = people.find((one) => one.id === wanted) ?? null;
      if (form.fromId !== '' && from === null) throw new Problem('not_found');
      const tasks = from ? await tasksOf(runtime, transaction, from.id) : [];
      const takers = from ? await takersOf(transaction, visit.actor, from.id, tasks) : [];
      return ChooseTasksPage({ visit, people, from, tasks, takers, form, errors });
    });
  }
}
