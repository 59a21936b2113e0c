import type { Finding, Findings } from '../../cases/findings.query.js';
import { FINDING_OUTCOMES } from '../../cases/settle-finding.js';
import {
  Form,
  FormErrors,
  HiddenField,
  PageHeader,
  RadioField,
  SelectField,
  Submit,
  SummaryList,
  TextArea,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { caseCrumbs } from './case-crumbs.js';
import { type CaseSubject, caseUrl } from './case-links.js';
import { FindingText } from './findings-panel.js';

export type FindingDeed = 'raise' | 'reply' | 'settle';

/** What the form of each deed asks for; empty where it is not asked. */
export interface FindingFields {
  readonly text: string;
  readonly check: string;
  readonly outcome: string;
  readonly reason: string;
}

export const NO_FIELDS: FindingFields = { text: '', check: '', outcome: '', reason: '' };

export interface FindingFormProps {
  readonly visit: SignedInVisit;
  readonly subject: CaseSubject;
  readonly file: { readonly id: string; readonly reference: string; readonly title: string };
  readonly deed: FindingDeed;
  /** The finding that is answered or settled; null for a new one. */
  readonly finding: Finding | null;
  readonly checks: Findings['checks'];
  /** Where the form goes. */
  readonly address: string;
  readonly fields: FindingFields;
  readonly errors?: FormErrors;
}

const TITLES = { raise: 'ex_ante.raise', reply: 'ex_ante.reply_to', settle: 'ex_ante.settle_of' } as const;

/** Writing a finding, an answer to one, or how it is settled. */
export function FindingFormPage(props: FindingFormProps): Html {
  const { visit, subject, file, deed, finding, address, errors = FormErrors.none } = props;
  const title = visit.sentence(TITLES[deed], { number: finding?.number ?? 0 });
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={crumbs(visit, subject, file)}
      failed={errors.any}
    >
      <PageHeader
        title={title}
        caption={`${file.reference} ${file.title}`}
        {...(deed === 'raise' ? { lead: visit.t('ex_ante.raise_lead') } : {})}
      />
      {finding ? <FindingText visit={visit} finding={finding} /> : ''}
      <Form visit={visit} action={address} errors={errors} class="confirm-form">
        <Fields {...props} errors={errors} />
        <div class="buttons">
          <Submit text={visit.t('ex_ante.continue')} name="do" value="check" />
          <a class="btn btn-link" href={`${caseUrl(subject, file.id)}#findings`} safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}

function Fields({ visit, deed, checks, fields, errors }: FindingFormProps & { errors: FormErrors }): Html {
  if (deed === 'settle') {
    return (
      <>
        <RadioField
          visit={visit}
          name="outcome"
          label={visit.t('ex_ante.field.outcome')}
          value={fields.outcome}
          options={FINDING_OUTCOMES.map((value) => ({
            value,
            text: visit.t(`ex_ante.field.outcome.${value}`),
          }))}
          errors={errors}
        />
        <TextArea
          visit={visit}
          name="reason"
          label={visit.t('ex_ante.field.reason')}
          hint={visit.t('ex_ante.field.reason_hint')}
          value={fields.reason}
          errors={errors}
        />
      </>
    );
  }
  return (
    <>
      {deed === 'raise' ? (
        <SelectField
          visit={visit}
          name="check"
          label={visit.t('ex_ante.check')}
          value={fields.check}
          empty={visit.t('ex_ante.whole_file')}
          options={checks.map(({ code, label }) => ({ value: code, text: visit.label(label) }))}
          errors={errors}
        />
      ) : (
        ''
      )}
      <TextArea
        visit={visit}
        name="text"
        label={visit.t(deed === 'raise' ? 'ex_ante.field.text' : 'ex_ante.field.reply')}
        hint={visit.t(deed === 'raise' ? 'ex_ante.field.text_hint' : 'ex_ante.field.reply_hint')}
        value={fields.text}
        rows={8}
        errors={errors}
      />
    </>
  );
}

/** Says what it will do, before it is done. */
export function ConfirmFindingPage(props: FindingFormProps): Html {
  const { visit, subject, file, deed, finding, checks, address, fields } = props;
  const title = visit.t(`ex_ante.confirm.${deed}`);
  const about = checks.find(({ code }) => code === fields.check)?.label;
  const text = (value: string) => (
    <span class="facts-text" safe>
      {value}
    </span>
  );
  const happens = {
    raise: [visit.t('ex_ante.happens.raise'), visit.t('ex_ante.happens.raise_bound')],
    reply: [visit.t('ex_ante.happens.reply')],
    settle: [
      visit.t(fields.outcome === 'maintained' ? 'ex_ante.happens.maintained' : 'ex_ante.happens.resolved'),
    ],
  };
  const rows = {
    raise: [
      {
        term: visit.t('ex_ante.check'),
        value: text(about ? visit.label(about) : visit.t('ex_ante.whole_file')),
      },
      { term: visit.t('ex_ante.field.text'), value: text(fields.text) },
    ],
    reply: [{ term: visit.t('ex_ante.field.reply'), value: text(fields.text) }],
    settle: [
      {
        term: visit.t('ex_ante.field.outcome'),
        value: text(visit.sentence(`ex_ante.field.outcome.${fields.outcome}`)),
      },
      ...(fields.reason === ''
        ? []
        : [{ term: visit.t('ex_ante.field.reason'), value: text(fields.reason) }]),
    ],
  };
  return (
    <Layout visit={visit} title={`${title} – ${file.reference}`} breadcrumbs={crumbs(visit, subject, file)}>
      <PageHeader title={title} caption={`${file.reference} ${file.title}`} />
      {finding ? <FindingText visit={visit} finding={finding} /> : ''}
      <SummaryList rows={rows[deed]} />
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <ul>
          {[...happens[deed], visit.t('ex_ante.happens.stays')].map((line) => (
            <li safe>{line}</li>
          ))}
        </ul>
      </section>
      <Form visit={visit} action={address} class="confirm-form">
        {Object.entries(fields).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <div class="buttons">
          <Submit text={visit.t(`ex_ante.confirm.submit.${deed}`)} name="do" value="confirm" />
          <Submit text={visit.t('ex_ante.change')} tone="link" name="do" value="change" />
        </div>
      </Form>
    </Layout>
  );
}

function crumbs(
  visit: SignedInVisit,
  subject: CaseSubject,
  file: FindingFormProps['file'],
): { path: string; text: string }[] {
  return [...caseCrumbs(visit, subject), { path: caseUrl(subject, file.id), text: file.reference }];
}
