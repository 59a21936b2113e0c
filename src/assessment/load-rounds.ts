/** Rounds of assessment as the database shows them to the actor of the transaction: sheets that are not theirs to read are not there. */
import type { Transaction } from '../database/database.js';
import type { Criterion, OutlierRule } from './grid-rules.js';
import type { Assessor, Consensus, Round, SettledBy } from './round.js';

interface Row {
  readonly id: string;
  readonly actionId: string;
  readonly reference: string;
  readonly title: string;
  readonly round: number;
  readonly open: boolean;
  readonly openedAt: Date;
  readonly settledAt: Date | null;
  readonly settledBy: SettledBy | null;
  readonly pointsHundredths: number | null;
  readonly thresholdsMet: boolean | null;
  readonly gridVersionId: string;
  readonly gridNumber: number;
  readonly thresholdHundredths: number;
  readonly criterionTolerancePercent: number;
  readonly totalToleranceHundredths: number;
  readonly outlierRule: OutlierRule;
  readonly criteria: readonly Criterion[];
  readonly assessors: readonly (Omit<Assessor, 'sheet'> & {
    readonly remark: string | null;
    readonly scores: readonly ScoreRow[];
  })[];
  readonly consensus: Consensus | null;
}

interface ScoreRow {
  readonly position: number;
  readonly points: number | null;
  readonly comment: string;
}

/** The criteria of grid version `v`, as JSON in their order. */
export const CRITERIA = `coalesce((SELECT jsonb_agg(jsonb_build_object('names', jsonb_build_object('en', k.name_en, 'fr', k.name_fr),
    'questions', jsonb_build_object('en', k.question_en, 'fr', k.question_fr), 'weight', k.weight,
    'maximumHundredths', k.maximum_hundredths, 'thresholdHundredths', k.threshold_hundredths) ORDER BY k.position)
  FROM assessment_criterion k WHERE k.grid_version_id = v.id), '[]')`;

const ROUNDS = `
SELECT s.id, s.action_id AS "actionId", c.reference, c.title, s.round, (c.stage = 'assessment' AND c.visit = s.visit) AS open,
  s.opened_at AS "openedAt", s.settled_at AS "settledAt", s.settled_by AS "settledBy", s.points_hundredths AS "pointsHundredths",
  s.thresholds_met AS "thresholdsMet", v.id AS "gridVersionId", v.number AS "gridNumber",
  v.threshold_hundredths AS "thresholdHundredths", v.criterion_tolerance_percent AS "criterionTolerancePercent",
  v.total_tolerance_hundredths AS "totalToleranceHundredths", v.outlier_rule AS "outlierRule", ${CRITERIA} AS criteria,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'personId', a.person_id, 'name', p.name, 'role', a.role,
      'tieBreaker', a.tie_breaker, 'assignedAt', a.assigned_at, 'submittedAt', a.submitted_at, 'endedAt', a.ended_at,
      'endedWhy', a.ended_why,
      'declaredAt', (SELECT d.declared_at FROM conflict_declaration d WHERE d.assessor_id = a.id AND d.outcome = 'none'),
      'conflict', (SELECT r.reason FROM conflict_reason r WHERE r.assessor_id = a.id),
      'remark', (SELECT h.remark FROM score_sheet h WHERE h.assessor_id = a.id),
      'scores', coalesce((SELECT jsonb_agg(jsonb_build_object('position', t.position, 'points', t.points_hundredths,
        'comment', t.comment)) FROM assessment_score t WHERE t.assessor_id = a.id), '[]')) ORDER BY a.assigned_at, a.id)
    FROM assessor a JOIN person p ON p.id = a.person_id WHERE a.assessment_id = s.id), '[]') AS assessors,
  (SELECT jsonb_build_object('number', k.number, 'proposedBy', k.proposed_by, 'points', to_jsonb(k.points_hundredths),
      'reason', k.reason, 'proposedAt', k.proposed_at,
      'agreed', coalesce((SELECT jsonb_agg(g.assessor_id) FROM consensus_agreement g WHERE g.consensus_id = k.id), '[]'))
    FROM assessment_consensus k WHERE k.assessment_id = s.id ORDER BY k.number DESC LIMIT 1) AS consensus
FROM assessment s JOIN case_file c ON c.id = s.action_id JOIN assessment_grid_version v ON v.id = s.grid_version_id`;

/** Every round of an action, the newest first; none for whoever is outside. */
export async function loadRounds(transaction: Transaction, actionId: string): Promise<readonly Round[]> {
  const rows = await transaction.run<Row>(
    'assessment_rounds',
    `${ROUNDS} WHERE s.action_id = $1 ORDER BY s.round DESC`,
    [actionId],
  );
  return rows.map(roundOf);
}

/** Those that applications stand in now, the longest open first. */
export async function loadOpenRounds(transaction: Transaction): Promise<readonly Round[]> {
  const rows = await transaction.run<Row>(
    'assessment_rounds_open',
    `${ROUNDS} WHERE c.subject = 'action' AND c.stage = 'assessment' AND c.visit = s.visit ORDER BY s.opened_at, c.reference`,
  );
  return rows.map(roundOf);
}

function roundOf(row: Row): Round {
  const { settledAt, settledBy, pointsHundredths, thresholdsMet, criteria } = row;
  return {
    id: row.id,
    actionId: row.actionId,
    reference: row.reference,
    title: row.title,
    round: row.round,
    open: row.open,
    openedAt: row.openedAt.toISOString(),
    grid: {
      id: row.gridVersionId,
      number: row.gridNumber,
      rules: {
        criteria,
        thresholdHundredths: row.thresholdHundredths,
        criterionTolerancePercent: row.criterionTolerancePercent,
        totalToleranceHundredths: row.totalToleranceHundredths,
        outlierRule: row.outlierRule,
      },
    },
    settled:
      settledAt && settledBy && pointsHundredths !== null && thresholdsMet !== null
        ? { at: settledAt.toISOString(), by: settledBy, pointsHundredths, thresholdsMet }
        : null,
    assessors: row.assessors.map(({ remark, scores, ...one }) => ({
      ...one,
      assignedAt: new Date(one.assignedAt).toISOString(),
      declaredAt: instantOf(one.declaredAt),
      submittedAt: instantOf(one.submittedAt),
      endedAt: instantOf(one.endedAt),
      sheet: remark === null ? null : { remark, ...inOrder(criteria.length, scores) },
    })),
    consensus: row.consensus && {
      ...row.consensus,
      proposedAt: new Date(row.consensus.proposedAt).toISOString(),
    },
  };
}

function inOrder(count: number, scores: readonly ScoreRow[]) {
  const found = Array.from({ length: count }, (_, index) => scores.find((one) => one.position === index + 1));
  return {
    points: found.map((one) => one?.points ?? null),
    comments: found.map((one) => one?.comment ?? ''),
  };
}

/** JSON made by the database writes instants with an offset; ours end in Z. */
function instantOf(text: string | null): string | null {
  return text === null ? null : new Date(text).toISOString();
}
