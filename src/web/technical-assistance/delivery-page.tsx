import type { StoredLine } from '../../assistance/assistance-plan.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  ButtonLink,
  Form,
  type FormErrors,
  Money,
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
import { type AssistanceFile, deliveryUrl, PATH } from './assistance-file.js';
import { attendanceTexts, daysText, deliveredText, placeText, quantityText } from './assistance-words.js';

export interface DeliveryFields {
  readonly answer: string;
  readonly reason: string;
}

interface DeliveryPageProps {
  readonly visit: SignedInVisit;
  readonly file: AssistanceFile;
  readonly line: StoredLine;
  readonly fields: DeliveryFields;
  readonly errors: FormErrors;
}

/** What was planned and what was recorded as delivered, and the question whether it was. */
export function DeliveryPage({ visit, file, line, fields, errors }: DeliveryPageProps): Html {
  const { file: filed } = file.page;
  const title = visit.t('assistance.answer.title', { name: line.name });
  return (
    <Layout
      visit={visit}
      title={`${title} – ${filed.reference}`}
      breadcrumbs={caseCrumbs(visit, 'technical_assistance', filed)}
      failed={errors.any}
    >
      <PageHeader title={title} caption={`${filed.reference} ${filed.title}`} />
      <SummaryList rows={factsOf(visit, line)} />
      <Form visit={visit} action={deliveryUrl(filed.id, line.id)} errors={errors} class="confirm-form">
        <input type="hidden" name="told" value={String(line.told)} />
        <RadioField
          visit={visit}
          name="answer"
          label={visit.t('assistance.answer.question')}
          value={fields.answer}
          options={(['confirmed', 'disputed'] as const).map((value) => ({
            value,
            text: visit.t(`assistance.answer.${value}`),
            hint: visit.t(`assistance.answer.${value}_hint`),
          }))}
          errors={errors}
        />
        <TextArea
          visit={visit}
          name="reason"
          label={visit.t('assistance.answer.reason')}
          hint={visit.t('assistance.answer.reason_hint')}
          value={fields.reason}
          rows={4}
          errors={errors}
        />
        <div class="buttons">
          <Submit text={visit.t('assistance.answer.send')} />
          <ButtonLink href={`${PATH}/${filed.id}#plan`} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

function factsOf(visit: SignedInVisit, line: StoredLine): readonly SummaryRow[] {
  const text = (value: string): Html => <span safe>{value}</span>;
  const planned = [
    daysText(visit, line),
    placeText(visit, line),
    quantityText(visit, line.kind, line.quantity),
  ];
  return [
    { term: visit.t('assistance.answer.what'), value: text(visit.t(`assistance.kind.${line.kind}`)) },
    ...(line.organisation === ''
      ? []
      : [{ term: visit.t('assistance.line.organisation'), value: text(line.organisation) }]),
    ...(line.details === ''
      ? []
      : [{ term: visit.t(`assistance.details.${line.kind}`), value: text(line.details) }]),
    {
      term: visit.t('assistance.answer.planned'),
      value: text(planned.filter((one) => one !== '').join(', ')),
    },
    {
      term: visit.t('assistance.answer.recorded'),
      value: text([deliveredText(visit, line), ...attendanceTexts(visit, line)].join(' ')),
    },
    ...(line.kind === 'equipment' && line.unitCents !== null
      ? [
          {
            term: visit.t('assistance.value_each'),
            value: <Money visit={visit} cents={line.unitCents} />,
          },
        ]
      : []),
  ];
}
