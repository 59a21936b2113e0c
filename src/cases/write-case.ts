/** The one write of a case: everything a transition or an opening leaves behind, in one statement. */
import type { ChainedEvent, SaltedText } from '../audit/chain.js';
import type { Transaction } from '../database/database.js';
import type { DutyRecord, VisaGiven } from '../workflow/index.js';
import type { ReminderRow } from './clock-rows.js';
import type { ClockRow } from './load-case.js';
import type { EffectPlan } from './subject.js';

export interface CaseWrite {
  readonly caseId: string;
  readonly stage: string;
  readonly outsideStage: string;
  readonly visit: number;
  readonly outsideVisit: number;
  readonly contentVersion: number;
  readonly title: string;
  readonly closed: boolean;
  /** Whether the case entered a stage, and whether outsiders see a change. */
  readonly moved: boolean;
  readonly outsideMoved: boolean;
  readonly visas: readonly (VisaGiven & {
    readonly id: string;
    readonly stage: string;
    readonly visit: number;
  })[];
  readonly invalidated: readonly string[];
  readonly duties: readonly DutyRecord[];
  readonly clocksStarted: readonly ClockRow[];
  readonly clocksChanged: readonly ClockRow[];
  readonly clocksVoided: readonly string[];
  readonly reminders: readonly ReminderRow[];
  readonly tasksDone: readonly string[];
  readonly tasks: readonly TaskRow[];
  readonly event: ChainedEvent;
  readonly eventOutside: boolean;
  readonly texts: Readonly<Record<string, SaltedText>>;
  readonly outbox: readonly OutboxRow[];
}

export interface TaskRow {
  readonly id: string;
  readonly visit: number;
  readonly code: string;
  readonly act: string;
  readonly role: string;
  readonly scope: string;
  readonly organisation_id: string | null;
  readonly country: string | null;
  readonly due_at: string | null;
}

