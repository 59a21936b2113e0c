/**
 * Takes the running clocks of a case over to the newest version of their calendar: planned under the case's lock,
 * written in one transaction with its event. Beside `advance-case.ts` and `migrate-case.ts` nothing else writes a clock;
 * no stage moves here and no visa.
 */
import { chained } from '../audit/chain.js';
import type { Transaction } from '../database/database.js';
import { newId } from '../kernel/id.js';
import { tasksWanted, type WorkingCalendar } from '../workflow/index.js';
import type { CaseRuntime } from './case-runtime.js';
import { type LoadedCase, loadCase } from './load-case.js';
import { planRecalculation, type Recalculation, type WrittenRung } from './plan-recalculation.js';
import type { ExtraStatement } from './subject.js';
import { writeCase } from './write-case.js';

export interface RecalculateCommand {
  readonly subject: string;
  readonly caseId: string;
  /** The calendar whose newest version, as this process knows it, the clocks are taken over to. */
  readonly calendar: string;
}

/** How many clocks went over, and how many of their due dates moved. */
export type Recalculated =
  | { readonly ok: true; readonly clocks: number; readonly moved: number }
  | { readonly ok: false; readonly why: 'not_found' };

/**
 * Recalculates one case, within the caller's transaction, which is the system's and holds the case's lock. May run
 * twice: what is on the newest version is left alone. Where neither a date nor a reminder changes there is no event.
 */
export async function recalculateClocks(
  runtime: CaseRuntime,
  transaction: Transaction,
  { subject, caseId, calendar: code }: RecalculateCommand,
): Promise<Recalculated> {
  const loaded = await loadCase(runtime, transaction, subject, caseId);
  if (!loaded) return { ok: false, why: 'not_found' };
  const calendar = runtime.calendarFor(code);
  const readersOf = await runtime.readers.of(transaction, tasksWanted(loaded.definition, loaded.state));
  const plan = planRecalculation(loaded, calendar, await rungsOf(transaction, loaded), readersOf);
  if (plan.changed.length > 0) await save(transaction, loaded, calendar, plan);
  else await transaction.run('clock_pin', PIN, [loaded.id, plan.pinned, calendar.version]);
  return { ok: true, clocks: plan.pinned.length, moved: plan.dates.length };
}

const PIN = 'UPDATE clock SET calendar_version = $3 WHERE case_id = $1 AND id = ANY ($2::uuid[])';

async function rungsOf(transaction: Transaction, { id }: LoadedCase): Promise<readonly WrittenRung[]> {
  const rows = await transaction.run<Omit<WrittenRung, 'fireAt'> & { readonly fireAt: Date }>(
    'clock_rungs',
    `SELECT r.id, r.clock_id AS "clockId", r.clock_version AS "clockVersion", r.code, r.kind, r.state, r.fire_at AS "fireAt"
     FROM reminder r JOIN clock k ON k.case_id = r.case_id AND k.id = r.clock_id AND k.stopped_at IS NULL
     WHERE r.case_id = $1`,
    [id],
  );
  return rows.map((row) => ({ ...row, fireAt: row.fireAt.toISOString() }));
}

async function save(
  transaction: Transaction,
  loaded: LoadedCase,
  calendar: WorkingCalendar,
  plan: Recalculation,
): Promise<void> {
  const at = loaded.now;
  const maker = await makerOf(transaction, calendar);
  const tasks = tasksWhoseDateMoves(loaded, calendar, plan);
  const left = loaded.clocks.find((row) => plan.pinned.includes(row.id))?.state.calendarVersion ?? '';
  const event = chained(
    {
      id: newId(),
      chain: loaded.id,
      seq: loaded.lastSeq + 1,
      kind: 'clocks_recalculated',
      at,
      account: maker?.accountId ?? null,
      person: maker?.personId ?? null,
      case: loaded.id,
      data: {
        subject: loaded.subject.code,
        definition: loaded.definitionId,
        calendar: calendar.code,
        calendarVersion: calendar.version,
        calendarVersionLeft: left,
        dates: plan.dates.map(({ clockId: _, ...date }) => date),
        tasks: tasks.concerned.map(({ code, role }) => ({ task: code, role })),
        purpose: maker ? null : 'operator',
      },
      digests: {},
    },
    loaded.lastHash,
  );
  await writeCase(
    transaction,
    {
      caseId: loaded.id,
      stage: loaded.state.stage,
      outsideStage: loaded.outsideStage,
      visit: loaded.state.visit,
      outsideVisit: loaded.outsideVisit,
      contentVersion: loaded.contentVersion,
      title: loaded.title,
      closed: loaded.closedAt !== null,
      moved: false,
      // The time of the change would tell a partner country that something moved for another one.
      outsideMoved: false,
      visas: [],
      invalidated: [],
      duties: [],
      clocksStarted: [],
      clocksChanged: plan.changed,
      clocksVoided: [],
      reminders: plan.added,
      tasksDone: [],
      tasks: [],
      event,
      eventOutside: plan.dates.some((date) => date.owed.some((scope) => scope !== 'facility')),
      texts: {},
      outbox: [{ kind: 'event', payload: {} }],
    },
    { statements: statementsOf(loaded, calendar, plan, tasks) },
  );
}

