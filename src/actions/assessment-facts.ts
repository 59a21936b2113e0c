/** How an application's assessment stands, as facts of the action: under no grid nobody scores, and nothing is asked. */
import { type Guard, refusal } from '../workflow/index.js';

/** The round of the present visit; outsiders see none, and are asked for nothing in it. */
export const ASSESSMENT_JOIN = 'LEFT JOIN assessment sr ON sr.action_id = c.id AND sr.visit = c.visit';

/** `ownSheet` is that of whoever reads: `none`, `open` or `in`. */
export const ASSESSMENT_FACTS = `'assessedByGrid', sr.id IS NOT NULL, 'assessmentSettled', sr.settled_at IS NOT NULL,
    'ownSheet', CASE WHEN sr.id IS NULL THEN 'none' ELSE coalesce((SELECT CASE WHEN m.submitted_at IS NULL THEN 'open' ELSE 'in' END
      FROM assessor m WHERE m.assessment_id = sr.id AND m.person_id = entente_person() AND m.ended_at IS NULL), 'none') END`;

export const ASSESSMENT_FACT_TYPES = {
  assessedByGrid: 'flag',
  assessmentSettled: 'flag',
  ownSheet: 'text',
} as const;

/** Whoever gives an assessor's visa has scored the application themselves, which nobody does in another's name. */
export const ownScoresIn: Guard = ({ facts }) =>
  facts['assessedByGrid'] !== true || facts['ownSheet'] === 'in'
    ? null
    : refusal('state', 'own_scores_not_in');

/** The committee never gets an application whose assessors have not come to a result. */
export const assessmentSettled: Guard = ({ facts }) =>
  facts['assessedByGrid'] !== true || facts['assessmentSettled'] === true
    ? null
    : refusal('state', 'assessment_not_settled');
