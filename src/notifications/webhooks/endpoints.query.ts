/** The endpoints of other systems, for administrators. */
import type { Database } from '../../database/database.js';
import { holdsRole, type PersonActor } from '../../kernel/actor.js';
import { isId } from '../../kernel/id.js';
import { invalidField, Problem } from '../../kernel/problem.js';
import type { WebhookType } from './event-types.js';

export interface Endpoint {
  readonly id: string;
  /** For If-Match. */
  readonly version: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly name: string;
  readonly url: string;
  readonly eventTypes: readonly WebhookType[];
  /** Null while it is told; else why not. */
  readonly pausedWhy: 'person' | 'failing' | 'gone' | null;
  /** ISO instants, UTC. */
  readonly pausedAt: string | null;
  /** Since when nothing gets through. */
  readonly failingSince: string | null;
  /** Until when the secret before is good as well. */
  readonly previousSecretUntil: string | null;
  readonly madeAt: string;
  /** Messages that have not arrived yet. */
  readonly waiting: number;
}

interface Row extends Omit<Endpoint, 'pausedAt' | 'failingSince' | 'previousSecretUntil' | 'madeAt'> {
  readonly pausedAt: Date | null;
  readonly failingSince: Date | null;
  readonly previousSecretUntil: Date | null;
  readonly madeAt: Date;
}

const COLUMNS = `
e.id, e.version::text AS version, jsonb_build_object('id', o.id, 'name', o.name) AS organisation, e.name, e.url,
e.event_types AS "eventTypes", e.paused_why AS "pausedWhy", e.paused_at AS "pausedAt", e.failing_since AS "failingSince",
CASE WHEN e.previous_until > entente_now() THEN e.previous_until END AS "previousSecretUntil", e.made_at AS "madeAt",
(SELECT count(*)::int FROM webhook_message m WHERE m.endpoint_id = e.id AND m.delivered_at IS NULL AND m.failed_at IS NULL) AS waiting`;

/** One page by name, and the cursor of the next; `limit` at most 100. Refuses whoever is no administrator. */
export async function endpointsFor(
  database: Database,
  actor: PersonActor,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<{ readonly items: readonly Endpoint[]; readonly next: string | null }> {
  assertMayLook(actor);
  if (page.cursor !== undefined && !isId(page.cursor)) throw invalidField('cursor', 'cursor_unknown');
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Row & Record<string, unknown>>(
      'webhook_endpoints_page',
      `SELECT ${COLUMNS} FROM webhook_endpoint e JOIN organisation o ON o.id = e.organisation_id
       WHERE e.removed_at IS NULL AND ($1::uuid IS NULL OR (lower(e.name), e.id) > (SELECT lower(p.name), p.id FROM webhook_endpoint p WHERE p.id = $1))
       ORDER BY lower(e.name), e.id LIMIT $2`,
      [page.cursor ?? null, page.limit + 1],
    ),
  );
  const items = rows.slice(0, page.limit).map(endpoint);
  return { items, next: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null };
}

/** Null when there is none. Refuses whoever is no administrator. */
export async function endpointOf(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<Endpoint | null> {
  assertMayLook(actor);
  if (!isId(id)) return null;
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<Row & Record<string, unknown>>(
      'webhook_endpoint_one',
      `SELECT ${COLUMNS} FROM webhook_endpoint e JOIN organisation o ON o.id = e.organisation_id
       WHERE e.id = $1 AND e.removed_at IS NULL`,
      [id],
    ),
  );
  return row ? endpoint(row) : null;
}

function assertMayLook(actor: PersonActor): void {
  if (!holdsRole(actor, 'administrator')) {
    throw new Problem('not_yours_to_do', [{ code: 'webhooks.administrators_only' }]);
  }
}

function endpoint(row: Row): Endpoint {
  return {
    ...row,
    pausedAt: row.pausedAt?.toISOString() ?? null,
    failingSince: row.failingSince?.toISOString() ?? null,
    previousSecretUntil: row.previousSecretUntil?.toISOString() ?? null,
    madeAt: row.madeAt.toISOString(),
  };
}
