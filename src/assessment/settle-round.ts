/** Settles a round whose last sheet was in before somebody was recused: nobody's act has brought the result since. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { actOnRound, notAsThingsStand, settle } from './act-on-round.js';
import { settlementOf } from './settlement.js';
import { assertNamesAssessors } from './who-names.js';

/** 409 while sheets are out, or lie apart without anything that mends it. */
export async function settleRound(runtime: CaseRuntime, actor: PersonActor, actionId: string): Promise<void> {
  await actOnRound(runtime, actor, actionId, async (found) => {
    assertNamesAssessors(actor);
    if (found.round.settled) return null;
    const settlement = settlementOf(found.round);
    if (!settlement) throw notAsThingsStand('assessment_not_ready');
    await settle(actor, found, settlement);
    return null;
  });
}
