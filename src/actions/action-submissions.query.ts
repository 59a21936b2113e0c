/** What an application said each time it was handed in, and what it says now, for those who may see the action. */
import { isInside } from '../cases/case-view.js';
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { SUBMISSION_CONTENT, type SubmissionCause } from './action-submission.js';

export interface SubmittedContent {
  readonly title: string;
  readonly lotId: string | null;
  /** By their titles today; null where there is none, or where the call is not for this reader. */
  readonly lot: string | null;
  readonly fund: string | null;
  readonly pillar: string | null;
  readonly theme: string | null;
  readonly routes: readonly string[];
  readonly summary: string;
  readonly objectives: string;
  readonly activities: string;
  readonly indicators: string;
  /** Calendar day. */
  readonly startsOn: string | null;
  readonly durationMonths: number | null;
  readonly grantCents: number | null;
  readonly totalCostCents: number | null;
  /** ISO codes, as far as they are for this reader. */
  readonly countries: readonly string[];
  readonly coApplicantIds: readonly string[];
  /** By name, in the order of the alphabet. */
  readonly coApplicants: readonly string[];
  readonly milestones: readonly { readonly title: string; readonly dueMonth: number }[];
  readonly indicatorTargets: readonly {
    readonly code: string;
    readonly name: string;
    readonly unit: string;
    readonly baseline: string;
    readonly target: string;
    readonly rollUp: 'sum' | 'none';
  }[];
}

export interface ActionSubmission {
  readonly number: number;
  readonly cause: SubmissionCause;
  /** ISO instant, UTC. */
  readonly submittedAt: string;
  /** By name; null where it is not known, was erased, or was somebody of the facility and the reader is outside. */
  readonly submittedBy: string | null;
  /** The version of the budget that held with it; null while no line was stated. */
  readonly budgetNumber: number | null;
  readonly content: SubmittedContent;
}

interface Row {
  number: number;
  cause: SubmissionCause;
  submitted_at: Date;
  name: string | null;
  organisation_id: string | null;
  budget_number: number | null;
  content: SubmittedContent;
}

/** In the order in which they were handed in; none where there is no such action for this actor. */
export async function actionSubmissions(
  database: Database,
  actor: PersonActor,
  actionId: string,
): Promise<readonly ActionSubmission[]> {
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Row>(
      'action_submissions',
      `SELECT s.number, s.cause, s.submitted_at, p.name, a.organisation_id, s.budget_number,
         ${named(
           's.content',
           `SELECT jsonb_agg(k.country ORDER BY k.country) FROM action_submission_country k
            WHERE k.action_id = s.action_id AND k.number = s.number`,
         )} AS content
       FROM action_submission s
         LEFT JOIN audit_event e ON e.case_id = s.case_id AND e.chain = s.case_id::text AND e.seq = s.event_seq
         LEFT JOIN person p ON p.id = e.person_id LEFT JOIN account a ON a.id = e.account_id
       WHERE s.action_id = $1 ORDER BY s.number`,
      [actionId],
    ),
  );
  return rows.map((row) => ({
    number: row.number,
    cause: row.cause,
    submittedAt: row.submitted_at.toISOString(),
    submittedBy: isInside(actor) || row.organisation_id === actor.organisationId ? row.name : null,
    budgetNumber: row.budget_number,
    content: row.content,
  }));
}

/** What it says as it is saved now, in the same shape; null where there is no such action for this actor. */
export async function applicationNow(
  database: Database,
  actor: PersonActor,
  actionId: string,
): Promise<SubmittedContent | null> {
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<{ content: SubmittedContent }>(
      'application_now',
      `SELECT ${named(
        SUBMISSION_CONTENT,
        `SELECT jsonb_agg(k.country ORDER BY k.country) FROM action_country k WHERE k.action_id = a.id
           AND NOT EXISTS (SELECT FROM organisation o WHERE o.id = $2 AND o.kind = 'PARTNER_AUTHORITY'
             AND o.country IS DISTINCT FROM k.country)`,
      )} AS content
       FROM action a JOIN case_file c ON c.id = a.id WHERE a.id = $1`,
      [actionId, actor.organisationId],
    ),
  );
  return row?.content ?? null;
}

/** The content with its countries, and with the names of what it knows by its id. */
function named(content: string, countries: string): string {
  return `(SELECT t.content || jsonb_build_object('countries', coalesce((${countries}), '[]'),
    'lot', (SELECT f.title || ' – ' || l.title FROM lot l JOIN call_for_proposals f ON f.id = l.call_id
      WHERE l.id = (t.content->>'lotId')::uuid),
    'coApplicants', coalesce((SELECT jsonb_agg(o.name ORDER BY o.name) FROM organisation o
      WHERE o.id::text IN (SELECT jsonb_array_elements_text(t.content->'coApplicantIds'))), '[]'))
    FROM (SELECT ${content} AS content) AS t)`;
}
