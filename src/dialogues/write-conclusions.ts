/** What was concluded, in words, in the order in which it is read out. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { newId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { assertHeld, changeDialogue, type DialogueTarget } from './change-dialogue.js';

/** Adds one at the end; answers its id. Refuses with 409 before the meeting was held. */
export async function addConclusion(
  runtime: CaseRuntime,
  actor: PersonActor,
  target: DialogueTarget & { readonly text: unknown },
): Promise<{ readonly version: string; readonly value: string }> {
  return changeDialogue(runtime, actor, target, 'conclusions', async (transaction, loaded) => {
    assertHeld(loaded.state.stage);
    const checks = new FieldChecks();
    const text = checks.text('text', target.text, { min: 1, max: 5_000, lines: true });
    const [last] = await transaction.run<{ many: number; position: number }>(
      'dialogue_conclusion_last',
      'SELECT count(*)::int AS many, coalesce(max(position), 0) AS position FROM dialogue_conclusion WHERE dialogue_id = $1',
      [loaded.id],
    );
    if ((last?.many ?? 0) >= 200) checks.add('text', 'too_many', { max: 200 });
    checks.done();
    const id = newId();
    await transaction.run(
      'dialogue_conclusion_insert',
      'INSERT INTO dialogue_conclusion (id, dialogue_id, position, text) VALUES ($1, $2, $3, $4)',
      [id, loaded.id, (last?.position ?? 0) + 1, text],
    );
    return id;
  });
}

/** Says it in other words; an empty text takes it off, where nothing has come of it yet. */
export async function editConclusion(
  runtime: CaseRuntime,
  actor: PersonActor,
  target: DialogueTarget & { readonly conclusionId: string; readonly text: unknown },
): Promise<{ readonly version: string }> {
  return changeDialogue(runtime, actor, target, 'conclusions', async (transaction, loaded) => {
    const checks = new FieldChecks();
    const text = checks.text('text', target.text, { max: 5_000, lines: true });
    checks.done();
    const [known] = await transaction.run<{ used: boolean }>(
      'dialogue_conclusion_used',
      `SELECT EXISTS (SELECT FROM dialogue_follow_up f WHERE f.conclusion_id = c.id) AS used FROM dialogue_conclusion c
       WHERE c.dialogue_id = $1 AND c.id::text = $2`,
      [loaded.id, target.conclusionId],
    );
    if (!known) throw new Problem('not_found');
    if (text !== '') {
      await transaction.run(
        'dialogue_conclusion_write',
        'UPDATE dialogue_conclusion SET text = $2 WHERE id = $1',
        [target.conclusionId, text],
      );
      return;
    }
    if (known.used) throw new Problem('state_conflict', [{ code: 'conclusion_has_follow_up', params: {} }]);
    await transaction.run('dialogue_conclusion_drop', 'DELETE FROM dialogue_conclusion WHERE id = $1', [
      target.conclusionId,
    ]);
  });
}
