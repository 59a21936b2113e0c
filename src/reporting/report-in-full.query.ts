/** What a report covers and says, for those who may see it. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import type { PersonActor } from '../kernel/actor.js';
import type { ReportContent } from './report-content.js';
import { REPORT_CONTENT } from './report-content.sql.js';
import type { ReportKind } from './report-schedule.js';

export interface ReportInFull {
  readonly actionId: string;
  readonly actionTitle: string;
  readonly actionReference: string;
  readonly kind: ReportKind;
  readonly number: number;
  /** Calendar days, the first and the last that it is about; and the one set for it at signature. */
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly dueOn: string;
  readonly content: ReportContent;
  /** Whether difficulties and expenditure are for this reader: for the facility and the lead alone. */
  readonly confidential: boolean;
  /** In the order of the work plan. */
  readonly milestones: readonly PlannedMilestone[];
  readonly indicators: readonly PlannedIndicator[];
  /** What it said each time it was submitted, the first first; for the facility and the lead alone. */
  readonly submissions: readonly Submission[];
}

export interface PlannedMilestone {
  readonly milestone: number;
  readonly title: string;
  /** Calendar day: the end of the month in which it is due; null while the action has no first day. */
  readonly plannedOn: string | null;
}

export interface PlannedIndicator {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly baseline: string;
  readonly target: string;
}

export interface Submission {
  readonly number: number;
  /** ISO instant, UTC. */
  readonly submittedAt: string;
  readonly content: ReportContent;
}

/** Null when there is none for this actor. */
export async function reportInFull(
  runtime: CaseRuntime,
  actor: PersonActor,
  id: string,
): Promise<ReportInFull | null> {
  const [row] = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<Omit<ReportInFull, 'confidential'> & { lead: boolean }>(
      'report_in_full',
      `SELECT r.action_id AS "actionId", ac.title AS "actionTitle", ac.reference AS "actionReference", r.kind, r.number,
         r.period_from::text AS "periodFrom", r.period_to::text AS "periodTo", r.due_on::text AS "dueOn",
         ${REPORT_CONTENT} AS content, c.organisation_id IS NOT DISTINCT FROM $2 AS lead,
         ${plannedMilestones('r.action_id')} AS milestones, ${plannedIndicators('r.action_id')} AS indicators,
         coalesce((SELECT jsonb_agg(jsonb_build_object('number', h.number, 'submittedAt', to_jsonb(h.submitted_at), 'content', h.content)
           ORDER BY h.number) FROM report_submission h WHERE h.report_id = r.id), '[]') AS submissions
       FROM report r JOIN case_file c ON c.id = r.id JOIN case_file ac ON ac.id = r.action_id
         LEFT JOIN report_confidential s ON s.report_id = r.id
       WHERE r.id = $1`,
      [id, actor.organisationId],
    ),
  );
  if (!row) return null;
  const { lead, submissions, ...rest } = row;
  return {
    ...rest,
    confidential: isInside(actor) || lead,
    submissions: submissions.map((one) => ({
      ...one,
      submittedAt: new Date(one.submittedAt).toISOString(),
    })),
  };
}

/** The milestones of the action named, as JSON; a month's last day is when one of that month is planned. */
export function plannedMilestones(action: string): string {
  return `coalesce((SELECT jsonb_agg(jsonb_build_object('milestone', m.position, 'title', m.title,
    'plannedOn', (a.starts_on + make_interval(months => m.due_month) - interval '1 day')::date) ORDER BY m.position)
    FROM milestone m JOIN action a ON a.id = m.action_id WHERE m.action_id = ${action}), '[]')`;
}

export function plannedIndicators(action: string): string {
  return `coalesce((SELECT jsonb_agg(jsonb_build_object('code', i.code, 'name', i.name, 'unit', i.unit,
    'baseline', i.baseline, 'target', i.target) ORDER BY i.position) FROM indicator i WHERE i.action_id = ${action}), '[]')`;
}
