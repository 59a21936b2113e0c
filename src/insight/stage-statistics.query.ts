/** What was learned of how long cases stay, and how often it came true; for staff. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';
import { type Calibration, type DayUnit, daysWithin, type Label, type Survival } from '../workflow/index.js';
import { simulatedCalibration } from './simulated-calibration.js';

export interface StageStatistic {
  readonly stage: string;
  readonly label: Label;
  readonly unit: DayUnit;
  readonly ended: number;
  readonly running: number;
  /** In days of the unit; null where too little is known. */
  readonly half: number | null;
  readonly most: number | null;
  readonly calibration: Calibration;
}

export interface LearnedWorkflow {
  readonly workflow: Label;
  /** ISO instant, UTC; null before the first night. */
  readonly learnedAt: string | null;
  readonly stages: readonly StageStatistic[];
  /** On simulated cases; null where they cannot be simulated. */
  readonly simulated: Calibration | null;
}

/** Of the kind of case; its workflow in force names the stages. */
export async function learnedWorkflow(
  runtime: CaseRuntime,
  actor: PersonActor,
  subject: string,
): Promise<LearnedWorkflow> {
  if (actor.view !== 'inside') throw new Problem('not_yours_to_do');
  const { shipped, registry } = runtime.subjects.get(subject);
  const { id, body, rows } = await runtime.database.asActor(actor, async (transaction) => ({
    ...(await runtime.definitions.current(shipped.code, transaction)),
    rows: await transaction.run<{
      stage: string;
      unit: DayUnit;
      ended: number;
      running: number;
      curve: Pick<Survival, 'atoms' | 'beyond'>;
      tested: number;
      within_50: number;
      within_90: number;
      learned_at: Date;
    }>(
      'stage_statistics',
      `SELECT stage, unit, ended, running, curve, tested, within_50, within_90, learned_at FROM stage_statistic
       WHERE workflow = $1 AND projection = 'inside' ORDER BY place`,
      [shipped.code],
    ),
  }));
  return {
    workflow: body.label,
    learnedAt: rows[0]?.learned_at.toISOString() ?? null,
    stages: rows
      .filter(({ ended, running }) => ended + running > 0)
      .map(({ stage, unit, ended, running, curve, tested, within_50, within_90 }) => ({
        stage,
        label: body.stages.find(({ code }) => code === stage)?.label ?? { en: stage },
        unit,
        ended,
        running,
        half: daysWithin({ ...curve, ended, open: running }, 0.5),
        most: daysWithin({ ...curve, ended, open: running }, 0.9),
        calibration: { tested, within50: within_50, within90: within_90 },
      })),
    simulated: simulatedCalibration(id, body, registry),
  };
}
