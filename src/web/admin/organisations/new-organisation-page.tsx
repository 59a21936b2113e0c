import { type MessageKey, organisationKindName } from '../../../i18n/index.js';
import { ORGANISATION_KINDS } from '../../../identity/organisation.js';
import { countries } from '../../../reference/countries.js';
import {
  CheckboxField,
  Form,
  type FormErrors,
  type Option,
  PageHeader,
  RadioField,
  SelectField,
  Submit,
  TextField,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { Visit } from '../../shell/visit.js';
import type { NewOrganisationForm } from './new-organisation.js';

/** What the form calls its fields. */
export function newOrganisationLabels(visit: Visit) {
  return {
    name: visit.t('identity.organisations.name'),
    code: visit.t('identity.organisations.code'),
    kind: visit.t('identity.organisations.kind'),
    country: visit.t('identity.organisations.country'),
    calendar: visit.t('identity.organisations.calendar'),
    distinct: visit.t('identity.organisations.name'),
  };
}

/** From where it was opened, and where it is sent. */
interface Place {
  readonly action: string;
  readonly crumb: MessageKey;
}

export function newOrganisationPage(
  visit: Visit,
  form: NewOrganisationForm,
  errors: FormErrors,
  { action, crumb }: Place,
): Html {
  const title = visit.t('identity.organisations.create');
  const field = { visit, errors };
  const labels = newOrganisationLabels(visit);
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any}
      breadcrumbs={[{ path: action, text: visit.sentence(crumb) }]}
    >
      <PageHeader title={title} />
      <Form visit={visit} action={action} errors={errors} class="narrow">
        <TextField {...field} name="name" label={labels.name} value={form.name} maxlength={200} size="full" />
        <TextField
          {...field}
          name="code"
          label={labels.code}
          hint={visit.t('identity.organisations.code_hint')}
          value={form.code}
          maxlength={40}
          size="short"
        />
        <RadioField
          {...field}
          name="kind"
          label={labels.kind}
          value={form.kind}
          options={ORGANISATION_KINDS.map((kind) => ({
            value: kind,
            text: organisationKindName(kind, visit.locale),
          }))}
        />
        <SelectField
          {...field}
          name="country"
          optional
          label={labels.country}
          hint={visit.t('identity.organisations.country_hint')}
          value={form.country}
          options={countryOptions(visit)}
          empty="–"
        />
        <SelectField
          {...field}
          name="calendar"
          label={labels.calendar}
          hint={visit.t('identity.organisations.calendar_hint')}
          value={form.calendar}
          options={[
            { value: 'COMMISSION', text: visit.t('identity.organisations.calendar_commission') },
            ...countryOptions(visit),
          ]}
          empty={visit.t('identity.organisations.calendar_own')}
        />
        <CheckboxField
          {...field}
          name="publicBody"
          label={visit.t('identity.organisations.public_body')}
          checked={form.publicBody === 'yes'}
        />
        {errors.of('distinct') === undefined && form.distinct !== 'yes' ? (
          ''
        ) : (
          <CheckboxField
            {...field}
            name="distinct"
            label={visit.t('parties.distinct')}
            checked={form.distinct === 'yes'}
          />
        )}
        <Submit text={visit.t('identity.organisations.create_submit')} />
      </Form>
    </Layout>
  );
}

function countryOptions(visit: Visit): readonly Option[] {
  return countries
    .map(({ code }) => ({ value: code, text: visit.country(code) }))
    .sort((a, b) => a.text.localeCompare(b.text, visit.locale));
}
