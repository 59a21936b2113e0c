import { Get, Inject } from '@nestjs/common';
import { assessmentsWaiting } from '../../assessment/assessments-waiting.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { Problem } from '../../kernel/problem.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { AssessmentListPage } from './assessment-list-page.js';

@Pages('assessments')
export class AssessmentsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    if (visit.actor.view !== 'inside') throw new Problem('not_found');
    return AssessmentListPage({ visit, rows: await assessmentsWaiting(this.runtime, visit.actor) });
  }
}
