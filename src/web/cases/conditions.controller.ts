import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { conditionsOf } from '../../cases/conditions.query.js';
import { reportCondition, settleCondition } from '../../cases/follow-condition.js';
import { Problem } from '../../kernel/problem.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { caseHere } from './case-here.js';
import { caseRoutes, caseUrl } from './case-links.js';
import { type ConditionDeed, type ConditionFields, ConditionPage } from './condition-page.js';

const REPORT = caseRoutes('conditions/:condition/report');
const SETTLE = caseRoutes('conditions/:condition/settle');

const EMPTY: ConditionFields = { text: '', outcome: '', reason: '' };

/** Following the conditions of a conditional yes, on any kind of case. */
@Pages('')
export class ConditionsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(REPORT)
  async tell(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('condition') condition: string,
  ): Promise<Answer> {
    return this.page(visit, id, condition, 'report', EMPTY, FormErrors.none);
  }

  @Post(REPORT)
  async report(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('condition') condition: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { text } = readForm(body, { text: 'text' });
    const fields = { ...EMPTY, text };
    return this.carryOut(visit, id, condition, 'report', fields, (subject) =>
      reportCondition(this.runtime, visit.actor, { subject, caseId: id, conditionId: condition, text }),
    );
  }

  @Get(SETTLE)
  async weigh(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('condition') condition: string,
  ): Promise<Answer> {
    return this.page(visit, id, condition, 'settle', EMPTY, FormErrors.none);
  }

  @Post(SETTLE)
  async settle(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('condition') condition: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { reported, ...sent } = readForm(body, { outcome: 'text', reason: 'text', reported: 'text' });
    return this.carryOut(visit, id, condition, 'settle', { ...EMPTY, ...sent }, (subject) =>
      settleCondition(this.runtime, visit.actor, {
        subject,
        caseId: id,
        conditionId: condition,
        reportedAt: reported || null,
        ...sent,
      }),
    );
  }

  private async carryOut(
    visit: SignedInVisit,
    id: string,
    condition: string,
    deed: ConditionDeed,
    fields: ConditionFields,
    work: (subject: string) => Promise<void>,
  ): Promise<Answer> {
    const { subject } = await caseHere(this.runtime, visit, id);
    const done = await attempt(() => work(subject));
    if (done.ok) return seeOther(`${caseUrl(subject, id)}#conditions`, { key: `conditions.done.${deed}` });
    const errors = errorsIn(done.problem, visit.locale, {
      text: visit.t('conditions.report_text'),
      outcome: visit.t('conditions.outcome'),
      reason: visit.t('conditions.reason'),
    });
    return comesBack(await this.page(visit, id, condition, deed, fields, errors), done.problem.status);
  }

  private async page(
    visit: SignedInVisit,
    id: string,
    conditionId: string,
    deed: ConditionDeed,
    fields: ConditionFields,
    errors: FormErrors,
  ) {
    const { subject, file } = await caseHere(this.runtime, visit, id);
    const conditions = await conditionsOf(this.runtime, visit.actor, subject, id);
    const condition = conditions.find((one) => one.id === conditionId);
    if (!condition) throw new Problem('not_found');
    return ConditionPage({ visit, subject, file, condition, deed, fields, errors });
  }
}
