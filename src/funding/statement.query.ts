/** Reads statements of account: of an envelope for the facility, of an action for the facility and for its lead. */
import type { Database, Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import {
  type Account,
  ENVELOPE_ACCOUNTS,
  type EntryAccount,
  type Flow,
  HELD_ACCOUNTS,
  type Statement,
  type StatementEntry,
  statementOf,
} from './statement.js';
import { EVERYTHING, financialYear, type Period } from './statement-period.js';

/** Where the facility works: an entry is of the day that it was there. */
export const FACILITY_ZONE = 'Europe/Brussels';

export interface StatementRead {
  readonly of: 'envelope' | 'action';
  /** Of an action its kind of case; null of an envelope. */
  readonly subject: string | null;
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly period: Period;
  /** When it was read: ISO, UTC. */
  readonly at: string;
  readonly statement: Statement;
}

/**
 * What a period did to an envelope, the present financial year unless asked otherwise. Null for outsiders, whom it would
 * tell of cases that are not theirs, and where there is no such envelope.
 */
export async function envelopeStatement(
  database: Database,
  actor: PersonActor,
  id: string,
  asked: Period | null,
): Promise<StatementRead | null> {
  if (actor.view !== 'inside' || !isId(id)) return null;
  return read(database, actor, async (transaction) => {
    const [envelope] = await transaction.run<Kept & { code: string; title: string; entries: number }>(
      'statement_envelope',
      `SELECT e.code, c.title || CASE WHEN (SELECT count(*) FROM lot o WHERE o.call_id = c.id) > 1 THEN ' – ' || l.title ELSE '' END AS title,
         e.entries, ${KEPT('e', ENVELOPE_ACCOUNTS)}, ${NOW}
       FROM envelope e JOIN lot l ON l.id = e.lot_id JOIN call_for_proposals c ON c.id = l.call_id WHERE e.id = $1`,
      [id],
    );
    if (!envelope) return null;
    const period = asked ?? financialYear(envelope.today);
    return {
      of: 'envelope',
      subject: null,
      id,
      reference: envelope.code,
      title: envelope.title,
      period,
      at: envelope.now,
      statement: statementOf({
        accounts: ENVELOPE_ACCOUNTS,
        ...(await entriesOf(transaction, 'envelope_id', id, period, actor)),
        kept: keptIn(envelope, ENVELOPE_ACCOUNTS),
        keptEntries: envelope.entries,
      }),
    };
  });
}

/** What a period did to an action's money, all of its life unless asked otherwise. Null where it is not theirs to see. */
export async function actionStatement(
  database: Database,
  actor: PersonActor,
  id: string,
  asked: Period | null,
): Promise<StatementRead | null> {
  if (!isId(id)) return null;
  return read(database, actor, async (transaction) => {
    const action = await actionSeenClosely(transaction, actor, id);
    if (!action) return null;
    const [money] = await transaction.run<Kept>(
      'statement_action',
      `SELECT ${KEPT('m', HELD_ACCOUNTS)}, ${NOW} FROM (VALUES (1)) AS one LEFT JOIN action_money m ON m.action_id = $1`,
      [id],
    );
    const period = asked ?? EVERYTHING;
    return {
      of: 'action',
      subject: action.subject,
      id,
      reference: action.reference,
      title: action.title,
      period,
      at: money?.now ?? '',
      statement: statementOf({
        accounts: HELD_ACCOUNTS,
        ...(await entriesOf(transaction, 'action_id', id, period, actor)),
        kept: keptIn(money, HELD_ACCOUNTS),
        keptEntries: null,
      }),
    };
  });
}

/**
 * An action whose money this actor may see: the facility, and whoever leads it. Of technical assistance and dialogues the
 * facility alone, which buys them. Null for everybody else.
 */
export async function actionSeenClosely(
  transaction: Transaction,
  actor: PersonActor,
  id: string,
): Promise<{ readonly reference: string; readonly title: string; readonly subject: string } | null> {
  const [action] = await transaction.run<{
    reference: string;
    subject: string;
    title: string;
    organisation_id: string | null;
  }>(
    'action_seen_closely',
    `SELECT c.reference, c.title, c.subject, c.organisation_id FROM case_file c JOIN action a ON a.id = c.id WHERE c.id = $1`,
    [id],
  );
  if (!action) return null;
  if (actor.view === 'inside') return action;
  return action.subject === 'action' && action.organisation_id === actor.organisationId ? action : null;
}

/** Entries and balances are of one moment, whoever moves the money meanwhile. */
function read<T>(
  database: Database,
  actor: PersonActor,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return database.asActor(actor, work, { snapshot: true });
}

type Kept = { readonly [account in Account]?: string | null } & {
  readonly now: string;
  readonly today: string;
};

const NOW = `to_char(entente_now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS now,
  (entente_now() AT TIME ZONE '${FACILITY_ZONE}')::date::text AS today`;

const KEPT = (alias: string, accounts: readonly Account[]) =>
  accounts.map((account) => `${alias}.${account}_cents AS "${account}"`).join(', ');

function keptIn(
  row: Kept | undefined,
  accounts: readonly Account[],
): Readonly<Partial<Record<Account, number>>> {
  return Object.fromEntries(accounts.map((account) => [account, Number(row?.[account] ?? 0)]));
}

interface EntryRow {
  number: number;
  at: Date;
  day: string;
  move: string;
  debit: EntryAccount;
  credit: EntryAccount;
  amount_cents: string;
  reason: string;
  case: StatementEntry['case'];
  action: StatementEntry['action'];
}

/**
 * An entry belongs to the period that its day lies in; the order is that in which the ledger took them in. A lead is
 * not told how many entries of others lie between the own ones, nor why the facility moved something.
 */
async function entriesOf(
  transaction: Transaction,
  column: 'envelope_id' | 'action_id',
  id: string,
  period: Period,
  actor: PersonActor,
): Promise<{ before: Flow[]; entries: StatementEntry[]; since: Flow[] }> {
  const inside = actor.view === 'inside';
  const flows = await transaction.run<{
    debit: EntryAccount;
    credit: EntryAccount;
    since: boolean;
    amount_cents: string;
    entries: number;
  }>(
    `statement_flows_${column}`,
    `SELECT debit, credit, ($2::date IS NULL OR ${DAY} >= $2::date) AS since,
       sum(amount_cents) AS amount_cents, count(*)::integer AS entries
     FROM ledger_entry l WHERE ${column} = $1 AND (${DAY} < $2::date OR ${DAY} > $3::date) GROUP BY 1, 2, 3`,
    [id, period.from, period.to],
  );
  const rows = await transaction.run<EntryRow & Record<string, unknown>>(
    `statement_entries_${column}_${inside ? 'inside' : 'outside'}`,
    `SELECT * FROM (
       SELECT ${inside ? 'l.number' : '(row_number() OVER (ORDER BY l.number))::integer AS number'}, l.at, ${DAY}::text AS day,
         l.move, l.debit, l.credit, l.amount_cents, ${inside ? 'l.reason' : `'' AS reason`},
         CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('id', c.id, 'subject', c.subject, 'reference', c.reference) END AS "case",
         CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'subject', a.subject, 'reference', a.reference, 'title', a.title) END AS action
       FROM ledger_entry l LEFT JOIN case_file c ON c.id = l.case_id LEFT JOIN case_file a ON a.id = l.action_id
       WHERE l.${column} = $1) AS told
     WHERE ($2::date IS NULL OR day::date >= $2::date) AND ($3::date IS NULL OR day::date <= $3::date) ORDER BY number`,
    [id, period.from, period.to],
  );
  const flow = ({ since: _, amount_cents, ...one }: (typeof flows)[number]): Flow => ({
    ...one,
    amountCents: Number(amount_cents),
  });
  return {
    before: flows.filter(({ since }) => !since).map(flow),
    entries: rows.map(({ amount_cents, at, ...row }) => ({
      number: row.number,
      at: at.toISOString(),
      day: row.day,
      move: row.move,
      debit: row.debit,
      credit: row.credit,
      amountCents: Number(amount_cents),
      case: row.case,
      action: row.action,
      reason: row.reason,
    })),
    since: flows.filter(({ since }) => since).map(flow),
  };
}

const DAY = `(l.at AT TIME ZONE '${FACILITY_ZONE}')::date`;
