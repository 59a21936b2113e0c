/** Whose open due dates a change to a calendar would move, before anybody makes it. */
import type { Database, Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { assertMayChangeCalendars, type CheckedChange } from '../reference/calendar-change.js';
import { plannedCalendar, type Trial } from '../reference/planned-calendar.js';
import { dateInZone, dueDate, type Label, parseInstant, type WorkingCalendar } from '../workflow/index.js';
import { type ClockJson, clockRow } from './load-case.js';

/** As many are listed; all are counted. */
const LISTED = 100;

export interface DateThatWouldMove {
  readonly caseId: string;
  readonly subject: string;
  readonly reference: string;
  readonly title: string;
  readonly clock: Label;
  /** Who leads the case; null when nobody outside does. */
  readonly organisation: string | null;
  /** Days in the clock's zone; null when it had none. */
  readonly from: string | null;
  readonly to: string;
}

export interface CalendarTrial {
  /** The version that was looked at; whoever confirms confirms it for this one. */
  readonly version: string;
  readonly before: WorkingCalendar;
  readonly after: WorkingCalendar;
  readonly added: CheckedChange | null;
  /** Clocks that run by this calendar. */
  readonly running: number;
  /** How many dates would move. */
  readonly count: number;
  /** The first of them, by reference. */
  readonly dates: readonly DateThatWouldMove[];
  /** By organisation that leads the cases, most first. */
  readonly organisations: readonly { readonly name: string | null; readonly count: number }[];
}

/** Writes nothing; refuses as the change itself would. */
export async function tryCalendarChange(
  database: Database,
  actor: PersonActor,
  code: string,
  trial: Trial,
): Promise<CalendarTrial> {
  assertMayChangeCalendars(actor);
  return database.asActor(actor, async (transaction) => {
    const planned = await plannedCalendar(transaction, code, trial);
    const rows = await transaction.run<Row>('calendar_clocks_running', RUNNING, [code]);
    const moved = rows.flatMap((row) => wouldMove(row, planned.after));
    return {
      ...planned,
      version: planned.before.version,
      running: rows.length,
      count: moved.length,
      dates: await labelled(transaction, moved.slice(0, LISTED)),
      organisations: byOrganisation(moved),
    };
  });
}

interface Row {
  readonly caseId: string;
  readonly subject: string;
  readonly reference: string;
  readonly title: string;
  readonly definitionId: string;
  readonly organisation: string | null;
  readonly clock: ClockJson;
}

const RUNNING = `
SELECT c.id AS "caseId", c.subject, c.reference, c.title, c.definition_id AS "definitionId", o.name AS organisation, to_jsonb(k) AS clock
FROM clock k JOIN case_file c ON c.id = k.case_id LEFT JOIN organisation o ON o.id = c.organisation_id
WHERE k.calendar = $1 AND k.stopped_at IS NULL ORDER BY c.reference, k.code`;

type Moved = Row & Pick<DateThatWouldMove, 'from' | 'to'>;

function wouldMove(row: Row, after: WorkingCalendar): Moved[] {
  const { state, dueAt } = clockRow(row.clock);
  const { due, dueDate: to } = dueDate(state, after);
  if (due === null || to === null || due === dueAt) return [];
  return [{ ...row, from: dueAt === null ? null : dateInZone(parseInstant(dueAt), state.zone), to }];
}

async function labelled(
  transaction: Transaction,
  moved: readonly Moved[],
): Promise<readonly DateThatWouldMove[]> {
  const rows = await transaction.run<{ id: string; clocks: { code: string; label: Label }[] }>(
    'calendar_clock_names',
    `SELECT id, body->'clocks' AS clocks FROM workflow_definition WHERE id = ANY ($1::uuid[])`,
    [[...new Set(moved.map((one) => one.definitionId))]],
  );
  return moved.map(({ definitionId, clock, ...one }) => {
    const named = rows.find((row) => row.id === definitionId)?.clocks.find(({ code }) => code === clock.code);
    return { ...one, clock: named?.label ?? { en: clock.code } };
  });
}

function byOrganisation(moved: readonly Moved[]): CalendarTrial['organisations'] {
  const counts = new Map<string | null, number>();
  for (const { organisation } of moved) counts.set(organisation, (counts.get(organisation) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((one, other) => other.count - one.count);
}
