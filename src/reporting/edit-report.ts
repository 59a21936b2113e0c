/** Changes what a report says, while its stage allows it. */
import { problemOf } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { editCase } from '../cases/edit-case.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { loadReport, writeReport } from './report.repository.js';
import { changedFields, mergedReport, type ReportInput } from './report-content.js';

export interface EditReportCommand {
  readonly reportId: string;
  readonly expectedVersion: string;
  /** Fields left out stay as they are; lists are replaced as a whole. */
  readonly changes: ReportInput;
}

/** Answers the new version and the fields that changed; none leaves no trace. */
export async function editReport(
  runtime: CaseRuntime,
  actor: PersonActor,
  { reportId, expectedVersion, changes }: EditReportCommand,
): Promise<{ version: string; fields: readonly string[] }> {
  if (!isId(reportId)) throw new Problem('not_found');
  const edited = await editCase(
    runtime,
    actor,
    { subject: 'report', caseId: reportId, expectedVersion },
    (transaction, { id }) => change(transaction, id, changes),
  );
  if (!edited.ok) throw problemOf(edited);
  runtime.wakeOutbox();
  return { version: edited.version, fields: edited.fields };
}

async function change(
  transaction: Transaction,
  id: string,
  changes: ReportInput,
): Promise<readonly string[]> {
  const stored = await loadReport(transaction, id);
  if (!stored) throw new Problem('not_found');
  const checks = new FieldChecks();
  const after = mergedReport(stored.content, changes, stored.plan, stored.today, checks);
  checks.done();
  const fields = changedFields(stored.content, after);
  if (fields.length > 0) await writeReport(transaction, id, stored.actionId, after, fields);
  return fields;
}
