/** What a transition does to clocks, as rows: clocks started, changed, and the reminders each one now asks for. */
import { newId } from '../kernel/id.js';
import {
  type ClockChange,
  type ClockDefinition,
  type ClockState,
  dueDate,
  type Facts,
  pauseClock,
  periodOf,
  reminderInstant,
  resumeClock,
  startClock,
  stopClock,
  type WorkflowDefinition,
  type WorkingCalendar,
} from '../workflow/index.js';
import type { ClockRow } from './load-case.js';

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

/** Carries out the engine's clock changes at `at` (ISO, UTC); `visit` is the stage visit the case is in afterwards. */
export function planClocks(
  definition: WorkflowDefinition,
  rows: readonly ClockRow[],
  changes: readonly ClockChange[],
  facts: Facts,
  at: string,
  visit: number,
  calendarFor: (code: string) => WorkingCalendar,
): ClockPlan {
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
      reminders.push(...remindersOf(wanted, row, calendar, visit, at));
      continue;
    }
    const row = rows.find((one) => one.state.code === code && one.state.stoppedAt === null);
    if (!row) throw new Error(`The clock ${code} does not run.`);
    const calendar = calendarFor(row.state.calendar);
    const next = withDue(
      { ...row, version: row.version + 1, state: changedState(row.state, change, at) },
      calendar,
    );
    changed.push(next);
    voided.push(row.id);
    if (change === 'resume') {
      reminders.push(...remindersOf(clockDefinition(definition, code), next, calendar, visit, at));
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
  at: string,
  visit: number,
  calendarFor: (code: string) => WorkingCalendar,
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
      return wanted ? remindersOf(wanted, row, calendarFor(row.state.calendar), visit, at) : [];
    }),
  };
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

/** The reminders still ahead, and the time-out on the instant after the period's last. */
function remindersOf(
  wanted: ClockDefinition,
  row: ClockRow,
  calendar: WorkingCalendar,
  visit: number,
  at: string,
): readonly ReminderRow[] {
  const due = row.dueAt;
  if (due === null) return [];
  const common = { clock_id: row.id, clock_version: row.version, visit };
  const ahead = wanted.reminders
    .map(
      (reminder): ReminderRow => ({
        ...common,
        id: newId(),
        code: reminder.code,
        kind: 'reminder',
        addressee: reminder.to,
        fire_at: reminderInstant(
          due,
          { amount: reminder.amount, unit: reminder.unit, direction: reminder.when },
          calendar,
          calendar,
        ),
      }),
    )
    .filter((reminder) => reminder.fire_at > at);
  if (!wanted.timeout) return ahead;
  const expiry = new Date(Date.parse(due) + 1).toISOString();
  return [
    ...ahead,
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
