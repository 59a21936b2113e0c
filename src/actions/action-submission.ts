/** What an application says when it is handed in: a snapshot that nobody changes, written in the transaction of that act. */
import type { ExtraStatement } from '../cases/subject.js';

/** Why it was kept: the applicant handed it in, or a signed amendment changed it. */
export const SUBMISSION_CAUSES = [
  'concept_submitted',
  'clarified',
  'application_submitted',
  'amended',
] as const;
export type SubmissionCause = (typeof SUBMISSION_CAUSES)[number];

/**
 * The statements that keep what an action's application says as it stands when they run, with the version of the budget
 * that holds then: they come after the one that fixes it. `at` is the act's instant; `caseId` is the case on whose trail the
 * act is told, whose lock the act holds: the action itself, or the amendment that changes it.
 */
export function actionSubmission(
  actionId: string,
  cause: SubmissionCause,
  at: string,
  caseId: string = actionId,
): readonly ExtraStatement[] {
  return [
    {
      name: 'action_submission',
      // The act's event is the next on the case's chain: it is written after the statements of its effects.
      text: `INSERT INTO action_submission (action_id, number, cause, submitted_at, case_id, event_seq, budget_number, content)
        SELECT a.id, coalesce((SELECT max(s.number) FROM action_submission s WHERE s.action_id = a.id), 0) + 1, $2, $3,
          k.id, k.last_seq + 1, (SELECT max(v.number) FROM budget_version v WHERE v.action_id = a.id), ${SUBMISSION_CONTENT}
        FROM action a JOIN case_file c ON c.id = a.id JOIN case_file k ON k.id = $4 WHERE a.id = $1`,
      values: [actionId, cause, at, caseId],
    },
    {
      name: 'action_submission_country',
      text: `INSERT INTO action_submission_country (action_id, number, country)
        SELECT k.action_id, (SELECT max(s.number) FROM action_submission s WHERE s.action_id = k.action_id), k.country
        FROM action_country k WHERE k.action_id = $1`,
      values: [actionId],
    },
  ];
}

/** Of action `a`, whose case is `c`: what its application says beside its countries, as jsonb. */
export const SUBMISSION_CONTENT = `jsonb_build_object('title', c.title, 'lotId', a.lot_id,
  'fund', (SELECT e.fund FROM envelope e WHERE e.id = a.envelope_id), 'pillar', a.pillar, 'theme', a.theme,
  'routes', coalesce((SELECT jsonb_agg(t.route ORDER BY t.route) FROM action_route t WHERE t.action_id = a.id), '[]'),
  'summary', a.summary, 'objectives', a.objectives, 'activities', a.activities, 'indicators', a.indicators,
  'startsOn', a.starts_on, 'durationMonths', a.duration_months, 'grantCents', a.grant_cents, 'totalCostCents', a.total_cost_cents,
  'coApplicantIds', coalesce((SELECT jsonb_agg(p.organisation_id ORDER BY p.organisation_id) FROM action_applicant p WHERE p.action_id = a.id), '[]'),
  'milestones', coalesce((SELECT jsonb_agg(jsonb_build_object('title', m.title, 'dueMonth', m.due_month) ORDER BY m.position)
    FROM milestone m WHERE m.action_id = a.id), '[]'),
  'indicatorTargets', coalesce((SELECT jsonb_agg(jsonb_build_object('code', i.code, 'name', i.name, 'unit', i.unit,
    'baseline', i.baseline, 'target', i.target, 'rollUp', i.roll_up) ORDER BY i.position) FROM indicator i WHERE i.action_id = a.id), '[]'))`;
