import type { PaymentChoice, PaymentChoices } from '../../funding/payment-choices.query.js';
import {
  ButtonLink,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  RadioField,
  Submit,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { Figures } from './figures.js';
import type { PaymentFields } from './payment-fields.js';
import { ClaimFields } from './payment-form-fields.js';

interface NewPaymentProps {
  readonly visit: SignedInVisit;
  readonly choices: PaymentChoices;
  readonly kind: string;
  readonly fields: PaymentFields;
  readonly errors: FormErrors;
}

/** Asking for a payment on an action, or claiming money back: the figures first, then what there is to choose from. */
export function NewPaymentPage({ visit, choices, kind, fields, errors }: NewPaymentProps): Html {
  const [only] = choices.kinds.length === 1 ? choices.kinds : [];
  const title = visit.t(only?.kind === 'recovery' ? 'payments.new.title_recovery' : 'payments.new.title');
  const action = `/actions/${choices.actionId}`;
  return (
    <Layout
      visit={visit}
      title={`${title} – ${choices.actionReference}`}
      breadcrumbs={[
        { path: '/actions', text: visit.t('cases.room.action') },
        { path: action, text: choices.actionReference },
      ]}
      failed={errors.any}
    >
      <PageHeader title={title} caption={choices.actionReference} lead={choices.actionTitle} />
      <Figures visit={visit} choices={choices} />
      <Form visit={visit} action="/payment-requests/new" errors={errors} class="confirm-form">
        <HiddenField name="action" value={choices.actionId} />
        {only ? (
          <HiddenField name="kind" value={only.kind} />
        ) : (
          <RadioField
            visit={visit}
            name="kind"
            label={visit.t('payments.new.choices')}
            value={kind}
            errors={errors}
            options={choices.kinds.map((choice) => ({
              value: choice.kind,
              text: visit.t(`payments.kind.${choice.kind}`),
              hint: hintOf(visit, choice),
            }))}
          />
        )}
        {only ? <p safe>{hintOf(visit, only)}</p> : ''}
        <ClaimFields
          visit={visit}
          fields={fields}
          errors={errors}
          kind={only?.kind ?? null}
          reports={choices.reports}
        />
        <div class="buttons">
          <Submit text={visit.t('payments.new.save')} />
          <ButtonLink href={action} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

function hintOf(visit: Visit, { kind, mostCents, hindrance }: PaymentChoice): string {
  const most = visit.t(`payments.new.hint.${kind}`, { most: visit.money(mostCents) });
  return hindrance === null ? most : `${most} ${visit.t(`payments.new.hindrance.${hindrance}`)}`;
}
