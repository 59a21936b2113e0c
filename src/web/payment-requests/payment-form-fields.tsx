import type { DraftFields } from '../../cases/form-draft.js';
import type { PaymentChoices } from '../../funding/payment-choices.query.js';
import type { PaymentKind } from '../../funding/payment-rules.js';
import { type FormErrors, MoneyField, SelectField, TextArea, TextField } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

interface ClaimFieldsProps {
  readonly visit: Visit;
  readonly fields: DraftFields;
  readonly errors: FormErrors;
  /** Null while it is still to be chosen: then every field is there. */
  readonly kind: PaymentKind | null;
  readonly reports: PaymentChoices['reports'];
  /** Of what the facility buys itself, where an invoice says what is to be paid. */
  readonly bought: boolean;
}

/** What is asked for, in the lead's words or, of a recovery, the facility's. */
export function ClaimFields(props: ClaimFieldsProps): Html {
  const { visit, fields, errors, kind, reports } = props;
  if (props.bought && kind !== 'recovery') return <InvoiceFields {...props} />;
  const onCosts = kind !== 'prefinancing' && kind !== 'recovery';
  const hinted = kind === null || onCosts;
  return (
    <>
      {onCosts ? (
        <MoneyField
          visit={visit}
          name="declaredCents"
          label={visit.t('payments.field.declaredCents')}
          hint={visit.t('payments.new.declared_hint')}
          value={fields['declaredCents'] ?? ''}
          errors={errors}
        />
      ) : (
        ''
      )}
      <MoneyField
        visit={visit}
        name="requestedCents"
        label={visit.t('payments.field.requestedCents')}
        {...(hinted ? { hint: visit.t('payments.new.requested_hint') } : {})}
        value={fields['requestedCents'] ?? ''}
        errors={errors}
      />
      {kind === null || kind === 'interim' ? (
        <SelectField
          visit={visit}
          name="reportId"
          label={visit.t('payments.field.reportId')}
          hint={visit.t('payments.new.report_hint')}
          value={fields['reportId'] ?? ''}
          errors={errors}
          options={reports.map(({ id, reference, number, accepted }) => ({
            value: id,
            text: visit.t(accepted ? 'payments.new.report_accepted' : 'payments.new.report_open', {
              reference,
              number,
            }),
          }))}
          empty={visit.t('payments.new.no_report')}
        />
      ) : (
        ''
      )}
      <TextArea
        visit={visit}
        name="reason"
        label={visit.t('payments.field.reason')}
        {...(kind === 'recovery' ? { hint: visit.t('payments.new.reason_hint') } : { optional: true })}
        value={fields['reason'] ?? ''}
        errors={errors}
        rows={5}
        maxlength={10_000}
      />
    </>
  );
}

/** By the paper that was sent: what it is, and what it comes to. */
function InvoiceFields({ visit, fields, errors, kind }: ClaimFieldsProps): Html {
  return (
    <>
      <TextField
        visit={visit}
        name="invoiceReference"
        label={visit.t('payments.field.invoiceReference')}
        hint={visit.t('payments.bought.invoice_hint')}
        value={fields['invoiceReference'] ?? ''}
        maxlength={100}
        errors={errors}
      />
      {kind === 'prefinancing' ? (
        ''
      ) : (
        <MoneyField
          visit={visit}
          name="declaredCents"
          label={visit.t('payments.field.invoicedCents')}
          hint={visit.t('payments.bought.invoiced_hint')}
          value={fields['declaredCents'] ?? ''}
          errors={errors}
        />
      )}
      {kind === null || kind === 'prefinancing' ? (
        <MoneyField
          visit={visit}
          name="requestedCents"
          label={visit.t('payments.field.requestedCents')}
          value={fields['requestedCents'] ?? ''}
          errors={errors}
        />
      ) : (
        ''
      )}
      <TextArea
        visit={visit}
        name="reason"
        label={visit.t('payments.field.reason')}
        optional
        value={fields['reason'] ?? ''}
        errors={errors}
        rows={5}
        maxlength={10_000}
      />
    </>
  );
}
