/** The secretariat takes up a need with technical assistance: a draft made from it, or one that is there already. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { isRunByFacility } from '../needs/run-by-facility.query.js';
import { beginningOf, type TakeUpNeedCommand, takeUp } from '../needs/take-up.js';
import { requestAssistance } from './request-assistance.js';

/** The longest a request may be. */
const SUMMARY = 5_000;

/** Answers the technical assistance; refuses what `takeUp` refuses. */
export async function takeUpNeedAsAssistance(
  runtime: CaseRuntime,
  actor: PersonActor,
  command: TakeUpNeedCommand,
): Promise<{ readonly actionId: string }> {
  return takeUp(runtime, actor, command, {
    role: 'secretariat',
    open: ({ title, language, pillar, theme, text, country }) =>
      requestAssistance(
        runtime,
        actor,
        {
          title,
          language,
          pillar,
          theme,
          summary: beginningOf(text, SUMMARY),
          countries: [country],
        },
        { pillar, theme },
      ),
    isTheirs: (id) => isRunByFacility(runtime.database, actor, 'technical_assistance', id),
  });
}
