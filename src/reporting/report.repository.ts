/** All SQL that writes a report's content, and reads it for writing. */
import type { Transaction } from '../database/database.js';
import { todayByCalendar } from '../reference/today-by-calendar.sql.js';
import type { CalendarDate } from '../workflow/index.js';
import type { ReportContent, WorkPlan } from './report-content.js';
import { REPORT_CONTENT } from './report-content.sql.js';
import type { ScheduledReport } from './report-schedule.js';

export async function insertReport(
  transaction: Transaction,
  id: string,
  actionId: string,
  report: ScheduledReport,
): Promise<void> {
  await transaction.run(
    'report_insert',
    `INSERT INTO report (id, action_id, kind, number, period_from, period_to, due_on) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, actionId, report.kind, report.number, report.from, report.to, report.dueOn],
  );
  await transaction.run(
    'report_confidential_insert',
    'INSERT INTO report_confidential (report_id) VALUES ($1)',
    [id],
  );
}

export interface StoredReport {
  readonly actionId: string;
  readonly content: ReportContent;
  readonly plan: WorkPlan;
  /** The day by the lead's calendar. */
  readonly today: CalendarDate;
}

/** The report with the work plan that it answers to; null when there is none for this actor. */
export async function loadReport(transaction: Transaction, id: string): Promise<StoredReport | null> {
  const [row] = await transaction.run<StoredReport & Record<string, unknown>>(
    'report_content',
    `SELECT r.action_id AS "actionId", ${REPORT_CONTENT} AS content, jsonb_build_object(
       'milestones', ARRAY(SELECT m.position FROM milestone m WHERE m.action_id = r.action_id ORDER BY 1),
       'indicators', ARRAY(SELECT i.code FROM indicator i WHERE i.action_id = r.action_id ORDER BY i.position)) AS plan,
       ${todayByCalendar('o.calendar')}::text AS today
     FROM report r JOIN case_file c ON c.id = r.id LEFT JOIN organisation o ON o.id = c.organisation_id
       LEFT JOIN report_confidential s ON s.report_id = r.id WHERE r.id = $1`,
    [id],
  );
  return row ?? null;
}

/** Writes the fields named; lists are replaced as a whole. */
export async function writeReport(
  transaction: Transaction,
  id: string,
  actionId: string,
  content: ReportContent,
  fields: readonly (keyof ReportContent)[],
): Promise<void> {
  if (fields.includes('achievements')) {
    await transaction.run('report_write', 'UPDATE report SET achievements = $2 WHERE id = $1', [
      id,
      content.achievements,
    ]);
  }
  if (fields.includes('problems') || fields.includes('expenditureCents')) {
    await transaction.run(
      'report_confidential_write',
      'UPDATE report_confidential SET problems = $2, expenditure_cents = $3 WHERE report_id = $1',
      [id, content.problems, content.expenditureCents],
    );
  }
  if (fields.includes('milestones')) {
    await transaction.run('report_milestone_clear', 'DELETE FROM report_milestone WHERE report_id = $1', [
      id,
    ]);
    await transaction.run(
      'report_milestone_fill',
      `INSERT INTO report_milestone (report_id, action_id, position, state, done_on, reason, new_date)
       SELECT $1, $2, milestone, state, "doneOn", reason, "newDate" FROM jsonb_to_recordset($3)
         AS t (milestone integer, state text, "doneOn" date, reason text, "newDate" date)`,
      [id, actionId, JSON.stringify(content.milestones)],
    );
  }
  if (fields.includes('indicators')) {
    await transaction.run('report_indicator_clear', 'DELETE FROM report_indicator WHERE report_id = $1', [
      id,
    ]);
    await transaction.run(
      'report_indicator_fill',
      `INSERT INTO report_indicator (report_id, action_id, code, value, comment, source)
       SELECT $1, $2, code, value, comment, source FROM jsonb_to_recordset($3)
         AS t (code text, value text, comment text, source text)`,
      [id, actionId, JSON.stringify(content.indicators)],
    );
  }
}
