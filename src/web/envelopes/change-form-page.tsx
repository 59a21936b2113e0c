import { funds } from '../../reference/funds.js';
import {
  Form,
  type FormErrors,
  HiddenField,
  MoneyField,
  type Option,
  PageHeader,
  RadioField,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '../components/index.js';
import { moneyCrumbs } from '../money/money-crumbs.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { type ChangeForm, changeLabels } from './change-form.js';
import { CHANGES, ENVELOPES } from './envelope-urls.js';

interface ChangeFormProps {
  readonly visit: SignedInVisit;
  readonly form: ChangeForm;
  readonly errors: FormErrors;
  readonly envelopes: readonly Option[];
  readonly lots: readonly Option[];
}

/** What is to change, and why; nothing is proposed before the next page. */
export function ChangeFormPage(props: ChangeFormProps): Html {
  const { visit, form, errors } = props;
  const opens = form.kind === 'open';
  const title = visit.t(opens ? 'envelopes.form.title_open' : 'envelopes.form.title');
  const labels = changeLabels(visit);
  const field = <Name extends keyof ChangeForm>(name: Name) => ({
    visit,
    name,
    label: labels[name],
    value: form[name],
    errors,
  });
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any}
      breadcrumbs={moneyCrumbs(
        visit,
        { path: ENVELOPES, text: visit.t('envelopes.title') },
        { path: CHANGES, text: visit.t('envelopes.changes') },
      )}
    >
      <PageHeader title={title} lead={visit.t('envelopes.form.lead')} />
      <Form visit={visit} action={`${CHANGES}/confirm`} errors={errors} class="narrow">
        {opens ? <NewEnvelope {...props} /> : <Existing {...props} />}
        <MoneyField {...field('amount')} hint={visit.t('envelopes.form.amount_hint')} />
        <TextField
          {...field('source')}
          hint={visit.t('envelopes.form.source_hint')}
          size="full"
          maxlength={300}
        />
        <TextArea {...field('reason')} rows={4} maxlength={2_000} />
        <TextField
          {...field('wantedBy')}
          type="date"
          size="short"
          hint={visit.t('envelopes.form.wanted_by_hint')}
          optional
        />
        <div class="buttons">
          <Submit text={visit.t('envelopes.form.continue')} />
        </div>
      </Form>
      {opens ? (
        ''
      ) : (
        <p>
          <a href={`${CHANGES}/new?kind=open`} safe>
            {visit.t('envelopes.form.open_instead')}
          </a>
        </p>
      )}
    </Layout>
  );
}

function Existing({ visit, form, errors, envelopes }: ChangeFormProps): Html {
  const labels = changeLabels(visit);
  return (
    <>
      <RadioField
        visit={visit}
        name="kind"
        label={labels.kind}
        value={form.kind}
        errors={errors}
        options={(['top_up', 'cut', 'transfer'] as const).map((kind) => ({
          value: kind,
          text: visit.t(`envelopes.kind.${kind}`),
          hint: visit.t(`envelopes.kind.${kind}.hint`),
        }))}
      />
      <SelectField
        visit={visit}
        name="envelopeId"
        label={labels.envelopeId}
        hint={visit.t('envelopes.form.envelope_hint')}
        value={form.envelopeId}
        errors={errors}
        options={envelopes}
        empty={visit.t('envelopes.form.choose')}
      />
      <SelectField
        visit={visit}
        name="toEnvelopeId"
        label={labels.toEnvelopeId}
        hint={visit.t('envelopes.form.receiver_hint')}
        value={form.toEnvelopeId}
        errors={errors}
        options={envelopes}
        empty={visit.t('envelopes.form.no_transfer')}
        optional
      />
    </>
  );
}

function NewEnvelope({ visit, form, errors, lots }: ChangeFormProps): Html {
  const labels = changeLabels(visit);
  return (
    <>
      <HiddenField name="kind" value="open" />
      <SelectField
        visit={visit}
        name="lotId"
        label={labels.lotId}
        value={form.lotId}
        errors={errors}
        options={lots}
        empty={visit.t('envelopes.form.choose')}
      />
      <SelectField
        visit={visit}
        name="fund"
        label={labels.fund}
        value={form.fund}
        errors={errors}
        options={funds.map((fund) => ({
          value: fund.code,
          text: `${visit.label({ ...fund.abbreviations })} – ${visit.label({ ...fund.names })}`,
        }))}
        empty={visit.t('envelopes.form.choose')}
      />
      <TextField
        visit={visit}
        name="code"
        label={labels.code}
        hint={visit.t('envelopes.form.code_hint')}
        value={form.code}
        errors={errors}
        maxlength={40}
      />
      {(['firstYear', 'lastYear'] as const).map((name) => (
        <TextField
          visit={visit}
          name={name}
          label={labels[name]}
          hint={visit.t('envelopes.form.year_hint')}
          value={form[name]}
          errors={errors}
          inputmode="numeric"
          size="short"
          maxlength={4}
          optional
        />
      ))}
    </>
  );
}
