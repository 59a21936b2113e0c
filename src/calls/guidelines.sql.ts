/** How the rules of guidelines are read from a version or from a draft, and how a draft is issued. */

/** Answers a `GuidelineRules` as jsonb; `from` is the alias of the row. */
export function rulesSql(from: string): string {
  const field = (name: string, column: string) => `'${name}', ${from}.${column}`;
  return `jsonb_build_object(${[
    field('minimumGrantCents', 'minimum_grant_cents'),
    field('maximumGrantCents', 'maximum_grant_cents'),
    field('maximumShareBasisPoints', 'maximum_share_basis_points'),
    field('minimumDurationMonths', 'minimum_duration_months'),
    field('maximumDurationMonths', 'maximum_duration_months'),
    field('leadKinds', 'lead_kinds'),
    field('leadPublicOnly', 'lead_public_only'),
    field('needsCentralSupportLetter', 'needs_central_support_letter'),
    field('needsPartnerSupportLetter', 'needs_partner_support_letter'),
    field('pillars', 'pillars'),
    field('themes', 'themes'),
    field('partnerCountries', 'partner_countries'),
    field('summaryWords', 'summary_words'),
    field('objectivesWords', 'objectives_words'),
    field('activitiesWords', 'activities_words'),
    field('indicatorsWords', 'indicators_words'),
  ].join(', ')})`;
}

const COPIED = `summary, changes, minimum_grant_cents, maximum_grant_cents, maximum_share_basis_points, maximum_indirect_basis_points,
  minimum_duration_months, maximum_duration_months, lead_kinds, lead_public_only, needs_central_support_letter,
  needs_partner_support_letter, pillars, themes, partner_countries, summary_words, objectives_words,
  activities_words, indicators_words, written_person`;

/**
 * Makes the draft of call `$1` its next version at `$2` (an instant), issued by the person `$3`; a first version is in
 * force from that day on, whatever was written. The draft is gone afterwards.
 */
export const ISSUE_GUIDELINES = `
  WITH draft AS (DELETE FROM guideline_draft WHERE call_id = $1 RETURNING *),
    issued AS (SELECT ($2::timestamptz AT TIME ZONE 'Europe/Brussels')::date AS day,
      (SELECT max(version) FROM guideline_version WHERE call_id = $1) AS newest)
  INSERT INTO guideline_version (id, call_id, version, in_force_from, issued_at, issued_person, ${COPIED})
  SELECT gen_random_uuid(), call_id, coalesce(newest, 0) + 1,
    CASE WHEN newest IS NULL THEN day ELSE coalesce(in_force_from, day) END, $2::timestamptz, $3::uuid, ${COPIED}
  FROM draft, issued RETURNING version`;
