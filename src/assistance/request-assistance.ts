/** Opens a request for technical assistance: of a partner authority, a Member State, or the facility itself. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { type Opened, openCase } from '../cases/open-case.js';
import { holdsOwnRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { Problem } from '../kernel/problem.js';
import { checkTheme } from '../reference/check-theme.js';
import { checkEnvelope, insertAssistance } from './assistance.repository.js';
import {
  type AssistanceContent,
  type AssistanceInput,
  fieldsIn,
  mergedAssistance,
  NOTHING_ASKED,
  type Requester,
} from './assistance-content.js';
import { followWithRequest } from './follow-with-request.js';
import { checkOwnCountry } from './own-country.js';

/** In which draft a request begins, by who asks. */
const DRAFTS: Readonly<Record<Requester, string>> = {
  partner: 'draft',
  member_state: 'lead_draft',
  facility: 'facility_draft',
};

/** Who may ask, and as whom; null for everybody else. */
export function requesterOf(actor: PersonActor): Requester | null {
  if (holdsOwnRole(actor, 'partner_authority')) return 'partner';
  if (holdsOwnRole(actor, 'programme_manager')) return 'member_state';
  return holdsOwnRole(actor, 'secretariat') ? 'facility' : null;
}

/**
 * A title is all it needs; it is judged when it is sent. The theme of what it comes `from` may be one that is offered no
 * more. Refuses with 422 and a pointer to each field that is wrong.
 */
export async function requestAssistance(
  runtime: CaseRuntime,
  actor: PersonActor,
  input: AssistanceInput,
  from: Pick<AssistanceContent, 'theme' | 'pillar'> | null = null,
): Promise<Opened> {
  const requestedBy = requesterOf(actor);
  if (!requestedBy) {
    throw new Problem('not_yours_to_do', [
      { code: 'role_missing', params: { roles: ['partner_authority', 'programme_manager', 'secretariat'] } },
    ]);
  }
  const checks = new FieldChecks();
  const own = requestedBy === 'partner' && actor.country ? [actor.country] : [];
  const stage = DRAFTS[requestedBy];
  const content = mergedAssistance(
    { ...NOTHING_ASKED, countries: own },
    { ...input, title: input.title ?? '' },
    { open: fieldsIn(stage), stored: [], today: '', delivering: false },
    checks,
  );
  checkOwnCountry(actor, content.countries, checks);
  checks.done();
  const opened = await runtime.database.asActor(actor, async (transaction) => {
    const envelopeId = await checkEnvelope(transaction, content, checks);
    await checkTheme(transaction, from, content, checks);
    checks.done();
    const one = await openCase(runtime, transaction, actor, {
      subject: 'technical_assistance',
      title: content.title,
      organisationId: requestedBy === 'facility' ? null : actor.organisationId,
      countries: content.countries,
      ...(stage === 'draft' ? {} : { stage }),
    });
    await insertAssistance(transaction, one.id, requestedBy, content, envelopeId);
    if (requestedBy === 'facility' && content.estimateCents !== null) {
      await followWithRequest(runtime, transaction, actor, one.id, content);
    }
    return one;
  });
  runtime.wakeOutbox();
  return opened;
}
