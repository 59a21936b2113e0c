import { mayAnswerQuestions } from '../../calls/answer-question.js';
import { mayAskQuestions } from '../../calls/ask-question.js';
import type { CallInFull } from '../../calls/calls-in-full.query.js';
import type { CallQuestion } from '../../calls/questions.query.js';
import { Badge, ButtonLink } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';
import { questionUrl } from './call-urls.js';
import { Paragraphs } from './guidelines-of-call.js';

interface QuestionsProps {
  readonly visit: SignedInVisit;
  readonly call: CallInFull;
  readonly questions: readonly CallQuestion[];
}

/** What waits first, for those who may know of it; then all that was answered, the newest first and all on one page. */
export function QuestionsOfCall({ visit, call, questions }: QuestionsProps): Html {
  if (call.status === 'in_preparation' || call.status === 'dropped') return '';
  const asks = call.status === 'open' && mayAskQuestions(visit.actor);
  const waiting = questions.filter((one) => one.answer === null);
  const answered = questions.filter((one) => one.answer !== null);
  return (
    <section id="questions">
      <h2 safe>{visit.t('calls.questions')}</h2>
      <p safe>{visit.t('calls.questions_lead')}</p>
      {asks ? (
        <p>
          <ButtonLink
            href={questionUrl(call.id, 'new')}
            text={visit.t('calls.question.ask')}
            tone="secondary"
          />{' '}
          <span safe>{visit.t('calls.questions_follow')}</span>
        </p>
      ) : (
        ''
      )}
      {waiting.map((one) => (
        <Waiting visit={visit} call={call} question={one} />
      ))}
      {answered.length === 0 ? (
        <p safe>{visit.t('calls.questions_none')}</p>
      ) : (
        answered.map((one) => <Answered visit={visit} question={one} />)
      )}
    </section>
  );
}

function Waiting({
  visit,
  call,
  question,
}: Omit<QuestionsProps, 'questions'> & { readonly question: CallQuestion }): Html {
  const { number, askedBy } = question;
  const date = visit.day(question.askedAt);
  return (
    <article id={`question-${number}`} class="panel">
      <h3>
        <span safe>{visit.t('calls.question.number', { number })}</span>{' '}
        <Badge text={visit.t('calls.question.waits')} tone="waiting" />
      </h3>
      <Paragraphs text={question.question} />
      <p class="form-text" safe>
        {visit.actor.view === 'inside'
          ? visit.t('calls.question.by', { organisation: askedBy ?? '', date })
          : visit.t('calls.question.own', { date })}
      </p>
      {mayAnswerQuestions(visit.actor) ? (
        <p>
          <ButtonLink
            href={questionUrl(call.id, question.id)}
            text={visit.t('calls.question.give', { number })}
          />
        </p>
      ) : (
        ''
      )}
    </article>
  );
}

function Answered({ visit, question }: { visit: SignedInVisit; question: CallQuestion }): Html {
  return (
    <article id={`question-${question.number}`}>
      <h3 safe>{visit.t('calls.question.number', { number: question.number })}</h3>
      <Paragraphs text={question.question} />
      <p>
        <strong safe>{visit.t('calls.question.answer')}</strong>
      </p>
      <Paragraphs text={question.answer ?? ''} />
      <p class="form-text" safe>
        {visit.t('calls.question.answered', { date: visit.day(question.answeredAt ?? question.askedAt) })}
      </p>
    </article>
  );
}
