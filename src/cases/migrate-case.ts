/**
 * A running case goes over to another version of its definition: planned under its lock, written in one transaction
 * with its event, in the same way as an act. Beside `advance-case.ts` nothing else writes a stage, a visa or a clock.
 */
import { chained } from '../audit/chain.js';
import type { Transaction } from '../database/database.js';
import { newId } from '../kernel/id.js';
import {
  type Landing,
  type MigrationWanted,
  type Obstacle,
  planMigration,
  stageOf,
  tasksWanted,
  type WorkflowDefinition,
} from '../workflow/index.js';
import { actsDoneOn } from './acts-done.query.js';
import type { CaseRuntime } from './case-runtime.js';
import { planClocks, planKept, planLadders } from './clock-rows.js';
import { type LoadedCase, loadCase } from './load-case.js';
import type { EffectPlan } from './subject.js';
import { taskChanges } from './task-rows.js';
import { writeCase } from './write-case.js';

export interface MigrateCommand {
  readonly subject: string;
  readonly caseId: string;
  /** The version it goes over to. */
  readonly definitionId: string;
  readonly wanted: MigrationWanted;
  /** Who started the migration; the record names them. */
  readonly by: { readonly accountId: string; readonly personId: string };
  /** Of which migration it is part. */
  readonly migrationId: string;
}

export type Migrated =
  | { readonly ok: true; readonly stage: string; readonly eventId: string }
  | { readonly ok: false; readonly why: 'not_found' | 'ended' | 'there_already' }
  | { readonly ok: false; readonly why: 'obstacles'; readonly obstacles: readonly Obstacle[] };

/**
 * Takes one case over, within the caller's transaction, which is the system's and holds the case's lock. It is planned
 * anew, since the case may have moved; when it cannot land any more nothing is written, and the answer says why.
 */
export async function migrateCase(
  runtime: CaseRuntime,
  transaction: Transaction,
  command: MigrateCommand,
): Promise<Migrated> {
  const loaded = await loadCase(runtime, transaction, command.subject, command.caseId);
  if (!loaded) return { ok: false, why: 'not_found' };
  if (loaded.closedAt !== null) return { ok: false, why: 'ended' };
  if (loaded.definitionId === command.definitionId) return { ok: false, why: 'there_already' };
  const to = await runtime.definitions.pinned(command.definitionId, transaction);
  const acts = await actsDoneOn(transaction, loaded.id);
  const plan = planMigration(loaded.definition, to, loaded.state, command.wanted, acts);
  if (!plan.ok) return { ok: false, why: 'obstacles', obstacles: plan.obstacles };
  const eventId = await save(runtime, transaction, command, loaded, to, plan.landing);
  return { ok: true, stage: plan.landing.stage, eventId };
}

async function save(
  runtime: CaseRuntime,
  transaction: Transaction,
  command: MigrateCommand,
  loaded: LoadedCase,
  to: WorkflowDefinition,
  landing: Landing,
): Promise<string> {
  const at = loaded.now;
  const { visit } = landing.state;
  const stage = stageOf(to, landing.stage);
  const wanted = tasksWanted(to, landing.state);
  const context = {
    at,
    visit,
    calendarFor: runtime.calendarFor,
    readersOf: await runtime.readers.of(transaction, wanted),
  };
  const plans = [
    planClocks(to, loaded.clocks, landing.clocks, loaded.state.facts, context),
    planLadders(to, loaded.clocks, landing.newLadders, context),
  ];
  const clocksStarted = plans.flatMap((plan) => plan.started);
  const clocksChanged = plans.flatMap((plan) => plan.changed);
  const running = [
    ...loaded.clocks.filter((row) => !clocksChanged.some((one) => one.id === row.id)),
    ...clocksChanged,
    ...clocksStarted,
  ].filter((row) => row.state.stoppedAt === null);
  const kept = landing.moved ? running.filter((row) => loaded.clocks.includes(row)) : [];
  // Who is asked for the same thing as before is not asked anew.
  const open = loaded.tasks.map((task) => ({ ...task, visit }));
  const tasks = taskChanges(open, wanted, visit, running);
  const event = chained(
    {
      id: newId(),
      chain: loaded.id,
      seq: loaded.lastSeq + 1,
      kind: 'case_migrated',
      at,
      account: command.by.accountId,
      person: command.by.personId,
      case: loaded.id,
      data: {
        subject: loaded.subject.code,
        definition: command.definitionId,
        definitionLeft: loaded.definitionId,
        migration: command.migrationId,
        from: loaded.state.stage,
        fromOutside: loaded.outsideStage,
        to: landing.stage,
        visit,
        moved: landing.moved,
        kept: landing.kept.map((visa) => visa.id),
        invalidated: landing.dropped.map((visa) => visa.id),
        clocks: landing.clocks,
        purpose: null,
      },
      digests: {},
    },
    loaded.lastHash,
  );
  await writeCase(
    transaction,
    {
      caseId: loaded.id,
      stage: landing.stage,
      outsideStage: stage.outside.code,
      visit,
      outsideVisit: landing.outsideMoved ? loaded.outsideVisit + 1 : loaded.outsideVisit,
      contentVersion: loaded.contentVersion,
      title: loaded.title,
      closed: false,
      moved: landing.moved,
      outsideMoved: landing.outsideMoved,
      visas: [],
      invalidated: landing.dropped.map((visa) => visa.id),
      duties: landing.duties,
      clocksStarted,
      clocksChanged,
      clocksVoided: plans.flatMap((plan) => plan.voided),
      reminders: plans.flatMap((plan) => plan.reminders),
      ladders: planKept(to, kept, context),
      tasksDone: tasks.done,
      tasks: tasks.opened,
      event,
      eventOutside: landing.outsideMoved,
      texts: {},
      outbox: [{ kind: 'event', payload: {} }],
    },
    goingOver(command, loaded, landing, tasks.done, running),
  );
  return event.body.id;
}

/** What only a case that goes over does: its version, the visas and the tasks that come along. */
function goingOver(
  command: MigrateCommand,
  loaded: LoadedCase,
  landing: Landing,
  tasksDone: readonly string[],
  running: readonly { readonly dueAt: string | null }[],
): EffectPlan {
  const kept = loaded.tasks.map((task) => task.id).filter((id) => !tasksDone.includes(id));
  const [dueAt = null] = running.flatMap((row) => row.dueAt ?? []).sort();
  return {
    statements: [
      {
        name: 'case_go_over',
        text: 'SELECT go_over($1, $2, $3, $4::uuid[])',
        values: [loaded.id, command.definitionId, landing.stage, landing.kept.map((visa) => visa.id)],
      },
      {
        name: 'case_tasks_come_along',
        text: 'UPDATE task SET visit = $2, due_at = $3 WHERE case_id = $1 AND id = ANY ($4::uuid[])',
        values: [loaded.id, landing.state.visit, dueAt, kept],
      },
    ],
  };
}
