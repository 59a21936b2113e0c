/** What the organisers change of one participant: who they are, what they answered; or takes them off. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { LoadedCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { Problem } from '../kernel/problem.js';
import { checkedParticipants } from './add-participants.js';
import { changeDialogue, type DialogueTarget, invitationsAreOut } from './change-dialogue.js';
import { ANSWERS } from './participant.js';
import {
  inviteNow,
  loadParticipants,
  removeParticipant,
  type StoredParticipant,
  shareWithInvited,
  updateParticipant,
  writeAnswer,
} from './participant.repository.js';

type Target = DialogueTarget & { readonly participantId: string };

/** Fields left out stay as they are. An address that is new is invited where invitations are out. */
export async function editParticipant(
  runtime: CaseRuntime,
  actor: PersonActor,
  target: Target & { readonly changes: Readonly<Record<string, unknown>> },
): Promise<{ readonly version: string }> {
  return changeDialogue(runtime, actor, target, 'participants', async (transaction, loaded) => {
    const { all, one } = await present(transaction, loaded, target.participantId);
    const checks = new FieldChecks();
    // A party that is written anew is looked up anew, and what followed from the old one with it.
    const { party, organisationId, sector, country, ...kept } = one;
    const named = target.changes['party'] !== undefined || target.changes['organisationId'] !== undefined;
    const before = named ? kept : { ...kept, party, organisationId, sector, country };
    const [after] = await checkedParticipants(
      transaction,
      [{ fields: { ...before, ...target.changes }, at: '' }],
      checks,
    );
    const taken = all.some(
      (other) => other.id !== one.id && other.email !== '' && other.email === after?.email,
    );
    if (taken) checks.add('email', 'invited_twice', { email: after?.email ?? '' });
    if (one.email !== '' && after?.email === '') checks.add('email', 'missing');
    checks.done();
    if (!after) return;
    await updateParticipant(transaction, loaded.id, one.id, after);
    if (!invitationsAreOut(loaded.state.stage)) return;
    if (one.email !== after.email) await inviteNow(transaction, loaded.id, [one.id], loaded.now);
    else await shareWithInvited(transaction, loaded.id);
  });
}

/** An answer that came by telephone; null takes it back. Who named a substitute does so by the link. */
export async function recordAnswer(
  runtime: CaseRuntime,
  actor: PersonActor,
  target: Target & { readonly answer: unknown },
): Promise<{ readonly version: string }> {
  return changeDialogue(runtime, actor, target, 'answers', async (transaction, loaded) => {
    const { one } = await present(transaction, loaded, target.participantId);
    const checks = new FieldChecks();
    const answer =
      target.answer === null || target.answer === ''
        ? null
        : checks.choice(
            'answer',
            target.answer,
            ANSWERS.filter((known) => known !== 'SUBSTITUTED'),
          );
    if (one.email === '') checks.add('answer', 'not_invited');
    checks.done();
    await writeAnswer(transaction, one.id, answer, { accountId: actor.accountId, at: loaded.now });
  });
}

/** The row stays for the record; whoever was invited gets word. */
export async function takeOffParticipant(
  runtime: CaseRuntime,
  actor: PersonActor,
  target: Target,
): Promise<{ readonly version: string }> {
  return changeDialogue(runtime, actor, target, 'participants', async (transaction, loaded) => {
    const { one } = await present(transaction, loaded, target.participantId);
    if (loaded.state.stage === 'held' || loaded.state.stage === 'outcomes_recorded') {
      throw new Problem('state_conflict', [{ code: 'dialogue_was_held', params: {} }]);
    }
    await transaction.run('dialogue_sequence', 'UPDATE dialogue SET sequence = sequence + 1 WHERE id = $1', [
      loaded.id,
    ]);
    await removeParticipant(transaction, loaded.id, one.id, loaded.now);
    if (invitationsAreOut(loaded.state.stage)) await shareWithInvited(transaction, loaded.id);
  });
}

async function present(
  transaction: Transaction,
  loaded: LoadedCase,
  id: string,
): Promise<{ readonly all: readonly StoredParticipant[]; readonly one: StoredParticipant }> {
  const all = await loadParticipants(transaction, loaded.id);
  const one = all.find((participant) => participant.id === id);
  if (!one) throw new Problem('not_found');
  return { all, one };
}
