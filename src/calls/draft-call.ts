/** Drafts a call: the first step of one, seen by the facility alone until it opens. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { type Opened, openCase } from '../cases/open-case.js';
import { holdsOwnRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { Problem } from '../kernel/problem.js';
import { insertCall, problemOfCall } from './call.repository.js';
import { type CallInput, EMPTY_CALL, mergedCall } from './call-content.js';
import { todayInBrussels } from './today.query.js';

/** Those whom the workflow lets write the draft. */
export const CALL_DRAFTERS = ['secretariat'] as const;

export function mayDraftCalls(actor: PersonActor): boolean {
  return holdsOwnRole(actor, ...CALL_DRAFTERS);
}

/**
 * Opens a call at its first stage. Refuses with 422 and a pointer what is wrong in a field: a code that another call has,
 * days in the past or out of order, a lot named twice.
 */
export async function draftCall(runtime: CaseRuntime, actor: PersonActor, input: CallInput): Promise<Opened> {
  if (!mayDraftCalls(actor)) {
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: CALL_DRAFTERS } }]);
  }
  try {
    const opened = await runtime.database.asActor(actor, async (transaction) => {
      const checks = new FieldChecks();
      const wanted = { ...input, code: input.code ?? '', title: input.title ?? '' };
      const content = mergedCall(EMPTY_CALL, wanted, await todayInBrussels(transaction), checks);
      checks.done();
      const call = await openCase(runtime, transaction, actor, {
        subject: 'call',
        title: content.title,
        organisationId: null,
        countries: [],
        countsAs: 'drafted.edit',
      });
      await insertCall(transaction, call.id, content);
      return call;
    });
    runtime.wakeOutbox();
    return opened;
  } catch (error) {
    throw problemOfCall(error) ?? error;
  }
}
