/** The ways a proposal ends without a version: its proposer takes it back, or a colleague sends it back with reasons. */
import { recordEvent } from '../audit/record-event.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { Problem } from '../kernel/problem.js';
import { assertState, type DraftRow, draftToChange, MAX_REASON } from './draft-rows.js';

interface Wanted {
  readonly id: string;
  readonly revision: number;
}

/** Takes a proposal back, by whoever made it; it can then be changed again. Refuses with 403 everybody else. */
export async function withdrawProposal(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: Wanted,
): Promise<{ readonly revision: number }> {
  return runtime.database.asActor(actor, async (transaction) => {
    const draft = await draftToChange(transaction, actor, wanted.id, wanted.revision);
    assertState(draft, 'proposed');
    if (draft.proposedPerson !== actor.personId) {
      throw new Problem('not_yours_to_do', [{ code: 'definitions.not_your_proposal' }]);
    }
    await transaction.run('draft_withdraw', REOPEN, [draft.id, actor.accountId, null, null]);
    await recordEvent(transaction, actor, { kind: 'definition_withdrawn', data: dataOf(draft) });
    return { revision: draft.revision + 1 };
  });
}

/** Sends a proposal back to whoever made it, with reasons. Refuses with 403 whoever made it: they take it back. */
export async function sendBack(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: Wanted & { readonly reason: unknown },
): Promise<{ readonly revision: number }> {
  const checks = new FieldChecks();
  const reason = checks.text('reason', wanted.reason, { min: 1, max: MAX_REASON, lines: true });
  checks.done();
  return runtime.database.asActor(actor, async (transaction) => {
    const draft = await draftToChange(transaction, actor, wanted.id, wanted.revision);
    assertState(draft, 'proposed');
    if (draft.proposedPerson === actor.personId) {
      throw new Problem('not_yours_to_do', [{ code: 'definitions.your_own_proposal' }]);
    }
    await transaction.run('draft_send_back', REOPEN, [draft.id, actor.accountId, actor.accountId, reason]);
    await recordEvent(transaction, actor, {
      kind: 'definition_sent_back',
      data: dataOf(draft),
      texts: { reason },
    });
    return { revision: draft.revision + 1 };
  });
}

/** Puts a draft away for good; a proposal has to be taken back first. */
export async function discardDraft(runtime: CaseRuntime, actor: PersonActor, wanted: Wanted): Promise<void> {
  await runtime.database.asActor(actor, async (transaction) => {
    const draft = await draftToChange(transaction, actor, wanted.id, wanted.revision);
    assertState(draft, 'open');
    await discard(transaction, draft, actor);
  });
}

async function discard(transaction: Transaction, draft: DraftRow, actor: PersonActor): Promise<void> {
  await transaction.run(
    'draft_discard',
    `UPDATE definition_draft SET state = 'discarded', revision = revision + 1, changed_by = $2, changed_at = entente_now()
     WHERE id = $1`,
    [draft.id, actor.accountId],
  );
}

const REOPEN = `UPDATE definition_draft SET state = 'open', body = NULL, hash = NULL, proposed_by = NULL, proposed_at = NULL,
  sent_back_by = $3, sent_back_at = CASE WHEN $3::uuid IS NOT NULL THEN entente_now() END, sent_back_reason = $4,
  revision = revision + 1, changed_by = $2, changed_at = entente_now() WHERE id = $1`;

function dataOf(draft: DraftRow) {
  return { draft: draft.id, code: draft.code, hash: draft.hash };
}
