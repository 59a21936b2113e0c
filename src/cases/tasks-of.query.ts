/** The open tasks of one person, as those who look after the work of a unit hand them on. */
import type { Transaction } from '../database/database.js';
import { type Label, stageOf, visasOf } from '../workflow/index.js';
import type { CaseRuntime } from './case-runtime.js';
import { HOLDER, type TaskHolder } from './my-tasks.query.js';

export interface TaskOf {
  readonly id: string;
  readonly caseId: string;
  readonly subject: string;
  readonly reference: string;
  readonly title: string;
  readonly label: Label;
  /** Where it is one of a country, that country. */
  readonly country: string | null;
  readonly role: string;
  readonly dueAt: string | null;
  readonly holder: TaskHolder | null;
}

interface Row {
  id: string;
  case_id: string;
  subject: string;
  reference: string;
  title: string;
  definition_id: string;
  stage: string;
  code: string;
  country: string | null;
  role: string;
  due_at: Date | null;
  holder: TaskHolder | null;
}

/** More are handed on in a second go. */
export const MOST_TASKS = 500;

/**
 * What was given to this person by name, and what waits for a role that they hold themselves and was given to nobody;
 * soonest first, as far as the reader may see it. Also of an account that is disabled: its tasks are left behind.
 */
export async function tasksOf(
  runtime: CaseRuntime,
  transaction: Transaction,
  accountId: string,
): Promise<readonly TaskOf[]> {
  const rows = await transaction.run<Row>(
    'tasks_of_person',
    `SELECT t.id, t.case_id, c.subject, c.reference, c.title, c.definition_id, c.stage, t.code, t.country, t.role,
       t.due_at, ${HOLDER} AS holder
     FROM account a JOIN organisation o ON o.id = a.organisation_id, task t JOIN case_file c ON c.id = t.case_id
     WHERE a.id = $1 AND t.done_at IS NULL AND (t.holder_account_id = a.id OR (t.holder_account_id IS NULL
       AND EXISTS (SELECT FROM role_assignment r WHERE r.account_id = a.id AND r.role = t.role AND r.ended_at IS NULL
         AND (t.scope = 'facility' OR (t.scope = 'organisation' AND t.organisation_id = a.organisation_id)
           OR (t.scope = 'country' AND t.country = coalesce(r.country, o.country))))
       AND NOT EXISTS (SELECT FROM visa v WHERE v.case_id = t.case_id AND v.visit = t.visit AND v.invalidated_at IS NULL
         AND a.person_id IN (v.person_id, v.on_behalf_of) AND t.act LIKE 'visa:%')))
     ORDER BY coalesce(t.due_at, 'infinity'), t.id LIMIT ${MOST_TASKS}`,
    [accountId],
  );
  const tasks: TaskOf[] = [];
  for (const row of rows) {
    const stage = stageOf(await runtime.definitions.pinned(row.definition_id, transaction), row.stage);
    const visa = visasOf(stage).find((one) => one.code === row.code.split(':', 1)[0]);
    tasks.push({
      id: row.id,
      caseId: row.case_id,
      subject: row.subject,
      reference: row.reference,
      title: row.title,
      label: visa?.label ?? stage.label,
      country: row.country,
      role: row.role,
      dueAt: row.due_at?.toISOString() ?? null,
      holder: row.holder,
    });
  }
  return tasks;
}
