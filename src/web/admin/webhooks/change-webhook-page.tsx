import type { Endpoint } from '../../../notifications/webhooks/endpoints.query.js';
import { ButtonLink, Form, HiddenField, PageHeader, Submit } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';

export const STEPS = ['rotate', 'pause', 'resume', 'remove'] as const;
export type WebhookStep = (typeof STEPS)[number];

interface ChangeProps {
  readonly visit: SignedInVisit;
  readonly webhook: Endpoint;
  readonly title: string;
  readonly what: string;
  /** Below the webhook's own path. */
  readonly action: string;
  readonly submit: string;
  readonly isDangerous?: boolean;
  readonly since?: string;
}

/** Says what a step will do, before it is done. */
export function ChangeWebhookPage(props: ChangeProps): Html {
  const { visit, webhook, title, what, action, submit, isDangerous = false, since } = props;
  const base = `/admin/webhooks/${webhook.id}`;
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={[
        ...administrationCrumbs(visit, { path: '/admin/webhooks', text: 'webhooks.title' }),
        { path: base, text: webhook.name },
      ]}
    >
      <PageHeader title={title} caption={webhook.url} />
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <p safe>{what}</p>
      </section>
      <Form visit={visit} action={`${base}/${action}`} class="confirm-form">
        {since === undefined ? '' : <HiddenField name="since" value={since} />}
        <div class="buttons">
          <Submit text={submit} tone={isDangerous ? 'danger' : 'primary'} />
          <ButtonLink href={base} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}
