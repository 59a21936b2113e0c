/** Draws up a grid for a call or one of its lots, empty or after another one; or the next version of one in force. */
import { recordEvent } from '../audit/record-event.js';
import type { Database, Transaction } from '../database/database.js';
import { isUniqueViolation } from '../database/unique-violation.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId, newId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';
import type { GridRules } from './grid-rules.js';
import { draftOf, inForce, loadGrid } from './grids.query.js';
import { assertNamesAssessors } from './who-names.js';
import { insertDraft } from './write-grid.js';

export interface DrawUpGridCommand {
  readonly callId: unknown;
  /** '' or null: for the whole call. */
  readonly lotId?: unknown;
  /** The grid whose version in force it begins with; '' or null: empty. */
  readonly likeGridId?: unknown;
}

/** The product's own starting point; an installation sets what its guidelines say. */
const EMPTY: GridRules = {
  criteria: [],
  thresholdHundredths: 7_000,
  criterionTolerancePercent: 30,
  totalToleranceHundredths: 1_500,
  outlierRule: 'consensus',
};

/** Answers the grid's id. 422 where the call or lot is unknown, or has a grid already. */
export async function drawUpGrid(
  database: Database,
  actor: PersonActor,
  command: DrawUpGridCommand,
): Promise<string> {
  assertNamesAssessors(actor);
  const checks = new FieldChecks();
  const optional = (pointer: string, value: unknown) =>
    value === undefined || value === null || value === '' ? null : checks.id(pointer, value);
  const callId = checks.id('callId', command.callId);
  const lotId = optional('lotId', command.lotId);
  const likeGridId = optional('likeGridId', command.likeGridId);
  checks.done();
  const id = newId();
  try {
    await database.asActor(actor, async (transaction) => {
      await checkPlace(transaction, callId, lotId);
      const like = likeGridId === null ? null : await loadGrid(transaction, likeGridId);
      if (likeGridId !== null && !like) throw invalidField('likeGridId', 'reference_unknown');
      await transaction.run(
        'grid_insert',
        'INSERT INTO assessment_grid (id, call_id, lot_id) VALUES ($1, $2, $3)',
        [id, callId, lotId],
      );
      await insertDraft(transaction, id, 1, (like && inForce(like)?.rules) ?? EMPTY);
      await recordEvent(transaction, actor, {
        kind: 'grid_drawn_up',
        data: { grid: id, call: callId, lot: lotId },
      });
    });
  } catch (error) {
    if (isUniqueViolation(error, 'assessment_grid_once'))
      throw invalidField(lotId ? 'lotId' : 'callId', 'grid_there');
    throw error;
  }
  return id;
}

async function checkPlace(transaction: Transaction, callId: string, lotId: string | null): Promise<void> {
  const [found] = await transaction.run<{ call: boolean; lot: boolean }>(
    'grid_place',
    `SELECT EXISTS (SELECT FROM call_for_proposals WHERE id = $1) AS call,
       $2::uuid IS NULL OR EXISTS (SELECT FROM lot WHERE id = $2 AND call_id = $1) AS lot`,
    [callId, lotId],
  );
  if (!found?.call) throw invalidField('callId', 'reference_unknown');
  if (!found.lot) throw invalidField('lotId', 'lot_of_other_call');
}

/** Begins with what is in force; where a draft is there already, that one is meant. */
export async function drawUpNextVersion(
  database: Database,
  actor: PersonActor,
  gridId: string,
): Promise<void> {
  assertNamesAssessors(actor);
  if (!isId(gridId)) throw new Problem('not_found');
  await database
    .asActor(actor, async (transaction) => {
      const grid = await loadGrid(transaction, gridId);
      if (!grid) throw new Problem('not_found');
      if (draftOf(grid)) return;
      const number = (grid.versions[0]?.number ?? 0) + 1;
      await insertDraft(transaction, gridId, number, inForce(grid)?.rules ?? EMPTY);
      await recordEvent(transaction, actor, {
        kind: 'grid_drawn_up',
        data: { grid: gridId, version: number },
      });
    })
    .catch((error: unknown) => {
      // Somebody else has just drawn it up.
      if (!isUniqueViolation(error, 'assessment_grid_one_draft')) throw error;
    });
}
