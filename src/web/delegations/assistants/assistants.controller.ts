import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { type Assistant, assistantOf } from '../../../cases/assistants.query.js';
import { CaseRuntime } from '../../../cases/case-runtime.js';
import { confirmAssistant } from '../../../cases/confirm-assistant.js';
import { type Colleague, colleaguesOf } from '../../../cases/delegations.query.js';
import { endAssistant } from '../../../cases/end-assistant.js';
import { nameAssistant } from '../../../cases/name-assistant.js';
import { invalidField, Problem } from '../../../kernel/problem.js';
import { attempt, errorsIn, FormErrors } from '../../components/index.js';
import { type Answer, comesBack, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import {
  AgreeAssistantPage,
  ConfirmAssistantPage,
  EndAssistantPage,
  NewAssistantPage,
} from './assistant-pages.js';

@Pages('delegations/assistants')
export class AssistantsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get('new')
  async form(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const colleagues = await this.colleagues(visit);
    return NewAssistantPage({ visit, colleagues, assistantId: '', errors: FormErrors.none });
  }

  @Post('confirm')
  async confirm(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const { assistantId } = readForm(body, { assistantId: 'text' });
    const colleague = (await this.colleagues(visit)).find((one) => one.id === assistantId);
    if (colleague) return ConfirmAssistantPage({ visit, colleague });
    const code = assistantId === '' ? 'missing' : 'delegate_not_a_colleague';
    return this.mend(visit, assistantId, invalidField('assistantId', code));
  }

  @Post()
  async name(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const { assistantId } = readForm(body, { assistantId: 'text' });
    const named = await attempt(() => nameAssistant(this.runtime, visit.actor, { assistantId }));
    if (!named.ok) return this.mend(visit, assistantId, named.problem);
    const { assistant } = await this.known(visit, named.value);
    return seeOther('/delegations', { key: 'assistants.done', params: { name: assistant.name } });
  }

  @Get(':id/confirm')
  async askConfirm(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return AgreeAssistantPage({ visit, one: await this.known(visit, id) });
  }

  @Post(':id/confirm')
  async agree(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    await confirmAssistant(this.runtime, visit.actor, { id, expectedVersion: null });
    return seeOther(`/delegations/assistants/${id}/confirm`, { key: 'assistants.agree.done' });
  }

  @Get(':id/end')
  async askEnd(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const one = await this.known(visit, id);
    if (!one.mayEnd) throw new Problem('not_found');
    return EndAssistantPage({ visit, one });
  }

  @Post(':id/end')
  async end(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { person, assistant } = await this.known(visit, id);
    // Ended by somebody else meanwhile, it is as it was asked for.
    await attempt(() => endAssistant(this.runtime.database, visit.actor, { id, expectedVersion: null }));
    const params = { assistant: assistant.name, person: person.name };
    return seeOther('/delegations', { key: 'assistants.end.done', params });
  }

  private async mend(visit: SignedInVisit, assistantId: string, problem: Problem): Promise<Answer> {
    const errors = errorsIn(problem, visit.locale, { assistantId: visit.t('assistants.who') });
    const colleagues = await this.colleagues(visit);
    return comesBack(NewAssistantPage({ visit, colleagues, assistantId, errors }), problem.status);
  }

  private async known(visit: SignedInVisit, id: string): Promise<Assistant> {
    const found = await assistantOf(this.runtime.database, visit.actor, id);
    if (!found) throw new Problem('not_found');
    return found;
  }

  private colleagues(visit: SignedInVisit): Promise<readonly Colleague[]> {
    return this.runtime.database.asActor(visit.actor, (transaction) =>
      colleaguesOf(transaction, visit.actor.accountId),
    );
  }
}
