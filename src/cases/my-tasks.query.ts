/** What waits for this person, soonest first. */

import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { isInstant } from '../kernel/instant.js';
import { invalidField } from '../kernel/problem.js';
import { type Label, stageOf, visasOf } from '../workflow/index.js';
import type { CaseRuntime } from './case-runtime.js';

export interface MyTask {
  readonly id: string;
  readonly caseId: string;
  readonly subject: string;
  readonly reference: string;
  readonly title: string;
  /** What is asked: the stage's name, or the visa's. */
  readonly label: Label;
  /** The visa to answer, by its name; null for the stage's own work. */
  readonly visa: string | null;
  readonly stage: { readonly code: string; readonly label: Label };
  /** The case's version in this person's projection, for deciding. */
  readonly version: string;
  readonly dueAt: string | null;
  readonly createdAt: string;
  readonly role: string;
  /** For whom, when the role is lent: one or several colleagues; empty when it is the person's own. */
  readonly onBehalfOf: readonly { readonly id: string; readonly name: string }[];
  /** The colleague who stands in for the person, by name; null when nobody does. */
  readonly delegatedTo: string | null;
  /** To whom it was given by name; null when it waits for whoever holds the role. */
  readonly holder: TaskHolder | null;
}

export interface TaskHolder {
  /** Of the account. */
  readonly id: string;
  /** Empty once the person was erased. */
  readonly name: string;
}

interface TaskRow {
  id: string;
  case_id: string;
  subject: string;
  reference: string;
  title: string;
  definition_id: string;
  stage: string;
  visit: number;
  outside_visit: number;
  content_version: number;
  code: string;
  due_at: Date | null;
  created_at: Date;
  role: string;
  delegated_to: string | null;
  holder: TaskHolder | null;
}

/** Whose: what the person may do now; of that, what was lent to them; what others of the organisation have. */
export const TASKS_OF = ['me', 'lent', 'team'] as const;
export type TasksOf = (typeof TASKS_OF)[number];

/** Of task `t`, for roles $1, organisation $2, country $3, person $4, account $5. */
const MINE = `t.role = ANY ($1)
  AND (t.scope = 'facility' OR (t.scope = 'organisation' AND t.organisation_id = $2) OR (t.scope = 'country' AND t.country = $3))
  AND NOT EXISTS (SELECT FROM visa v WHERE v.case_id = t.case_id AND v.visit = t.visit AND $4 IN (v.person_id, v.on_behalf_of)
    AND v.invalidated_at IS NULL AND t.act LIKE 'visa:%')`;
const WHOSE: Readonly<Record<TasksOf, string>> = {
  me: MINE,
  lent: MINE,
  team: `((t.role = ANY ($1) AND t.holder_account_id <> $5 AND (t.scope = 'facility' OR t.organisation_id = $2))
    OR (t.role <> ALL ($1) AND CASE t.scope WHEN 'organisation' THEN t.organisation_id = $2 WHEN 'facility' THEN EXISTS (
      SELECT FROM role_assignment r JOIN account a ON a.id = r.account_id
      WHERE r.role = t.role AND r.ended_at IS NULL AND a.disabled_at IS NULL AND a.organisation_id = $2) ELSE false END))`,
};

/** Names the type of every one of them, whichever a condition uses. */
const ASKED = '($2::uuid, $3::text, $4::uuid, $5::uuid) IS DISTINCT FROM (NULL, NULL, NULL, NULL)';

function rolesFor(actor: PersonActor, of: TasksOf): readonly string[] {
  const own = new Set(actor.roles.filter((held) => !held.onBehalfOf).map((held) => held.role));
  const roles = actor.roles.map((held) => held.role);
  return of === 'lent' ? roles.filter((role) => !own.has(role)) : roles;
}

const whoAsks = (actor: PersonActor, of: TasksOf) => [
  rolesFor(actor, of),
  actor.organisationId,
  actor.country,
  actor.personId,
  actor.accountId,
];

