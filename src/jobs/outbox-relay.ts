/**
 * Hands the rows that transactions left behind to whoever reacts to them. A row is settled in the transaction that
 * carries out its effect; one that fails is tried again later, then given up, and never holds up the others.
 */
import type { Database, Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { OUTBOX_KINDS, type OutboxKind } from './catalogue.js';
import type { Handlers, OutboxHandler, OutboxRow } from './port.js';

/** Rows handed over in one transaction, to handlers that take many. */
const BATCH = 200;

/** Tries in all, over about nine hours: from a second, doubling up to an hour. */
const MAX_ATTEMPTS = 20;
const FIRST_PAUSE_S = 1;
const LONGEST_PAUSE_S = 3_600;

const delivery = systemActor('delivery');

type Batch = Extract<OutboxHandler, { batch: unknown }>;
type Each = Extract<OutboxHandler, { each: unknown }>;

export class OutboxRelay {
  constructor(
    private readonly database: Database,
    private readonly handlers: Handlers,
    private readonly onError: (error: Error) => void,
  ) {}

  /** Takes what is due of every kind, the oldest first; answers how many rows it took up, 0 when all is quiet. */
  async round(): Promise<number> {
    let taken = 0;
    for (const kind of OUTBOX_KINDS) {
      const handler = this.handlers.outbox(kind);
      // The boot sees to it that none is missing; whoever relays by himself may take fewer kinds.
      if (!handler) continue;
      taken += 'batch' in handler ? await this.batch(kind, handler) : await this.each(kind, handler);
    }
    return taken;
  }

  private async batch(kind: OutboxKind, handler: Batch, only?: OutboxRow): Promise<number> {
    let rows: readonly OutboxRow[] = [];
    try {
      await this.database.asActor(delivery, async (transaction) => {
        rows = only ? await claimOne(transaction, only.id) : await claim(transaction, kind);
        if (rows.length === 0) return;
        await handler.batch(transaction, rows);
        await settle(transaction, rows, null);
      });
      return rows.length;
    } catch (error) {
      const [first, ...others] = rows;
      if (!first) throw error;
      if (others.length === 0) {
        await this.database.asActor(delivery, (transaction) => this.fail(transaction, first, error as Error));
      } else {
        // One of them is at fault; alone each is carried out or put off by itself.
        for (const row of rows) await this.batch(kind, handler, row);
      }
      return rows.length;
    }
  }

  /** One at a time: what the handler does joins the transaction that settles its row, and is undone if it throws. */
  private async each(kind: OutboxKind, handler: Each): Promise<number> {
    let taken = 0;
    while (taken < BATCH && (await this.next(kind, handler))) taken += 1;
    return taken;
  }

  private async next(kind: OutboxKind, handler: Each): Promise<boolean> {
    return this.database.jointly(delivery, async (transaction) => {
      const [row] = await claim(transaction, kind, 1);
      if (!row) return false;
      try {
        const answer = await this.database.jointly(delivery, () => handler.each(row));
        if (answer.settled) await settle(transaction, [row], answer.note ?? null);
        else await this.fail(transaction, row, new Error(answer.reason));
      } catch (error) {
        await this.fail(transaction, row, error as Error);
      }
      return true;
    });
  }

  private async fail(transaction: Transaction, row: OutboxRow, error: Error): Promise<void> {
    const [failed] = await transaction.run<{ dead: boolean }>(
      'outbox_fail',
      `UPDATE outbox SET attempts = attempts + 1, last_error = $2,
         not_before = entente_now() + least(${FIRST_PAUSE_S} * 2 ^ attempts, ${LONGEST_PAUSE_S}) * interval '1 second',
         dead_at = CASE WHEN attempts + 1 >= ${MAX_ATTEMPTS} THEN entente_now() END
       WHERE id = $1 AND done_at IS NULL RETURNING dead_at IS NOT NULL AS dead`,
      [row.id, error.message.slice(0, 2_000)],
    );
    if (failed?.dead)
      this.onError(new Error(`Outbox row ${row.id} was given up: ${error.message}`, { cause: error }));
  }
}

async function claim(
  transaction: Transaction,
  kind: OutboxKind,
  limit: 1 | typeof BATCH = BATCH,
): Promise<readonly OutboxRow[]> {
  const rows = await transaction.run<StoredRow>(
    `outbox_claim_${limit}`,
    `${SELECT} AND kind = $1 AND not_before <= (SELECT entente_now()) ORDER BY outbox.id LIMIT ${limit} FOR UPDATE SKIP LOCKED`,
    [kind],
  );
  return rows.map(outboxRow);
}

async function claimOne(transaction: Transaction, id: string): Promise<readonly OutboxRow[]> {
  const rows = await transaction.run<StoredRow>(
    'outbox_claim_id',
    `${SELECT} AND id = $1 FOR UPDATE SKIP LOCKED`,
    [id],
  );
  return rows.map(outboxRow);
}

async function settle(
  transaction: Transaction,
  rows: readonly OutboxRow[],
  note: string | null,
): Promise<void> {
  await transaction.run(
    'outbox_settle',
    'UPDATE outbox SET done_at = entente_now(), attempts = attempts + 1, last_error = $2 WHERE id = ANY ($1::bigint[])',
    [rows.map((row) => row.id), note],
  );
}

const SELECT = `SELECT id::text, case_id, event_id, payload, created_at FROM outbox
  WHERE done_at IS NULL AND dead_at IS NULL`;

interface StoredRow {
  readonly id: string;
  readonly case_id: string | null;
  readonly event_id: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly created_at: Date;
}

function outboxRow(row: StoredRow): OutboxRow {
  return {
    id: row.id,
    caseId: row.case_id,
    eventId: row.event_id,
    payload: row.payload,
    createdAt: row.created_at.toISOString(),
  };
}
