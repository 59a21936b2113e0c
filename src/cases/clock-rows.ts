/** What a transition does to clocks, as rows: clocks started, changed, and the reminders each one now asks for. */
import { newId } from '../kernel/id.js';
import {
  type ClockChange,
  type ClockDefinition,
  type ClockState,
  dueDate,
  type Facts,
  openPause,
  pauseClock,
  periodOf,
  reminderInstant,
  resumeClock,
  startClock,
  stopClock,
  type WorkflowDefinition,
  type WorkingCalendar,
} from '../workflow/index.js';
import type { CalendarFor } from './case-runtime.js';
import type { ClockRow } from './load-case.js';
import type { ReadersOf } from './readers.js';

export interface ReminderRow {
  readonly id: string;
  readonly clock_id: string;
  readonly clock_version: number;
  readonly visit: number;
  readonly code: string;
  readonly kind: 'reminder' | 'timeout';
  readonly addressee: 'owner' | 'deputy' | 'head' | 'clock';
  readonly fire_at: string;
}

export interface ClockPlan {
  readonly started: readonly ClockRow[];
  readonly changed: readonly ClockRow[];
  /** Clocks whose pending reminders are void from now on. */
  readonly voided: readonly string[];
  readonly reminders: readonly ReminderRow[];
}

/** What reminders are planned with: the stage visit that the case is in, the days of clocks and of readers. */
export interface PlanContext {
  /** ISO, UTC. */
  readonly at: string;
  readonly visit: number;
  readonly calendarFor: CalendarFor;
  readonly readersOf: ReadersOf;
}

/** Carries out the engine's clock changes at `at` (ISO, UTC); `visit` is the stage visit the case is in afterwards. */
export function planClocks(
  definition: WorkflowDefinition,
  rows: readonly ClockRow[],
  changes: readonly ClockChange[],
  facts: Facts,
  context: PlanContext,
): ClockPlan {
  const { at, calendarFor } = context;
  const started: ClockRow[] = [];
  const changed: ClockRow[] = [];
  const voided: string[] = [];
  const reminders: ReminderRow[] = [];

  for (const { clock: code, change } of changes) {
    if (change === 'start') {
      const wanted = clockDefinition(definition, code);
      const calendar = calendarFor(calendarCode(wanted, facts));
      const period = periodOf(wanted.period, facts);
      if (!period) throw new Error(`No fact says how long the clock ${code} runs.`);
      const state = accepted(startClock({ code, startedAt: at, period, calendar }));
      const row = withDue({ id: newId(), version: 1, dueAt: null, state }, calendar);
      started.push(row);
      reminders.push(...remindersOf(wanted, row, calendar, context));
      continue;
    }
    const row = rows.find((one) => one.state.code === code && one.state.stoppedAt === null);
    if (!row) throw new Error(`The clock ${code} does not run.`);
    const calendar = pinnedCalendar(row, calendarFor);
    const next = withDue(
      { ...row, version: row.version + 1, state: changedState(row.state, change, at) },
      calendar,
    );
    changed.push(next);
    voided.push(row.id);
    if (change === 'resume') {
      reminders.push(...remindersOf(clockDefinition(definition, code), next, calendar, context));
    }
  }
  return { started, changed, voided, reminders };
}

/**
 * Clocks that run on with the reminders and the way out of another definition: those of before are void, those still
 * ahead are written anew, and a time-out that was not carried out yet comes again.
 */
export function planLadders(
  definition: WorkflowDefinition,
  rows: readonly ClockRow[],
  codes: readonly string[],
  context: PlanContext,
): ClockPlan {
  const changed = rows
    .filter((row) => row.state.stoppedAt === null && codes.includes(row.state.code))
    .map((row) => ({ ...row, version: row.version + 1 }));
  return {
    started: [],
    changed,
    voided: changed.map((row) => row.id),
    reminders: changed.flatMap((row) => {
      const wanted = definition.clocks.find((one) => one.code === row.state.code);
      return wanted ? remindersOf(wanted, row, pinnedCalendar(row, context.calendarFor), context) : [];
    }),
  };
}

