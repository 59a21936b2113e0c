/** The draft of a call's guidelines as it lies there, and its writing. */
import type { Transaction } from '../database/database.js';
import type { GuidelineContent } from './guideline-content.js';
import type { GuidelineRules } from './guideline-rules.js';
import { rulesSql } from './guidelines.sql.js';

export interface StoredDraft {
  /** 0: none is written yet. */
  readonly revision: number;
  readonly content: GuidelineContent;
}

/** The draft; where none is written, what one would begin with: the newest version that was issued. */
export async function loadDraft(
  transaction: Transaction,
  callId: string,
  usual: GuidelineContent,
): Promise<StoredDraft> {
  const [row] = await transaction.run<{
    revision: number;
    inForceFrom: string | null;
    summary: string;
    changes: string;
    rules: GuidelineRules;
  }>(
    'guideline_draft_or_newest',
    `(SELECT 0 AS place, d.revision, d.in_force_from::text AS "inForceFrom", d.summary, d.changes, ${rulesSql('d')} AS rules
      FROM guideline_draft d WHERE d.call_id = $1)
     UNION ALL
     (SELECT 1, 0, NULL, g.summary, '', ${rulesSql('g')} FROM guideline_version g WHERE g.call_id = $1 ORDER BY g.version DESC LIMIT 1)
     ORDER BY place LIMIT 1`,
    [callId],
  );
  if (!row) return { revision: 0, content: usual };
  const { revision, inForceFrom, summary, changes, rules } = row;
  return { revision, content: { ...usual, ...rules, inForceFrom, summary, changes } };
}

/** Writes the draft over one in the revision given, or as the first (0); false when somebody else was quicker. */
export async function writeDraft(
  transaction: Transaction,
  callId: string,
  { revision, content }: StoredDraft,
  personId: string,
): Promise<boolean> {
  const rows = await transaction.run(
    'guideline_draft_write',
    `INSERT INTO guideline_draft AS d (call_id, in_force_from, summary, changes, minimum_grant_cents, maximum_grant_cents,
       maximum_share_basis_points, minimum_duration_months, maximum_duration_months, lead_kinds, lead_public_only,
       needs_central_support_letter, needs_partner_support_letter, pillars, themes, partner_countries, written_person,
       summary_words, objectives_words, activities_words, indicators_words, maximum_indirect_basis_points)
     SELECT $1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
       (SELECT g.maximum_indirect_basis_points FROM guideline_version g WHERE g.call_id = $1 ORDER BY g.version DESC LIMIT 1)
     WHERE $2::integer = 0 OR EXISTS (SELECT FROM guideline_draft o WHERE o.call_id = $1 AND o.revision = $2)
     ON CONFLICT (call_id) DO UPDATE SET revision = d.revision + 1, in_force_from = excluded.in_force_from,
       summary = excluded.summary, changes = excluded.changes, minimum_grant_cents = excluded.minimum_grant_cents,
       maximum_grant_cents = excluded.maximum_grant_cents, maximum_share_basis_points = excluded.maximum_share_basis_points,
       minimum_duration_months = excluded.minimum_duration_months, maximum_duration_months = excluded.maximum_duration_months,
       lead_kinds = excluded.lead_kinds, lead_public_only = excluded.lead_public_only,
       needs_central_support_letter = excluded.needs_central_support_letter,
       needs_partner_support_letter = excluded.needs_partner_support_letter, pillars = excluded.pillars,
       themes = excluded.themes, partner_countries = excluded.partner_countries, summary_words = excluded.summary_words,
       objectives_words = excluded.objectives_words, activities_words = excluded.activities_words,
       indicators_words = excluded.indicators_words, written_person = excluded.written_person,
       written_at = entente_now()
     WHERE d.revision = $2
     RETURNING revision`,
    [
      callId,
      revision,
      content.inForceFrom,
      content.summary,
      content.changes,
      content.minimumGrantCents,
      content.maximumGrantCents,
      content.maximumShareBasisPoints,
      content.minimumDurationMonths,
      content.maximumDurationMonths,
      content.leadKinds,
      content.leadPublicOnly,
      content.needsCentralSupportLetter,
      content.needsPartnerSupportLetter,
      content.pillars,
      content.themes,
      content.partnerCountries,
      personId,
      content.summaryWords,
      content.objectivesWords,
      content.activitiesWords,
      content.indicatorsWords,
    ],
  );
  return rows.length > 0;
}