export interface OutboxRow {
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

const WRITE = `
WITH moved AS (
  UPDATE case_file SET stage = $2, outside_stage = $3, visit = $4, outside_visit = $5, content_version = $6, title = $7,
    changed_at = $8, stage_since = CASE WHEN $9 THEN $8 ELSE stage_since END,
    outside_stage_since = CASE WHEN outside_stage <> $3 THEN $8 ELSE outside_stage_since END,
    outside_changed_at = CASE WHEN $10 THEN $8 ELSE outside_changed_at END,
    closed_at = CASE WHEN $11 THEN coalesce(closed_at, $8) END, last_seq = $12, last_hash = $13
  WHERE id = $1 AND last_seq = $12 - 1
  RETURNING 1
), event AS (
  INSERT INTO audit_event (id, chain, seq, case_id, kind, at, account_id, person_id, outside, body, previous_hash, hash)
  VALUES ($14, $15, $12, $1, $16, $8, $17, $18, $19, $20, $21, $13)
), texts AS (
  INSERT INTO audit_text (event_id, case_id, field, salt, text)
  SELECT $14, $1, field, salt, text FROM jsonb_to_recordset($22) AS t (field text, salt text, text text)
), visas AS (
  INSERT INTO visa (id, case_id, stage, visit, code, instance, answer, person_id, account_id, by_chair, given_at, event_seq)
  SELECT id, $1, stage, visit, code, instance, answer, "personId", CASE WHEN "personId" IS NULL THEN NULL ELSE $17::uuid END, "byChair", $8, $12
  FROM jsonb_to_recordset($23) AS t (id uuid, stage text, visit integer, code text, instance text, answer text, "personId" uuid, "byChair" boolean)
), voided_visas AS (
  UPDATE visa SET invalidated_at = $8, invalidated_seq = $12 WHERE case_id = $1 AND id = ANY ($24::uuid[])
), duties AS (
  INSERT INTO duty (case_id, person_id, conflict, side, event_seq)
  SELECT $1, "personId", conflict, side, $12 FROM jsonb_to_recordset($25) AS t ("personId" uuid, conflict text, side text)
), clocks AS (
  INSERT INTO clock (id, case_id, code, version, started_at, amount, unit, calendar, calendar_version, time_zone, pauses, due_at)
  SELECT id, $1, code, version, started_at, amount, unit, calendar, calendar_version, time_zone, pauses, due_at
  FROM jsonb_to_recordset($26) AS t (id uuid, code text, version integer, started_at timestamptz, amount integer, unit text,
    calendar text, calendar_version text, time_zone text, pauses jsonb, due_at timestamptz)
), clocks_changed AS (
  UPDATE clock SET version = t.version, pauses = t.pauses, stopped_at = t.stopped_at, outcome = t.outcome, due_at = t.due_at
  FROM jsonb_to_recordset($27) AS t (id uuid, version integer, pauses jsonb, stopped_at timestamptz, outcome text, due_at timestamptz)
  WHERE clock.id = t.id AND clock.case_id = $1
), voided_reminders AS (
  UPDATE reminder SET state = 'void', settled_at = $8
  WHERE case_id = $1 AND state = 'pending' AND clock_id = ANY ($28::uuid[])
), reminders AS (
  INSERT INTO reminder (id, case_id, clock_id, clock_version, visit, code, kind, addressee, fire_at)
  SELECT id, $1, clock_id, clock_version, visit, code, kind, addressee, fire_at
  FROM jsonb_to_recordset($29) AS t (id uuid, clock_id uuid, clock_version integer, visit integer, code text, kind text, addressee text, fire_at timestamptz)
), tasks_done AS (
  UPDATE task SET done_at = $8, done_by = $17 WHERE case_id = $1 AND done_at IS NULL AND id = ANY ($30::uuid[])
), tasks AS (
  INSERT INTO task (id, case_id, visit, code, act, role, scope, organisation_id, country, due_at, created_at)
  SELECT id, $1, visit, code, act, role, scope, organisation_id, country, due_at, $8
  FROM jsonb_to_recordset($31) AS t (id uuid, visit integer, code text, act text, role text, scope text, organisation_id uuid, country text, due_at timestamptz)
), outbox AS (
  INSERT INTO outbox (kind, case_id, event_id, payload, created_at, not_before)
  SELECT kind, $1, $14, payload, $8, $8 FROM jsonb_to_recordset($32) AS t (kind text, payload jsonb)
)
SELECT count(*)::int AS moved FROM moved`;

/** Writes it all; throws when the case's chain went on meanwhile, which the case's lock makes impossible. */
export async function writeCase(transaction: Transaction, write: CaseWrite): Promise<void> {
  const { event } = write;
  const { body } = event;
  const texts = Object.entries(write.texts).map(([field, { salt, text }]) => ({ field, salt, text }));
  const [row] = await transaction.run<{ moved: number }>('case_write', WRITE, [
    write.caseId,
    write.stage,
    write.outsideStage,
    write.visit,
    write.outsideVisit,
    write.contentVersion,
    write.title,
    body.at,
    write.moved,
    write.outsideMoved,
    write.closed,
    body.seq,
    event.hash,
    body.id,
    body.chain,
    body.kind,
    body.account,
    body.person,
    write.eventOutside,
    JSON.stringify(body),
    event.previousHash,
    JSON.stringify(texts),
    JSON.stringify(write.visas),
    write.invalidated,
    JSON.stringify(write.duties),
    JSON.stringify(write.clocksStarted.map(clockJson)),
    JSON.stringify(write.clocksChanged.map(clockJson)),
    write.clocksVoided,
    JSON.stringify(write.reminders),
    write.tasksDone,
    JSON.stringify(write.tasks),
    JSON.stringify(write.outbox),
  ]);
  if (row?.moved !== 1) throw new Error(`Case ${write.caseId} moved on under its lock.`);
}

/** The effects' own statements, then the ledger; the envelope is the hot row and is therefore written last. */
export async function writeEffects(
  transaction: Transaction,
  plan: EffectPlan,
  from: { readonly caseId: string; readonly eventId: string; readonly at: string },
): Promise<void> {
  for (const extra of plan.statements ?? []) await transaction.run(extra.name, extra.text, extra.values);
  if (!plan.ledger || plan.ledger.length === 0) return;
  const lines = plan.ledger.map((line) => ({ ...line, ...ACCOUNTS[line.move] }));
  await transaction.run(
    'ledger_append',
    `INSERT INTO ledger_entry (envelope_id, action_id, case_id, event_id, move, debit, credit, amount_cents, at)
     SELECT "envelopeId", "actionId", $1, $2, move, debit, credit, "amountCents", $3
     FROM jsonb_to_recordset($4) AS t ("envelopeId" uuid, "actionId" uuid, move text, debit text, credit text, "amountCents" bigint)
     ORDER BY "envelopeId"`,
    [from.caseId, from.eventId, from.at, JSON.stringify(lines)],
  );
}

/** Debit and credit of each move, as the ledger's own constraint has them. */
const ACCOUNTS = {
  reserve: { debit: 'free', credit: 'reserved' },
  release: { debit: 'reserved', credit: 'free' },
  commit: { debit: 'reserved', credit: 'committed' },
  decommit: { debit: 'committed', credit: 'free' },
  contract: { debit: 'committed', credit: 'contracted' },
  pay: { debit: 'contracted', credit: 'paid' },
} as const;

function clockJson({ id, version, dueAt, state }: ClockRow) {
  return {
    id,
    version,
    code: state.code,
    started_at: state.startedAt,
    amount: state.period.amount,
    unit: state.period.unit,
    calendar: state.calendar,
    calendar_version: state.calendarVersion,
    time_zone: state.zone,
    pauses: state.pauses,
    stopped_at: state.stoppedAt,
    outcome: state.outcome ?? null,
    due_at: dueAt,
  };
}
