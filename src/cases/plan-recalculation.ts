/** What becomes of the running clocks of a case when their calendar has a newer version: planned, nothing written. */
import {
  dateInZone,
  dueDate,
  parseInstant,
  type StageDefinition,
  stageOf,
  type WorkingCalendar,
} from '../workflow/index.js';
import { ladderOf, type ReminderRow } from './clock-rows.js';
import type { ClockRow, LoadedCase } from './load-case.js';
import type { ReadersOf } from './readers.js';

/** A reminder or time-out of a clock as it stands in its row. */
export interface WrittenRung {
  readonly id: string;
  readonly clockId: string;
  readonly clockVersion: number;
  readonly code: string;
  readonly kind: ReminderRow['kind'];
  readonly state: 'pending' | 'sent' | 'void';
  /** ISO, UTC. */
  readonly fireAt: string;
}

/** A due date that moves; days are those of the clock's zone. */
export interface MovedDate {
  readonly clockId: string;
  readonly clock: string;
  readonly from: string | null;
  readonly to: string;
  /** The same as the last instants in time, ISO, UTC. */
  readonly fromAt: string | null;
  readonly toAt: string;
  /** Within which scopes it is owed in the stage where the case is. */
  readonly owed: readonly string[];
}

export interface Recalculation {
  /** All that go over to the version, the standing ones too. */
  readonly pinned: readonly string[];
  /** Those whose due date or reminders change, in their next version. */
  readonly changed: readonly ClockRow[];
  readonly dates: readonly MovedDate[];
  /** Pending rungs that keep their row, at another instant. */
  readonly shifted: readonly { readonly id: string; readonly fireAt: string }[];
  /** Rungs that lie ahead again, or for the first time. */
  readonly added: readonly ReminderRow[];
}

/**
 * Plans the running clocks of `loaded` that pin another version of `calendar`, its newest. A clock that stands keeps
 * standing and has no date to move; one that is stopped is not touched. A rung that was sent is not sent again, one
 * that is pending keeps its place, also when its instant has gone by, and one that lies ahead and never was is added.
 */
export function planRecalculation(
  loaded: LoadedCase,
  calendar: WorkingCalendar,
  written: readonly WrittenRung[],
  readersOf: ReadersOf,
): Recalculation {
  const stale = loaded.clocks.filter(
    ({ state }) =>
      state.stoppedAt === null &&
      state.calendar === calendar.code &&
      state.calendarVersion !== calendar.version,
  );
  const plans = stale.map((row) => planOne(loaded, row, calendar, written, readersOf));
  return {
    pinned: stale.map((row) => row.id),
    changed: plans.flatMap((plan) => plan?.row ?? []),
    dates: plans.flatMap((plan) => plan?.date ?? []),
    shifted: plans.flatMap((plan) => plan?.shifted ?? []),
    added: plans.flatMap((plan) => plan?.added ?? []),
  };
}

interface Plan {
  readonly row: ClockRow;
  readonly date: MovedDate | null;
  readonly shifted: Recalculation['shifted'];
  readonly added: readonly ReminderRow[];
}

/** Null when neither the date nor a rung changes: then nothing but the pinned version does. */
function planOne(
  loaded: LoadedCase,
  before: ClockRow,
  calendar: WorkingCalendar,
  written: readonly WrittenRung[],
  readersOf: ReadersOf,
): Plan | null {
  const { due } = dueDate(before.state, calendar);
  const row: ClockRow = {
    ...before,
    version: before.version + 1,
    dueAt: due,
    state: { ...before.state, calendarVersion: calendar.version },
  };
  const wanted = loaded.definition.clocks.find(({ code }) => code === row.state.code);
  const context = { at: loaded.now, visit: loaded.state.visit, calendarFor: () => calendar, readersOf };
  const ladder = wanted ? ladderOf(wanted, row, calendar, context) : [];
  const own = written.filter((one) => one.clockId === row.id);
  const pending = own.filter((one) => one.state === 'pending' && one.clockVersion === before.version);
  const kept = ladder.flatMap((rung) => {
    const row = pending.find((one) => isSame(one, rung));
    return row ? [{ id: row.id, fireAt: rung.fire_at, moves: row.fireAt !== rung.fire_at }] : [];
  });
  const added = ladder.filter(
    (rung) => !pending.some((one) => isSame(one, rung)) && isNewlyAhead(rung, own, loaded.now),
  );
  const moves = due !== before.dueAt;
  if (!moves && !added.some((rung) => rung.kind === 'reminder') && !kept.some((one) => one.moves))
    return null;
  return {
    row,
    date: moves && due !== null ? movedDate(loaded, before, due) : null,
    shifted: kept.map(({ id, fireAt }) => ({ id, fireAt })),
    added,
  };
}

function isSame(one: { readonly code: string; readonly kind: string }, other: typeof one): boolean {
  return one.code === other.code && one.kind === other.kind;
}

/** A time-out that was handed on under the version before is refused there, and so comes again. */
function isNewlyAhead(rung: ReminderRow, own: readonly WrittenRung[], now: string): boolean {
  if (rung.kind === 'timeout') return true;
  return rung.fire_at > now && !own.some((one) => one.state === 'sent' && isSame(one, rung));
}

function movedDate(loaded: LoadedCase, before: ClockRow, due: string): MovedDate {
  const { code, zone } = before.state;
  const dayOf = (instant: string) => dateInZone(parseInstant(instant), zone);
  return {
    clockId: before.id,
    clock: code,
    from: before.dueAt === null ? null : dayOf(before.dueAt),
    to: dayOf(due),
    fromAt: before.dueAt,
    toAt: due,
    owed: owedBy(stageOf(loaded.definition, loaded.state.stage), code),
  };
}

/** Within which scopes a limit is owed in a stage; empty where it does not run. */
function owedBy(stage: StageDefinition, clock: string): readonly string[] {
  const runsHere = (stage.clocks ?? []).some((one) => one.clock === clock && one.does === 'run');
  if (!runsHere || stage.kind === 'final') return [];
  const owing = stage.kind === 'approval' ? stage.visas.map((visa) => visa.by) : [stage.owner];
  return [...new Set(owing.map(({ scope }) => scope))].sort();
}
