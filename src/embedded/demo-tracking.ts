/** Links that people of the demo gave away: one that works, one that was ended. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { endTrackingLink, makeTrackingLink } from '../cases/make-tracking-link.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';

export async function giveTrackingLinks(
  runtime: CaseRuntime,
  lead: PersonActor,
  secretariat: PersonActor,
): Promise<void> {
  const [action] = await runtime.database.asActor(systemActor('demo'), (transaction) =>
    transaction.run<{ id: string }>(
      'demo_tracked_action',
      `SELECT id FROM case_file WHERE subject = 'action' AND organisation_id = $1 AND closed_at IS NULL
       ORDER BY opened_at, id LIMIT 1`,
      [lead.organisationId],
    ),
  );
  if (!action) return;
  const target = { subject: 'action', caseId: action.id };
  await makeTrackingLink(runtime, lead, { ...target, days: '180' });
  const { id } = await makeTrackingLink(runtime, secretariat, { ...target, days: '30' });
  await endTrackingLink(runtime, secretariat, { ...target, linkId: id });
}
