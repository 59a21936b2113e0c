/** How a need is taken up with whatever answers it: one that is opened from it, or one that is there already. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { holdsOwnRole, type PersonActor, type Role } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { linkNeed } from './link-need.js';
import { type NeedContent, type NeedWords, wordsFor } from './need-content.js';
import { needInFull } from './need-in-full.query.js';

export interface TakeUpNeedCommand {
  readonly needId: string;
  /** What answers it already; left out: a draft is opened. */
  readonly actionId?: string | null | undefined;
  /** How many answers it had when it was read; left out: whatever it has. */
  readonly answers?: number | undefined;
}

/** What a draft is made from: the words in English where they are there, which is what the facility works in. */
export interface NeedToDraftFrom extends Pick<NeedContent, 'pillar' | 'theme' | 'partnershipId'> {
  readonly country: string;
  readonly title: NeedWords['title'];
  readonly language: string;
  /** What is needed, then why. */
  readonly text: string;
}

export interface WayToAnswer {
  readonly role: Role;
  readonly open: (need: NeedToDraftFrom) => Promise<{ readonly id: string }>;
  /** Whether the actor may let this one answer. */
  readonly isTheirs: (id: string) => Promise<boolean>;
}

/**
 * Opens the draft and links it in one transaction; answers its id. Refuses with 403 whoever does not hold the role, with
 * 404 what they may not let answer, with 409 a need that has been answered since it was read, and what `linkNeed` refuses.
 */
export async function takeUp(
  runtime: CaseRuntime,
  actor: PersonActor,
  { needId, actionId, answers }: TakeUpNeedCommand,
  way: WayToAnswer,
): Promise<{ readonly actionId: string }> {
  if (!isId(needId)) throw new Problem('not_found');
  if (!holdsOwnRole(actor, way.role)) {
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: [way.role] } }]);
  }
  const { database } = runtime;
  const linked = await database.jointly(actor, async () => {
    if (answers !== undefined) await assertAsRead(runtime, actor, needId, answers);
    const answer = actionId ? await found(way, actionId) : await drafted(runtime, actor, needId, way);
    await database.asActor(actor, (transaction) => linkNeed(transaction, needId, answer), {
      lockCase: needId,
    });
    return answer;
  });
  runtime.wakeOutbox();
  return { actionId: linked };
}

/** So that who presses twice, or at the same time as a colleague, does not answer it twice. */
async function assertAsRead(
  runtime: CaseRuntime,
  actor: PersonActor,
  needId: string,
  answers: number,
): Promise<void> {
  const [row] = await runtime.database.asActor(
    actor,
    async (transaction) => {
      await transaction.run('need_lock', 'SELECT FROM case_file WHERE id = $1 FOR UPDATE', [needId]);
      return transaction.run<{ answers: number }>(
        'need_answers_now',
        'SELECT count(*)::int AS answers FROM need_outcomes($1)',
        [needId],
      );
    },
    { lockCase: needId },
  );
  if (row?.answers !== answers) {
    throw new Problem('state_conflict', [{ code: 'need_answered_meanwhile', params: {} }]);
  }
}

async function drafted(
  runtime: CaseRuntime,
  actor: PersonActor,
  needId: string,
  way: WayToAnswer,
): Promise<string> {
  const need = await needInFull(runtime, actor, needId);
  if (!need) throw new Problem('not_found');
  const { content, country, translations } = need;
  const { title, language, wanted, why } = wordsFor('en', content, translations);
  const text = [wanted, why].filter((one) => one !== '').join('\n\n');
  const { pillar, theme, partnershipId } = content;
  return (await way.open({ country, title, language, text, pillar, theme, partnershipId })).id;
}

/** Nobody lets somebody else's answer. */
async function found(way: WayToAnswer, id: string): Promise<string> {
  if (!isId(id) || !(await way.isTheirs(id))) throw new Problem('not_found');
  return id;
}

/** Its first characters, as many as a field takes; a character beyond the basic plane counts as one and stays whole. */
export function beginningOf(text: string, length: number): string {
  return [...text].slice(0, length).join('');
}
