/** A Member State takes up a need of a partner country: with a draft action made from it, or with one that it leads. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { beginningOf, type TakeUpNeedCommand, takeUp } from '../needs/take-up.js';
import { draftAction } from './draft-action.js';

/** The longest a summary may be. */
const SUMMARY = 5_000;

/** Answers the action; refuses what `takeUp` refuses. */
export async function takeUpNeed(
  runtime: CaseRuntime,
  actor: PersonActor,
  command: TakeUpNeedCommand,
): Promise<{ readonly actionId: string }> {
  return takeUp(runtime, actor, command, {
    role: 'programme_manager',
    open: ({ title, pillar, theme, text, country, partnershipId }) =>
      draftAction(
        runtime,
        actor,
        {
          title,
          pillar,
          theme,
          summary: beginningOf(text, SUMMARY),
          countries: [{ country, partnershipId }],
        },
        { pillar, theme },
      ),
    isTheirs: (id) => isLed(runtime, actor, id),
  });
}

async function isLed(runtime: CaseRuntime, actor: PersonActor, actionId: string): Promise<boolean> {
  const own = await runtime.database.asActor(actor, (transaction) =>
    transaction.run(
      'need_own_action',
      `SELECT FROM case_file WHERE id = $1 AND subject = 'action' AND organisation_id = $2`,
      [actionId, actor.organisationId],
    ),
  );
  return own.length > 0;
}
