/** One part of a meeting changed under its lock, with the event that names the part. */
import { problemOf } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { editCase } from '../cases/edit-case.js';
import type { LoadedCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';

export interface DialogueTarget {
  readonly dialogueId: string;
  readonly expectedVersion: string;
}

export type DialoguePart = 'participants' | 'answers' | 'attendance' | 'conclusions' | 'followUps';

/**
 * Runs `write` for whoever may edit the meeting now. Throws 404, 412 when somebody was quicker, 403 or 409 where the stage
 * does not let this actor write.
 */
export async function changeDialogue<Value>(
  runtime: CaseRuntime,
  actor: PersonActor,
  { dialogueId, expectedVersion }: DialogueTarget,
  part: DialoguePart,
  write: (transaction: Transaction, loaded: LoadedCase) => Promise<Value>,
): Promise<{ readonly version: string; readonly value: Value }> {
  if (!isId(dialogueId)) throw new Problem('not_found');
  let value: { readonly is: Value } | null = null;
  const edited = await editCase(
    runtime,
    actor,
    { subject: 'dialogue', caseId: dialogueId, expectedVersion },
    async (transaction, loaded) => {
      value = { is: await write(transaction, loaded) };
      return [part];
    },
  );
  if (!edited.ok) throw problemOf(edited);
  runtime.wakeOutbox();
  const { is } = value as unknown as { readonly is: Value };
  return { version: edited.version, value: is };
}

/** Stages in which invitations are out, so that whoever comes later gets one at once. */
export function invitationsAreOut(stage: string): boolean {
  return stage === 'scheduled';
}

/** Refuses what needs the meeting to have been held. */
export function assertHeld(stage: string): void {
  if (stage === 'held' || stage === 'outcomes_recorded') return;
  throw new Problem('state_conflict', [{ code: 'dialogue_not_held', params: {} }]);
}
