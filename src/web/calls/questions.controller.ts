import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { answerQuestion, mayAnswerQuestions } from '../../calls/answer-question.js';
import { askQuestion, mayAskQuestions } from '../../calls/ask-question.js';
import { type CallInFull, callInFull } from '../../calls/calls-in-full.query.js';
import { type CallQuestion, callQuestions } from '../../calls/questions.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { FieldChecks } from '../../kernel/field-checks.js';
import { Problem } from '../../kernel/problem.js';
import { loadCasePage } from '../cases/load-case-page.js';
import { attempt, errorsIn } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { callUrl } from './call-urls.js';
import { AnswerPage, AskPage, ConfirmAnswerPage } from './question-pages.js';

const ANSWER = { question: 'text', answer: 'text' } as const;

interface Found {
  readonly call: CallInFull;
  readonly reference: string;
}

/** Questions on a call: asked from outside, answered to all. */
@Pages('calls/:id/questions')
export class QuestionsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get('new')
  async blank(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return AskPage({ visit, ...(await this.askable(visit, id)), question: '' });
  }

  @Post('new')
  async ask(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const found = await this.find(visit, id);
    const { question } = readForm(body, { question: 'text' });
    const done = await attempt(() => askQuestion(this.runtime, visit.actor, { callId: id, text: question }));
    if (!done.ok) {
      const errors = errorsIn(done.problem, visit.locale, { question: visit.t('calls.ask.question') });
      return comesBack(AskPage({ visit, ...found, question, errors }), done.problem.status);
    }
    const { number } = done.value;
    return seeOther(`${callUrl(id)}#question-${number}`, { key: 'calls.ask.done', params: { number } });
  }

  @Get(':question')
  async blankAnswer(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('question') question: string,
  ): Promise<Answer> {
    const found = await this.waiting(visit, id, question);
    if (found.asked.answer !== null) return seeOther(`${callUrl(id)}#question-${found.asked.number}`);
    return AnswerPage({ visit, ...found, form: { question: found.asked.question, answer: '' } });
  }

  /** Back from the page that asks whether to publish it. */
  @Post(':question')
  async mendAnswer(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('question') question: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    return AnswerPage({
      visit,
      ...(await this.waiting(visit, id, question)),
      form: readForm(body, ANSWER),
    });
  }

  @Post(':question/confirm')
  async confirm(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('question') question: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const found = await this.waiting(visit, id, question);
    const form = readForm(body, ANSWER);
    const checks = new FieldChecks();
    checks.text('question', form.question, { min: 1, max: 5_000, lines: true });
    checks.text('answer', form.answer, { min: 1, max: 10_000, lines: true });
    const checked = await attempt(async () => checks.done());
    if (!checked.ok) return this.mend(visit, found, form, checked.problem);
    return ConfirmAnswerPage({ visit, ...found, form });
  }

  @Post(':question/answer')
  async answer(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('question') question: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const found = await this.waiting(visit, id, question);
    const form = readForm(body, ANSWER);
    const done = await attempt(() =>
      answerQuestion(this.runtime, visit.actor, { callId: id, questionId: question, ...form }),
    );
    if (!done.ok) return this.mend(visit, found, form, done.problem);
    const { number } = found.asked;
    return seeOther(`${callUrl(id)}#question-${number}`, { key: 'calls.answer.done', params: { number } });
  }

  private mend(
    visit: SignedInVisit,
    found: Found & { readonly asked: CallQuestion },
    form: { readonly question: string; readonly answer: string },
    problem: Problem,
  ): Answer {
    const errors = errorsIn(problem, visit.locale, {
      question: visit.t('calls.answer.question'),
      answer: visit.t('calls.question.answer'),
    });
    return comesBack(AnswerPage({ visit, ...found, form, errors }), problem.status);
  }

  private async find(visit: SignedInVisit, id: string): Promise<Found> {
    const { file } = await loadCasePage(this.runtime, visit, 'call', id);
    const call = await callInFull(this.runtime.database, visit.actor, id);
    if (!call) throw new Problem('not_found');
    return { call, reference: file.reference };
  }

  private async askable(visit: SignedInVisit, id: string): Promise<Found> {
    const found = await this.find(visit, id);
    if (!mayAskQuestions(visit.actor))
      throw new Problem('not_yours_to_do', [{ code: 'calls.staff_answers' }]);
    if (found.call.status !== 'open')
      throw new Problem('state_conflict', [{ code: 'calls.no_questions_now' }]);
    return found;
  }

  private async waiting(
    visit: SignedInVisit,
    id: string,
    questionId: string,
  ): Promise<Found & { readonly asked: CallQuestion }> {
    const found = await this.find(visit, id);
    if (!mayAnswerQuestions(visit.actor)) {
      throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['secretariat'] } }]);
    }
    const questions = await callQuestions(this.runtime.database, visit.actor, id);
    const asked = questions.find((one) => one.id === questionId);
    if (!asked) throw new Problem('not_found');
    return { ...found, asked };
  }
}
