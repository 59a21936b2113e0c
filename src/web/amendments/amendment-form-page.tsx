import type { DraftFields } from '../../cases/form-draft.js';
import { budgetTotal } from '../actions/form-fields.js';
import type { FormOptions } from '../actions/form-options.js';
import { Lines } from '../actions/form-page.js';
import { CasePresence } from '../cases/case-live.js';
import {
  CheckboxesField,
  type Crumb,
  FormErrors,
  MoneyField,
  PageHeader,
  TextArea,
  TextField,
} from '../components/index.js';
import type { FormState } from '../drafts/form-answers.js';
import { FormNotices, LongForm } from '../drafts/long-form.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

export interface AmendmentFormProps extends FormState {
  readonly visit: SignedInVisit;
  /** Null while the amendment is not yet there. */
  readonly file: { readonly id: string } | null;
  /** Of what it began with: the amendment, or the action of a new one. */
  readonly version: string;
  readonly title: string;
  readonly caption: string;
  readonly crumbs: readonly Crumb[];
  /** Where the form goes to, and where leaving it leads. */
  readonly address: string;
  readonly back: string;
  readonly fields: DraftFields;
  readonly options: FormOptions;
}

/** What is to change, prefilled with what there is: whatever is left alone stays as it is. Nothing typed is ever lost. */
export function AmendmentFormPage(props: AmendmentFormProps): Html {
  const { visit, file, title, errors = FormErrors.none, address } = props;
  return (
    <Layout visit={visit} title={title} breadcrumbs={props.crumbs} failed={errors.any}>
      <PageHeader title={title} caption={props.caption} lead={visit.t('amendments.form.lead')} />
      {file ? <CasePresence id={file.id} /> : ''}
      <FormNotices visit={visit} address={address} state={props} />
      <LongForm
        visit={visit}
        address={address}
        back={props.back}
        state={props}
        versions={{ version: props.version }}
        save={visit.t('actions.form.save')}
        next={visit.t('amendments.form.save_next')}
      >
        <Why {...props} errors={errors} />
        <Time {...props} errors={errors} />
        <Money {...props} errors={errors} />
        <Partners {...props} errors={errors} />
      </LongForm>
    </Layout>
  );
}

type PartProps = AmendmentFormProps & { readonly errors: FormErrors };

function Why(props: PartProps): Html {
  const { visit } = props;
  const field = fieldOf(props, 'amendments');
  return (
    <section aria-labelledby="why">
      <h2 id="why" safe>
        {visit.t('amendments.form.why')}
      </h2>
      <TextArea {...field('reason')} rows={5} hint={visit.t('amendments.form.reason_hint')} />
    </section>
  );
}

function Time(props: PartProps): Html {
  const { visit } = props;
  const field = fieldOf(props, 'actions');
  return (
    <section aria-labelledby="time">
      <h2 id="time" safe>
        {visit.t('amendments.form.time')}
      </h2>
      <p safe>{visit.t('amendments.form.time_hint')}</p>
      <TextField {...field('startsOn')} type="date" size="short" />
      <TextField {...field('durationMonths')} inputmode="numeric" size="short" />
    </section>
  );
}

function Money(props: PartProps): Html {
  const { visit, fields } = props;
  const field = fieldOf(props, 'actions');
  const hint = visit.t('actions.form.money_hint');
  return (
    <section aria-labelledby="money">
      <h2 id="money" safe>
        {visit.t('amendments.form.money')}
      </h2>
      <p safe>{visit.t('amendments.form.money_when')}</p>
      <MoneyField {...field('grantCents')} label={visit.t('amendments.term.grant')} hint={hint} />
      <MoneyField {...field('totalCostCents')} hint={hint} />
      <h3 id="budgetLines" safe>
        {visit.t('actions.form.budget')}
      </h3>
      <p safe>{visit.t('actions.form.budget_hint')}</p>
      <Lines {...props} list="budgetLines" />
      <p class="mt-3" safe>
        {visit.t('actions.form.budget_total', { total: visit.money(budgetTotal(fields)) })}
      </p>
    </section>
  );
}

function Partners(props: PartProps): Html {
  const { visit, fields, options, errors } = props;
  const field = fieldOf(props, 'amendments');
  return (
    <section aria-labelledby="partners">
      <h2 id="partners" safe>
        {visit.t('amendments.form.partners')}
      </h2>
      <p safe>{visit.t('amendments.form.partners_hint')}</p>
      <h3 id="countries" safe>
        {visit.t('actions.form.where')}
      </h3>
      <Lines {...props} list="countries" />
      <div class="mt-3">
        <TextArea
          {...field('partnerNote')}
          rows={4}
          hint={visit.t('amendments.form.partner_note_hint')}
          optional
        />
      </div>
      {options.coApplicants.length > 0 ? (
        <details class="co-applicants" open={(fields['coApplicantIds'] ?? '') !== ''}>
          <summary safe>{visit.t('actions.form.co_applicants')}</summary>
          <CheckboxesField
            visit={visit}
            name="coApplicantIds"
            label={visit.t('actions.field.coApplicantIds')}
            values={(fields['coApplicantIds'] ?? '').split(',')}
            options={options.coApplicants}
            errors={errors}
          />
        </details>
      ) : (
        ''
      )}
    </section>
  );
}

function fieldOf({ visit, fields, errors }: PartProps, room: 'actions' | 'amendments') {
  return (name: string) => ({
    visit,
    name,
    label: visit.sentence(`${room}.field.${name}`),
    value: fields[name] ?? '',
    errors,
  });
}
