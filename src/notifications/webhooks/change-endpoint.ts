/** What administrators do to an endpoint that is there. Each refuses with 403, 404 and 412 as `endpoint.ts` has it. */
import { recordEvent } from '../../audit/record-event.js';
import type { Database, Transaction } from '../../database/database.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import type { AddressRules } from './address-rules.js';
import {
  assertMayHandle,
  checkedFields,
  type EndpointFields,
  type LockedEndpoint,
  lockedEndpoint,
} from './endpoint.js';
import { newWebhookSecret } from './signature.js';

/** For so long messages are signed with the secret before as well. */
export const BOTH_SECRETS_HOURS = 24;

/** Saves another name, address or choice of events; what is left out stays. */
export async function editEndpoint(
  database: Database,
  actor: PersonActor,
  rules: AddressRules,
  command: {
    readonly id: string;
    readonly expectedVersion: string | null;
    readonly changes: Partial<EndpointFields>;
  },
): Promise<void> {
  await change(database, actor, command.id, command.expectedVersion, async (transaction, endpoint) => {
    const { name, url, eventTypes } = checkedFields({ ...endpoint, ...command.changes }, rules);
    await transaction.run(
      'webhook_endpoint_edit',
      'UPDATE webhook_endpoint SET name = $2, url = $3, event_types = $4 WHERE id = $1',
      [endpoint.id, name, url, eventTypes],
    );
    return { kind: 'webhook_edited', data: { eventTypes }, texts: { name, url } };
  });
}

/** Answers a new secret; the one before is good for another day. */
export async function rotateSecret(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<{ readonly secret: string }> {
  const secret = newWebhookSecret();
  await change(database, actor, id, null, async (transaction) => {
    await transaction.run(
      'webhook_endpoint_rotate',
      `UPDATE webhook_endpoint SET previous_secret = secret,
         previous_until = entente_now() + ${BOTH_SECRETS_HOURS} * interval '1 hour', secret = $2 WHERE id = $1`,
      [id, secret],
    );
    return { kind: 'webhook_secret_rotated' };
  });
  return { secret };
}

/** Messages wait until it is resumed. */
export async function pauseEndpoint(database: Database, actor: PersonActor, id: string): Promise<void> {
  await change(database, actor, id, null, async (transaction, { paused }) => {
    if (paused) throw new Problem('state_conflict', [{ code: 'webhooks.is_paused' }]);
    await transaction.run(
      'webhook_endpoint_pause',
      `UPDATE webhook_endpoint SET paused_at = entente_now(), paused_why = 'person' WHERE id = $1`,
      [id],
    );
    return { kind: 'webhook_paused' };
  });
}

/** What waits is tried at once, from the first try on. */
export async function resumeEndpoint(database: Database, actor: PersonActor, id: string): Promise<void> {
  await change(database, actor, id, null, async (transaction, { paused }) => {
    if (!paused) throw new Problem('state_conflict', [{ code: 'webhooks.is_not_paused' }]);
    await transaction.run(
      'webhook_endpoint_resume',
      'UPDATE webhook_endpoint SET paused_at = NULL, paused_why = NULL, failing_since = NULL WHERE id = $1',
      [id],
    );
    await transaction.run(
      'webhook_messages_at_once',
      `UPDATE webhook_message SET not_before = entente_now(), tries = 0
       WHERE endpoint_id = $1 AND delivered_at IS NULL AND failed_at IS NULL`,
      [id],
    );
    return { kind: 'webhook_resumed' };
  });
}

/** It is told nothing any more; what it was told stays in the record. */
export async function removeEndpoint(database: Database, actor: PersonActor, id: string): Promise<void> {
  await change(database, actor, id, null, async (transaction) => {
    await transaction.run(
      'webhook_endpoint_remove',
      'UPDATE webhook_endpoint SET removed_at = entente_now() WHERE id = $1',
      [id],
    );
    return { kind: 'webhook_removed' };
  });
}

interface Done {
  readonly kind: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly texts?: Readonly<Record<string, string>>;
}

async function change(
  database: Database,
  actor: PersonActor,
  id: string,
  expectedVersion: string | null,
  work: (transaction: Transaction, endpoint: LockedEndpoint) => Promise<Done>,
): Promise<void> {
  assertMayHandle(actor);
  await database.asActor(actor, async (transaction) => {
    const endpoint = await lockedEndpoint(transaction, id, expectedVersion);
    const done = await work(transaction, endpoint);
    await transaction.run(
      'webhook_endpoint_version',
      'UPDATE webhook_endpoint SET version = version + 1 WHERE id = $1',
      [id],
    );
    await recordEvent(transaction, actor, { ...done, data: { webhook: id, ...done.data } });
  });
}
