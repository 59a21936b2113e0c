import type { CaseRuntime } from '../../cases/case-runtime.js';
import { dialogueInFull } from '../../dialogues/dialogue-in-full.query.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';

const COMES_NOT: readonly (string | null)[] = ['DECLINED', 'SUBSTITUTED'];

/** Whoever cancels a meeting reads before how many people that reaches. */
export async function whoIsUninvited(runtime: CaseRuntime, visit: SignedInVisit, id: string): Promise<Html> {
  const dialogue = await dialogueInFull(runtime, visit.actor, id);
  const count = (dialogue?.participants ?? []).filter(
    ({ invited, answer }) => invited && !COMES_NOT.includes(answer),
  ).length;
  return count === 0 ? '' : <p safe>{visit.t('dialogues.cancel.told', { count })}</p>;
}
