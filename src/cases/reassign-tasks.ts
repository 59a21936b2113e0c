/** Gives open tasks of one person to another, when somebody leaves or has too much: some of them or all. */
import type { Transaction } from '../database/database.js';
import { loadPerson } from '../identity/load-person.js';
import { holdsOwnRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { type ActingPerson, type Refusal, refusal, unfitFor } from '../workflow/index.js';
import type { CaseRuntime } from './case-runtime.js';
import { recordOnCase } from './edit-case.js';
import { type LoadedCase, loadCase } from './load-case.js';
import { type TaskOf, tasksOf } from './tasks-of.query.js';

export interface ReassignWanted {
  /** The account whose tasks they are. */
  readonly fromId: string;
  /** The account that gets them. */
  readonly toId: string;
  /** Ids of tasks; left out: all of them. */
  readonly taskIds?: readonly string[];
  readonly reason: string;
}

export interface Reassigned {
  readonly done: readonly TaskOf[];
  /** What stayed where it was, each with why. */
  readonly refused: readonly { readonly task: TaskOf; readonly refusal: Refusal }[];
  readonly to: { readonly id: string; readonly name: string };
}

/**
 * Each case is a transaction of its own with one event that holds the old and the new holder, so that nothing is half
 * done: a case's tasks change hands, or stay and are answered with the reason. For administrators, for the head of unit in
 * their organisation, for whoever has the tasks, and for who takes them over. Refuses with 403 everybody else, with 422
 * what is wrong in a field.
 */
export async function reassignTasks(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: ReassignWanted,
): Promise<Reassigned> {
  const reason = checkFields(wanted);
  const { from, to, chosen } = await chosenTasks(runtime, actor, wanted);
  const done: TaskOf[] = [];
  const refused: { task: TaskOf; refusal: Refusal }[] = [];
  for (const caseId of new Set(chosen.map((task) => task.caseId))) {
    const ofCase = chosen.filter((task) => task.caseId === caseId);
    const answers = await handOver(runtime, actor, ofCase, { from, to, reason });
    for (const task of ofCase) {
      const why = answers.get(task.id);
      if (why) refused.push({ task, refusal: why });
      else done.push(task);
    }
  }
  if (done.length > 0) runtime.wakeOutbox();
  return { done, refused, to: { id: to.accountId, name: to.name } };
}

/** What `reassignTasks` would do now, for the page that asks; nothing is held, and a reason need not be there yet. */
export async function previewReassign(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: Omit<ReassignWanted, 'reason'>,
): Promise<Reassigned> {
  const { from, to, chosen } = await chosenTasks(runtime, actor, wanted);
  const acting = asActing(to);
  const done: TaskOf[] = [];
  const refused: { task: TaskOf; refusal: Refusal }[] = [];
  await runtime.database.asActor(actor, async (transaction) => {
    for (const task of chosen) {
      const loaded = await loadCase(runtime, transaction, task.subject, task.caseId);
      const why = loaded
        ? whyNot(loaded, task, acting, to.accountId, from)
        : refusal('state', 'task_done', {});
      if (why) refused.push({ task, refusal: why });
      else done.push(task);
    }
  });
  return { done, refused, to: { id: to.accountId, name: to.name } };
}

interface Chosen {
  readonly from: Account;
  readonly to: PersonActor;
  readonly chosen: readonly TaskOf[];
}

async function chosenTasks(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: Omit<ReassignWanted, 'reason'>,
): Promise<Chosen> {
  const { from, to, tasks } = await runtime.database.asActor(actor, async (transaction) => {
    const from = await accountOf(transaction, wanted.fromId);
    if (!from) throw invalidField('fromId', 'reference_unknown');
    assertMayReassign(actor, from, wanted);
    const to = await loadPerson(transaction, wanted.toId);
    if (!to || !isKnownTo(actor, to)) throw invalidField('toId', 'reference_unknown');
    return { from, to, tasks: await tasksOf(runtime, transaction, from.accountId) };
  });
  const { taskIds } = wanted;
  const chosen = taskIds ? tasks.filter((task) => taskIds.includes(task.id)) : tasks;
  if (taskIds && chosen.length < new Set(taskIds).size) throw invalidField('taskIds', 'task_not_theirs');
  if (chosen.length === 0) throw invalidField('taskIds', 'missing');
  return { from, to, chosen };
}

/** Outside the facility nobody learns who sits elsewhere, not even that there is such an account. */
function isKnownTo(actor: PersonActor, to: PersonActor): boolean {
  return actor.view === 'inside' || to.organisationId === actor.organisationId;
}

/** With their own roles: work is not given to somebody because they stand in. */
function asActing(to: PersonActor): ActingPerson {
  return { kind: 'person', personId: to.personId, roles: to.roles.filter((held) => !held.onBehalfOf) };
}

function checkFields(wanted: ReassignWanted): string {
  const checks = new FieldChecks();
  checks.id('fromId', wanted.fromId);
  checks.id('toId', wanted.toId);
  if (wanted.fromId !== '' && wanted.fromId === wanted.toId) checks.add('toId', 'same_person');
  for (const [place, id] of (wanted.taskIds ?? []).entries()) checks.id(`taskIds/${place}`, id);
  const reason = checks.text('reason', wanted.reason, { min: 1, max: 2000, lines: true });
  checks.done();
  return reason;
}

interface Account {
  readonly accountId: string;
  readonly personId: string;
  readonly organisationId: string;
}

async function accountOf(transaction: Transaction, id: string): Promise<Account | null> {
  const [row] = await transaction.run<Account & Record<string, unknown>>(
    'reassign_account',
    `SELECT id AS "accountId", person_id AS "personId", organisation_id AS "organisationId" FROM account WHERE id = $1 AND NOT service`,
    [id],
  );
  return row ?? null;
}

function assertMayReassign(actor: PersonActor, from: Account, wanted: Omit<ReassignWanted, 'reason'>): void {
  if (holdsOwnRole(actor, 'administrator')) return;
  if (holdsOwnRole(actor, 'head_of_unit') && from.organisationId === actor.organisationId) return;
  if (actor.accountId === wanted.fromId) return;
  if (actor.accountId === wanted.toId && from.organisationId === actor.organisationId) return;
  throw new Problem('not_yours_to_do', [{ code: 'reassign.not_yours' }]);
}

interface HandOver {
  readonly from: Account;
  readonly to: PersonActor;
  readonly reason: string;
}

/** The tasks of one case, under its lock; answers those that stay, with why. */
async function handOver(
  runtime: CaseRuntime,
  actor: PersonActor,
  tasks: readonly TaskOf[],
  { from, to, reason }: HandOver,
): Promise<ReadonlyMap<string, Refusal>> {
  const [first] = tasks;
  if (!first) return new Map();
  return runtime.database.asActor(
    actor,
    async (transaction) => {
      const loaded = await loadCase(runtime, transaction, first.subject, first.caseId);
      const answers = new Map<string, Refusal>();
      if (!loaded) {
        for (const task of tasks) answers.set(task.id, refusal('state', 'task_done', {}));
        return answers;
      }
      const acting = asActing(to);
      for (const task of tasks) {
        const why = whyNot(loaded, task, acting, to.accountId, from);
        if (why) answers.set(task.id, why);
      }
      const given = tasks.filter((task) => !answers.has(task.id));
      if (given.length > 0) await record(transaction, actor, loaded, given, { from, to, reason });
      return answers;
    },
    { lockCase: first.caseId },
  );
}

function whyNot(
  loaded: LoadedCase,
  task: TaskOf,
  to: ActingPerson,
  toId: string,
  from: Account,
): Refusal | null {
  const open = loaded.tasks.find((one) => one.id === task.id);
  if (!open) return refusal('state', 'task_done', {});
  if (open.holderId !== null && open.holderId !== from.accountId) return refusal('state', 'task_moved', {});
  if (open.holderId === toId) return refusal('state', 'task_moved', {});
  return unfitFor(loaded.definition, loaded.state, open, to);
}

async function record(
  transaction: Transaction,
  actor: PersonActor,
  loaded: LoadedCase,
  tasks: readonly TaskOf[],
  { from, to, reason }: HandOver,
): Promise<void> {
  const codeOf = (task: TaskOf) => loaded.tasks.find((one) => one.id === task.id)?.code ?? '';
  await recordOnCase(transaction, actor, loaded, {
    kind: 'tasks_reassigned',
    data: {
      definition: loaded.definitionId,
      stage: loaded.state.stage,
      tasks: tasks.map((task) => ({
        task: codeOf(task),
        role: task.role,
        from: from.personId,
        to: to.personId,
      })),
    },
    texts: { reason },
    outside: false,
    statements: [
      {
        name: 'task_reassign',
        text: 'UPDATE task SET holder_account_id = $2 WHERE case_id = $3 AND id = ANY ($1::uuid[]) AND done_at IS NULL',
        values: [tasks.map((task) => task.id), to.accountId, loaded.id],
      },
      {
        name: 'reminders_renew',
        text: 'SELECT renew_reminders($1::uuid[], $2)',
        values: [[loaded.id], 'reassigned'],
      },
    ],
  });
}
