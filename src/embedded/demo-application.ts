/** What an applicant of the demo writes anew before it hands in the full application. */
import type { ActionInput } from '../actions/action-content.js';
import { editAction } from '../actions/edit-action.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { viewCase } from '../cases/case-view.js';
import type { PersonActor } from '../kernel/actor.js';

export async function rewriteApplication(
  runtime: CaseRuntime,
  lead: PersonActor,
  actionId: string,
  changes: ActionInput,
): Promise<void> {
  const file = await runtime.database.asActor(lead, (transaction) =>
    viewCase(runtime, transaction, lead, 'action', actionId),
  );
  await editAction(runtime, lead, { actionId, expectedVersion: file?.version ?? '', changes });
}
