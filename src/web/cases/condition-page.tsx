import { CONDITION_OUTCOMES } from '../../cases/conditions.js';
import type { Condition } from '../../cases/conditions.query.js';
import { CONDITION_WORDS_LENGTH } from '../../cases/follow-condition.js';
import { Form, type FormErrors, PageHeader, RadioField, Submit, TextArea } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { caseCrumbs } from './case-crumbs.js';
import { type CaseSubject, caseUrl, conditionUrl } from './case-links.js';
import { ConditionText } from './conditions-panel.js';

export type ConditionDeed = 'report' | 'settle';

export interface ConditionFields {
  readonly text: string;
  readonly outcome: string;
  readonly reason: string;
}

interface ConditionPageProps {
  readonly visit: SignedInVisit;
  readonly subject: CaseSubject;
  readonly file: { readonly id: string; readonly reference: string; readonly title: string };
  readonly condition: Condition;
  readonly deed: ConditionDeed;
  readonly fields: ConditionFields;
  readonly errors: FormErrors;
}

/** Telling how a condition was met, or settling it. */
export function ConditionPage(props: ConditionPageProps): Html {
  const { visit, subject, file, condition, deed, errors } = props;
  const title = visit.t(`conditions.${deed}`);
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, subject, file)}
      failed={errors.any}
    >
      <PageHeader title={title} caption={`${file.reference} ${visit.titleOf(subject, file.title)}`} />
      <section>
        <h2 safe>{visit.t('conditions.text')}</h2>
        <ConditionText visit={visit} condition={condition} />
      </section>
      <Form
        visit={visit}
        action={conditionUrl(subject, file.id, condition.id, deed)}
        errors={errors}
        class="confirm-form"
      >
        <Fields {...props} />
        <div class="buttons">
          <Submit text={title} />
          <a class="btn btn-link" href={`${caseUrl(subject, file.id)}#conditions`} safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}

function Fields({ visit, condition, deed, fields, errors }: ConditionPageProps): Html {
  if (deed === 'report') {
    return (
      <TextArea
        visit={visit}
        name="text"
        label={visit.t('conditions.report_text')}
        hint={visit.t('conditions.report_hint')}
        value={fields.text}
        maxlength={CONDITION_WORDS_LENGTH}
        errors={errors}
      />
    );
  }
  return (
    <>
      <p safe>{visit.t('conditions.settle_lead')}</p>
      <input type="hidden" name="reported" value={condition.report?.at ?? ''} />
      <RadioField
        visit={visit}
        name="outcome"
        label={visit.t('conditions.outcome')}
        value={fields.outcome}
        options={CONDITION_OUTCOMES.map((value) => ({ value, text: visit.t(`conditions.outcome.${value}`) }))}
        errors={errors}
      />
      <TextArea
        visit={visit}
        name="reason"
        label={visit.t('conditions.reason')}
        hint={visit.t('conditions.reason_hint')}
        value={fields.reason}
        maxlength={CONDITION_WORDS_LENGTH}
        errors={errors}
      />
    </>
  );
}
