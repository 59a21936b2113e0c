import { Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { answerQuestion } from '../../calls/answer-question.js';
import { askQuestion } from '../../calls/ask-question.js';
import { callInFull } from '../../calls/calls-in-full.query.js';
import { type CallQuestion, callQuestions } from '../../calls/questions.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { CurrentPerson } from '../request.js';
import { GetRoute, PostRoute, Sent } from '../route.js';
import { AnsweredDto, AskedDto, QuestionDto, QuestionsDto } from './call.dto.js';

@ApiTags('calls')
@Controller('api/v1/calls')
export class QuestionsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @GetRoute({
    id: 'listQuestions',
    path: ':id/questions',
    for: 'signed_in',
    summary: 'Questions on a call, with their answers',
    description:
      'What waits is for the organisation that asked and for the facility. Nobody reads who asked.',
    answers: QuestionsDto,
  })
  async list(@Param('id') id: string, @CurrentPerson() actor: PersonActor) {
    await this.assertVisible(actor, id);
    return { items: (await callQuestions(this.runtime.database, actor, id)).map(withoutAsker) };
  }

  @PostRoute({
    id: 'askQuestion',
    path: ':id/questions',
    for: 'signed_in',
    summary: 'Ask a question on a call',
    description: 'From outside, while the call is open; the answer is published to all without your name.',
    body: AskedDto,
    answers: QuestionDto,
    problems: ['state_conflict'],
  })
  async ask(
    @Param('id') callId: string,
    @Sent() { question }: AskedDto,
    @CurrentPerson() actor: PersonActor,
  ) {
    const { id } = await askQuestion(this.runtime, actor, { callId, text: question });
    return this.one(actor, callId, id);
  }

  @PostRoute({
    id: 'answerQuestion',
    path: ':id/questions/:question/answer',
    for: 'signed_in',
    summary: 'Answer a question on a call',
    description: 'For the secretariat. Question and answer are published to all at once, and stay.',
    params: { question: 'The id of the question.' },
    body: AnsweredDto,
    answers: QuestionDto,
    status: 200,
    problems: ['state_conflict'],
  })
  async answer(
    @Param('id') callId: string,
    @Param('question') questionId: string,
    @Sent() answered: AnsweredDto,
    @CurrentPerson() actor: PersonActor,
  ) {
    await this.assertVisible(actor, callId);
    await answerQuestion(this.runtime, actor, { callId, questionId, ...answered });
    return this.one(actor, callId, questionId);
  }

  private async one(actor: PersonActor, callId: string, id: string) {
    const questions = await callQuestions(this.runtime.database, actor, callId);
    const found = questions.find((one) => one.id === id);
    if (!found) throw new Problem('not_found');
    return withoutAsker(found);
  }

  private async assertVisible(actor: PersonActor, callId: string): Promise<void> {
    if (!(await callInFull(this.runtime.database, actor, callId))) throw new Problem('not_found');
  }
}

function withoutAsker({ askedBy: _, ...question }: CallQuestion) {
  return question;
}