/** Who changed the calendar; null when the version came with a release. */
async function makerOf(
  transaction: Transaction,
  { code, version }: WorkingCalendar,
): Promise<{ readonly accountId: string; readonly personId: string } | null> {
  const [maker] = await transaction.run<{ accountId: string; personId: string }>(
    'calendar_maker',
    `SELECT a.id AS "accountId", a.person_id AS "personId" FROM calendar_version v JOIN account a ON a.id = v.made_by
     WHERE v.code = $1 AND v.version = $2`,
    [code, version],
  );
  return maker ?? null;
}

interface TasksMoved {
  /** Whom to tell: whose own date moves, or who owes the act by that calendar. */
  readonly concerned: LoadedCase['tasks'];
  /** The tasks that follow the first of the case's due dates, and where to. */
  readonly following: readonly string[];
  readonly dueAt: string | null;
}

function tasksWhoseDateMoves(loaded: LoadedCase, calendar: WorkingCalendar, plan: Recalculation): TasksMoved {
  const running = loaded.clocks.filter((row) => row.state.stoppedAt === null);
  const after = running.map((row) => plan.changed.find((one) => one.id === row.id) ?? row);
  const [first, then] = [firstDue(running), firstDue(after)];
  const following = first === then ? [] : loaded.tasks.filter((task) => task.dueAt === first);
  const owing = loaded.tasks.filter((task) => task.code.split(':')[1] === calendar.code);
  return {
    concerned: plan.dates.length === 0 ? [] : [...new Set([...following, ...owing])],
    following: following.map((task) => task.id),
    dueAt: then,
  };
}

function firstDue(rows: readonly { readonly dueAt: string | null }[]): string | null {
  return rows.flatMap((row) => row.dueAt ?? []).sort()[0] ?? null;
}

/**
 * Reminders keep their rows, so that who was told is not told again: those that were sent, with mails that have not left
 * yet, come along to the clock's next version, and those still pending fire when the new date asks for it.
 */
function statementsOf(
  loaded: LoadedCase,
  calendar: WorkingCalendar,
  plan: Recalculation,
  tasks: TasksMoved,
): readonly ExtraStatement[] {
  return [
    { name: 'clock_pin', text: PIN, values: [loaded.id, plan.pinned, calendar.version] },
    {
      name: 'clock_rungs_come_along',
      text: `UPDATE reminder r SET clock_version = r.clock_version + 1 FROM clock k
        WHERE r.case_id = $1 AND k.case_id = $1 AND k.id = r.clock_id AND k.version = r.clock_version
          AND r.clock_id = ANY ($2::uuid[]) AND (r.state = 'pending' OR (r.state = 'sent' AND r.kind = 'reminder'))`,
      values: [loaded.id, plan.changed.map((row) => row.id)],
    },
    {
      name: 'clock_rungs_shift',
      text: `UPDATE reminder r SET fire_at = (s->>'fireAt')::timestamptz FROM jsonb_array_elements($2::jsonb) s
        WHERE r.case_id = $1 AND r.id = (s->>'id')::uuid AND r.state = 'pending'`,
      values: [loaded.id, JSON.stringify(plan.shifted)],
    },
    {
      name: 'clock_tasks_follow',
      text: 'UPDATE task SET due_at = $3 WHERE case_id = $1 AND id = ANY ($2::uuid[]) AND done_at IS NULL',
      values: [loaded.id, tasks.following, tasks.dueAt],
    },
    {
      name: 'calendar_moves_add',
      text: `INSERT INTO calendar_move (case_id, clock_id, calendar, version, clock, from_day, to_day, moved_at)
        SELECT $1::uuid, (d->>'clockId')::uuid, $3::text, $4::text, d->>'clock', (d->>'from')::date, (d->>'to')::date, $5::timestamptz
        FROM jsonb_array_elements($2::jsonb) d`,
      values: [loaded.id, JSON.stringify(plan.dates), calendar.code, calendar.version, loaded.now],
    },
  ];
}
