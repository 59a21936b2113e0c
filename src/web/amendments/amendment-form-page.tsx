import type { DraftFields } from '../../cases/form-draft.js';
import { budgetTotal } from '../actions/form-fields.js';
import type { FormOptions } from '../actions/form-options.js';
import { Lines } from '../actions/form-page.js';
import { CasePresence } from '../cases/case-live.js';
import {
  CheckboxesField,
  type Crumb,
  ErrorSummary,
  FormErrors,
  FormToken,
  HiddenField,
  MoneyField,
  PageHeader,
  Submit,
  TextArea,
  TextField,
} from '../components/index.js';
import { type Clash, Marks } from '../drafts/conflict-page.js';
import { DraftNotices, keepingOf, SavedState } from '../drafts/saved-state.js';
import type { Html } from '../shell/answers.js';
import { assetUrl } from '../shell/assets.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

export interface AmendmentFormProps {
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
  readonly errors?: FormErrors;
  /** When what is in the form was kept without being saved; ISO. */
  readonly keptAt?: string | null;
  /** What is saved and kept at the moment, part by part. */
  readonly marks: Clash['marks'];
  /** What somebody else has saved meanwhile and the form has taken over, in words. */
  readonly taken?: string;
}

/** What is to change, prefilled with what there is: whatever is left alone stays as it is. Nothing typed is ever lost. */
export function AmendmentFormPage(props: AmendmentFormProps): Html {
  const { visit, file, title, errors = FormErrors.none, keptAt = null, address } = props;
  return (
    <Layout visit={visit} title={title} breadcrumbs={props.crumbs} failed={errors.any}>
      <PageHeader title={title} caption={props.caption} lead={visit.t('amendments.form.lead')} />
      {file ? <CasePresence id={file.id} /> : ''}
      <ErrorSummary visit={visit} errors={errors} />
      <DraftNotices
        visit={visit}
        address={address}
        keptAt={errors.any ? null : keptAt}
        taken={props.taken ?? ''}
      />
      <form method="post" action={address} class="application-form" novalidate {...keepingOf(visit, address)}>
        <FormToken visit={visit} />
        <HiddenField name="version" value={props.version} />
        <Marks {...props.marks} />
        {/* The first button answers the enter key. */}
        <button type="submit" name="do" value="save" hidden safe>
          {visit.t('actions.form.save')}
        </button>
        <Why {...props} errors={errors} />
        <Time {...props} errors={errors} />
        <Money {...props} errors={errors} />
        <Partners {...props} errors={errors} />
        <div class="form-bar">
          <SavedState visit={visit} keptAt={keptAt} />
          <div class="buttons">
            <Submit text={visit.t('actions.form.save')} name="do" value="save" />
            <Submit text={visit.t('amendments.form.save_next')} tone="secondary" name="do" value="next" />
            <a class="btn btn-link" href={props.back} safe>
              {visit.t('web.form.cancel')}
            </a>
          </div>
        </div>
      </form>
      <script type="module" src={assetUrl('keep-draft.js')} />
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
