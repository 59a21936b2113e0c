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
  /** Of clocks that run on into another stage: those whose rung still waited are written for that stage. */
  readonly ladders?: readonly ReminderRow[];
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

/**
 * Writes it all in one call of the database's own function, then nothing is left but the commit. The effects' own
 * statements go first; the ledger is the function's last act, because the envelope is the hot row.
 */
export async function writeCase(
  transaction: Transaction,
  write: CaseWrite,
  effects: EffectPlan = {},
): Promise<void> {
  for (const extra of effects.statements ?? []) await transaction.run(extra.name, extra.text, extra.values);
  const { body, hash, previousHash } = write.event;
  const document = {
    case_id: write.caseId,
    stage: write.stage,
    outside_stage: write.outsideStage,
    visit: write.visit,
    outside_visit: write.outsideVisit,
    content_version: write.contentVersion,
    title: write.title,
    at: body.at,
    moved: write.moved,
    outside_moved: write.outsideMoved,
    closed: write.closed,
    seq: body.seq,
    hash,
    previous_hash: previousHash,
    event_id: body.id,
    kind: body.kind,
    account_id: body.account,
    person_id: body.person,
    event_outside: write.eventOutside,
    body: { data: body.data, digests: body.digests },
    texts: filled(Object.entries(write.texts).map(([field, { salt, text }]) => ({ field, salt, text }))),
    invalidated: filled(write.invalidated),
    visas: filled(write.visas),
    duties: filled(write.duties),
    clocks_started: filled(write.clocksStarted.map(clockJson)),
    clocks_changed: filled(write.clocksChanged.map(clockJson)),
    clocks_voided: filled(write.clocksVoided),
    reminders: filled(write.reminders),
    ladders: filled(write.ladders ?? []),
    tasks_done: filled(write.tasksDone),
    tasks: filled(write.tasks),
    outbox: write.outbox,
    ledger: filled(
      (effects.ledger ?? []).map(({ from, ...line }) => ({
        ...line,
        ...ACCOUNTS[line.move],
        ...(from ? { debit: from } : {}),
      })),
    ),
  };
  await transaction.run('case_write', 'SELECT write_case($1)', [JSON.stringify(document)]);
}

/** An absent list is a statement the database need not run. */
function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** Debit and credit of each move, as the ledger's own constraint has them. */
const ACCOUNTS = {
  reserve: { debit: 'free', credit: 'reserved' },
  release: { debit: 'reserved', credit: 'free' },
  commit: { debit: 'reserved', credit: 'committed' },
  decommit: { debit: 'committed', credit: 'free' },
  contract: { debit: 'committed', credit: 'contracted' },
  reduce: { debit: 'contracted', credit: 'committed' },
  order: { debit: 'contracted', credit: 'ordered' },
  cancel: { debit: 'ordered', credit: 'contracted' },
  pay: { debit: 'ordered', credit: 'paid' },
  recover: { debit: 'paid', credit: 'contracted' },
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
