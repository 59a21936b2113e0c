import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { absencesFor } from '../../cases/absences.query.js';
import { assistantsFor } from '../../cases/assistants.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { delegationsFor } from '../../cases/delegations.query.js';
import type { Database } from '../../database/database.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { pageWanted } from '../shell/page-wanted.js';
import type { SignedInVisit } from '../shell/visit.js';
import { EMPTY_DELEGATION } from './delegation-form.js';
import { DelegationListPage } from './delegation-list-page.js';
import { DelegationSteps } from './delegation-steps.js';

@Pages('delegations')
export class DelegationsController {
  private readonly steps: DelegationSteps;
  private readonly database: Database;

  constructor(@Inject(CaseRuntime) runtime: CaseRuntime) {
    this.database = runtime.database;
    this.steps = new DelegationSteps(runtime, '/delegations');
  }

  @Get()
  async list(@Visiting() visit: SignedInVisit, @Query() query: unknown): Promise<Answer> {
    const { cursor } = pageWanted(query);
    const mine = { limit: 50, mine: true };
    const [absences, assistants, delegations, proposed] = await Promise.all([
      absencesFor(this.database, visit.actor, mine),
      assistantsFor(this.database, visit.actor, { ...mine, ended: false }),
      delegationsFor(this.database, visit.actor, { ...mine, ...cursor }),
      delegationsFor(this.database, visit.actor, { ...mine, state: 'proposed' }),
    ]);
    return DelegationListPage({
      visit,
      absences: absences.items,
      assistants: assistants.items,
      delegations,
      waits: { delegations: proposed.items },
    });
  }

  @Get('new')
  form(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return this.steps.form(visit, EMPTY_DELEGATION);
  }

  @Post('confirm')
  confirm(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    return this.steps.confirm(visit, body);
  }

  @Post('change')
  change(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    return this.steps.change(visit, body);
  }

  @Post()
  make(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
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
