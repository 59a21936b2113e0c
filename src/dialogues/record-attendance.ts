/** Who was there: ticked on the day, from its first hour on, and mended until the file is closed. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { Problem } from '../kernel/problem.js';
import { checkedParticipants } from './add-participants.js';
import { changeDialogue, type DialogueTarget } from './change-dialogue.js';
import { insertParticipants, loadParticipants } from './participant.repository.js';

/** All others were not there. Walk-ins are added, and were. Refuses with 409 before the meeting has begun. */
export async function recordAttendance(
  runtime: CaseRuntime,
  actor: PersonActor,
  target: DialogueTarget & { readonly attendedIds: unknown; readonly walkIns?: unknown },
): Promise<{ readonly version: string }> {
  return changeDialogue(runtime, actor, target, 'attendance', async (transaction, loaded) => {
    if (loaded.state.facts['begun'] !== true) {
      throw new Problem('state_conflict', [{ code: 'dialogue_not_begun', params: {} }]);
    }
    const checks = new FieldChecks();
    const ids = checks
      .list('attendedIds', target.attendedIds, 500)
      .map((one, index) => checks.id(`attendedIds/${index}`, one));
    const known = new Set((await loadParticipants(transaction, loaded.id)).map((one) => one.id));
    ids.forEach((id, index) => {
      if (id !== '' && !known.has(id)) checks.add(`attendedIds/${index}`, 'reference_unknown');
    });
    const asked = checks
      .list('walkIns', target.walkIns ?? [], 50)
      .map((fields, index) => ({ fields, at: `walkIns/${index}/` }));
    const walkIns = await checkedParticipants(transaction, asked, checks);
    checks.done();
    await transaction.run(
      'dialogue_attendance',
      'UPDATE dialogue_participant SET attended = id = ANY ($2::uuid[]) WHERE dialogue_id = $1 AND removed_at IS NULL',
      [loaded.id, ids],
    );
    await insertParticipants(
      transaction,
      loaded.id,
      walkIns.map((one) => ({ ...one, walkIn: true })),
    );
  });
}
