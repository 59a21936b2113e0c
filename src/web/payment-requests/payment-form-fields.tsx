import type { DraftFields } from '../../cases/form-draft.js';
import type { PaymentChoices } from '../../funding/payment-choices.query.js';
import { type FormErrors, MoneyField, SelectField, TextArea, TextField } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { type Claim, type ClaimField, fieldLabel } from './payment-fields.js';

interface ClaimFieldsProps {
  readonly visit: Visit;
  readonly names: readonly ClaimField[];
  readonly claim: Claim;
  readonly fields: DraftFields;
  readonly reports: PaymentChoices['reports'];
  readonly errors: FormErrors;
}

/** What is asked for, in the lead's words or, of a recovery and of what the facility buys, the facility's. */
export function ClaimFields(props: ClaimFieldsProps): Html {
  return (
    <>
      {props.names.map((name) => {
        const Field = FIELDS[name];
        return <Field {...props} />;
      })}
    </>
  );
}

const FIELDS: Readonly<Record<ClaimField, (props: ClaimFieldsProps) => Html>> = {
  invoiceReference: (props) => (
    <TextField
      {...fieldOf(props, 'invoiceReference')}
      hint={props.visit.t('payments.bought.invoice_hint')}
      maxlength={100}
    />
  ),
  declaredCents: (props) => (
    <MoneyField
      {...fieldOf(props, 'declaredCents')}
      hint={props.visit.t(
        props.claim.bought ? 'payments.bought.invoiced_hint' : 'payments.new.declared_hint',
      )}
    />
  ),
  requestedCents: (props) => {
    const { visit, claim } = props;
    const followsCosts = !claim.bought && claim.kind !== 'prefinancing' && claim.kind !== 'recovery';
    return (
      <MoneyField
        {...fieldOf(props, 'requestedCents')}
        {...(followsCosts ? { hint: visit.t('payments.new.requested_hint') } : {})}
      />
    );
  },
  reportId: (props) => {
    const { visit, reports } = props;
    return (
      <SelectField
        {...fieldOf(props, 'reportId')}
        hint={visit.t('payments.new.report_hint')}
        options={reports.map(({ id, reference, number, accepted }) => ({
          value: id,
          text: visit.t(accepted ? 'payments.new.report_accepted' : 'payments.new.report_open', {
            reference,
            number,
          }),
        }))}
        empty={visit.t('payments.new.no_report')}
      />
    );
  },
  reason: (props) => (
    <TextArea
      {...fieldOf(props, 'reason')}
      {...(props.claim.kind === 'recovery'
        ? { hint: props.visit.t('payments.new.reason_hint') }
        : { optional: true })}
      rows={5}
      maxlength={10_000}
    />
  ),
};

function fieldOf({ visit, claim, fields, errors }: ClaimFieldsProps, name: ClaimField) {
  return { visit, name, label: fieldLabel(name, claim, visit), value: fields[name] ?? '', errors };
}
