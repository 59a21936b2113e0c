/** What became of the cases that ran on a workflow: where they stand, how long they stayed, what was done there. */
import type { Database, Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';
import { type WorkflowDefinition, type WorkingCalendar, workingTime } from '../workflow/index.js';

export interface DefinitionInUse {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly definition: WorkflowDefinition;
}

/** By the codes of stages; those without a case, or never left, are missing. */
export interface StageHistory {
  /** How many cases stand there now. */
  readonly standing: Readonly<Record<string, number>>;
  /** How long each finished stay took, in working days, ascending. */
  readonly days: Readonly<Record<string, readonly number[]>>;
  /** How often each transition was taken there, by its code. */
  readonly acts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** How far back it looks: the cases that changed last tell how long things take now. */
const MOST_CASES = 2_000;

/** The version in force under a code, or the one asked for; null when there is none. For staff: 403 for outsiders. */
export async function definitionInUse(
  database: Database,
  actor: PersonActor,
  code: string,
  version?: number,
): Promise<DefinitionInUse | null> {
  assertInside(actor);
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<{ id: string; version: number; body: WorkflowDefinition }>(
      'definition_in_use',
      `SELECT id, version, body FROM workflow_definition
       WHERE code = $1 AND status = 'published' AND ($2::integer IS NULL OR version = $2) ORDER BY version DESC LIMIT 1`,
      [code, version ?? null],
    ),
  );
  return row ? { id: row.id, code, version: row.version, definition: row.body } : null;
}

/**
 * The history of the cases on a workflow's versions, or on one of them. Stays are counted by `calendar`, those that
 * began with an import or ended otherwise than by an act are left out. For staff: 403 for outsiders.
 */
export async function stageHistory(
  database: Database,
  actor: PersonActor,
  calendar: WorkingCalendar,
  code: string,
  version?: number,
): Promise<StageHistory> {
  assertInside(actor);
  return database.asActor(actor, async (transaction) => {
    const asked = [code, version ?? null] as const;
    const standing = await transaction.run<{ stage: string; cases: number }>(
      'stage_history_standing',
      `SELECT stage, count(*)::integer AS cases FROM case_file WHERE definition_id IN (${VERSIONS}) GROUP BY stage`,
      [...asked],
    );
    return {
      standing: Object.fromEntries(standing.map((row) => [row.stage, row.cases])),
      days: await staysOf(transaction, calendar, asked),
      acts: await actsOf(transaction, asked),
    };
  });
}

const VERSIONS =
  'SELECT id FROM workflow_definition WHERE code = $1 AND ($2::integer IS NULL OR version = $2)';
/** A case's chain bears its id. */
const EVENTS = `SELECT e.seq, e.kind, e.at, e.case_id, e.body->'data' AS data
  FROM (SELECT id FROM case_file WHERE definition_id IN (${VERSIONS}) ORDER BY changed_at DESC LIMIT ${MOST_CASES}) c
    JOIN audit_event e ON e.chain = c.id::text`;

type Asked = readonly [code: string, version: number | null];

async function staysOf(
  transaction: Transaction,
  calendar: WorkingCalendar,
  asked: Asked,
): Promise<StageHistory['days']> {
  const rows = await transaction.run<{ stage: string; entered: Date; left: Date }>(
    'stage_history_stays',
    `SELECT stage, entered, "left" FROM (
       SELECT data->>'to' AS stage, at AS entered, coalesce(data->>'purpose', '') AS purpose,
         lead(at) OVER by_case AS "left", lead(data->>'from') OVER by_case AS left_from
       FROM (${EVENTS}) events
       WHERE kind = 'case_opened' OR (kind = 'case_advanced' AND (data->>'moved')::boolean)
       WINDOW by_case AS (PARTITION BY case_id ORDER BY seq)) stays
     WHERE left_from = stage AND purpose <> 'import'`,
    [...asked],
  );
  const days = new Map<string, number[]>();
  for (const { stage, entered, left } of rows) {
    const stay = workingTime(entered.getTime(), left.getTime(), calendar);
    const known = days.get(stage);
    if (known) known.push(stay);
    else days.set(stage, [stay]);
  }
  for (const stays of days.values()) stays.sort((a, b) => a - b);
  return Object.fromEntries(days);
}

async function actsOf(transaction: Transaction, asked: Asked): Promise<StageHistory['acts']> {
  const rows = await transaction.run<{ stage: string; transition: string; times: number }>(
    'stage_history_acts',
    `SELECT data->>'from' AS stage, data->>'transition' AS transition, count(*)::integer AS times
     FROM (${EVENTS}) events WHERE kind = 'case_advanced' GROUP BY 1, 2`,
    [...asked],
  );
  const acts: Record<string, Record<string, number>> = {};
  for (const { stage, transition, times } of rows) acts[stage] = { ...acts[stage], [transition]: times };
  return acts;
}

function assertInside(actor: PersonActor): void {
  if (actor.view !== 'inside') throw new Problem('not_yours_to_do');
}
