import type { Party } from '../../../identity/parties.query.js';
import { WEBHOOK_TYPES } from '../../../notifications/webhooks/event-types.js';
import type { NewEndpoint } from '../../../notifications/webhooks/make-endpoint.js';
import {
  ButtonLink,
  CheckboxesField,
  Form,
  type FormErrors,
  PageHeader,
  SelectField,
  Submit,
  TextField,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';
import { webhookLabels } from './webhook-form.js';

interface WebhookFormProps {
  readonly visit: SignedInVisit;
  readonly title: string;
  /** Where it is sent, and where cancelling leads. */
  readonly action: string;
  readonly back: string;
  readonly submit: string;
  readonly form: NewEndpoint;
  readonly errors: FormErrors;
  /** Null where the organisation stands already. */
  readonly parties: readonly Pick<Party, 'id' | 'name'>[] | null;
}

export function WebhookFormPage(props: WebhookFormProps): Html {
  const { visit, title, action, back, submit, form, errors, parties } = props;
  const field = { visit, errors };
  const labels = webhookLabels(visit);
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any}
      breadcrumbs={administrationCrumbs(visit, { path: '/admin/webhooks', text: 'webhooks.title' })}
    >
      <PageHeader title={title} />
      <Form visit={visit} action={action} errors={errors} class="narrow">
        <TextField {...field} name="name" label={labels.name} value={form.name} maxlength={100} />
        {parties === null ? (
          ''
        ) : (
          <SelectField
            {...field}
            name="organisationId"
            label={labels.organisationId}
            hint={visit.t('webhooks.organisation_hint')}
            value={form.organisationId}
            options={parties.map(({ id, name }) => ({ value: id, text: name }))}
            empty={visit.t('web.form.choose')}
          />
        )}
        <TextField
          {...field}
          name="url"
          label={labels.url}
          hint={visit.t('webhooks.url_hint')}
          value={form.url}
          size="full"
        />
        <CheckboxesField
          {...field}
          name="eventTypes"
          label={labels.eventTypes}
          values={form.eventTypes}
          options={WEBHOOK_TYPES.map((value) => ({
            value,
            text: visit.t(`webhooks.type.${value}`),
            hint: value,
          }))}
        />
        <div class="buttons">
          <Submit text={submit} />
          <ButtonLink href={back} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}
