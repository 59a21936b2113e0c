/** How many words each section of an application may have, as it stands in the form. */

import type { GuidelineRules } from '../calls/guideline-rules.js';
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
    transaction.run<{ rules: GuidelineRules }>(
      'section_limits',
      `SELECT ${rulesSql('g')} AS rules FROM guideline_version g WHERE g.id = coalesce(
         (SELECT a.guideline_version_id FROM action a WHERE a.id = $1::uuid), ${guidelineInForce('$2::uuid', TODAY)})`,
      [actionId, isId(lotId) ? lotId : null],
    ),
  );
  return sectionLimits(row?.rules ?? null);
}
