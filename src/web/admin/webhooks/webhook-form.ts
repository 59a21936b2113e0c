/** What the form of a webhook sends. */
import type { NewEndpoint } from '../../../notifications/webhooks/make-endpoint.js';
import { readForm } from '../../shell/read-form.js';
import type { Visit } from '../../shell/visit.js';

export const EMPTY_WEBHOOK: NewEndpoint = { organisationId: '', name: '', url: '', eventTypes: [] };

export function readWebhook(body: unknown): NewEndpoint {
  return readForm(body, { organisationId: 'text', name: 'text', url: 'text', eventTypes: 'list' });
}

export function webhookLabels(visit: Visit) {
  return {
    organisationId: visit.t('webhooks.organisation'),
    name: visit.t('webhooks.name'),
    url: visit.t('webhooks.url'),
    eventTypes: visit.t('webhooks.event_types'),
  };
}
