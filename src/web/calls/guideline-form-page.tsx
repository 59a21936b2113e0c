import { LEAD_KINDS } from '../../calls/guideline-content.js';
import { FEWEST_WORDS, MOST_WORDS, USUAL_WORDS, WORD_FIELDS } from '../../calls/guideline-rules.js';
import { countries } from '../../reference/countries.js';
import { pillars } from '../../reference/pillars.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  CheckboxesField,
  CheckboxField,
  Form,
  FormErrors,
  HiddenField,
  MoneyField,
  PageHeader,
  Submit,
  TextArea,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { Stale } from './call-form-page.js';
import { callUrl, guidelinesUrl } from './call-urls.js';
import { type GuidelineForm, guidelineLabel } from './guideline-form.js';

interface GuidelineFormProps {
  readonly visit: SignedInVisit;
  readonly call: { readonly id: string; readonly reference: string; readonly title: string };
  /** Whether it is the first version, which is issued with the opening of the call. */
  readonly first: boolean;
  readonly form: GuidelineForm;
  readonly errors?: FormErrors;
  readonly stale?: boolean;
}

/** The text of a version, and the rules with their parameters by which applications are judged. */
export function GuidelineFormPage(props: GuidelineFormProps): Html {
  const { visit, call, first, form, errors = FormErrors.none, stale = false } = props;
  const title = visit.t('calls.guideline_form.title');
  const field = (name: TextName) => ({
    visit,
    name,
    label: guidelineLabel(visit, name),
    value: form[name],
    errors,
  });
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any || stale}
      breadcrumbs={caseCrumbs(visit, 'call', call)}
    >
      <PageHeader
        caption={call.title}
        title={title}
        lead={visit.t(first ? 'calls.guideline_form.lead_first' : 'calls.guideline_form.lead_next')}
      />
      {stale ? <Stale visit={visit} href={callUrl(call.id)} /> : ''}
      <Form visit={visit} action={guidelinesUrl(call.id, 'edit')} errors={errors} class="narrow">
        <HiddenField name="revision" value={form.revision} />
        <TextArea
          {...field('summary')}
          rows={6}
          maxlength={10_000}
          hint={visit.t('calls.guideline_form.summary_hint')}
        />
        {first ? (
          ''
        ) : (
          <>
            <TextArea
              {...field('changes')}
              rows={3}
              maxlength={5_000}
              hint={visit.t('calls.guideline_form.changes_hint')}
            />
            <TextField
              {...field('inForceFrom')}
              type="date"
              size="short"
              hint={visit.t('calls.guideline_form.in_force_hint')}
              optional
            />
          </>
        )}
        <h2 safe>{visit.t('calls.guideline_form.rules')}</h2>
        <Figures {...props} />
        <WhoAndWhat {...props} />
        <SectionWords {...props} />
        <div class="buttons">
          <Submit text={visit.t('calls.guideline_form.save')} />
          <a class="btn btn-link" href={`${callUrl(call.id)}#guidelines`} safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}

type TextName = {
  [Name in keyof GuidelineForm]: GuidelineForm[Name] extends string ? Name : never;
}[keyof GuidelineForm];

function Figures({ visit, form, errors = FormErrors.none }: GuidelineFormProps): Html {
  const field = (name: TextName) => ({
    visit,
    name,
    label: guidelineLabel(visit, name),
    value: form[name],
    errors,
  });
  return (
    <>
      <MoneyField
        {...field('minimumGrantCents')}
        hint={visit.t('calls.guideline_form.empty_none')}
        optional
      />
      <MoneyField
        {...field('maximumGrantCents')}
        hint={visit.t('calls.guideline_form.empty_none')}
        optional
      />
      <TextField
        {...field('maximumShareBasisPoints')}
        size="short"
        inputmode="decimal"
        hint={visit.t('calls.guideline_form.share_hint')}
      />
      {(['minimumDurationMonths', 'maximumDurationMonths'] as const).map((name) => (
        <TextField
          {...field(name)}
          size="short"
          inputmode="numeric"
          hint={visit.t('calls.guideline_form.months_hint')}
          optional
        />
      ))}
    </>
  );
}

/** How long the sections of an application may be. */
function SectionWords({ visit, form, errors = FormErrors.none }: GuidelineFormProps): Html {
  return (
    <>
      <h2 safe>{visit.t('calls.guideline_form.words')}</h2>
      <p safe>{visit.t('calls.guideline_form.words_lead')}</p>
      {WORD_FIELDS.map((name) => (
        <TextField
          visit={visit}
          name={name}
          label={guidelineLabel(visit, name)}
          value={form[name]}
          errors={errors}
          size="short"
          inputmode="numeric"
          hint={visit.t('calls.guideline_form.words_hint', {
            fewest: visit.number(FEWEST_WORDS),
            most: visit.number(MOST_WORDS[name]),
            usual: visit.number(USUAL_WORDS[name]),
          })}
          optional
        />
      ))}
    </>
  );
}

function WhoAndWhat({ visit, form, errors = FormErrors.none }: GuidelineFormProps): Html {
  const byName = new Intl.Collator(visit.locale).compare;
  const partners = countries
    .filter(({ membership }) => membership === null)
    .map(({ code }) => ({ value: code, text: visit.country(code) }))
    .sort((a, b) => byName(a.text, b.text));
  const boxes = ['leadPublicOnly', 'needsCentralSupportLetter', 'needsPartnerSupportLetter'] as const;
  return (
    <>
      <CheckboxesField
        visit={visit}
        name="leadKinds"
        label={guidelineLabel(visit, 'leadKinds')}
        values={form.leadKinds}
        errors={errors}
        options={LEAD_KINDS.map((kind) => ({ value: kind, text: visit.t(`organisation_kind.${kind}`) }))}
      />
      {boxes.map((name) => (
        <CheckboxField
          visit={visit}
          name={name}
          label={guidelineLabel(visit, name)}
          checked={form[name] === 'yes'}
          errors={errors}
        />
      ))}
      <CheckboxesField
        visit={visit}
        name="pillars"
        label={guidelineLabel(visit, 'pillars')}
        hint={visit.t('calls.guideline_form.none_all')}
        values={form.pillars}
        errors={errors}
        options={pillars.map((one) => ({ value: one.code, text: visit.label({ ...one.names }) }))}
        optional
      />
      <CheckboxesField
        visit={visit}
        name="themes"
        label={guidelineLabel(visit, 'themes')}
        hint={visit.t('calls.guideline_form.none_all')}
        values={form.themes}
        errors={errors}
        options={visit.themes
          .offered(form.themes)
          .map(({ code }) => ({ value: code, text: visit.theme(code) }))}
        optional
      />
      <CheckboxesField
        visit={visit}
        name="partnerCountries"
        label={guidelineLabel(visit, 'partnerCountries')}
        hint={visit.t('calls.guideline_form.none_all')}
        values={form.partnerCountries}
        errors={errors}
        options={partners}
        optional
      />
    </>
  );
}
