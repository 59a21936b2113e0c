import { Form, type FormErrors, PageHeader, SelectField, Submit, TextField } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { Visit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';

/** What was typed. */
export interface NewUserForm {
  readonly name: string;
  readonly email: string;
  readonly organisationId: string;
}

/** What the form calls its fields. */
export function newUserLabels(visit: Visit) {
  return {
    name: visit.t('identity.users.name'),
    email: visit.t('identity.sign_in.email'),
    organisationId: visit.t('identity.users.organisation'),
  };
}

export function newUserPage(
  visit: Visit,
  form: NewUserForm,
  errors: FormErrors,
  parties: readonly { readonly id: string; readonly name: string }[],
): Html {
  const title = visit.t('identity.users.create');
  const field = { visit, errors };
  const labels = newUserLabels(visit);
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any}
      breadcrumbs={administrationCrumbs(visit, { path: '/admin/users', text: 'identity.users.title' })}
    >
      <PageHeader title={title} />
      <Form visit={visit} action="/admin/users" errors={errors} class="narrow">
        <TextField
          {...field}
          name="name"
          label={labels.name}
          value={form.name}
          maxlength={200}
          autocomplete="off"
        />
        <TextField
          {...field}
          name="email"
          type="email"
          label={labels.email}
          value={form.email}
          autocomplete="off"
        />
        <SelectField
          {...field}
          name="organisationId"
          label={labels.organisationId}
          value={form.organisationId}
          options={parties.map((party) => ({ value: party.id, text: party.name }))}
          empty={visit.t('web.form.choose')}
        />
        <p class="form-text" safe>
          {visit.t('identity.users.by_invitation')}
        </p>
        <Submit text={visit.t('identity.users.create_submit')} />
      </Form>
    </Layout>
  );
}
