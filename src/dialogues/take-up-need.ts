/** The secretariat takes up a need with a dialogue: a draft made from it, or one that is there already. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { isRunByFacility } from '../needs/run-by-facility.query.js';
import { beginningOf, type TakeUpNeedCommand, takeUp } from '../needs/take-up.js';
import { requestDialogue } from './request-dialogue.js';

/** The longest a purpose may be. */
const PURPOSE = 10_000;

/** Answers the dialogue; refuses what `takeUp` refuses. */
export async function takeUpNeedAsDialogue(
  runtime: CaseRuntime,
  actor: PersonActor,
  command: TakeUpNeedCommand,
): Promise<{ readonly actionId: string }> {
  return takeUp(runtime, actor, command, {
    role: 'secretariat',
    open: ({ title, pillar, theme, text, country, partnershipId }) =>
      requestDialogue(
        runtime,
        actor,
        {
          title,
          pillar,
          theme,
          purpose: beginningOf(text, PURPOSE),
          countries: [{ country, partnershipId }],
        },
        { pillar, theme },
      ),
    isTheirs: (id) => isRunByFacility(runtime.database, actor, 'dialogue', id),
  });
}
