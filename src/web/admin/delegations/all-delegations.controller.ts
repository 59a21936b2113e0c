import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CaseRuntime } from '../../../cases/case-runtime.js';
import { delegationsFor } from '../../../cases/delegations.query.js';
import { peopleWithTasks } from '../../../cases/unit.query.js';
import type { Database } from '../../../database/database.js';
import { isId } from '../../../kernel/id.js';
import { Problem } from '../../../kernel/problem.js';
import { EMPTY_DELEGATION } from '../../delegations/delegation-form.js';
import { DelegationSteps } from '../../delegations/delegation-steps.js';
import type { Answer } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { pageWanted } from '../../shell/page-wanted.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { AbsentPage } from './absent-page.js';
import { AllDelegationsPage } from './all-delegations-page.js';

@Pages('admin/delegations')
export class AllDelegationsController {
  private readonly steps: DelegationSteps;
  private readonly database: Database;

  constructor(@Inject(CaseRuntime) runtime: CaseRuntime) {
    this.database = runtime.database;
    this.steps = new DelegationSteps(runtime, '/admin/delegations');
  }

  @Get()
  async list(
    @Visiting() visit: SignedInVisit,
    @Query() query: unknown,
    @Query('review') review: unknown,
  ): Promise<Answer> {
    if (!visit.holds('administrator', 'auditor', 'head_of_unit')) throw new Problem('not_yours_to_do');
    const forReview = review === '1';
    const { cursor } = pageWanted(query);
    const wanted = { limit: 50, ...(forReview ? { forReview } : {}), ...cursor };
    const delegations = await delegationsFor(this.database, visit.actor, wanted);
    return AllDelegationsPage({ visit, delegations, forReview });
  }

  @Get('new')
  async form(@Visiting() visit: SignedInVisit, @Query('for') absentId: unknown): Promise<Answer> {
    assertAdministrator(visit);
    if (isId(absentId)) return this.steps.form(visit, { ...EMPTY_DELEGATION, delegatorId: absentId });
    const people = await this.database.asActor(visit.actor, (transaction) =>
      peopleWithTasks(transaction, visit.actor),
    );
    return AbsentPage({ visit, people });
  }

  @Post('confirm')
  confirm(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    assertAdministrator(visit);
    return this.steps.confirm(visit, body);
  }

  @Post('change')
  change(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    assertAdministrator(visit);
    return this.steps.change(visit, body);
  }

  @Post()
  make(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    assertAdministrator(visit);
    return this.steps.make(visit, body);
  }

  @Get(':id')
  one(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return this.steps.one(visit, id);
  }

  @Get(':id/confirm')
  askConfirm(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return this.steps.askConfirm(visit, id);
  }

  @Post(':id/confirm')
  agree(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return this.steps.agree(visit, id);
  }

  @Get(':id/end')
  askEnd(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return this.steps.askEnd(visit, id);
  }

  @Post(':id/end')
  end(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return this.steps.end(visit, id);
  }
}

function assertAdministrator(visit: SignedInVisit): void {
  if (!visit.holds('administrator')) {
    throw new Problem('not_yours_to_do', [{ code: 'delegation.administrators_only' }]);
  }
}
