/** A note to the file: what the facility should remember of a case, for itself alone. */
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import type { CaseRuntime } from './case-runtime.js';
import { isInside } from './case-view.js';
import { recordOnCase } from './edit-case.js';
import { loadCase } from './load-case.js';

/** As long as two pages of text. */
export const NOTE_LENGTH = 8_000;

/** Whether somebody may write notes at all: staff, but not those who read everything and write nothing. */
export function mayWriteNotes(actor: PersonActor): boolean {
  return isInside(actor) && !holdsRole(actor, 'auditor', 'administrator');
}

/**
 * Appends the note to the case's trail, where staff alone read it; also to a case that has ended. 404 to outsiders, 403
 * to auditors and administrators, 422 for a text that is empty or too long.
 */
export async function writeNote(
  runtime: CaseRuntime,
  actor: PersonActor,
  command: { readonly subject: string; readonly caseId: string; readonly text: unknown },
): Promise<void> {
  const { subject, caseId } = command;
  if (!isId(caseId) || !isInside(actor)) throw new Problem('not_found');
  const checks = new FieldChecks();
  const text = checks.text('text', command.text, { min: 1, max: NOTE_LENGTH, lines: true });
  checks.done();
  await runtime.database.asActor(
    actor,
    async (transaction) => {
      const loaded = await loadCase(runtime, transaction, subject, caseId);
      if (!loaded) throw new Problem('not_found');
      if (!mayWriteNotes(actor)) throw new Problem('not_yours_to_do', [{ code: 'not_offered' }]);
      await recordOnCase(transaction, actor, loaded, {
        kind: 'note_filed',
        data: { definition: loaded.definitionId },
        texts: { note: text },
        outside: false,
      });
    },
    { lockCase: caseId },
  );
  runtime.wakeOutbox();
}
