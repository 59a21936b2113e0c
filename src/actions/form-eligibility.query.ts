/** How eligible an application would be as it is typed, before anything of it is saved. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { type ActionInput, EMPTY_CONTENT, mergedContent } from './action-content.js';
import { assessEligibility, type EligibilityInput, type RuleAnswer } from './eligibility.js';
import { eligibilityInputSql } from './eligibility-input.js';

const TYPED = '$3::jsonb';

const FACTS = eligibilityInputSql({
  lead: 'coalesce(c.organisation_id, $2::uuid)',
  submittedOn: 'a.submitted_on',
  pinnedGuideline: 'a.guideline_version_id',
  lot: `(${TYPED}->>'lotId')::uuid`,
  countries: `SELECT t.country, t."partnershipId" AS partnership_id
    FROM jsonb_to_recordset(${TYPED}->'countries') AS t (country text, "partnershipId" uuid)`,
  grantCents: `(${TYPED}->>'grantCents')::bigint`,
  totalCostCents: `(${TYPED}->>'totalCostCents')::bigint`,
  funds: `ARRAY(SELECT jsonb_array_elements_text(${TYPED}->'funds'))`,
  documentKinds: `ARRAY(SELECT DISTINCT d.kind FROM document d WHERE d.case_id = c.id AND d.removed_at IS NULL)`,
  pillar: `${TYPED}->>'pillar'`,
  theme: `${TYPED}->>'theme'`,
  durationMonths: `(${TYPED}->>'durationMonths')::integer`,
});

/**
 * What is wrong by itself counts as not stated. `actionId` null: an action that is not there yet, led by the actor's
 * organisation. For the facility and the lead applicant; empty for everybody else.
 */
export async function formEligibility(
  runtime: CaseRuntime,
  actor: PersonActor,
  actionId: string | null,
  typed: ActionInput,
): Promise<readonly RuleAnswer[]> {
  const rows = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<{ organisation_id: string | null; input: string | null }>(
      'action_form_eligibility',
      `SELECT c.organisation_id, ${FACTS}::text AS input
       FROM (SELECT $1::uuid AS id) w LEFT JOIN case_file c ON c.id = w.id LEFT JOIN action a ON a.id = c.id`,
      [actionId, actor.organisationId, JSON.stringify(asFarAsRight(typed))],
    ),
  );
  const [row] = rows;
  const own = row && (actionId === null || row.organisation_id === actor.organisationId);
  if (!row?.input || !(own || isInside(actor))) return [];
  return assessEligibility(JSON.parse(row.input) as EligibilityInput);
}

function asFarAsRight(typed: ActionInput): ActionInput {
  const checks = new FieldChecks();
  const content = mergedContent(EMPTY_CONTENT, typed, checks);
  const wrong = new Set(checks.problem().details.map(({ pointer = '' }) => pointer.split('/')[1]));
  const right = Object.entries(content).filter(([field]) => !wrong.has(field));
  return { ...EMPTY_CONTENT, ...Object.fromEntries(right) };
}
