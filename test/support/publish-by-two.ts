/** A version, or a proposal, made by the real use cases as two administrators make it. */
import type { CaseRuntime } from '../../src/cases/case-runtime.js';
import { type Confirmed, confirmProposal } from '../../src/definitions/confirm-proposal.js';
import { makeDraft } from '../../src/definitions/make-draft.js';
import { proposeDraft } from '../../src/definitions/propose-draft.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import type { WorkflowDefinition } from '../../src/workflow/index.js';

export async function proposedBy(
  runtime: CaseRuntime,
  actor: PersonActor,
  definition: WorkflowDefinition,
): Promise<{ readonly id: string; readonly revision: number }> {
  const source = JSON.stringify(definition, null, 2);
  const draft = await makeDraft(runtime, actor, { code: definition.code, source });
  const { revision } = await proposeDraft(runtime, actor, { ...draft, warningsSeen: true });
  return { id: draft.id, revision };
}

export async function publishedByTwo(
  runtime: CaseRuntime,
  [proposer, colleague]: readonly [PersonActor, PersonActor],
  definition: WorkflowDefinition,
): Promise<Confirmed> {
  const proposal = await proposedBy(runtime, proposer, definition);
  return confirmProposal(runtime, colleague, { ...proposal, warningsSeen: true });
}
