import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { assertState, checkedSource, draftToChange } from './draft-rows.js';

/**
 * Keeps the text of a draft, also one that is no definition yet. Refuses with 403 who is no administrator, with 412
 * when somebody saved in between, with 409 when it is proposed or at its end.
 */
export async function saveDraft(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: { readonly id: string; readonly revision: number; readonly source: unknown },
): Promise<{ readonly revision: number }> {
  const source = checkedSource(wanted.source);
  return runtime.database.asActor(actor, async (transaction) => {
    const draft = await draftToChange(transaction, actor, wanted.id, wanted.revision);
    assertState(draft, 'open');
    if (draft.source === source) return { revision: draft.revision };
    await transaction.run(
      'draft_save',
      `UPDATE definition_draft SET source = $2, revision = revision + 1, changed_by = $3, changed_at = entente_now()
       WHERE id = $1`,
      [draft.id, source, actor.accountId],
    );
    return { revision: draft.revision + 1 };
  });
}
