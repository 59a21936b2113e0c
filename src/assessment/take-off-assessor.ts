/** Takes an assessor off a round before their sheet is in. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { actOnRound, notAsThingsStand } from './act-on-round.js';
import { assertNamesAssessors } from './who-names.js';

export interface TakeOffCommand {
  readonly actionId: string;
  readonly assessorId: string;
}

/** 404 where nobody of that id is on the round now, 409 once their sheet is in. */
export async function takeOffAssessor(
  runtime: CaseRuntime,
  actor: PersonActor,
  { actionId, assessorId }: TakeOffCommand,
): Promise<void> {
  await actOnRound(runtime, actor, actionId, async ({ transaction, round }) => {
    assertNamesAssessors(actor);
    const there = round.assessors.find(
      (one) => isId(assessorId) && one.id === assessorId && one.endedAt === null,
    );
    if (!there) throw new Problem('not_found');
    if (there.submittedAt !== null) throw notAsThingsStand('assessment_sheet_in');
    await transaction.run(
      'assessor_take_off',
      `UPDATE assessor SET ended_at = entente_now(), ended_why = 'removed' WHERE id = $1`,
      [assessorId],
    );
    return { kind: 'assessor_taken_off', data: { assessor: there.personId } };
  });
}
