import type { DraftFields } from '../../cases/form-draft.js';
import type { PaymentChoice, PaymentChoices } from '../../funding/payment-choices.query.js';
import { actionSubject, caseUrl, listUrl } from '../cases/case-links.js';
import { type Crumb, FormErrors, HiddenField, PageHeader, RadioField } from '../components/index.js';
import type { FormState } from '../drafts/form-answers.js';
import { FormNotices, LongForm } from '../drafts/long-form.js';
import { TermHelp } from '../glossary/term-help.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { Figures } from './figures.js';
import type { Claim, ClaimField } from './payment-fields.js';
import { ClaimFields } from './payment-form-fields.js';

interface NewPaymentProps extends FormState {
  readonly visit: SignedInVisit;
  readonly address: string;
  readonly choices: PaymentChoices;
  readonly claim: Claim;
  readonly names: readonly ClaimField[];
  readonly fields: DraftFields;
}

/** Asking for a payment on an action, or claiming money back: the figures first, then what there is to choose from. */
export function NewPaymentPage(props: NewPaymentProps): Html {
  const { visit, address, choices, claim, names, fields, errors = FormErrors.none } = props;
  const [only] = choices.kinds.length === 1 ? choices.kinds : [];
  const title = titleOf(visit, choices, only?.kind);
  return (
    <Layout
      visit={visit}
      title={`${title} – ${choices.actionReference}`}
      breadcrumbs={claimCrumbs(visit, choices)}
      failed={errors.any}
    >
      <PageHeader title={title} caption={choices.actionReference} lead={choices.actionTitle} />
      <Figures visit={visit} choices={choices} />
      <FormNotices visit={visit} address={address} state={props} />
      <LongForm
        visit={visit}
        address={address}
        back={actionUrl(choices)}
        state={props}
        versions={{}}
        save={visit.t('payments.new.save')}
      >
        {only ? (
          <HiddenField name="kind" value={only.kind} />
        ) : (
          <RadioField
            visit={visit}
            name="kind"
            label={visit.t('payments.new.choices')}
            value={fields['kind'] ?? ''}
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
          names={names}
          claim={claim}
          fields={fields}
          reports={choices.reports}
          errors={errors}
        />
      </LongForm>
    </Layout>
  );
}

/** Where whoever asks for a payment comes from. */
export function claimCrumbs(visit: Visit, choices: PaymentChoices): readonly Crumb[] {
  return [roomOf(visit, choices), { path: actionUrl(choices), text: choices.actionReference }];
}

function actionUrl({ actionSubject: subject, actionId }: PaymentChoices): string {
  return caseUrl(subject, actionId);
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
