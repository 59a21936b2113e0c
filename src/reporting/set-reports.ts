/**
 * Sets the reports of actions under contract: one case each, with the dates that follow from what was signed, and anew
 * when an amendment has changed these. Looked for in the database and not carried by a signal, so that contracts from
 * before there were reports get theirs as well.
 */
import { advanceCase } from '../cases/advance-case.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { openCase, shareCase } from '../cases/open-case.js';
import type { Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { todayByCalendar } from '../reference/today-by-calendar.sql.js';
import { daysBetween } from '../workflow/index.js';
import { insertReport } from './report.repository.js';
import { reportSchedule, type ScheduledReport, type StandingReport, setAnew } from './report-schedule.js';

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
  const { database } = runtime;
  // Reports that are replaced move by the one procedure, in the transaction that opens the others.
  const set = await database.jointly(setter, () =>
    database.asActor(setter, (transaction) => setWithin(runtime, transaction, actionId), {
      lockCase: actionId,
    }),
  );
  if (set) runtime.wakeOutbox();
  return set;
}

async function setWithin(runtime: CaseRuntime, transaction: Transaction, actionId: string): Promise<boolean> {
  const action = await signedAction(transaction, actionId);
  if (!action) return false;
  const { replaced, opened } = setAnew(await standingReports(transaction, actionId), reportSchedule(action));
  for (const report of replaced) await replace(runtime, transaction, report);
  for (const report of opened) await openReport(runtime, transaction, action, report);
  await transaction.run(
    'action_reports_set',
    'UPDATE action SET reports_set_at = entente_now() WHERE id = $1',
    [actionId],
  );
  return true;
}

async function standingReports(
  transaction: Transaction,
  actionId: string,
): Promise<readonly StandingReport[]> {
  return transaction.run<StandingReport & Record<string, unknown>>(
    'reports_standing',
    `SELECT r.id, r.kind, r.number, r.period_from::text AS "from", r.period_to::text AS "to",
       c.stage NOT IN ('planned', 'due') AS "handedIn"
     FROM report r JOIN case_file c ON c.id = r.id WHERE r.action_id = $1 AND r.replaced_at IS NULL ORDER BY r.number`,
    [actionId],
  );
}

/** A report on a version of its workflow that knows no replacement is taken off, as that version has it. */
async function replace(
  runtime: CaseRuntime,
  transaction: Transaction,
  { id }: StandingReport,
): Promise<void> {
  for (const transition of ['set_anew', 'action_ended']) {
    const moved = await advanceCase(runtime, setter, { subject: 'report', caseId: id, act: { transition } });
    if (!moved.ok) continue;
    await transaction.run('report_replaced', 'UPDATE report SET replaced_at = entente_now() WHERE id = $1', [
      id,
    ]);
    return;
  }
  throw new Error(`The report ${id} could not be replaced.`);
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
       LATERAL (SELECT ${todayByCalendar('o.calendar')} AS day) AS today
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
