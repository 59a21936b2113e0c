/** A Member State takes up a need of a partner country: with a draft action made from it, or with one that it leads. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { holdsOwnRole, type PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { linkNeed } from '../needs/link-need.js';
import { wordsFor } from '../needs/need-content.js';
import { needInFull } from '../needs/need-in-full.query.js';
import type { ActionInput } from './action-content.js';
import { draftAction } from './draft-action.js';

export interface TakeUpNeedCommand {
  readonly needId: string;
  /** An action that the actor's organisation leads; left out: a draft is opened. */
  readonly actionId?: string | null | undefined;
}

/** The longest a summary may be. */
const SUMMARY = 5_000;

/** Opens the draft and links it in one transaction; answers the action. Refuses what `linkNeed` refuses. */
export async function takeUpNeed(
  runtime: CaseRuntime,
  actor: PersonActor,
  { needId, actionId }: TakeUpNeedCommand,
): Promise<{ readonly actionId: string }> {
  if (!isId(needId)) throw new Problem('not_found');
  if (!holdsOwnRole(actor, 'programme_manager')) {
    throw new Problem('not_yours_to_do', [
      { code: 'role_missing', params: { roles: ['programme_manager'] } },
    ]);
  }
  const { database } = runtime;
  const linked = await database.jointly(actor, async () => {
    const answer = actionId ? await led(runtime, actor, actionId) : await drafted(runtime, actor, needId);
    await database.asActor(actor, (transaction) => linkNeed(transaction, needId, answer), {
      lockCase: needId,
    });
    return answer;
  });
  runtime.wakeOutbox();
  return { actionId: linked };
}

/** Written in English where it is there: what is put before the facility and the other Member States. */
async function drafted(runtime: CaseRuntime, actor: PersonActor, needId: string): Promise<string> {
  const need = await needInFull(runtime, actor, needId);
  if (!need) throw new Problem('not_found');
  const { content, country, translations } = need;
  const { title, wanted, why } = wordsFor('en', content, translations);
  const input: ActionInput = {
    title,
    pillar: content.pillar,
    theme: content.theme,
    summary: [...[wanted, why].filter((text) => text !== '').join('\n\n')].slice(0, SUMMARY).join(''),
    countries: [{ country, partnershipId: content.partnershipId }],
  };
  return (await draftAction(runtime, actor, input, content)).id;
}

/** Nobody lets somebody else's action answer. */
async function led(runtime: CaseRuntime, actor: PersonActor, actionId: string): Promise<string> {
  if (!isId(actionId)) throw new Problem('not_found');
  const [own] = await runtime.database.asActor(actor, (transaction) =>
    transaction.run(
      'need_own_action',
      `SELECT FROM case_file WHERE id = $1 AND subject = 'action' AND organisation_id = $2`,
      [actionId, actor.organisationId],
    ),
  );
  if (!own) throw new Problem('not_found');
  return actionId;
}
