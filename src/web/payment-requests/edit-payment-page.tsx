import type { PaymentChoices } from '../../funding/payment-choices.query.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  Banner,
  ButtonLink,
  type Column,
  Form,
  type FormErrors,
  HiddenField,
  MoneyField,
  PageHeader,
  Submit,
  Table,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import type { PaymentFieldName, PaymentFields } from './payment-fields.js';
import type { PaymentFile } from './payment-file.js';
import { ClaimFields } from './payment-form-fields.js';

export interface EditPaymentProps {
  readonly visit: SignedInVisit;
  readonly request: PaymentFile;
  readonly fields: PaymentFields;
  readonly reports: PaymentChoices['reports'];
  readonly errors: FormErrors;
  /** What somebody else saved meanwhile, field by field. */
  readonly conflict?: readonly Differing[];
}

export interface Differing {
  readonly name: PaymentFieldName;
  readonly saved: string;
  readonly yours: string;
}

/** The claim while the lead writes it, or what the financial initiator accepts of it. */
export function EditPaymentPage({
  visit,
  request,
  fields,
  reports,
  errors,
  conflict = [],
}: EditPaymentProps): Html {
  const { page, payment } = request;
  const { file } = page;
  const accepting = isAccepting(request);
  const title = visit.t(accepting ? 'payments.edit.title_accepted' : 'payments.edit.title');
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, 'payment_request', file)}
      failed={errors.any}
    >
      <PageHeader title={title} caption={file.reference} lead={file.title} />
      <Conflict visit={visit} conflict={conflict} />
      <Form visit={visit} action={`/payment-requests/${file.id}/edit`} errors={errors} class="confirm-form">
        <HiddenField name="version" value={file.version} />
        {accepting ? (
          payment.content.declaredCents === null ? (
            ''
          ) : (
            <MoneyField
              visit={visit}
              name="acceptedCents"
              label={visit.t('payments.field.acceptedCents')}
              hint={visit.t('payments.edit.accepted_hint', {
                declared: visit.money(payment.content.declaredCents),
              })}
              value={fields.acceptedCents}
              errors={errors}
            />
          )
        ) : (
          <ClaimFields
            visit={visit}
            fields={fields}
            errors={errors}
            kind={payment.kind}
            reports={reports}
            bought={payment.bought}
          />
        )}
        <div class="buttons">
          <Submit text={visit.t('web.form.save')} />
          <ButtonLink href={`/payment-requests/${file.id}`} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

/** In financial initiation the facility says what it accepts; the claim is not its to change. */
export function isAccepting({ page }: PaymentFile): boolean {
  return page.file.stage.code === 'financial_initiation';
}

function Conflict({ visit, conflict }: { visit: SignedInVisit; conflict: readonly Differing[] }): Html {
  if (conflict.length === 0) return '';
  const shown = (text: string) => (
    <span safe>{text === '' ? visit.t('actions.form.empty_value') : text}</span>
  );
  const columns: readonly Column<Differing>[] = [
    {
      header: visit.t('actions.form.conflict_field'),
      heads: true,
      cell: ({ name }) => <span safe>{visit.t(`payments.field.${name}`)}</span>,
    },
    { header: visit.t('actions.form.conflict_saved'), cell: (field) => shown(field.saved) },
    { header: visit.t('actions.form.conflict_yours'), cell: (field) => shown(field.yours) },
  ];
  return (
    <Banner tone="refused" title={visit.t('actions.form.conflict_title')}>
      <p safe>{visit.t('payments.edit.conflict')}</p>
      <Table
        caption={visit.t('actions.form.conflict_title')}
        captionHidden
        columns={columns}
        rows={conflict}
      />
    </Banner>
  );
}
