/** All SQL that writes versions of grids. */
import type { Transaction } from '../database/database.js';
import { newId } from '../kernel/id.js';
import type { GridRules } from './grid-rules.js';

/** A draft with everything that `rules` say. */
export async function insertDraft(
  transaction: Transaction,
  gridId: string,
  number: number,
  rules: GridRules,
): Promise<string> {
  const id = newId();
  await transaction.run(
    'grid_draft_insert',
    `INSERT INTO assessment_grid_version (id, grid_id, number, threshold_hundredths, criterion_tolerance_percent,
       total_tolerance_hundredths, outlier_rule) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, gridId, number, ...settingsOf(rules)],
  );
  await fillCriteria(transaction, id, rules);
  return id;
}

/** Everything in a draft; false where somebody else has changed it since `revision`. */
export async function rewriteDraft(
  transaction: Transaction,
  versionId: string,
  revision: number,
  rules: GridRules,
): Promise<boolean> {
  const rows = await transaction.run(
    'grid_draft_rewrite',
    `UPDATE assessment_grid_version SET threshold_hundredths = $3, criterion_tolerance_percent = $4,
       total_tolerance_hundredths = $5, outlier_rule = $6, revision = revision + 1
     WHERE id = $1 AND revision = $2 AND in_force_from IS NULL RETURNING id`,
    [versionId, revision, ...settingsOf(rules)],
  );
  if (rows.length === 0) return false;
  await transaction.run(
    'grid_criteria_clear',
    'DELETE FROM assessment_criterion WHERE grid_version_id = $1',
    [versionId],
  );
  await fillCriteria(transaction, versionId, rules);
  return true;
}

async function fillCriteria(
  transaction: Transaction,
  versionId: string,
  { criteria }: GridRules,
): Promise<void> {
  await transaction.run(
    'grid_criteria_fill',
    `INSERT INTO assessment_criterion (grid_version_id, position, name_en, name_fr, question_en, question_fr, weight,
       maximum_hundredths, threshold_hundredths)
     SELECT $1, t.position, t.names->>'en', t.names->>'fr', t.questions->>'en', t.questions->>'fr', t.weight,
       t."maximumHundredths", t."thresholdHundredths"
     FROM jsonb_to_recordset($2) AS t (position integer, names jsonb, questions jsonb, weight integer,
       "maximumHundredths" integer, "thresholdHundredths" integer)`,
    [versionId, JSON.stringify(criteria.map((one, index) => ({ ...one, position: index + 1 })))],
  );
}

function settingsOf(rules: GridRules): readonly [number, number, number, string] {
  return [
    rules.thresholdHundredths,
    rules.criterionTolerancePercent,
    rules.totalToleranceHundredths,
    rules.outlierRule,
  ];
}
