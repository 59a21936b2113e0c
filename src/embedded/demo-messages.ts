/** Talk on cases of the demo: between services, with the lead, with the partner country, and one message taken back. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { withdrawMessage } from '../messages/change-message.js';
import { writeMessage } from '../messages/write-message.js';

interface Talkers {
  readonly lead: PersonActor;
  readonly secretariat: PersonActor;
  readonly service: PersonActor;
  readonly partner: PersonActor;
}

export async function talkOnCases(
  runtime: CaseRuntime,
  { lead, secretariat, service, partner }: Talkers,
): Promise<void> {
  const [action] = await runtime.database.asActor(secretariat, (transaction) =>
    transaction.run<{ id: string }>(
      'demo_talked_action',
      `SELECT c.id FROM case_file c WHERE c.subject = 'action' AND c.organisation_id = $1 AND c.closed_at IS NULL
         AND EXISTS (SELECT FROM case_access x WHERE x.case_id = c.id AND x.organisation_id = $2)
       ORDER BY c.opened_at, c.id LIMIT 1`,
      [lead.organisationId, partner.organisationId],
    ),
  );
  if (!action) return;
  const place = { subject: 'action', caseId: action.id };
  const say = (actor: PersonActor, text: string, sharedWith: readonly string[] = []) =>
    writeMessage(runtime, actor, { ...place, text, sharedWith, mentions: [] });
  await say(
    secretariat,
    `@${service.name}, does the second work package overlap with the regional programme?`,
  );
  await say(service, 'Only the study visit does. It could be joined with theirs in spring.');
  await say(
    secretariat,
    'Could the study visit be joined with that of the regional programme in spring? It would save travel costs.',
    [lead.organisationId],
  );
  await say(lead, 'Yes. We move it to April and change the work plan accordingly.');
  await say(secretariat, 'The study visit takes place in April. Please tell us who takes part.', [
    partner.organisationId,
  ]);
  await say(partner, 'Six officers of the inspectorate; names follow by the end of the month.');
  const messageId = await say(secretariat, 'Please send the names to my private address.', [
    partner.organisationId,
  ]);
  await withdrawMessage(runtime, secretariat, { ...place, messageId });
}
