/** What an endpoint was told, message by message, with every attempt. */
import type { Database } from '../../database/database.js';
import { holdsRole, type PersonActor } from '../../kernel/actor.js';
import { isId } from '../../kernel/id.js';
import { invalidField, Problem } from '../../kernel/problem.js';
import { wireId } from './signature.js';

export const MESSAGE_STATES = ['waiting', 'delivered', 'failed'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export interface Attempt {
  readonly number: number;
  /** ISO instant, UTC. */
  readonly at: string;
  /** Null when there was no answer. */
  readonly status: number | null;
  /** The beginning of the answer; null when nobody knows how the attempt ended. */
  readonly answer: string | null;
  /** Why there was no answer. */
  readonly fault: string | null;
  readonly durationMs: number | null;
}

export interface Message {
  readonly id: string;
  /** What it is called on the wire. */
  readonly webhookId: string;
  readonly type: string;
  readonly state: MessageState;
  readonly caseId: string | null;
  readonly reference: string | null;
  readonly body: string;
  /** ISO instants, UTC. */
  readonly createdAt: string;
  /** When it is tried next; null when it is not. */
  readonly nextAttemptAt: string | null;
  readonly attempts: readonly Attempt[];
}

interface Row extends Omit<Message, 'webhookId' | 'createdAt' | 'nextAttemptAt'> {
  readonly createdAt: Date;
  readonly notBefore: Date;
}

/** One page, the newest first; `limit` at most 100. Refuses whoever is no administrator. */
export async function messagesOf(
  database: Database,
  actor: PersonActor,
  endpointId: string,
  page: { readonly limit: number; readonly cursor?: string; readonly state?: MessageState },
): Promise<{ readonly items: readonly Message[]; readonly next: string | null }> {
  if (!holdsRole(actor, 'administrator')) throw new Problem('not_yours_to_do');
  if (page.cursor !== undefined && !isId(page.cursor)) throw invalidField('cursor', 'cursor_unknown');
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Row & Record<string, unknown>>(
      'webhook_messages_page',
      `SELECT * FROM (
         SELECT m.id, m.type, CASE WHEN m.delivered_at IS NOT NULL THEN 'delivered' WHEN m.failed_at IS NOT NULL THEN 'failed' ELSE 'waiting' END AS state,
           m.case_id AS "caseId", c.reference, m.body, m.created_at AS "createdAt", m.not_before AS "notBefore",
           coalesce((SELECT jsonb_agg(jsonb_build_object('number', a.number, 'at', to_char(a.at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'status', a.status,
             'answer', a.answer, 'fault', a.fault, 'durationMs', a.duration_ms) ORDER BY a.number DESC) FROM webhook_attempt a WHERE a.message_id = m.id), '[]') AS attempts
         FROM webhook_message m LEFT JOIN case_file c ON c.id = m.case_id
         WHERE m.endpoint_id = $1 AND ($2::uuid IS NULL OR (m.created_at, m.id) < (SELECT p.created_at, p.id FROM webhook_message p WHERE p.id = $2))
       ) AS m WHERE ($3::text IS NULL OR state = $3) ORDER BY "createdAt" DESC, id DESC LIMIT $4`,
      [endpointId, page.cursor ?? null, page.state ?? null, page.limit + 1],
    ),
  );
  const items = rows.slice(0, page.limit).map(message);
  return { items, next: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null };
}

function message({ notBefore, ...row }: Row): Message {
  return {
    ...row,
    webhookId: wireId(row.id),
    createdAt: row.createdAt.toISOString(),
    nextAttemptAt: row.state === 'waiting' ? notBefore.toISOString() : null,
  };
}
