/** Hands in an assessor's sheet as it was kept: from then on it never changes. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { actOnRound, ownPlace } from './act-on-round.js';
import { checkWhole } from './sheet-input.js';

/** 422 with a pointer to each score that is missing. The round is settled with it where it was the last one. */
export async function handInSheet(runtime: CaseRuntime, actor: PersonActor, actionId: string): Promise<void> {
  await actOnRound(runtime, actor, actionId, async (found) => {
    const own = ownPlace(found, 'out');
    checkWhole(found.round.grid.rules.criteria, own.sheet ?? { points: [], comments: [], remark: '' });
    await found.transaction.run(
      'sheet_hand_in',
      'UPDATE assessor SET submitted_at = entente_now() WHERE id = $1',
      [own.id],
    );
    return { kind: 'scores_handed_in', data: { tieBreaker: own.tieBreaker } };
  });
}
