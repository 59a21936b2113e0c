/** What waits for a person, with the clock that each task runs against. */
import type { PersonActor } from '../kernel/actor.js';
import { dueDate, type Elapsed, elapsed } from '../workflow/index.js';
import type { CaseRuntime } from './case-runtime.js';
import { type ClockJson, clockRow } from './load-case.js';
import { type MyTask, myTasks } from './my-tasks.query.js';

export interface TaskClock {
  /** The due day in the clock's zone; null while the clock stands. */
  readonly dueDate: string | null;
  readonly timeZone: string;
  readonly elapsed: Elapsed;
}

export interface WaitingTask extends MyTask {
  /** The running limit that ends first; null when none runs. */
  readonly clock: TaskClock | null;
}

export interface Waiting {
  readonly items: readonly WaitingTask[];
  readonly next: string | null;
  /** The product's clock, ISO, UTC. */
  readonly now: string;
}

/** One page of what waits for this person, soonest first; `limit` at most 100. */
export async function waitingFor(
  runtime: CaseRuntime,
  actor: PersonActor,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<Waiting> {
  const { items, next } = await myTasks(runtime, actor, page);
  return runtime.database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<{ case_id: string; clock: ClockJson }>(
      'clocks_waiting',
      `SELECT DISTINCT ON (k.case_id) k.case_id, to_jsonb(k) AS clock FROM clock k
       WHERE k.case_id = ANY ($1::uuid[]) AND k.stopped_at IS NULL AND k.due_at IS NOT NULL
       ORDER BY k.case_id, k.due_at, k.code`,
      [items.map((task) => task.caseId)],
    );
    const [clock] = await transaction.run<{ now: Date }>('clock_now', 'SELECT entente_now() AS now');
    if (!clock) throw new Error('The database told no time.');
    const now = clock.now.toISOString();
    const byCase = new Map(rows.map((row) => [row.case_id, taskClock(runtime, row.clock, now)]));
    return { items: items.map((task) => ({ ...task, clock: byCase.get(task.caseId) ?? null })), next, now };
  });
}

function taskClock(runtime: CaseRuntime, json: ClockJson, now: string): TaskClock {
  const { state } = clockRow(json);
  const calendar = runtime.calendarFor(state.calendar);
  return {
    dueDate: dueDate(state, calendar, now).dueDate,
    timeZone: state.zone,
    elapsed: elapsed(state, calendar, now),
  };
}
