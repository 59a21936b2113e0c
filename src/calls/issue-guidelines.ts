/** Issues the draft of a call's guidelines as its next version: applications filed from its day on are judged by it. */

import { problemOfRefusals } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { recordOnCase } from '../cases/edit-case.js';
import { loadCase } from '../cases/load-case.js';
import { constraintOf } from '../database/constraint-of.js';
import { holdsOwnRole, type PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { refusal } from '../workflow/index.js';
import { ISSUE_GUIDELINES } from './guidelines.sql.js';
import { GUIDELINE_STAGES } from './write-guidelines.js';

export const GUIDELINE_ISSUERS = ['head_of_unit'] as const;

export function mayIssueGuidelines(actor: PersonActor): boolean {
  return holdsOwnRole(actor, ...GUIDELINE_ISSUERS);
}

/**
 * Issues the draft in the revision that was read, and answers the number of its version. Refuses with 403 whoever is no
 * head of unit or wrote the draft, with 409 where nothing is written or the call does not run, with 422 a day that is
 * past or before that of the version before, and a draft that was written again meanwhile with `stale_version`.
 */
export async function issueGuidelines(
  runtime: CaseRuntime,
  actor: PersonActor,
  { callId, revision }: { readonly callId: string; readonly revision: number },
): Promise<{ readonly version: number }> {
  if (!isId(callId) || actor.view !== 'inside') throw new Problem('not_found');
  if (!mayIssueGuidelines(actor)) {
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: GUIDELINE_ISSUERS } }]);
  }
  try {
    const version = await runtime.database.asActor(
      actor,
      async (transaction) => {
        const loaded = await loadCase(runtime, transaction, 'call', callId);
        if (!loaded) throw new Problem('not_found');
        if (!GUIDELINE_STAGES.has(loaded.state.stage)) {
          throw problemOfRefusals([refusal('state', 'content_frozen', {})]);
        }
        const [draft] = await transaction.run<{ revision: number; changes: string }>(
          'guideline_draft_now',
          'SELECT revision, changes FROM guideline_draft WHERE call_id = $1',
          [callId],
        );
        if (!draft) throw new Problem('state_conflict', [{ code: 'calls.no_guideline_draft' }]);
        if (draft.revision !== revision) throw new Problem('stale_version');
        if (draft.changes === '') throw invalidField('changes', 'missing');
        const [issued] = await transaction.run<{ version: number }>('guidelines_issue', ISSUE_GUIDELINES, [
          callId,
          loaded.now,
          actor.personId,
        ]);
        if (!issued) throw new Problem('state_conflict', [{ code: 'calls.no_guideline_draft' }]);
        await recordOnCase(transaction, actor, loaded, {
          kind: 'guidelines_issued',
          data: { guidelines: issued.version },
          outside: true,
        });
        return issued.version;
      },
      { lockCase: callId },
    );
    runtime.wakeOutbox();
    return { version };
  } catch (error) {
    throw problemOfIssue(error) ?? error;
  }
}

/** What only the database knows for certain. */
function problemOfIssue(error: unknown): Problem | null {
  switch (constraintOf(error)) {
    case 'guidelines_two_people':
      return new Problem('not_yours_to_do', [{ code: 'calls.guidelines_two_people' }]);
    case 'guidelines_not_backwards':
      return invalidField('inForceFrom', 'day_is_past');
    case 'guidelines_in_order':
      return invalidField('inForceFrom', 'calls.before_the_version_before');
    default:
      return null;
  }
}
