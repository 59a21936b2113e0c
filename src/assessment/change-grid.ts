/** Changes the draft of a grid, or puts it in force: from then on that version never changes. */
import { recordEvent } from '../audit/record-event.js';
import type { Database, Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { type GridSent, gridRead } from './grid-input.js';
import { type GridFault, gridFaults } from './grid-rules.js';
import { draftOf, type Grid, type GridVersion, loadGrid } from './grids.query.js';
import { assertNamesAssessors } from './who-names.js';
import { rewriteDraft } from './write-grid.js';

export interface GridTarget {
  readonly gridId: string;
  /** The draft as it was looked at. */
  readonly revision: number;
}

/** 409 where there is no draft, 412 where somebody else was quicker, 422 with a pointer to each field that is wrong. */
export async function changeGrid(
  database: Database,
  actor: PersonActor,
  { sent, ...target }: GridTarget & { readonly sent: GridSent },
): Promise<void> {
  const rules = gridRead(sent);
  await onDraft(database, actor, target, async (transaction, draft) => {
    if (!(await rewriteDraft(transaction, draft.id, target.revision, rules))) throw stale();
  });
}

/** 409 with each reason why it is not sound. Applications that enter their assessment from now on are judged by it. */
export async function putGridInForce(
  database: Database,
  actor: PersonActor,
  target: GridTarget,
): Promise<void> {
  await onDraft(database, actor, target, async (transaction, draft) => {
    const faults = gridFaults(draft.rules);
    if (faults.length > 0) throw new Problem('state_conflict', faults.map(faultDetail));
    await transaction.run(
      'grid_in_force',
      'UPDATE assessment_grid_version SET in_force_from = entente_now(), put_in_force_by = $2 WHERE id = $1',
      [draft.id, actor.accountId],
    );
    await recordEvent(transaction, actor, {
      kind: 'grid_put_in_force',
      data: { grid: target.gridId, version: draft.number },
    });
  });
}

export function faultDetail({ code, ...params }: GridFault): {
  code: string;
  params: Record<string, unknown>;
} {
  return { code: `grid_${code}`, params };
}

async function onDraft(
  database: Database,
  actor: PersonActor,
  { gridId, revision }: GridTarget,
  work: (transaction: Transaction, draft: GridVersion, grid: Grid) => Promise<void>,
): Promise<void> {
  assertNamesAssessors(actor);
  if (!isId(gridId)) throw new Problem('not_found');
  await database.asActor(actor, async (transaction) => {
    await transaction.run('grid_draft_lock', LOCK, [gridId]);
    const grid = await loadGrid(transaction, gridId);
    if (!grid) throw new Problem('not_found');
    const draft = draftOf(grid);
    if (!draft) throw new Problem('state_conflict', [{ code: 'grid_without_draft' }]);
    if (draft.revision !== revision) throw stale();
    await work(transaction, draft, grid);
  });
}

const LOCK = 'SELECT id FROM assessment_grid_version WHERE grid_id = $1 AND in_force_from IS NULL FOR UPDATE';

function stale(): Problem {
  return new Problem('stale_version', [{ code: 'stale_version' }]);
}
