/** Messages put up by hand: a test, and what was sent before. */
import { recordEvent } from '../../audit/record-event.js';
import type { Database, Transaction } from '../../database/database.js';
import type { PersonActor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { isInstant } from '../../kernel/instant.js';
import { invalidField, Problem } from '../../kernel/problem.js';
import { assertMayHandle, lockedEndpoint } from './endpoint.js';
import { TEST_TYPE } from './event-types.js';
import { testBody } from './message-body.js';

/** Puts up a message that says nothing of any case; refuses with 409 while the endpoint is paused. */
export async function sendTest(
  database: Database,
  actor: PersonActor,
  publicUrl: string,
  endpointId: string,
): Promise<{ readonly id: string }> {
  assertMayHandle(actor);
  return database.asActor(actor, async (transaction) => {
    await unpaused(transaction, endpointId);
    const [clock] = await transaction.run<{ now: Date }>('clock_now', 'SELECT entente_now() AS now');
    const id = newId();
    const body = testBody(TEST_TYPE, (clock?.now ?? new Date(0)).toISOString(), endpointId, publicUrl);
    await transaction.run(
      'webhook_test',
      'INSERT INTO webhook_message (id, endpoint_id, type, body) VALUES ($1, $2, $3, $4)',
      [id, endpointId, TEST_TYPE, body],
    );
    return { id };
  });
}

/**
 * Puts up what was sent or given up since `since` (ISO, UTC), or one message alone, under the ids it had; answers how many.
 * Those of one case go in their order again. Refuses with 409 while the endpoint is paused, with 404 an unknown message.
 */
export async function sendAgain(
  database: Database,
  actor: PersonActor,
  endpointId: string,
  which: { readonly messageId: string } | { readonly since: string },
): Promise<number> {
  assertMayHandle(actor);
  if ('since' in which && !isInstant(which.since)) throw invalidField('since', 'instant_malformed');
  return database.asActor(actor, async (transaction) => {
    await unpaused(transaction, endpointId);
    const again = await transaction.run(
      'webhook_send_again',
      `UPDATE webhook_message SET delivered_at = NULL, failed_at = NULL, tries = 0, not_before = entente_now()
       WHERE endpoint_id = $1 AND ($2::text IS NULL OR id::text = $2) AND ($3::timestamptz IS NULL OR created_at >= $3)
         AND ($2 IS NOT NULL OR delivered_at IS NOT NULL OR failed_at IS NOT NULL) RETURNING 1`,
      [endpointId, 'messageId' in which ? which.messageId : null, 'since' in which ? which.since : null],
    );
    if ('messageId' in which && again.length === 0) throw new Problem('not_found');
    await recordEvent(transaction, actor, {
      kind: 'webhook_sent_again',
      data: { webhook: endpointId, messages: again.length, ...which },
    });
    return again.length;
  });
}

async function unpaused(transaction: Transaction, endpointId: string): Promise<void> {
  const { paused } = await lockedEndpoint(transaction, endpointId);
  if (paused) throw new Problem('state_conflict', [{ code: 'webhooks.is_paused' }]);
}
