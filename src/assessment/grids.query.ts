/** The grids of calls and lots, with their versions. */
import type { Database, Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import type { GridRules } from './grid-rules.js';
import { CRITERIA } from './load-rounds.js';

export interface GridVersion {
  readonly id: string;
  readonly number: number;
  readonly rules: GridRules;
  /** Counts changes of a draft, so that nobody writes over another's. */
  readonly revision: number;
  /** ISO instant, UTC; null: a draft. */
  readonly inForceFrom: string | null;
  readonly putInForceBy: string | null;
  /** How many rounds are assessed under it. */
  readonly rounds: number;
}

export interface Grid {
  readonly id: string;
  readonly callId: string;
  readonly call: string;
  /** Null: for every lot of the call that has none of its own. */
  readonly lot: string | null;
  /** The newest first; a draft stands before those in force. */
  readonly versions: readonly GridVersion[];
}

interface Row extends Omit<Grid, 'versions'>, Record<string, unknown> {
  readonly versions: readonly (Omit<GridVersion, 'rules'> & GridRules)[];
}

const GRIDS = `
SELECT g.id, g.call_id AS "callId", c.title AS call, l.title AS lot,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', v.id, 'number', v.number, 'revision', v.revision,
      'inForceFrom', v.in_force_from, 'thresholdHundredths', v.threshold_hundredths,
      'criterionTolerancePercent', v.criterion_tolerance_percent, 'totalToleranceHundredths', v.total_tolerance_hundredths,
      'outlierRule', v.outlier_rule, 'criteria', ${CRITERIA},
      'putInForceBy', (SELECT p.name FROM account a JOIN person p ON p.id = a.person_id WHERE a.id = v.put_in_force_by),
      'rounds', (SELECT count(*) FROM assessment s WHERE s.grid_version_id = v.id)) ORDER BY v.number DESC)
    FROM assessment_grid_version v WHERE v.grid_id = g.id), '[]') AS versions
FROM assessment_grid g JOIN call_for_proposals c ON c.id = g.call_id LEFT JOIN lot l ON l.id = g.lot_id`;

/** By call and lot; none for outsiders. */
export async function gridList(database: Database, actor: PersonActor): Promise<readonly Grid[]> {
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Row>('assessment_grids', `${GRIDS} ORDER BY c.title, c.code, l.code NULLS FIRST`),
  );
  return rows.map(gridOf);
}

/** Null where there is none for this actor. */
export async function gridInFull(database: Database, actor: PersonActor, id: string): Promise<Grid | null> {
  if (!isId(id)) return null;
  return database.asActor(actor, (transaction) => loadGrid(transaction, id));
}

export async function loadGrid(transaction: Transaction, id: string): Promise<Grid | null> {
  const [row] = await transaction.run<Row>('assessment_grid', `${GRIDS} WHERE g.id = $1`, [id]);
  return row ? gridOf(row) : null;
}

/** The version that applications entering their assessment now are judged by. */
export function inForce({ versions }: Grid): GridVersion | null {
  return versions.find((one) => one.inForceFrom !== null) ?? null;
}

export function draftOf({ versions }: Grid): GridVersion | null {
  return versions.find((one) => one.inForceFrom === null) ?? null;
}

function gridOf({ versions, ...grid }: Row): Grid {
  return {
    id: grid.id,
    callId: grid.callId,
    call: grid.call,
    lot: grid.lot,
    versions: versions.map((one) => ({
      id: one.id,
      number: one.number,
      revision: one.revision,
      inForceFrom: one.inForceFrom === null ? null : new Date(one.inForceFrom).toISOString(),
      putInForceBy: one.putInForceBy,
      rounds: one.rounds,
      rules: {
        criteria: one.criteria,
        thresholdHundredths: one.thresholdHundredths,
        criterionTolerancePercent: one.criterionTolerancePercent,
        totalToleranceHundredths: one.totalToleranceHundredths,
        outlierRule: one.outlierRule,
      },
    })),
  };
}
