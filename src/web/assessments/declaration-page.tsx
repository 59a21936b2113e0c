import type { AssessmentInFull } from '../../assessment/assessment-in-full.query.js';
import { DECLARATIONS, type Declaration, statementFor } from '../../assessment/declare-interest.js';
import { formatList } from '../../i18n/index.js';
import {
  Form,
  FormErrors,
  PageHeader,
  RadioField,
  Submit,
  SummaryList,
  type SummaryRow,
  TextArea,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { assessmentCrumbs, captionOf } from './assessment-file.js';
import { assessmentUrl } from './assessment-links.js';
import { ConfirmDeedPage } from './confirm-deed-page.js';

export interface DeclarationProps {
  readonly visit: SignedInVisit;
  readonly assessment: AssessmentInFull;
  readonly fields: { readonly outcome: string; readonly reason: string };
  readonly errors?: FormErrors;
}

export const NOTHING_DECLARED = { outcome: '', reason: '' };

/** All that is shown of an application before its assessor has declared that nothing binds them. */
export function DeclarationPage(props: DeclarationProps): Html {
  const { visit, assessment, fields, errors = FormErrors.none } = props;
  const title = visit.t('assessment.declare.title');
  return (
    <Layout
      visit={visit}
      title={`${title} – ${assessment.file.reference}`}
      breadcrumbs={assessmentCrumbs(visit, assessment)}
      failed={errors.any}
    >
      <PageHeader
        title={title}
        caption={assessment.file.reference}
        lead={visit.t('assessment.declare.lead')}
      />
      <SummaryList rows={whatItIs(visit, assessment)} />
      <h2 safe>{visit.t('assessment.declare.statement')}</h2>
      <blockquote class="panel" safe>
        {statementFor(visit.locale)}
      </blockquote>
      <Form
        visit={visit}
        action={assessmentUrl(assessment.file.id, 'declaration')}
        errors={errors}
        class="confirm-form"
      >
        <RadioField
          visit={visit}
          name="outcome"
          label={visit.t('assessment.declare.outcome')}
          value={fields.outcome}
          options={DECLARATIONS.map((value) => ({
            value,
            text: visit.t(`assessment.declare.outcome.${value}`),
          }))}
          errors={errors}
        />
        <TextArea
          visit={visit}
          name="reason"
          label={visit.t('assessment.declare.reason')}
          hint={visit.t('assessment.declare.reason_hint')}
          value={fields.reason}
          rows={4}
          errors={errors}
        />
        <Submit text={visit.t('assessment.consensus.check')} name="do" value="check" />
      </Form>
    </Layout>
  );
}

export function ConfirmDeclarationPage({ visit, assessment, fields }: DeclarationProps): Html {
  const outcome: Declaration = fields.outcome === 'conflict' ? 'conflict' : 'none';
  return ConfirmDeedPage({
    visit,
    title: visit.t(`assessment.declare.confirm.${outcome}`),
    caption: captionOf(visit, assessment),
    crumbs: assessmentCrumbs(visit, assessment, true),
    rows: [
      ...whatItIs(visit, assessment),
      {
        term: visit.t('assessment.declare.statement'),
        value: <span safe>{statementFor(visit.locale)}</span>,
      },
      ...(fields.reason === '' || outcome === 'none'
        ? []
        : [
            {
              term: visit.t('assessment.declare.reason'),
              value: (
                <span class="facts-text" safe>
                  {fields.reason}
                </span>
              ),
            },
          ]),
    ],
    happens: [
      visit.t(`assessment.declare.happens.${outcome}`),
      ...(outcome === 'conflict' ? [visit.t('assessment.declare.happens.told')] : []),
      visit.t('assessment.declare.happens.stays'),
    ],
    action: assessmentUrl(assessment.file.id, 'declaration'),
    fields,
    submit: visit.t(`assessment.declare.submit.${outcome}`),
    tone: outcome === 'conflict' ? 'danger' : 'primary',
    change: { text: visit.t('assessment.sheet.change') },
  });
}

function whatItIs(visit: SignedInVisit, { file }: AssessmentInFull): readonly SummaryRow[] {
  const countries = file.countries.map((code) => visit.country(code));
  return [
    {
      term: visit.t('assessment.declare.application'),
      value: <span safe>{visit.titleOf('action', file.title)}</span>,
    },
    { term: visit.t('assessment.declare.lead_applicant'), value: <span safe>{file.lead}</span> },
    {
      term: visit.t('assessment.declare.countries'),
      value: <span safe>{formatList(countries, visit.locale)}</span>,
    },
  ];
}
