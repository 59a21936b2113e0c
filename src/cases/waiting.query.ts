/** What waits for a person, with the clock that each task runs against. */
import type { PersonActor } from '../kernel/actor.js';
import {
  dueDate,
  type Elapsed,
  elapsed,
  type Label,
  silenceOf,
  stageOf,
  stepsOfRole,
} from '../workflow/index.js';
import { type Away, awayNow } from './away.query.js';
import type { CaseRuntime } from './case-runtime.js';
import { isOfAnotherCountry } from './case-view.js';
import { type ClockJson, clockRow } from './load-case.js';
import { type MyTask, myTasks, type TasksOf } from './my-tasks.query.js';

export interface TaskClock {
  /** The due day in the clock's zone; null while the clock stands. */
  readonly dueDate: string | null;
  readonly timeZone: string;
  readonly elapsed: Elapsed;
}

export interface WaitingTask extends MyTask {
  /** The running limit that ends first; null when none runs. */
  readonly clock: TaskClock | null;
  /** What there is to do, such as "Confirm the receipt", in the workflow's order; none where a visa is asked. */
  readonly steps: readonly Label[];
  /** What the visa becomes without an answer by the due day; null where nothing happens by itself. */
  readonly silence: 'yes' | 'no' | 'abstain' | null;
  /** Until when the holder is away, and who stands in; null while they are there. */
  readonly holderAway: Away | null;
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
  page: { readonly limit: number; readonly cursor?: string; readonly of?: TasksOf },
): Promise<Waiting> {
  const { items, next } = await myTasks(runtime, actor, page);
  return runtime.database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<Row>(
      'cases_waiting',
      `SELECT c.id AS case_id, c.definition_id, c.stage, (SELECT to_jsonb(k) FROM clock k
         WHERE k.case_id = c.id AND k.stopped_at IS NULL AND k.due_at IS NOT NULL ORDER BY k.due_at, k.code LIMIT 1) AS clock
       FROM case_file c WHERE c.id = ANY ($1::uuid[])`,
      [items.map((task) => task.caseId)],
    );
    const [clock] = await transaction.run<{ now: Date }>('clock_now', 'SELECT entente_now() AS now');
    if (!clock) throw new Error('The database told no time.');
    const now = clock.now.toISOString();
    await runtime.knowCalendars(
      transaction,
      rows.flatMap((row) => (row.clock ? [clockRow(row.clock).state] : [])),
    );
    const away = await awayNow(
      transaction,
      items.flatMap((task) => task.holder?.id ?? []),
    );
    const waiting: WaitingTask[] = [];
    for (const task of items) {
      const row = rows.find((one) => one.case_id === task.caseId);
      const definition = row ? await runtime.definitions.pinned(row.definition_id, transaction) : null;
      waiting.push({
        ...task,
        clock: row?.clock ? taskClock(runtime, actor, row.clock, now) : null,
        steps:
          row && definition && task.visa === null
            ? stepsOfRole(stageOf(definition, row.stage), task.role)
            : [],
        silence:
          row && definition && task.visa !== null
            ? silenceOf(stageOf(definition, row.stage), task.visa)
            : null,
        holderAway: away.get(task.holder?.id ?? '') ?? null,
      });
    }
    return { items: waiting, next, now };
  });
}

interface Row {
  readonly case_id: string;
  readonly definition_id: string;
  readonly stage: string;
  readonly clock: ClockJson | null;
}

/** A running limit as this person may see it. */
export function taskClock(runtime: CaseRuntime, actor: PersonActor, json: ClockJson, now: string): TaskClock {
  const { state } = clockRow(json);
  const calendar = runtime.calendarFor(state.calendar, state.calendarVersion);
  const due = dueDate(state, calendar, now);
  // The zone of another partner country would name it.
  const day = isOfAnotherCountry(actor, state.calendar)
    ? { dueDate: due.due?.slice(0, 10) ?? null, timeZone: 'UTC' }
    : { dueDate: due.dueDate, timeZone: state.zone };
  return { ...day, elapsed: elapsed(state, calendar, now) };
}
