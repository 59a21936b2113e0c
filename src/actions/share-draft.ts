/** Shows a draft to its co-applicants and asks each for its part. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { shareCase } from '../cases/open-case.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';
import { onDraft, recordPart } from './part.js';

/**
 * For whoever leads the action. Answers how many were asked: those asked before are not asked again, and nobody is asked
 * twice. 403 for others, 409 once it is submitted or where it names no co-applicant.
 */
export async function shareDraft(
  runtime: CaseRuntime,
  actor: PersonActor,
  actionId: string,
): Promise<number> {
  return onDraft(runtime, actor, actionId, async (transaction, loaded) => {
    const leads =
      holdsRole(actor, 'programme_manager') && loaded.state.organisationId === actor.organisationId;
    if (!leads) throw new Problem('not_yours_to_do', [{ code: 'scope_missing' }]);
    const asked = await transaction.run<{ id: string; asked: boolean }>(
      'co_applicants_to_ask',
      `SELECT p.organisation_id AS id, x.action_id IS NOT NULL AS asked FROM action_applicant p
         LEFT JOIN action_part x ON x.action_id = p.action_id AND x.organisation_id = p.organisation_id
       WHERE p.action_id = $1`,
      [actionId],
    );
    if (asked.length === 0) throw new Problem('state_conflict', [{ code: 'no_co_applicants' }]);
    const fresh = asked.filter((one) => !one.asked).map((one) => one.id);
    if (fresh.length === 0) return 0;
    await shareCase(transaction, actionId, fresh, 'participant');
    await recordPart(
      transaction,
      actor,
      loaded,
      'draft_shared',
      [
        {
          name: 'action_parts_ask',
          text: 'INSERT INTO action_part (action_id, organisation_id) SELECT $1, unnest($2::uuid[])',
          values: [actionId, fresh],
        },
      ],
      fresh,
    );
    return fresh.length;
  });
}
