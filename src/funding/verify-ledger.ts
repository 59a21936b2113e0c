/** Proves that balances are what the entries add up to, at the end and at every instant before, and what the record tells. */
import type { Database, Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';

export type LedgerFaultCode =
  /** A balance that is kept is not the sum of the entries. */
  | 'balance_differs'
  /** After some entry an account was below zero. */
  | 'went_negative'
  /** The numbers of an envelope's entries have a gap. */
  | 'numbers_differ'
  /** The record tells other moves of an event than the ledger holds. */
  | 'record_differs'
  /** Entries of an action that name no event of the record. */
  | 'not_recorded'
  /** The two halves of a transfer do not match. */
  | 'transfer_differs';

export interface LedgerFault {
  readonly code: LedgerFaultCode;
  readonly of: 'envelope' | 'action' | 'payment' | 'event' | 'change';
  readonly id: string;
  readonly account: string | null;
  /** In cents, or a count of entries; null where there is none. */
  readonly kept: number | null;
  readonly derived: number | null;
}

export interface LedgerProof {
  readonly envelopes: number;
  readonly actions: number;
  readonly entries: number;
  /** At most a hundred of each kind. */
  readonly faults: readonly LedgerFault[];
}

const OPERATOR = systemActor('ledger');

/** Everything is read in one snapshot, so that it may run beside those who move money. */
export async function verifyLedger(database: Database): Promise<LedgerProof> {
  return database.asActor(OPERATOR, prove, { snapshot: true });
}

async function prove(transaction: Transaction): Promise<LedgerProof> {
  const [counted] = await transaction.run<{ envelopes: string; actions: string; entries: string }>(
    'ledger_counted',
    `SELECT (SELECT count(*) FROM envelope) AS envelopes, (SELECT count(*) FROM action_money) AS actions,
       (SELECT count(*) FROM ledger_entry) AS entries`,
  );
  const faults: LedgerFault[] = [];
  for (const [name, text] of Object.entries(FAULTS)) {
    const rows = await transaction.run<LedgerFault>(`ledger_${name}`, `${text} LIMIT 100`);
    faults.push(
      ...rows.map(({ kept, derived, ...row }) => ({ ...row, kept: cents(kept), derived: cents(derived) })),
    );
  }
  return {
    envelopes: Number(counted?.envelopes),
    actions: Number(counted?.actions),
    entries: Number(counted?.entries),
    faults,
  };
}

function cents(value: unknown): number | null {
  return value === null ? null : Number(value);
}

/** Each entry once for the account that it takes from and once for the one it brings to. */
const MOVED = `moved AS (
  SELECT l.envelope_id, l.action_id, l.case_id, l.number, l.move, v.account, v.delta FROM ledger_entry l,
    LATERAL (VALUES (l.credit, l.amount_cents), (l.debit, -l.amount_cents)) AS v (account, delta))`;

const kept = (table: string, id: string, accounts: readonly string[]) =>
  `SELECT t.${id} AS id, v.account, v.kept FROM ${table} t,
     LATERAL (VALUES ${accounts.map((account) => `('${account}', t.${account}_cents)`).join(', ')}) AS v (account, kept)`;

const HELD = ['reserved', 'committed', 'contracted', 'ordered', 'paid'];

/** A side without a row counts as nothing. */
const differing = (of: string, keptRows: string, derivedRows: string) => `
WITH ${MOVED}, kept AS (${keptRows}), derived AS (${derivedRows})
SELECT 'balance_differs' AS code, '${of}' AS of, id, account, coalesce(kept, 0) AS kept, coalesce(derived, 0) AS derived
FROM kept FULL JOIN derived USING (id, account) WHERE coalesce(kept, 0) <> coalesce(derived, 0)`;

const negative = (of: string, id: string, accounts: readonly string[]) => `
WITH ${MOVED}, running AS (
  SELECT ${id} AS id, account, number, sum(delta) OVER (PARTITION BY ${id}, account ORDER BY number) AS after
  FROM moved WHERE ${id} IS NOT NULL AND account IN (${accounts.map((account) => `'${account}'`).join(', ')}))
SELECT DISTINCT ON (id, account) 'went_negative' AS code, '${of}' AS of, id, account, number AS kept, after AS derived
FROM running WHERE after < 0`;

/** An event's moves as one text, the same for the record and the ledger. */
const FAULTS: Readonly<Record<string, string>> = {
  envelopes: differing(
    'envelope',
    kept('envelope', 'id', ['ceiling', 'free', ...HELD]),
    `SELECT envelope_id AS id, CASE account WHEN 'outside' THEN 'ceiling' ELSE account END AS account,
       sum(CASE account WHEN 'outside' THEN -delta ELSE delta END) AS derived FROM moved GROUP BY 1, 2`,
  ),
  actions: differing(
    'action',
    kept('action_money', 'action_id', HELD),
    `SELECT action_id AS id, account, sum(delta) AS derived FROM moved
     WHERE action_id IS NOT NULL AND account <> 'free' GROUP BY 1, 2`,
  ),
  payments: differing(
    'payment',
    kept('payment_money', 'payment_id', ['ordered', 'paid', 'recovered']),
    `SELECT case_id AS id, CASE WHEN move = 'recover' THEN 'recovered' ELSE account END AS account, sum(delta) AS derived
     FROM moved WHERE (move IN ('order', 'cancel', 'pay') AND account IN ('ordered', 'paid')) OR (move = 'recover' AND account = 'contracted')
     GROUP BY 1, 2`,
  ),
  envelopes_before: negative('envelope', 'envelope_id', ['free', ...HELD]),
  actions_before: negative('action', 'action_id', HELD),
  numbers: `
    SELECT 'numbers_differ' AS code, 'envelope' AS of, e.id, NULL AS account, e.entries AS kept, l.many AS derived
    FROM envelope e, LATERAL (SELECT count(*) AS many, coalesce(max(number), 0) AS last, coalesce(min(number), 1) AS first
      FROM ledger_entry WHERE envelope_id = e.id) l
    WHERE e.entries <> l.many OR l.last <> l.many OR l.first <> 1`,
  record: `
    WITH told AS (
      SELECT e.id, string_agg(concat_ws(' ', t.move, t."envelopeId", t."actionId", t."amountCents"), ',' ORDER BY t.move, t."amountCents") AS moves
      FROM audit_event e, jsonb_to_recordset(e.body->'data'->'ledger') AS t (move text, "envelopeId" text, "actionId" text, "amountCents" text)
      WHERE e.kind = 'case_advanced' AND jsonb_array_length(e.body->'data'->'ledger') > 0 GROUP BY e.id
    ), held AS (
      SELECT event_id AS id, string_agg(concat_ws(' ', move, envelope_id, action_id, amount_cents), ',' ORDER BY move, amount_cents::text) AS moves
      FROM ledger_entry WHERE case_id IS NOT NULL AND event_id IS NOT NULL GROUP BY 1
    )
    SELECT 'record_differs' AS code, 'event' AS of, id, NULL AS account, NULL AS kept, NULL AS derived
    FROM told FULL JOIN held USING (id) WHERE told.moves IS DISTINCT FROM held.moves`,
  recorded: `
    SELECT 'not_recorded' AS code, 'action' AS of, l.action_id AS id, NULL AS account, min(l.number) AS kept, count(*) AS derived
    FROM ledger_entry l WHERE l.action_id IS NOT NULL AND (l.event_id IS NULL OR l.case_id IS NULL) GROUP BY l.action_id`,
  transfers: `
    SELECT 'transfer_differs' AS code, 'change' AS of, change_id AS id, NULL AS account,
      sum(amount_cents) FILTER (WHERE move = 'transfer_out') AS kept, sum(amount_cents) FILTER (WHERE move = 'transfer_in') AS derived
    FROM ledger_entry WHERE move IN ('transfer_out', 'transfer_in') GROUP BY change_id
    HAVING count(*) <> 2 OR count(*) FILTER (WHERE move = 'transfer_in') <> 1 OR min(amount_cents) <> max(amount_cents)`,
};
