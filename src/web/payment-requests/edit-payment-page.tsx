import type { DraftFields } from '../../cases/form-draft.js';
import type { PaymentChoices } from '../../funding/payment-choices.query.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { FormErrors, MoneyField, PageHeader } from '../components/index.js';
import type { FormState } from '../drafts/form-answers.js';
import { FormNotices, LongForm } from '../drafts/long-form.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import type { ClaimField } from './payment-fields.js';
import type { PaymentFile } from './payment-file.js';
import { ClaimFields } from './payment-form-fields.js';

interface EditPaymentProps extends FormState {
  readonly visit: SignedInVisit;
  readonly request: PaymentFile;
  /** Of the claim; null where it is said what is accepted of it. */
  readonly names: readonly ClaimField[] | null;
  readonly fields: DraftFields;
  readonly reports: PaymentChoices['reports'];
}

/** The claim while the lead writes it, or what the financial initiator accepts of it. */
export function EditPaymentPage(props: EditPaymentProps): Html {
  const { visit, request, names, fields, reports, errors = FormErrors.none } = props;
  const { file } = request.page;
  const title = visit.t(names ? 'payments.edit.title' : 'payments.edit.title_accepted');
  const address = `/payment-requests/${file.id}/edit`;
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, 'payment_request', file)}
      failed={errors.any}
    >
      <PageHeader title={title} caption={file.reference} lead={file.title} />
      <FormNotices visit={visit} address={address} state={props} />
      <LongForm
        visit={visit}
        address={address}
        back={`/payment-requests/${file.id}`}
        state={props}
        versions={{ version: file.version }}
        save={visit.t('web.form.save')}
      >
        {names ? (
          <ClaimFields
            visit={visit}
            names={names}
            claim={request.payment}
            fields={fields}
            reports={reports}
            errors={errors}
          />
        ) : (
          <AcceptedField {...props} />
        )}
      </LongForm>
    </Layout>
  );
}

/** Where no costs were declared there is nothing to accept. */
function AcceptedField({ visit, request, fields, errors = FormErrors.none }: EditPaymentProps): Html {
  const { declaredCents } = request.payment.content;
  if (declaredCents === null) return '';
  return (
    <MoneyField
      visit={visit}
      name="acceptedCents"
      label={visit.t('payments.field.acceptedCents')}
      hint={visit.t('payments.edit.accepted_hint', { declared: visit.money(declaredCents) })}
      value={fields['acceptedCents'] ?? ''}
      errors={errors}
    />
  );
}
