/** How the facts of the eligibility rules are read: one scalar subquery, for a case and for a form not yet saved. */
import { rulesSql } from '../calls/guidelines.sql.js';

/** SQL expressions; ids are uuid, amounts bigint, `countries` a query of (country, partnership_id). */
export interface EligibilitySource {
  readonly lead: string;
  readonly submittedOn: string;
  readonly pinnedGuideline: string;
  readonly lot: string;
  readonly countries: string;
  readonly grantCents: string;
  readonly totalCostCents: string;
  readonly funds: string;
  readonly documentKinds: string;
  readonly pillar: string;
  readonly theme: string;
  readonly durationMonths: string;
}

/** Today for the facility: deadlines and guidelines turn at midnight in Brussels. */
export const TODAY = `(entente_now() AT TIME ZONE 'Europe/Brussels')::date`;

/** The guidelines of a lot's call in force on a day: the latest of those issued by then. */
export function guidelineInForce(lot: string, day: string): string {
  return `(SELECT gv.id FROM guideline_version gv JOIN lot gl ON gl.call_id = gv.call_id
    WHERE gl.id = ${lot} AND (gv.in_force_from IS NULL OR gv.in_force_from <= ${day})
    ORDER BY gv.version DESC LIMIT 1)`;
}

/** Answers an `EligibilityInput` as jsonb. */
export function eligibilityInputSql(from: EligibilitySource): string {
  return `(SELECT jsonb_build_object(
    'today', ${TODAY},
    'submittedOn', ${from.submittedOn},
    'guideline', (SELECT jsonb_build_object('version', g.version) || ${rulesSql('g')}
      FROM guideline_version g WHERE g.id = coalesce(${from.pinnedGuideline}, ${guidelineInForce(from.lot, TODAY)})),
    'lead', jsonb_build_object('country', lead.country, 'kind', lead.kind, 'publicBody', lead.public_body),
    'countries', coalesce((SELECT jsonb_agg(jsonb_build_object('country', named.country, 'framework',
        CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('kind', p.kind, 'stage', framework_stage(p.id),
          'signed', jsonb_build_object('earliest', p.signed_earliest, 'latest', p.signed_latest),
          'allMemberStates', p.all_member_states,
          'signatory', (SELECT jsonb_build_object(
              'acceded', jsonb_build_object('earliest', s.acceded_earliest, 'latest', s.acceded_latest),
              'left', CASE WHEN s.has_left THEN jsonb_build_object('earliest', s.left_earliest, 'latest', s.left_latest) END,
              'confirmed', s.provenance IN ('source', 'entered'))
            FROM signatory s WHERE s.partnership_id = p.id AND s.country = lead.country)) END)
        ORDER BY named.country)
      FROM (${from.countries}) named LEFT JOIN partnership p ON p.id = named.partnership_id), '[]'),
    'grantCents', ${from.grantCents},
    'totalCostCents', ${from.totalCostCents},
    'funds', to_jsonb(${from.funds}),
    'documentKinds', to_jsonb(${from.documentKinds}),
    'pillar', ${from.pillar}, 'theme', ${from.theme}, 'durationMonths', ${from.durationMonths})
  FROM organisation lead WHERE lead.id = ${from.lead})`;
}
