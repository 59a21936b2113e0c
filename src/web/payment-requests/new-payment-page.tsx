import type { PaymentChoice, PaymentChoices } from '../../funding/payment-choices.query.js';
import { actionSubject, caseUrl, listUrl } from '../cases/case-links.js';
import {
  ButtonLink,
  type Crumb,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  RadioField,
  Submit,
} from '../components/index.js';
import { TermHelp } from '../glossary/term-help.js';
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
  const title = titleOf(visit, choices, only?.kind);
  const action = caseUrl(choices.actionSubject, choices.actionId);
  return (
    <Layout
      visit={visit}
      title={`${title} – ${choices.actionReference}`}
      breadcrumbs={[roomOf(visit, choices), { path: action, text: choices.actionReference }]}
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
              hint: hintOf(visit, choice, choices.bought),
            }))}
          />
        )}
        {only ? <p safe>{hintOf(visit, only, choices.bought)}</p> : ''}
        <TermHelp visit={visit} terms={['pre_financing', 'balance', 'recovery_order']} />
        <ClaimFields
          visit={visit}
          fields={fields}
          errors={errors}
          kind={only?.kind ?? null}
          reports={choices.reports}
          bought={choices.bought}
        />
        <div class="buttons">
          <Submit text={visit.t('payments.new.save')} />
          <ButtonLink href={action} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

function titleOf(visit: Visit, { bought }: PaymentChoices, kind: PaymentChoice['kind'] | undefined): string {
  if (kind === 'recovery') return visit.t('payments.new.title_recovery');
  return bought && kind
    ? visit.t('payments.bought.title_new', { kind: visit.t(`payments.kind.${kind}`) })
    : visit.t('payments.new.title');
}

function roomOf(visit: Visit, { actionSubject: kindOfCase }: PaymentChoices): Crumb {
  const subject = actionSubject(kindOfCase);
  return { path: listUrl(subject), text: visit.sentence(`cases.room.${subject}`) };
}

function hintOf(visit: Visit, { kind, mostCents, hindrance }: PaymentChoice, bought: boolean): string {
  const figures = { most: visit.money(mostCents) };
  const most =
    bought && kind !== 'recovery'
      ? visit.t(`payments.bought.hint.${kind}`, figures)
      : visit.t(`payments.new.hint.${kind}`, figures);
  return hindrance === null ? most : `${most} ${visit.t(`payments.new.hindrance.${hindrance}`)}`;
}