/**
 * The ladders of clocks that run on while the case enters another stage. Those rungs that still waited go to whoever
 * owes the act there; also one whose hour has come, which nobody was told of yet.
 */
export function planKept(
  definition: WorkflowDefinition,
  rows: readonly ClockRow[],
  context: PlanContext,
): readonly ReminderRow[] {
  return rows.flatMap((row) => {
    const wanted = definition.clocks.find((one) => one.code === row.state.code);
    return wanted ? ladderOf(wanted, row, pinnedCalendar(row, context.calendarFor), context) : [];
  });
}

function changedState(
  state: ClockState,
  change: Exclude<ClockChange['change'], 'start'>,
  at: string,
): ClockState {
  if (change === 'pause') return accepted(pauseClock(state, at));
  if (change === 'resume') return accepted(resumeClock(state, at));
  return accepted(stopClock(state, at, change));
}

/** A running clock counts by the version that it pins, until it is taken over to a newer one. */
function pinnedCalendar({ state }: ClockRow, calendarFor: CalendarFor): WorkingCalendar {
  return calendarFor(state.calendar, state.calendarVersion);
}

/** The reminders still ahead, and the time-out. */
function remindersOf(
  wanted: ClockDefinition,
  row: ClockRow,
  calendar: WorkingCalendar,
  context: PlanContext,
): readonly ReminderRow[] {
  return ladderOf(wanted, row, calendar, context).filter(
    (rung) => rung.kind === 'timeout' || rung.fire_at > context.at,
  );
}

/**
 * Each rung at the first hour that is still ahead for one of its readers; where there is none, the last that has passed.
 * None while the clock stands, also where it stands since after its end and so keeps its date.
 */
export function ladderOf(
  wanted: ClockDefinition,
  row: ClockRow,
  calendar: WorkingCalendar,
  { at, visit, readersOf }: PlanContext,
): readonly ReminderRow[] {
  const due = row.dueAt;
  if (due === null || openPause(row.state)) return [];
  const common = { clock_id: row.id, clock_version: row.version, visit };
  const rungs = wanted.reminders.map((reminder): ReminderRow => {
    const readers = readersOf(reminder.to);
    const offset = { amount: reminder.amount, unit: reminder.unit, direction: reminder.when };
    const hours = (readers.length > 0 ? readers : [calendar])
      .map((reader) => reminderInstant(due, offset, calendar, reader))
      .sort();
    const hour = hours.find((one) => one > at) ?? hours.at(-1) ?? due;
    return {
      ...common,
      id: newId(),
      code: reminder.code,
      kind: 'reminder',
      addressee: reminder.to,
      fire_at: hour,
    };
  });
  if (!wanted.timeout) return rungs;
  const expiry = new Date(Date.parse(due) + 1).toISOString();
  return [
    ...rungs,
    { ...common, id: newId(), code: wanted.timeout, kind: 'timeout', addressee: 'clock', fire_at: expiry },
  ];
}

function withDue(row: ClockRow, calendar: WorkingCalendar): ClockRow {
  return { ...row, dueAt: dueDate(row.state, calendar).due };
}

function clockDefinition(definition: WorkflowDefinition, code: string): ClockDefinition {
  const found = definition.clocks.find((clock) => clock.code === code);
  if (!found) throw new Error(`Definition ${definition.code} has no clock ${code}.`);
  return found;
}

function calendarCode(wanted: ClockDefinition, facts: Facts): string {
  if (typeof wanted.calendar === 'string') return wanted.calendar;
  const code = facts[wanted.calendar.fact];
  if (typeof code !== 'string') throw new Error(`The fact ${wanted.calendar.fact} names no calendar.`);
  return code;
}

function accepted(
  result: { ok: true; clock: ClockState } | { ok: false; refusal: { code: string } },
): ClockState {
  if (!result.ok) throw new Error(`A clock refused what the engine asked of it: ${result.refusal.code}.`);
  return result.clock;
}
