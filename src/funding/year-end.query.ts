/** What the end of the financial year asks for: commitments without a contract, and contracts on which nothing is paid. */
import { dormantFrom, lastDrawn } from '../actions/action-money.js';
import type { Database, Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { signatureDeadline } from './year-end.js';

export interface YearEndItem {
  /** The case that gives the money back: the funding request, or the action. */
  readonly caseId: string;
  readonly subject: 'funding_request' | 'action' | 'technical_assistance' | 'dialogue';
  readonly reference: string;
  readonly title: string;
  readonly actionId: string;
  /** Empty for what the facility buys itself. */
  readonly lead: string;
  readonly envelopeId: string;
  readonly envelopeCode: string;
  readonly fund: string;
  /** What would be given back, in cents. */
  readonly amountCents: number;
  /** When it was committed, or last paid on; a calendar day in Brussels. */
  readonly since: string;
  /** The last day on which nothing need be given back. */
  readonly deadline: string;
  readonly isOver: boolean;
  /** Whether the version of the workflow that the file runs on knows the way back. */
  readonly canGoBack: boolean;
  /** As the procedure wants it, to act on what was looked at. */
  readonly version: string;
}

export interface YearEnd {
  readonly today: string;
  /** The soonest first. */
  readonly unsigned: readonly YearEndItem[];
  readonly dormant: readonly YearEndItem[];
  readonly envelopes: ReadonlyMap<
    string,
    { readonly code: string; readonly fund: string; readonly freeCents: number }
  >;
}

interface Row extends Omit<YearEndItem, 'deadline' | 'isOver' | 'amountCents' | 'subject'> {
  readonly amountCents: string;
}

const COMMON = `coalesce(o.name, '') AS lead, e.id AS "envelopeId", e.code AS "envelopeCode", e.fund`;
const DAY = (instant: string) => `(${instant} AT TIME ZONE 'Europe/Brussels')::date::text`;

/** A file on an older version of its workflow has no such way: it is migrated first. */
const KNOWS = (transition: string) =>
  `jsonb_path_exists(d.body, '$.stages[*].transitions[*] ? (@.code == "${transition}")')`;

const UNSIGNED = `
SELECT c.id AS "caseId", c.reference, c.title, f.action_id AS "actionId", ${COMMON}, m.committed_cents AS "amountCents",
  ${DAY('c.stage_since')} AS since, c.visit || '.' || c.content_version AS version, ${KNOWS('decommit_unsigned')} AS "canGoBack"
FROM case_file c JOIN workflow_definition d ON d.id = c.definition_id JOIN funding_request f ON f.id = c.id JOIN action_money m ON m.action_id = f.action_id
  JOIN envelope e ON e.id = m.envelope_id LEFT JOIN organisation o ON o.id = c.organisation_id
WHERE c.subject = 'funding_request' AND c.stage = 'committed' AND m.committed_cents > 0
ORDER BY c.stage_since, c.reference`;

/** Money that is ordered is about to be paid, so its contract is not dormant. */
const DORMANT = `
SELECT c.id AS "caseId", c.subject, c.reference, c.title, c.id AS "actionId", ${COMMON}, m.contracted_cents AS "amountCents",
  ${DAY('l.at')} AS since, ${dormantFrom('l.at')}::text AS deadline, c.visit || '.' || c.content_version AS version, ${KNOWS('decommit_dormant')} AS "canGoBack"
FROM case_file c JOIN workflow_definition d ON d.id = c.definition_id JOIN action_money m ON m.action_id = c.id JOIN envelope e ON e.id = m.envelope_id
  LEFT JOIN organisation o ON o.id = c.organisation_id,
  LATERAL (SELECT ${lastDrawn('c.id')} AS at) l
WHERE (c.subject, c.stage) IN (('action', 'implementation'), ('action', 'suspended'), ('technical_assistance', 'scheduled'),
    ('technical_assistance', 'outcomes_recorded'), ('dialogue', 'outcomes_recorded'), ('dialogue', 'settlement')) AND m.contracted_cents > 0 AND m.ordered_cents = 0
  AND ${dormantFrom('l.at')} < entente_now() + interval '3 months'
ORDER BY l.at, c.reference`;

/** Null for outsiders, whom balances would tell of cases that are not theirs. */
export async function yearEnd(database: Database, actor: PersonActor): Promise<YearEnd | null> {
  if (actor.view !== 'inside') return null;
  return database.asActor(actor, async (transaction) => {
    const [now] = await transaction.run<{ today: string }>(
      'year_end_now',
      `SELECT ${DAY('entente_now()')} AS today`,
    );
    if (!now) throw new Error('The database gave no day.');
    const unsigned = await transaction.run<Row>('year_end_unsigned', UNSIGNED);
    const dormant = await transaction.run<Row & Pick<YearEndItem, 'subject'> & { deadline: string }>(
      'year_end_dormant',
      DORMANT,
    );
    const item = (row: Row, subject: YearEndItem['subject'], deadline: string): YearEndItem => ({
      ...row,
      subject,
      amountCents: Number(row.amountCents),
      deadline,
      isOver: deadline < now.today,
    });
    return {
      today: now.today,
      unsigned: unsigned.map((row) => item(row, 'funding_request', signatureDeadline(row.since))),
      dormant: dormant.map((row) => item(row, row.subject, row.deadline)),
      envelopes: await envelopesOf(transaction, [...unsigned, ...dormant]),
    };
  });
}

async function envelopesOf(transaction: Transaction, rows: readonly Row[]): Promise<YearEnd['envelopes']> {
  const found = await transaction.run<{ id: string; code: string; fund: string; free: string }>(
    'year_end_envelopes',
    'SELECT id, code, fund, free_cents AS free FROM envelope WHERE id = ANY ($1::uuid[])',
    [[...new Set(rows.map((row) => row.envelopeId))]],
  );
  return new Map(found.map(({ id, code, fund, free }) => [id, { code, fund, freeCents: Number(free) }]));
}
