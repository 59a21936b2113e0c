/** The ledger of an envelope, entry by entry, with what the envelope held after each: for the facility alone. */
import type { Database, Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import type { Page } from './calls-in-full.query.js';
import { readCursor, writeCursor } from './place-cursor.js';

export const ENTRY_MOVES = [
  'fund',
  'cut',
  'transfer_in',
  'transfer_out',
  'reserve',
  'release',
  'commit',
  'decommit',
  'contract',
  'reduce',
  'order',
  'cancel',
  'pay',
  'recover',
] as const;
export type EntryMove = (typeof ENTRY_MOVES)[number];

export interface EnvelopeEntry {
  /** In its envelope, without gaps: the order in which the money moved. */
  readonly number: number;
  /** ISO instant, UTC. */
  readonly at: string;
  readonly move: EntryMove;
  readonly debit: string;
  readonly credit: string;
  readonly amountCents: number;
  readonly reason: string;
  /** The change of the envelope that it carries out. */
  readonly changeId: string | null;
  readonly action: { readonly id: string; readonly reference: string; readonly title: string } | null;
  /** The case that moved it, and the number of the event in its trail. */
  readonly case: {
    readonly id: string;
    readonly subject: string;
    readonly reference: string;
    readonly eventSeq: number | null;
  } | null;
  /** What the envelope held after it, in cents. */
  readonly after: {
    readonly ceilingCents: number;
    readonly freeCents: number;
    readonly reservedCents: number;
    readonly committedCents: number;
    readonly contractedCents: number;
    readonly orderedCents: number;
    readonly paidCents: number;
  };
}

export interface EntryFilter {
  readonly move?: string;
  readonly actionId?: string;
  readonly year?: number;
  /** Amounts, both included. */
  readonly fromCents?: number;
  readonly toCents?: number;
}

const ACCOUNTS = ['free', 'reserved', 'committed', 'contracted', 'ordered', 'paid'] as const;

/** What an account holds after each entry, added up over all before it and not over those that a filter lets through. */
const running = (account: string, sign = '') =>
  `${sign}sum(CASE '${account}' WHEN l.credit THEN l.amount_cents WHEN l.debit THEN -l.amount_cents ELSE 0 END) OVER (ORDER BY l.number)`;

const AFTER = `jsonb_build_object('ceilingCents', ${running('outside', '-')}, ${ACCOUNTS.map(
  (account) => `'${account}Cents', ${running(account)}`,
).join(', ')})`;

const entries = (order: string) => `
WITH told AS (
  SELECT l.*, ${AFTER} AS after FROM ledger_entry l WHERE l.envelope_id = $1
)
SELECT l.number, l.at, l.move, l.debit, l.credit, l.amount_cents::float8 AS "amountCents", l.reason, l.change_id AS "changeId", l.after,
  CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'reference', a.reference, 'title', a.title) END AS action,
  CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('id', c.id, 'subject', c.subject, 'reference', c.reference,
    'eventSeq', v.seq) END AS case
FROM told l LEFT JOIN case_file a ON a.id = l.action_id LEFT JOIN case_file c ON c.id = l.case_id
LEFT JOIN audit_event v ON v.id = l.event_id AND v.case_id = l.case_id
WHERE ($2::text IS NULL OR l.move = $2) AND ($3::uuid IS NULL OR l.action_id = $3)
  AND ($4::integer IS NULL OR financial_year(l.at) = $4)
  AND ($5::bigint IS NULL OR l.amount_cents >= $5) AND ($6::bigint IS NULL OR l.amount_cents <= $6)
  AND ($7::integer IS NULL OR l.number ${order === 'DESC' ? '<' : '>'} $7)
ORDER BY l.number ${order} LIMIT $8`;

type EntryRow = Omit<EnvelopeEntry, 'at'> & { readonly at: Date };

/** One page, the newest entry first; outsiders get none. */
export async function envelopeEntries(
  database: Database,
  actor: PersonActor,
  envelopeId: string,
  wanted: EntryFilter & { readonly limit: number; readonly cursor?: string },
): Promise<Page<EnvelopeEntry>> {
  if (actor.view !== 'inside') return { items: [], next: null };
  const [before] =
    wanted.cursor === undefined ? [] : readCursor(wanted.cursor, (part) => /^\d{1,9}$/.test(part));
  const rows = await database.asActor(actor, (transaction) =>
    read(
      transaction,
      'DESC',
      envelopeId,
      wanted,
      before === undefined ? null : Number(before),
      wanted.limit + 1,
    ),
  );
  const items = rows.slice(0, wanted.limit);
  const last = items.at(-1);
  return { items, next: rows.length > wanted.limit && last ? writeCursor(last.number) : null };
}

/** Entries read at a time for a file; the balances are added up anew for each, so there are not many. */
const BATCH = 5_000;

/** All of them, the oldest first, in batches that are read as they are wanted: for a file. */
export async function* allEntries(
  database: Database,
  actor: PersonActor,
  envelopeId: string,
  filter: EntryFilter,
): AsyncGenerator<readonly EnvelopeEntry[]> {
  let after = 0;
  for (;;) {
    const rows = await database.asActor(actor, (transaction) =>
      read(transaction, 'ASC', envelopeId, filter, after, BATCH),
    );
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.number ?? after;
  }
}

async function read(
  transaction: Transaction,
  order: 'ASC' | 'DESC',
  envelopeId: string,
  filter: EntryFilter,
  from: number | null,
  limit: number,
): Promise<readonly EnvelopeEntry[]> {
  const rows = await transaction.run<EntryRow>(`envelope_entries_${order.toLowerCase()}`, entries(order), [
    envelopeId,
    filter.move ?? null,
    filter.actionId ?? null,
    filter.year ?? null,
    filter.fromCents ?? null,
    filter.toCents ?? null,
    from,
    limit,
  ]);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
