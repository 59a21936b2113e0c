/** Drafts an action together with the funding request for its grant. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { type Opened, openCase } from '../cases/open-case.js';
import { holdsOwnRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { Problem } from '../kernel/problem.js';
import { checkTheme } from '../reference/check-theme.js';
import { checkReferences, insertAction } from './action.repository.js';
import { type ActionContent, type ActionInput, EMPTY_CONTENT, mergedContent } from './action-content.js';

export interface DraftedAction extends Opened {
  readonly fundingRequest: Opened;
}

/**
 * Opens an action led by the actor's organisation; a title is all it needs. `fundingJustification` starts the funding
 * request, whose amount is the grant; the theme of what it comes `from` may be one that is offered no more. Refuses with
 * 422 and a pointer to each field that is wrong.
 */
export async function draftAction(
  runtime: CaseRuntime,
  actor: PersonActor,
  input: ActionInput & { readonly fundingJustification?: unknown },
  from: Pick<ActionContent, 'theme' | 'pillar'> | null = null,
): Promise<DraftedAction> {
  if (!holdsOwnRole(actor, 'programme_manager')) {
    throw new Problem('not_yours_to_do', [
      { code: 'role_missing', params: { roles: ['programme_manager'] } },
    ]);
  }
  const checks = new FieldChecks();
  const content = mergedContent(EMPTY_CONTENT, { ...input, title: input.title ?? '' }, checks);
  const justification = checks.text('fundingJustification', input.fundingJustification ?? '', {
    max: 10_000,
    lines: true,
  });
  checks.done();
  const drafted = await runtime.database.asActor(actor, async (transaction) => {
    const envelopeId = await checkReferences(transaction, content, actor.organisationId, checks);
    await checkTheme(transaction, from, content, checks);
    checks.done();
    const opening = {
      title: content.title,
      organisationId: actor.organisationId,
      countries: content.countries.map((one) => one.country),
    };
    const action = await openCase(runtime, transaction, actor, { ...opening, subject: 'action' });
    await insertAction(transaction, action.id, content, envelopeId);
    const request = await openCase(runtime, transaction, actor, { ...opening, subject: 'funding_request' });
    // Its own room comes after this one and may not be imported; both are written in one go.
    await transaction.run(
      'funding_request_insert',
      'INSERT INTO funding_request (id, action_id, amount_cents, justification) VALUES ($1, $2, $3, $4)',
      [request.id, action.id, content.grantCents, justification],
    );
    return { ...action, fundingRequest: request };
  });
  runtime.wakeOutbox();
  return drafted;
}
