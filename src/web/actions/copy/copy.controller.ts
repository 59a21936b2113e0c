import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { copyAction } from '../../../actions/copy-action.js';
import { CaseRuntime } from '../../../cases/case-runtime.js';
import { caseHere } from '../../cases/case-here.js';
import { attempt, errorsIn, FormErrors } from '../../components/index.js';
import { type Answer, comesBack, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { CopyPage } from './copy-page.js';

/** A new draft from an earlier action. */
@Pages('actions')
export class CopyController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/copy')
  async ask(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { file } = await caseHere(this.runtime, visit, id);
    return CopyPage({ visit, file, title: file.title, errors: FormErrors.none });
  }

  @Post(':id/copy')
  async copy(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { title } = readForm(body, { title: 'text' });
    const done = await attempt(() => copyAction(this.runtime, visit.actor, { actionId: id, title }));
    if (done.ok) return seeOther(`/actions/${done.value.id}/edit`, { key: 'copy.done' });
    const { file } = await caseHere(this.runtime, visit, id);
    const errors = errorsIn(done.problem, visit.locale, { title: visit.t('copy.field.title') });
    return comesBack(CopyPage({ visit, file, title, errors }), done.problem.status);
  }
}
