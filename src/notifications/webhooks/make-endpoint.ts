import { recordEvent } from '../../audit/record-event.js';
import type { Database } from '../../database/database.js';
import type { PersonActor } from '../../kernel/actor.js';
import { FieldChecks } from '../../kernel/field-checks.js';
import { isId, newId } from '../../kernel/id.js';
import type { AddressRules } from './address-rules.js';
import { assertMayHandle, checkedFields, type EndpointFields } from './endpoint.js';
import { newWebhookSecret } from './signature.js';

export interface NewEndpoint extends EndpointFields {
  /** What it is told is what this organisation may see. */
  readonly organisationId: string;
}

/**
 * Makes an endpoint and answers its secret, which is not shown again. Refuses with 403 whoever is no administrator, with
 * 422 what is not right, an address that may not be among it.
 */
export async function makeEndpoint(
  database: Database,
  actor: PersonActor,
  rules: AddressRules,
  wanted: NewEndpoint,
): Promise<{ readonly id: string; readonly secret: string }> {
  assertMayHandle(actor);
  return database.asActor(actor, async (transaction) => {
    const checks = new FieldChecks();
    const { organisationId } = wanted;
    if (organisationId === '') checks.add('organisationId', 'missing');
    else if (!isId(organisationId)) checks.add('organisationId', 'id_malformed');
    else {
      const known = await transaction.run('webhook_organisation', 'SELECT FROM organisation WHERE id = $1', [
        organisationId,
      ]);
      if (known.length === 0) checks.add('organisationId', 'reference_unknown');
    }
    const { name, url, eventTypes } = checkedFields(wanted, rules, checks);
    const id = newId();
    const secret = newWebhookSecret();
    await transaction.run(
      'webhook_endpoint_make',
      `INSERT INTO webhook_endpoint (id, organisation_id, name, url, event_types, secret, made_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, organisationId, name, url, eventTypes, secret, actor.accountId],
    );
    await recordEvent(transaction, actor, {
      kind: 'webhook_made',
      data: { webhook: id, organisation: organisationId, eventTypes },
      texts: { name, url },
    });
    return { id, secret };
  });
}
