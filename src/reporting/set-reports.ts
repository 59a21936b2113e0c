/**
 * Sets the reports of actions under contract: one case each, with the dates that follow from what was signed. Looked for
 * in the database and not carried by a signal, so that contracts from before there were reports get theirs as well.
 */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { openCase, shareCase } from '../cases/open-case.js';
import type { Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { daysBetween } from '../workflow/index.js';
import { insertReport } from './report.repository.js';
import { reportSchedule, type ScheduledReport } from './report-schedule.js';

const setter = systemActor('signal');

/** Actions of one round. */
const BATCH = 50;

/** Sets the reports of some actions that lack them; answers of how many. One that fails is told and left for later. */
export async function setReportsRound(
  runtime: CaseRuntime,
  onError: (error: Error) => void,
): Promise<number> {
  const ids = await runtime.database.asActor(setter, waiting);
  let set = 0;
  for (const id of ids) {
    try {
      if (await setReports(runtime, id)) set += 1;
    } catch (error) {
      onError(new Error(`The reports of the action ${id} were not set: ${(error as Error).message}`));
    }
  }
  return set;
}

/** Sets the reports of one action, once; false when they were set before, or it is not under contract. */
export async function setReports(runtime: CaseRuntime, actionId: string): Promise<boolean> {
  const set = await runtime.database.asActor(
    setter,
    async (transaction) => {
      const action = await signedAction(transaction, actionId);
      if (!action) return false;
      const schedule = reportSchedule(action);
      for (const report of schedule) await openReport(runtime, transaction, action, report);
      await transaction.run(
        'action_reports_set',
        'UPDATE action SET reports_set_at = entente_now() WHERE id = $1',
        [actionId],
      );
      return true;
    },
    { lockCase: actionId },
  );
  if (set) runtime.wakeOutbox();
  return set;
}

interface SignedAction {
  readonly id: string;
  readonly title: string;
  readonly organisationId: string | null;
  readonly calendar: string;
  readonly countries: readonly string[];
  readonly coApplicantIds: readonly string[];
  readonly startsOn: string;
  readonly durationMonths: number;
  readonly reportingMonths: number;
  readonly progressMonths: number;
  readonly finalMonths: number;
  readonly setOn: string;
}

/** Under contract and carried out; a suspended action owes its reports too. */
const UNDER_CONTRACT = `a.awarded_at IS NOT NULL AND a.reports_set_at IS NULL AND c.closed_at IS NULL
  AND c.stage IN ('implementation', 'suspended')
  AND EXISTS (SELECT FROM action_money m WHERE m.action_id = a.id AND m.contracted_cents + m.paid_cents > 0)`;

const setting = (code: string) => `(SELECT value::text::integer FROM setting WHERE code = '${code}')`;

async function waiting(transaction: Transaction): Promise<readonly string[]> {
  const rows = await transaction.run<{ id: string }>(
    'actions_without_reports',
    `SELECT a.id FROM action a JOIN case_file c ON c.id = a.id WHERE ${UNDER_CONTRACT} ORDER BY a.id LIMIT ${BATCH}`,
  );
  return rows.map((row) => row.id);
}

/** An action without dates of its own counts from today: the guards let none be awarded, an import might. */
async function signedAction(transaction: Transaction, id: string): Promise<SignedAction | null> {
  const [row] = await transaction.run<SignedAction & Record<string, unknown>>(
    'action_signed',
    `SELECT a.id, c.title, c.organisation_id AS "organisationId", coalesce(o.calendar, 'COMMISSION') AS calendar,
       ARRAY(SELECT k.country FROM action_country k WHERE k.action_id = a.id ORDER BY 1) AS countries,
       ARRAY(SELECT p.organisation_id::text FROM action_applicant p WHERE p.action_id = a.id ORDER BY 1) AS "coApplicantIds",
       coalesce(a.starts_on, today.day)::text AS "startsOn", coalesce(a.duration_months, 12) AS "durationMonths",
       coalesce(a.reporting_months, ${setting('reporting_months')}) AS "reportingMonths",
       ${setting('progress_report_months')} AS "progressMonths", ${setting('final_report_months')} AS "finalMonths",
       today.day::text AS "setOn"
     FROM action a JOIN case_file c ON c.id = a.id LEFT JOIN organisation o ON o.id = c.organisation_id,
       LATERAL (SELECT (entente_now() AT TIME ZONE coalesce(o.time_zone, 'Europe/Brussels'))::date AS day) AS today
     WHERE a.id = $1 AND ${UNDER_CONTRACT}`,
    [id],
  );
  return row ?? null;
}

/** What is over is due at once; everything else waits for the end of its period. */
async function openReport(
  runtime: CaseRuntime,
  transaction: Transaction,
  action: SignedAction,
  report: ScheduledReport,
): Promise<void> {
  const { id } = await openCase(runtime, transaction, setter, {
    subject: 'report',
    title: titleOf(action, report),
    organisationId: action.organisationId,
    countries: action.countries,
    ...(report.to < action.setOn ? { stage: 'due' } : {}),
    facts: {
      organisationCalendar: action.calendar,
      daysToDue: Math.max(1, daysBetween(action.setOn, report.dueOn)),
      daysToPeriodEnd: Math.max(1, daysBetween(action.setOn, report.to)),
    },
  });
  await insertReport(transaction, id, action.id, report);
  if (action.coApplicantIds.length > 0) {
    await shareCase(transaction, id, action.coApplicantIds, 'participant');
  }
}

/** Notices, lists and trails call a case by its title alone, so that it says which of the reports this is. */
function titleOf({ title }: SignedAction, { kind, number }: ScheduledReport): string {
  const name = kind === 'final' ? 'Final report' : `Progress report ${number}`;
  return [...`${name} – ${title}`].slice(0, 300).join('');
}
