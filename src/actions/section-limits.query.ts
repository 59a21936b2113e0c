/** How many words each section of an application may have, as it stands in the form. */

import { type GuidelineRules, MOST_WORDS } from '../calls/guideline-rules.js';
import { rulesSql } from '../calls/guidelines.sql.js';
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { guidelineInForce, TODAY } from './eligibility-input.js';
import { type SectionLimits, sectionLimits } from './section-limits.js';

/** By the guidelines that an action was submitted under, or those in force today for the lot that is chosen. */
export async function sectionLimitsIn(
  database: Database,
  actor: PersonActor,
  actionId: string | null,
  lotId: string | undefined,
): Promise<SectionLimits> {
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<{ rules: GuidelineRules; free: boolean }>(
      'section_limits',
      `SELECT ${rulesSql('g')} AS rules, coalesce((SELECT position('section_within_limit' IN d.body::text) = 0
         FROM case_file c JOIN workflow_definition d ON d.id = c.definition_id WHERE c.id = $1::uuid), false) AS free FROM guideline_version g WHERE g.id = coalesce(
         (SELECT a.guideline_version_id FROM action a WHERE a.id = $1::uuid), ${guidelineInForce('$2::uuid', TODAY)})`,
      [actionId, isId(lotId) ? lotId : null],
    ),
  );
  // A file that runs on an earlier version of the workflow is held to the characters alone.
  return sectionLimits(row?.free ? MOST_WORDS : (row?.rules ?? null));
}
