/**
 * Delivers the messages for other systems: those of one case one after the other, the others beside them. An attempt is
 * noted before it begins, so that a worker that dies in the middle leaves a message that is sent again under the same id.
 */
import type { Database, Transaction } from '../../database/database.js';
import { systemActor } from '../../kernel/actor.js';
import { loadAddressees } from '../addressees.js';
import type { NoticeWriter } from '../write-notices.js';
import type { GuardedPost, Posted } from './guarded-post.js';
import { pauseAfter } from './retry-schedule.js';
import { signedHeaders, wireId } from './signature.js';

/** Messages on their way at one time, in one process. */
const CAPACITY = 16;
/** Of these to one endpoint; to one that does not answer well, one. */
const PER_ENDPOINT = 4;
/** After this long without a word, whoever took a message is taken for dead. */
const LEASE_S = 60;
/** An endpoint to which nothing got through for so long is left alone until somebody looks at it. */
export const PAUSED_AFTER_DAYS = 3;

const delivery = systemActor('webhooks');

interface Taken {
  readonly id: string;
  readonly attempts: number;
  readonly tries: number;
  readonly type: string;
  readonly body: string;
  readonly endpointId: string;
  readonly url: string;
  readonly secret: string;
  readonly previousSecret: string | null;
  readonly at: Date;
}

export class WebhookDelivery {
  private readonly underWay = new Map<
    string,
    { readonly endpointId: string; readonly done: Promise<void> }
  >();

  /** How many came through so far, whatever became of them. */
  private through = 0;

  constructor(
    private readonly database: Database,
    private readonly post: GuardedPost,
    private readonly writer: NoticeWriter,
    private readonly onError: (error: Error) => void,
  ) {}

  /**
   * Takes up what is due as far as there is room, and waits until one of those under way is through; answers 0 when there
   * is nothing to do. So a receiver that is slow holds up nobody else.
   */
  async round(): Promise<number> {
    const throughBefore = this.through;
    const room = CAPACITY - this.underWay.size;
    const busy = [...new Set([...this.underWay.values()].map((one) => one.endpointId))];
    const taken = await this.database.asActor(delivery, (transaction) => claim(transaction, busy, room));
    for (const message of taken) this.begin(message);
    // Whoever came through while we looked has made room that was not looked at.
    if (this.through > throughBefore) return 1;
    if (this.underWay.size === 0) return 0;
    await Promise.race([...this.underWay.values()].map((one) => one.done));
    return 1;
  }

  /** Once all that is under way is through. */
  async close(): Promise<void> {
    await Promise.all([...this.underWay.values()].map((one) => one.done));
  }

  private begin(message: Taken): void {
    const done = this.deliver(message)
      // The attempt is noted and the message comes up again; the reason must not stop the others.
      .catch((error: Error) => this.onError(error))
      .finally(() => {
        this.underWay.delete(message.id);
        this.through += 1;
      });
    this.underWay.set(message.id, { endpointId: message.endpointId, done });
  }

  private async deliver(message: Taken): Promise<void> {
    const secrets = [message.secret, ...(message.previousSecret === null ? [] : [message.previousSecret])];
    const signed = {
      id: wireId(message.id),
      timestampS: Math.floor(message.at.getTime() / 1_000),
      body: message.body,
    };
    const begun = performance.now();
    const posted = await this.post.post(
      message.url,
      {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(message.body)),
        'user-agent': 'Entente-Webhooks/1',
        ...signedHeaders(signed, secrets),
      },
      message.body,
    );
    const durationMs = Math.round(performance.now() - begun);
    await this.database.asActor(delivery, (transaction) =>
      this.record(transaction, message, posted, durationMs),
    );
  }

  private async record(
    transaction: Transaction,
    message: Taken,
    posted: Posted,
    durationMs: number,
  ): Promise<void> {
    const arrived = posted.status !== null && posted.status >= 200 && posted.status < 300;
    const pauseS = arrived ? null : pauseAfter(message.tries, posted.retryAfterS, Math.random());
    await transaction.run('webhook_record', RECORD, [
      message.id,
      message.attempts,
      posted.status,
      posted.answer,
      posted.fault,
      durationMs,
      arrived,
      pauseS,
    ]);
    const [paused] = await transaction.run<Paused & Record<string, unknown>>(
      'webhook_endpoint_record',
      ENDPOINT,
      [message.endpointId, arrived, posted.status === 410],
    );
    if (paused) await this.tellOfPause(transaction, paused);
  }

  /** In the transaction that pauses: administrators are told once, or it is not paused. */
  private async tellOfPause(transaction: Transaction, { id, name, url, why, at }: Paused): Promise<void> {
    const administrators = {
      role: 'administrator',
      scope: 'facility',
      organisationId: null,
      country: null,
    } as const;
    const holders = await loadAddressees(transaction, [administrators]);
    await this.writer.write(
      transaction,
      holders(administrators).map((to) => ({
        to,
        kind: why === 'gone' ? 'webhook_gone' : 'webhook_paused',
        source: `webhook:${id}.${at.getTime()}`,
        file: null,
        mail: true,
        params: { reference: name, title: url, stage: { en: name }, page: `/admin/webhooks/${id}` },
      })),
    );
  }
}

