import { recordEvent } from '../audit/record-event.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { assertState, draftToChange } from './draft-rows.js';
import { type Examined, examine, hasWarnings, isSound } from './examine.js';

/**
 * Proposes a draft as the next version: from then on it stays as it is until a colleague confirms it or sends it back.
 * Refuses with 409 what is no definition, is unsound, or is what new cases use already; with 422 when there are
 * warnings that were not taken note of.
 */
export async function proposeDraft(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: { readonly id: string; readonly revision: number; readonly warningsSeen: boolean },
): Promise<{ readonly revision: number; readonly hash: string }> {
  return runtime.database.asActor(actor, async (transaction) => {
    const draft = await draftToChange(transaction, actor, wanted.id, wanted.revision);
    assertState(draft, 'open');
    const examined = await examine(runtime, transaction, draft.code, draft.source);
    assertSound(examined, wanted.warningsSeen);
    const current = await runtime.definitions.current(draft.code, transaction);
    if (current.hash === examined.hash)
      throw new Problem('state_conflict', [{ code: 'definitions.no_change' }]);
    await transaction.run(
      'draft_propose',
      `UPDATE definition_draft SET state = 'proposed', body = $2, hash = $3, proposed_by = $4, proposed_at = entente_now(),
         revision = revision + 1, changed_by = $4, changed_at = entente_now() WHERE id = $1`,
      [draft.id, JSON.stringify(examined.definition), examined.hash, actor.accountId],
    );
    await recordEvent(transaction, actor, {
      kind: 'definition_proposed',
      data: { draft: draft.id, code: draft.code, hash: examined.hash },
    });
    return { revision: draft.revision + 1, hash: examined.hash };
  });
}

/** Says why a text cannot be published; `warningsSeen`: whoever asks has taken note of the warnings. */
export function assertSound(
  examined: Examined,
  warningsSeen: boolean,
): asserts examined is Examined & { readable: true } {
  if (!examined.readable) throw new Problem('state_conflict', [{ code: 'definitions.not_a_definition' }]);
  if (!isSound(examined)) {
    const count = examined.findings.filter((finding) => finding.severity === 'error').length;
    throw new Problem('state_conflict', [{ code: 'definitions.unsound', params: { count } }]);
  }
  if (hasWarnings(examined) && !warningsSeen)
    throw invalidField('warningsSeen', 'definitions.warnings_unseen');
}
