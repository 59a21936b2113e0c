/** When running cases are decided, as far as history tells: for one case, and for all of a list at once. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { COMMISSION } from '../reference/calendars.js';
import {
  dateInZone,
  type Forecast,
  forecastFor,
  forecastWay,
  ladderFrom,
  type Projection,
  type StageForecast,
  type WorkflowDefinition,
  workingTime,
} from '../workflow/index.js';
import { decisionStage } from './decision-stage.js';

interface Row {
  id: string;
  definition_id: string;
  code: string;
  stage: string;
  shown: string;
  since: Date;
  now: Date;
}

const DAY_MS = 86_400_000;

/**
 * By the ids of cases. Those that are decided or closed, whose way comes to no decision, or that are not theirs to see
 * are missing. Outsiders' are made of the stages that outsiders are shown, so that a date tells of nothing else.
 */
export async function forecastsOf(
  { database, definitions, calendarFor }: CaseRuntime,
  actor: PersonActor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Forecast>> {
  if (ids.length === 0) return new Map();
  const projection: Projection = isInside(actor) ? 'inside' : 'outside';
  return database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<Row>(`forecast_cases_${projection}`, CASES[projection], [ids]);
    const learned = await learnedOf(transaction, projection, rows);
    const found = new Map<string, Forecast>();
    const calendar = calendarFor(COMMISSION);
    const [first] = rows;
    const today = dateInZone(first?.now.getTime() ?? 0, calendar.zone);
    const ladder = ladderFrom(today, calendar);
    for (const { id, definition_id, code, stage, shown, since, now } of rows) {
      const definition = await definitions.pinned(definition_id, transaction);
      const way = forecastWay(definition, projection, decisionStage(definition.subject));
      if (!way || way.decided.has(shown) || way.aside.has(shown)) continue;
      if (isResting(definition, projection, stage, shown)) {
        found.set(id, { known: false, reason: 'resting', cases: 0 });
        continue;
      }
      const unit = way.unitOf(shown);
      const [from, to] = [since.getTime(), now.getTime()];
      const spent = unit === 'working' ? workingTime(from, to, calendar) : (to - from) / DAY_MS;
      found.set(id, forecastFor(learned.get(`${code}/${shown}`), { spent, unit, today, ladder }));
    }
    return found;
  });
}

/** Of outsiders' stages only those in which it always rests, or the answer would tell where it stands inside. */
function isResting(
  { stages }: WorkflowDefinition,
  projection: Projection,
  stage: string,
  shown: string,
): boolean {
  return stages
    .filter((one) => (projection === 'inside' ? one.code === stage : one.outside.code === shown))
    .every((one) => (one.kind === 'work' || one.kind === 'waiting') && one.rests === true);
}

async function learnedOf(
  transaction: Transaction,
  projection: Projection,
  cases: readonly Row[],
): Promise<ReadonlyMap<string, StageForecast>> {
  const rows = await transaction.run<{
    workflow: string;
    stage: string;
    ended: number;
    running: number;
    curve: Pick<StageForecast['survival'], 'atoms' | 'beyond'>;
    onward: StageForecast['onward'];
  }>(
    'forecast_learned',
    `SELECT s.workflow, s.stage, s.ended, s.running, s.curve, s.onward FROM stage_statistic s
     JOIN (SELECT DISTINCT * FROM unnest($2::text[], $3::text[]) AS a (workflow, stage)) a USING (workflow, stage)
     WHERE s.projection = $1`,
    [projection, cases.map(({ code }) => code), cases.map(({ shown }) => shown)],
  );
  return new Map(
    rows.map(({ workflow, stage, ended, running, curve, onward }) => [
      `${workflow}/${stage}`,
      { stage, survival: { ...curve, ended, open: running }, onward },
    ]),
  );
}

const casesSql = (stage: string, since: string) =>
  `SELECT c.id, c.definition_id, d.code, c.stage, ${stage} AS shown, ${since} AS since, entente_now() AS now
   FROM case_file c JOIN workflow_definition d ON d.id = c.definition_id WHERE c.id = ANY ($1::uuid[]) AND c.closed_at IS NULL`;
const CASES: Readonly<Record<Projection, string>> = {
  inside: casesSql('c.stage', 'c.stage_since'),
  outside: casesSql('c.outside_stage', 'c.outside_stage_since'),
};
