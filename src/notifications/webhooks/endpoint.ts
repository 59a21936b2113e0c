/** Where another system is told of events: what is looked at before it is saved. */
import type { Transaction } from '../../database/database.js';
import { holdsOwnRole, type PersonActor } from '../../kernel/actor.js';
import { FieldChecks } from '../../kernel/field-checks.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { type AddressRules, urlFault } from './address-rules.js';
import { WEBHOOK_TYPES, type WebhookType } from './event-types.js';

export interface EndpointFields {
  readonly name: string;
  readonly url: string;
  readonly eventTypes: readonly string[];
}

/** Refuses with 403 whoever is no administrator: everything said here is for the whole installation. */
export function assertMayHandle(actor: PersonActor): void {
  if (!holdsOwnRole(actor, 'administrator')) {
    throw new Problem('not_yours_to_do', [{ code: 'webhooks.administrators_only' }]);
  }
}

/** The fields as they are saved; throws 422 with everything that is wrong, and what `checks` has found before. */
export function checkedFields(
  wanted: EndpointFields,
  rules: AddressRules,
  checks = new FieldChecks(),
): EndpointFields {
  const name = checks.text('name', wanted.name, { min: 1, max: 100 });
  const url = checks.text('url', wanted.url, { min: 1, max: 2_000 });
  const fault = url === '' ? null : urlFault(url, rules);
  if (fault) checks.add('url', fault);
  const types = checks.list('eventTypes', wanted.eventTypes, WEBHOOK_TYPES.length);
  if (types.length === 0) checks.add('eventTypes', 'missing');
  for (const [index, type] of types.entries()) checks.choice(`eventTypes/${index}`, type, WEBHOOK_TYPES);
  checks.done();
  return { name, url: new URL(url).href, eventTypes: WEBHOOK_TYPES.filter((type) => types.includes(type)) };
}

export interface LockedEndpoint {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly url: string;
  readonly eventTypes: readonly WebhookType[];
  readonly paused: boolean;
}

/** The endpoint, locked; 404 when there is none, 412 when it is not in the version that was looked at. */
export async function lockedEndpoint(
  transaction: Transaction,
  id: string,
  expectedVersion: string | null = null,
): Promise<LockedEndpoint> {
  if (!isId(id)) throw new Problem('not_found');
  const [found] = await transaction.run<LockedEndpoint & Record<string, unknown>>(
    'webhook_endpoint_lock',
    `SELECT id, version, name, url, event_types AS "eventTypes", paused_at IS NOT NULL AS paused
     FROM webhook_endpoint WHERE id = $1 AND removed_at IS NULL FOR UPDATE`,
    [id],
  );
  if (!found) throw new Problem('not_found');
  if (expectedVersion !== null && expectedVersion !== String(found.version))
    throw new Problem('stale_version');
  return found;
}