/** How many there are of each. */
export async function countTasks(
  { database }: CaseRuntime,
  actor: PersonActor,
): Promise<Readonly<Record<TasksOf, number>>> {
  return database.asActor(actor, async (transaction) => {
    const count = async (of: TasksOf) => {
      const [row] = await transaction.run<{ count: number }>(
        `my_tasks_count_${of === 'team' ? 'team' : 'me'}`,
        `SELECT count(*)::int AS count FROM task t WHERE t.done_at IS NULL AND ${WHOSE[of]} AND ${ASKED}`,
        whoAsks(actor, of),
      );
      return row?.count ?? 0;
    };
    return { me: await count('me'), lent: await count('lent'), team: await count('team') };
  });
}

/** One page of open tasks by due date (none last), and the cursor of the next. `limit` at most 100. */
export async function myTasks(
  runtime: CaseRuntime,
  actor: PersonActor,
  page: { readonly limit: number; readonly cursor?: string; readonly of?: TasksOf },
): Promise<{ items: readonly MyTask[]; next: string | null }> {
  const after = page.cursor === undefined ? null : readCursor(page.cursor);
  const of = page.of ?? 'me';
  return runtime.database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<TaskRow>(
      of === 'team' ? 'my_tasks_of_team' : 'my_tasks',
      `SELECT t.id, t.case_id, c.subject, c.reference, c.title, c.definition_id, c.stage, c.visit, c.outside_visit,
         c.content_version, t.code, t.due_at, t.created_at, t.role, ${HOLDER} AS holder,
         (SELECT p.name FROM delegation_in_force d JOIN person p ON p.id = d.delegate_person_id
           WHERE d.delegator_account_id = $5 AND d.role = t.role LIMIT 1) AS delegated_to
       FROM task t JOIN case_file c ON c.id = t.case_id
       WHERE t.done_at IS NULL AND ${WHOSE[of]} AND ${ASKED}
         AND ($6::timestamptz IS NULL OR (coalesce(t.due_at, 'infinity'), t.id) > ($6, $7::uuid))
       ORDER BY coalesce(t.due_at, 'infinity'), t.id LIMIT $8`,
      [...whoAsks(actor, of), after?.due ?? null, after?.id ?? null, page.limit + 1],
    );
    const shown = rows.slice(0, page.limit);
    const items: MyTask[] = [];
    for (const row of shown) {
      const definition = await runtime.definitions.pinned(row.definition_id, transaction);
      const stage = stageOf(definition, row.stage);
      const outside = actor.view === 'outside';
      const visaCode = row.code.split(':', 1)[0];
      const visa = visasOf(stage).find((one) => one.code === visaCode);
      items.push({
        id: row.id,
        caseId: row.case_id,
        subject: row.subject,
        reference: row.reference,
        title: row.title,
        label: visa?.label ?? (outside ? stage.outside.label : stage.label),
        visa: visa ? row.code : null,
        stage: outside ? stage.outside : { code: stage.code, label: stage.label },
        version: `${outside ? row.outside_visit : row.visit}.${row.content_version}`,
        dueAt: row.due_at?.toISOString() ?? null,
        createdAt: row.created_at.toISOString(),
        role: row.role,
        onBehalfOf: lendersOf(actor, row.role),
        delegatedTo: row.delegated_to,
        holder: row.holder,
      });
    }
    const last = shown.at(-1);
    return { items, next: rows.length > page.limit && last ? writeCursor(last) : null };
  });
}

/** The holder of task `t`, as JSON; null when it has none. */
export const HOLDER = `(SELECT jsonb_build_object('id', h.id, 'name', coalesce(hp.name, ''))
  FROM account h JOIN person hp ON hp.id = h.person_id WHERE h.id = t.holder_account_id)`;

/** Who lent a role to this person; nobody when they hold it themselves. */
function lendersOf(actor: PersonActor, role: string): MyTask['onBehalfOf'] {
  const held = actor.roles.filter((one) => one.role === role);
  if (held.some((one) => !one.onBehalfOf)) return [];
  return held.flatMap(({ onBehalfOf }) =>
    onBehalfOf ? [{ id: onBehalfOf.personId, name: onBehalfOf.name }] : [],
  );
}

function writeCursor(row: TaskRow): string {
  return Buffer.from(`${row.due_at?.toISOString() ?? 'infinity'}|${row.id}`).toString('base64url');
}

function readCursor(cursor: string): { due: string; id: string } {
  const [due = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('|', 2);
  if (!isId(id) || (due !== 'infinity' && !isInstant(due))) throw invalidField('cursor', 'cursor_unknown');
  return { due, id };
}
