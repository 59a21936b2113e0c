/** What a migration would do to running cases, one by one, with nothing done: the same plan that the job makes. */
import { actsDoneOn } from '../cases/acts-done.query.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { loadCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import {
  type Label,
  type MigrationPlan,
  type MigrationWanted,
  planMigration,
  stageOf,
  type WorkflowDefinition,
} from '../workflow/index.js';
import { assertMayRead } from './may-publish.js';
import { checkedMigration } from './migration-wanted.js';
import { type RunningCase, runningCases, stagesInUse } from './running-cases.query.js';

export interface DryRunCase extends RunningCase {
  readonly stageLabel: Label;
  readonly plan: MigrationPlan;
  /** The definition it runs on, to word what it leaves. */
  readonly definition: WorkflowDefinition;
}

export interface DryRun {
  readonly to: {
    readonly id: string;
    readonly code: string;
    readonly version: number;
    readonly definition: WorkflowDefinition;
  };
  readonly wanted: MigrationWanted;
  /** How many cases run on other versions. */
  readonly total: number;
  /** Stages in which cases stand and which the new version lacks, with how many cases. */
  readonly stagesGone: readonly { readonly code: string; readonly label: Label; readonly count: number }[];
  readonly cases: { readonly items: readonly DryRunCase[]; readonly next: string | null };
}

/** The version that cases are to go over to, for new cases to use; 404 where there is none, 409 for one that waits. */
export async function migrationTarget(transaction: Transaction, id: string): Promise<DryRun['to']> {
  const [row] = isId(id)
    ? await transaction.run<DryRun['to'] & { readonly status: string }>(
        'migration_target',
        'SELECT id, code, version, status, body AS definition FROM workflow_definition WHERE id = $1',
        [id],
      )
    : [];
  if (!row) throw new Problem('not_found');
  if (row.status !== 'published')
    throw new Problem('state_conflict', [{ code: 'definitions.not_published' }]);
  const { status: _, ...target } = row;
  return target;
}

/** Refuses with 422 a stage that is not there or is an end. One page of cases by reference, at most 100. */
export async function dryRun(
  runtime: CaseRuntime,
  actor: PersonActor,
  asked: {
    readonly id: string;
    readonly stages: Readonly<Record<string, string>>;
    readonly outsideMayChange: boolean;
    readonly limit: number;
    readonly cursor?: string;
  },
): Promise<DryRun> {
  assertMayRead(actor);
  return runtime.database.asActor(
    actor,
    async (transaction) => {
      const to = await migrationTarget(transaction, asked.id);
      const wanted = checkedMigration(to.definition, asked);
      const inUse = await stagesInUse(transaction, to.code, to.id);
      const page = await runningCases(transaction, {
        code: to.code,
        except: to.id,
        limit: asked.limit,
        ...(asked.cursor === undefined ? {} : { cursor: asked.cursor }),
      });
      const items: DryRunCase[] = [];
      for (const one of page.items) {
        const planned = await planFor(runtime, transaction, one, to.definition, wanted);
        if (planned) items.push(planned);
      }
      return {
        to,
        wanted,
        total: inUse.reduce((sum, one) => sum + one.count, 0),
        stagesGone: await gone(runtime, transaction, to.definition, inUse),
        cases: { items, next: page.next },
      };
    },
    { snapshot: true },
  );
}

async function planFor(
  runtime: CaseRuntime,
  transaction: Transaction,
  one: RunningCase,
  to: WorkflowDefinition,
  wanted: MigrationWanted,
): Promise<DryRunCase | null> {
  const loaded = await loadCase(runtime, transaction, one.subject, one.id);
  if (!loaded) return null;
  const acts = await actsDoneOn(transaction, one.id);
  return {
    ...one,
    stageLabel: stageOf(loaded.definition, loaded.state.stage).label,
    plan: planMigration(loaded.definition, to, loaded.state, wanted, acts),
    definition: loaded.definition,
  };
}

async function gone(
  runtime: CaseRuntime,
  transaction: Transaction,
  to: WorkflowDefinition,
  inUse: readonly { readonly stage: string; readonly definitionId: string; readonly count: number }[],
): Promise<DryRun['stagesGone']> {
  const found = new Map<string, { label: Label; count: number }>();
  for (const { stage, definitionId, count } of inUse) {
    if (to.stages.some(({ code }) => code === stage)) continue;
    const { label } = stageOf(await runtime.definitions.pinned(definitionId, transaction), stage);
    found.set(stage, { label, count: (found.get(stage)?.count ?? 0) + count });
  }
  return [...found].map(([code, one]) => ({ code, ...one }));
}
