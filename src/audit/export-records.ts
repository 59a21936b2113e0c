/** What the record holds, as lines for a file: page by page in one snapshot, so that memory does not grow with it. */
import type { Transaction } from '../database/database.js';
import type { ChainTree } from './chain-tree.js';
import { eventsAfter } from './events-after.js';
import type { ExportRecord, ExportScope } from './export-record.js';
import type { HeadRecord } from './head.js';
import type { KeyRecord } from './signing-key.js';
import { EVENT_COLUMNS, eventFrom, type StoredEvent } from './stored-event.js';

export interface ExportWanted {
  readonly scope: ExportScope;
  readonly texts: boolean;
  /** Heads and events after a head alone, whose tails these are: what came before was proven. */
  readonly after?: { readonly head: number; readonly tails: ChainTree };
}

const PAGE = 500;

/** To be read within one transaction that keeps a snapshot. */
export async function* exportRecords(
  transaction: Transaction,
  { scope, texts, after }: ExportWanted,
): AsyncGenerator<ExportRecord> {
  const [clock] = await transaction.run<{ now: Date }>('clock_now', 'SELECT entente_now() AS now');
  yield {
    type: 'export',
    format: 'entente-audit/1',
    at: (clock?.now ?? new Date(0)).toISOString(),
    scope,
    texts,
  };
  const keys = await transaction.run<KeyRecord & Record<string, unknown>>(
    'audit_keys_export',
    'SELECT statement, signatures FROM audit_key ORDER BY number',
  );
  for (const key of keys) yield { type: 'key', ...key };
  let heads = 0;
  for await (const head of headsOf(transaction, after?.head ?? 0)) {
    yield { type: 'head', ...head };
    heads += 1;
  }
  let events = 0;
  const rows = after ? eventsAfter(transaction, after.tails) : eventsOf(transaction, scope, texts);
  for await (const row of rows) {
    yield { type: 'event', ...eventFrom(row) };
    events += 1;
  }
  yield { type: 'end', events, heads };
}

/** Heads in their order, each with the chains that moved before it. */
export async function* headsOf(
  transaction: Transaction,
  after: number,
): AsyncGenerator<Required<HeadRecord> & Record<string, unknown>> {
  for (let last = after; ; ) {
    const page = await transaction.run<Required<HeadRecord> & Record<string, unknown>>(
      'audit_heads_export',
      `SELECT h.statement, h.signature, coalesce((SELECT jsonb_agg(jsonb_build_array(c.chain, c.seq, c.hash) ORDER BY c.chain COLLATE "C")
         FROM audit_head_chain c WHERE c.head = h.number), '[]') AS changed
       FROM audit_head h WHERE h.number > $1 ORDER BY h.number LIMIT 50`,
      [last],
    );
    yield* page;
    last = page.at(-1)?.statement.number ?? last;
    if (page.length < 50) return;
  }
}

const TEXTS = `(SELECT jsonb_agg(jsonb_build_object('field', t.field, 'salt', t.salt, 'text', t.text) ORDER BY t.field)
  FROM audit_text t WHERE t.event_id = e.id) AS texts`;
const WITHIN = `($4::date IS NULL OR e.at >= $4::date) AND ($5::date IS NULL OR e.at < $5::date + 1)`;

/** Three columns, since the number is only once there while nobody has tampered with the table. */
const pageOf = (columns: string, more: string) => `SELECT ${columns} FROM audit_event e
  WHERE (e.chain, e.seq, e.id) > ($1, $2, $3::uuid) AND ${WITHIN} ${more} ORDER BY e.chain, e.seq, e.id LIMIT ${PAGE}`;

async function* eventsOf(
  transaction: Transaction,
  scope: ExportScope,
  texts: boolean,
): AsyncGenerator<StoredEvent> {
  const columns = texts ? `${EVENT_COLUMNS}, ${TEXTS}` : EVENT_COLUMNS;
  const more = scope.case === null ? '' : 'AND e.chain = $6';
  const name = `audit_events_${scope.case === null ? 'all' : 'case'}${texts ? '_texts' : ''}`;
  let place: readonly [string, number, string] = [
    scope.case ?? '',
    0,
    '00000000-0000-0000-0000-000000000000',
  ];
  for (;;) {
    const page = await transaction.run<StoredEvent>(name, pageOf(columns, more), [
      ...place,
      scope.from,
      scope.to,
      ...(scope.case === null ? [] : [scope.case]),
    ]);
    yield* page;
    const last = page.at(-1);
    if (page.length < PAGE || !last) return;
    place = [last.chain, last.seq, last.id];
  }
}