interface Paused {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly why: 'failing' | 'gone';
  readonly at: Date;
}

/**
 * A message waits for every earlier one of its case: for those that are written, and for events of the case that another
 * process is about to turn into messages.
 */
const CLAIM = `
WITH now AS MATERIALIZED (SELECT entente_now() AS at), picked AS MATERIALIZED (
  SELECT m.id FROM webhook_endpoint e CROSS JOIN LATERAL (
    SELECT m.id FROM webhook_message m
    WHERE m.endpoint_id = e.id AND m.delivered_at IS NULL AND m.failed_at IS NULL AND m.not_before <= (SELECT at FROM now)
      AND NOT EXISTS (SELECT FROM webhook_message b WHERE b.endpoint_id = m.endpoint_id AND b.case_id = m.case_id
        AND b.delivered_at IS NULL AND b.failed_at IS NULL AND b.place < m.place)
      AND NOT EXISTS (SELECT FROM outbox o WHERE o.kind = 'event' AND o.case_id = m.case_id AND o.id < m.outbox_id
        AND o.done_at IS NULL AND o.dead_at IS NULL)
    ORDER BY m.not_before, m.place, m.id LIMIT CASE WHEN e.failing_since IS NULL THEN ${PER_ENDPOINT} ELSE 1 END
    FOR UPDATE OF m SKIP LOCKED) m
  WHERE e.paused_at IS NULL AND e.removed_at IS NULL AND e.id <> ALL ($1::uuid[]) LIMIT $2
), taken AS (
  UPDATE webhook_message m SET attempts = m.attempts + 1, tries = m.tries + 1, not_before = now.at + ${LEASE_S} * interval '1 second'
  FROM picked, now WHERE m.id = picked.id
  RETURNING m.id, m.attempts, m.tries, m.type, m.body, m.endpoint_id, now.at
), begun AS (
  INSERT INTO webhook_attempt (message_id, number, at) SELECT id, attempts, at FROM taken
)
SELECT t.id, t.attempts, t.tries, t.type, t.body, t.endpoint_id AS "endpointId", t.at, e.url, e.secret,
  CASE WHEN e.previous_until > t.at THEN e.previous_secret END AS "previousSecret"
FROM taken t JOIN webhook_endpoint e ON e.id = t.endpoint_id`;

async function claim(
  transaction: Transaction,
  busy: readonly string[],
  room: number,
): Promise<readonly Taken[]> {
  if (room === 0) return [];
  return transaction.run<Taken & Record<string, unknown>>('webhook_claim', CLAIM, [busy, room]);
}

/** A message that was put up again meanwhile keeps its new turn unless it arrived. */
const RECORD = `
WITH noted AS (
  UPDATE webhook_attempt SET status = $3, answer = $4, fault = $5, duration_ms = $6 WHERE message_id = $1 AND number = $2
)
UPDATE webhook_message SET delivered_at = CASE WHEN $7 THEN entente_now() END,
  failed_at = CASE WHEN NOT $7 AND $8::integer IS NULL THEN entente_now() END,
  not_before = CASE WHEN $8::integer IS NULL THEN not_before ELSE entente_now() + $8 * interval '1 second' END
WHERE id = $1 AND delivered_at IS NULL AND failed_at IS NULL AND (attempts = $2 OR $7)`;

const ENDPOINT = `
WITH before AS (SELECT id, failing_since FROM webhook_endpoint WHERE id = $1 FOR UPDATE), now AS MATERIALIZED (SELECT entente_now() AS at),
after AS (
  UPDATE webhook_endpoint e SET failing_since = CASE WHEN $2 THEN NULL ELSE coalesce(e.failing_since, now.at) END,
    paused_at = CASE WHEN e.paused_at IS NULL AND (GONE OR LATE) THEN now.at ELSE e.paused_at END,
    paused_why = CASE WHEN e.paused_at IS NULL AND (GONE OR LATE) THEN CASE WHEN GONE THEN 'gone' ELSE 'failing' END ELSE e.paused_why END
  FROM before, now WHERE e.id = before.id
  RETURNING e.id, e.name, e.url, e.paused_why AS why, e.paused_at AS at, e.paused_at = now.at AS just
)
SELECT id, name, url, why, at FROM after WHERE just`
  .replaceAll('GONE', '$3')
  .replaceAll('LATE', `(NOT $2 AND e.failing_since < now.at - ${PAUSED_AFTER_DAYS} * interval '1 day')`);
