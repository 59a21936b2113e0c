/** Drafts the request for a meeting, and with its estimated cost the request for the money. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { type Opened, openCase } from '../cases/open-case.js';
import { holdsOwnRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { Problem } from '../kernel/problem.js';
import { checkTheme } from '../reference/check-theme.js';
import { checkReferences, insertDialogue } from './dialogue.repository.js';
import {
  type DialogueContent,
  type DialogueInput,
  EMPTY_DIALOGUE,
  mergedDialogue,
} from './dialogue-content.js';
import { followWithRequest } from './follow-with-request.js';

/** Those who may ask for a meeting. */
export const REQUESTERS = ['programme_manager', 'agency_expert', 'secretariat'] as const;

/** In whose draft it begins. */
const BEGINS = {
  lead: 'draft',
  agency: 'agency_draft',
  facility: 'facility_draft',
} as const;

/**
 * A title is all it needs; the theme of what it comes `from` may be one that is offered no more. Refuses with 422 and a pointer to each field that is wrong.
 */
export async function requestDialogue(
  runtime: CaseRuntime,
  actor: PersonActor,
  input: DialogueInput,
  from: Pick<DialogueContent, 'theme' | 'pillar'> | null = null,
): Promise<Opened> {
  const requestedBy = sideOf(actor);
  const checks = new FieldChecks();
  const content = mergedDialogue(EMPTY_DIALOGUE, { ...input, title: input.title ?? '' }, checks);
  assertEnvelopeIsTheirs(actor, EMPTY_DIALOGUE, content, checks);
  checks.done();
  const { database } = runtime;
  const opened = await database.jointly(actor, async () => {
    const dialogue = await database.asActor(actor, async (transaction) => {
      await checkReferences(transaction, null, content, checks);
      await checkTheme(transaction, from, content, checks);
      checks.done();
      const one = await openCase(runtime, transaction, actor, {
        subject: 'dialogue',
        title: content.title,
        organisationId: requestedBy === 'facility' ? null : actor.organisationId,
        countries: content.countries.map((named) => named.country),
        stage: BEGINS[requestedBy],
      });
      await insertDialogue(transaction, one.id, content, { requestedBy });
      return one;
    });
    await followWithRequest(runtime, dialogue.id, content);
    return dialogue;
  });
  runtime.wakeOutbox();
  return opened;
}

/** Which envelope pays is for the facility to say. */
export function assertEnvelopeIsTheirs(
  actor: PersonActor,
  before: DialogueContent,
  after: DialogueContent,
  checks: FieldChecks,
): void {
  if (actor.view === 'outside' && before.envelopeId !== after.envelopeId) {
    checks.add('envelopeId', 'for_the_facility');
  }
}

function sideOf(actor: PersonActor): keyof typeof BEGINS {
  if (holdsOwnRole(actor, 'programme_manager')) return 'lead';
  if (holdsOwnRole(actor, 'secretariat')) return 'facility';
  if (holdsOwnRole(actor, 'agency_expert')) return 'agency';
  throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: REQUESTERS } }]);
}
