/** Learns from the record how long cases stay in their stages, and keeps it where forecasts read it. Run by a job. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { COMMISSION } from '../reference/calendars.js';
import {
  FEWEST_FOR_A_FORECAST,
  FEWEST_FOR_CALIBRATION,
  forecastWay,
  learnForecasts,
  type Projection,
  type StageForecast,
  type WorkflowDefinition,
} from '../workflow/index.js';
import { decisionStage } from './decision-stage.js';
import { calibrationOf, linesOf, type Move, staysOf, visitsOf } from './stage-stays.js';

const learner = systemActor('statistics');

/** How far back it looks, in each workflow: the cases that changed last tell how long things take now. */
const MOST_CASES = 2_000;
/** The ways that are drawn are the same whenever the history is. */
const SEED = 66;

/** Learns every workflow anew, each in a transaction of its own, so that none holds up another. */
export async function learnStageTimes(runtime: CaseRuntime): Promise<void> {
  const codes = await runtime.database.asActor(learner, (transaction) =>
    transaction.run<{ code: string }>(
      'learned_workflows',
      `SELECT DISTINCT code FROM workflow_definition WHERE status = 'published' ORDER BY code`,
    ),
  );
  for (const { code } of codes) await learnWorkflow(runtime, code);
}

async function learnWorkflow({ database, calendarFor }: CaseRuntime, code: string): Promise<void> {
  await database.asActor(learner, async (transaction) => {
    const versions = await transaction.run<{ body: WorkflowDefinition }>(
      'learned_versions',
      `SELECT body FROM workflow_definition WHERE code = $1 AND status = 'published' ORDER BY version DESC`,
      [code],
    );
    const { moves, now } = await movesOf(transaction, code);
    const rows = (['inside', 'outside'] as const).flatMap((projection) => {
      const learned = learn(
        versions.map(({ body }) => body),
        projection,
        moves,
        now,
        calendarFor(COMMISSION),
      );
      return learned.map((row, place) => ({ ...row, projection, place }));
    });
    await transaction.run('learned_before', 'DELETE FROM stage_statistic WHERE workflow = $1', [code]);
    await transaction.run(
      'learned_now',
      `INSERT INTO stage_statistic (workflow, projection, stage, place, unit, ended, running, curve, onward, tested, within_50,
         within_90, learned_at)
       SELECT $1, projection, stage, place, unit, ended, running, curve, onward, tested, within_50, within_90, entente_now()
       FROM jsonb_to_recordset($2) AS r (projection text, stage text, place integer, unit text, ended integer, running integer,
         curve jsonb, onward jsonb, tested integer, within_50 integer, within_90 integer)`,
      [code, JSON.stringify(rows)],
    );
  });
}

function learn(
  versions: readonly WorkflowDefinition[],
  projection: Projection,
  moves: readonly Move[],
  now: number,
  calendar: Parameters<typeof linesOf>[2],
) {
  const [newest] = versions;
  const way = newest ? forecastWay(newest, projection, decisionStage(newest.subject)) : null;
  if (!way) return [];
  const outside = new Map(
    [...versions].reverse().flatMap(({ stages }) => stages.map((stage) => [stage.code, stage.outside.code])),
  );
  const shown = (stage: string) => (projection === 'inside' ? stage : (outside.get(stage) ?? stage));
  const visits = visitsOf(moves, shown);
  const lines = linesOf(visits, now, calendar);
  return learnForecasts(staysOf(visits, way, lines, now), way, SEED).map((one) => {
    const isKnown = one.survival.ended >= FEWEST_FOR_A_FORECAST;
    const { tested, within50, within90 } =
      one.survival.ended >= FEWEST_FOR_CALIBRATION
        ? calibrationOf(visits, one.stage, way, lines, now)
        : { tested: 0, within50: 0, within90: 0 };
    return {
      stage: one.stage,
      unit: way.unitOf(one.stage),
      ended: one.survival.ended,
      running: one.survival.open,
      // Of few stays the curve would be the stays themselves.
      curve: isKnown ? pick(one) : { atoms: [], beyond: 1 },
      onward: isKnown ? one.onward : { walks: [], beyond: 1, fewest: one.onward.fewest },
      tested,
      within_50: within50,
      within_90: within90,
    };
  });
}

function pick({ survival: { atoms, beyond } }: StageForecast) {
  const rounded = atoms.map(({ days, share }) => ({ days: Math.round(days * 100) / 100, share }));
  return { atoms: rounded, beyond };
}

async function movesOf(
  transaction: Transaction,
  code: string,
): Promise<{ readonly moves: readonly Move[]; readonly now: number }> {
  const [time] = await transaction.run<{ now: Date }>('learned_at', 'SELECT entente_now() AS now');
  const rows = await transaction.run<{
    case_id: string;
    from: string | null;
    to: string;
    at: Date;
    purpose: string | null;
  }>(
    'learned_moves',
    `SELECT e.case_id, e.body->'data'->>'from' AS "from", e.body->'data'->>'to' AS "to", e.at,
       e.body->'data'->>'purpose' AS purpose
     FROM (SELECT c.id FROM case_file c JOIN workflow_definition d ON d.id = c.definition_id WHERE d.code = $1
         ORDER BY c.changed_at DESC LIMIT ${MOST_CASES}) c
       JOIN audit_event e ON e.chain = c.id::text
     WHERE e.at <= entente_now()
       AND (e.kind = 'case_opened' OR (e.kind = 'case_advanced' AND (e.body->'data'->>'moved')::boolean))
     ORDER BY e.case_id, e.seq`,
    [code],
  );
  return {
    now: time?.now.getTime() ?? 0,
    moves: rows.map((row) => ({
      caseId: row.case_id,
      from: row.from,
      to: row.to,
      at: row.at.getTime(),
      imported: row.from === null && row.purpose === 'import',
    })),
  };
}
