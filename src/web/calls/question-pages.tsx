import type { CallInFull } from '../../calls/calls-in-full.query.js';
import type { CallQuestion } from '../../calls/questions.query.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { Form, FormErrors, HiddenField, PageHeader, Submit, TextArea } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { callUrl, questionUrl } from './call-urls.js';
import { Paragraphs } from './guidelines-of-call.js';

interface OfCall {
  readonly visit: SignedInVisit;
  readonly call: CallInFull;
  readonly reference: string;
  readonly errors?: FormErrors;
}

/** Whoever is outside asks; what happens with it is said before. */
export function AskPage({
  visit,
  call,
  reference,
  question,
  errors = FormErrors.none,
}: OfCall & { readonly question: string }): Html {
  const title = visit.t('calls.question.ask');
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any}
      breadcrumbs={caseCrumbs(visit, 'call', { id: call.id, reference })}
    >
      <PageHeader caption={call.title} title={title} lead={visit.t('calls.ask.lead')} />
      <Form visit={visit} action={questionUrl(call.id, 'new')} errors={errors} class="narrow">
        <TextArea
          visit={visit}
          name="question"
          label={visit.t('calls.ask.question')}
          hint={visit.t('calls.ask.hint')}
          value={question}
          errors={errors}
          rows={6}
          maxlength={5_000}
        />
        <div class="buttons">
          <Submit text={visit.t('calls.ask.submit')} />
          <a class="btn btn-link" href={`${callUrl(call.id)}#questions`} safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}

interface AnswerProps extends OfCall {
  readonly asked: CallQuestion;
  readonly form: { readonly question: string; readonly answer: string };
}

export function AnswerPage({
  visit,
  call,
  reference,
  asked,
  form,
  errors = FormErrors.none,
}: AnswerProps): Html {
  const title = visit.t('calls.question.give', { number: asked.number });
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any}
      breadcrumbs={caseCrumbs(visit, 'call', { id: call.id, reference })}
    >
      <PageHeader caption={call.title} title={title} lead={visit.t('calls.answer.lead')} />
      <section>
        <h2 safe>{visit.t('calls.answer.asked')}</h2>
        <Paragraphs text={asked.question} />
        <p class="form-text" safe>
          {visit.t('calls.question.by', {
            organisation: asked.askedBy ?? '',
            date: visit.day(asked.askedAt),
          })}
        </p>
      </section>
      <Form visit={visit} action={questionUrl(call.id, `${asked.id}/confirm`)} errors={errors} class="narrow">
        <TextArea
          visit={visit}
          name="question"
          label={visit.t('calls.answer.question')}
          hint={visit.t('calls.answer.question_hint')}
          value={form.question}
          errors={errors}
          rows={4}
          maxlength={5_000}
        />
        <TextArea
          visit={visit}
          name="answer"
          label={visit.t('calls.question.answer')}
          value={form.answer}
          errors={errors}
          rows={8}
          maxlength={10_000}
        />
        <div class="buttons">
          <Submit text={visit.t('calls.answer.continue')} />
          <a class="btn btn-link" href={`${callUrl(call.id)}#questions`} safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}

/** As it will be read, before everybody reads it. */
export function ConfirmAnswerPage({ visit, call, reference, asked, form }: AnswerProps): Html {
  const title = visit.t('calls.answer.confirm');
  const hidden = (
    <>
      <HiddenField name="question" value={form.question} />
      <HiddenField name="answer" value={form.answer} />
    </>
  );
  return (
    <Layout visit={visit} title={title} breadcrumbs={caseCrumbs(visit, 'call', { id: call.id, reference })}>
      <PageHeader caption={call.title} title={title} lead={visit.t('calls.answer.confirm_lead')} />
      <section>
        <h2 safe>{visit.t('calls.question.number', { number: asked.number })}</h2>
        <Paragraphs text={form.question} />
        <h3 safe>{visit.t('calls.question.answer')}</h3>
        <Paragraphs text={form.answer} />
      </section>
      <div class="buttons">
        <Form visit={visit} action={questionUrl(call.id, `${asked.id}/answer`)}>
          {hidden as 'safe'}
          <Submit text={visit.t('calls.answer.publish')} />
        </Form>
        <Form visit={visit} action={questionUrl(call.id, asked.id)}>
          {hidden as 'safe'}
          <Submit text={visit.t('calls.answer.mend')} tone="secondary" />
        </Form>
      </div>
    </Layout>
  );
}
