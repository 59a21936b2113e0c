/** Keeps an assessor's own scores as far as they are written: a draft that nobody else reads, and no event. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { actOnRound, ownPlace, type RoundFound } from './act-on-round.js';
import type { Assessor } from './round.js';
import { type SheetSent, type SheetWritten, sheetRead } from './sheet-input.js';

/** 422 with a pointer to each score that is wrong; 409 before the declaration and once the sheet is in. */
export async function keepSheet(
  runtime: CaseRuntime,
  actor: PersonActor,
  { actionId, ...sent }: SheetSent & { readonly actionId: string },
): Promise<void> {
  await actOnRound(runtime, actor, actionId, async (found) => {
    const own = ownPlace(found, 'out');
    await writeSheet(found, own, sheetRead(found.round.grid.rules.criteria, sent));
    return null;
  });
}

async function writeSheet(
  { transaction, round }: RoundFound,
  own: Assessor,
  { points, comments, remark }: SheetWritten,
): Promise<void> {
  await transaction.run(
    'score_sheet_keep',
    `INSERT INTO score_sheet (assessor_id, person_id, remark) VALUES ($1, $2, $3)
     ON CONFLICT (assessor_id) DO UPDATE SET remark = EXCLUDED.remark`,
    [own.id, own.personId, remark],
  );
  await transaction.run(
    'assessment_score_keep',
    `INSERT INTO assessment_score (assessor_id, person_id, assessment_id, grid_version_id, position, points_hundredths, comment)
     SELECT $1, $2, $3, $4, t.position, t.points, t.comment
     FROM jsonb_to_recordset($5) AS t (position integer, points integer, comment text)
     ON CONFLICT (assessor_id, position) DO UPDATE SET points_hundredths = EXCLUDED.points_hundredths, comment = EXCLUDED.comment`,
    [
      own.id,
      own.personId,
      round.id,
      round.grid.id,
      JSON.stringify(
        points.map((one, index) => ({ position: index + 1, points: one, comment: comments[index] ?? '' })),
      ),
    ],
  );
}
