import type { CaseView } from '../../cases/case-view.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  Banner,
  ButtonLink,
  CheckboxesField,
  Form,
  FormErrors,
  HiddenField,
  PageHeader,
  RadioField,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import type { ProposalFields, ProposalOptions } from './partnership-fields.js';

interface PartnershipFormProps {
  readonly visit: SignedInVisit;
  /** Null for a new one. */
  readonly file: CaseView | null;
  readonly fields: ProposalFields;
  readonly options: ProposalOptions;
  readonly errors?: FormErrors;
  /** Somebody else saved meanwhile: what is in the form is not saved. */
  readonly stale?: boolean;
  /** Whether kind and country can still be put right. */
  readonly renamable: boolean;
}

/** A framework while it is not signed: what it is, with whom, about what, and who signs. */
export function PartnershipFormPage({
  visit,
  file,
  fields,
  options,
  errors = FormErrors.none,
  stale = false,
  renamable,
}: PartnershipFormProps): Html {
  const title = visit.t(file ? 'partnerships.form.edit' : 'partnerships.form.new');
  const address = file ? `/partnerships/${file.id}/edit` : '/partnerships/new';
  const common = (name: keyof ProposalFields) => ({
    visit,
    name,
    label: visit.t(`partnerships.field.${name}`),
    errors,
  });
  return (
    <Layout
      visit={visit}
      title={file ? `${title} – ${file.reference}` : title}
      breadcrumbs={caseCrumbs(visit, 'partnership', file ?? undefined)}
      failed={errors.any}
    >
      <PageHeader
        title={title}
        {...(file ? { caption: file.reference } : {})}
        lead={visit.t('partnerships.form.lead')}
      />
      {stale ? (
        <Banner tone="refused" title={visit.t('partnerships.form.stale_title')}>
          <p safe>{visit.t('partnerships.form.stale')}</p>
        </Banner>
      ) : (
        ''
      )}
      <Form visit={visit} action={address} errors={errors} class="narrow">
        <HiddenField name="version" value={file?.version ?? ''} />
        {renamable ? (
          <>
            <RadioField
              {...common('kind')}
              value={fields.kind}
              options={(['MP', 'CAMM'] as const).map((kind) => ({
                value: kind,
                text: visit.t(`partnerships.kind.${kind}`),
                hint: visit.t(`partnerships.kind_hint.${kind}`),
              }))}
            />
            <SelectField
              {...common('country')}
              value={fields.country}
              options={options.countries}
              empty={visit.t('web.form.choose')}
              hint={visit.t('partnerships.form.country_hint')}
            />
          </>
        ) : (
          <>
            <HiddenField name="kind" value={fields.kind} />
            <HiddenField name="country" value={fields.country} />
            <p class="frozen" safe>
              {visit.t('partnerships.form.frozen', {
                kind: visit.sentence(`partnerships.kind.${fields.kind}`),
                country: visit.country(fields.country),
              })}
            </p>
          </>
        )}
        <TextField {...common('title')} value={fields.title} size="full" maxlength={300} />
        <CheckboxesField {...common('pillars')} values={fields.pillars} options={options.pillars} />
        <CheckboxesField
          {...common('signatories')}
          values={fields.signatories}
          options={options.memberStates}
          hint={visit.t('partnerships.form.signatories_hint')}
          optional
        />
        <TextField
          {...common('validUntil')}
          type="date"
          size="short"
          value={fields.validUntil}
          hint={visit.t('partnerships.form.valid_until_hint')}
          optional
        />
        <TextArea {...common('note')} value={fields.note} rows={4} maxlength={2000} optional />
        <div class="buttons">
          <Submit text={visit.t(file ? 'partnerships.form.save' : 'partnerships.form.propose')} />
          <ButtonLink
            href={file ? `/partnerships/${file.id}` : '/partnerships'}
            text={visit.t('web.form.cancel')}
            tone="link"
          />
        </div>
      </Form>
    </Layout>
  );
}
