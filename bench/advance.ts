import { advanceCase } from '../src/cases/advance-case.js';
import type { CaseRuntime } from '../src/cases/case-runtime.js';
import type { PersonActor } from '../src/kernel/actor.js';
import type { WorkflowDefinition } from '../src/workflow/index.js';
import type { Officer } from './arrange.js';

/** Signs one funding request through the one procedure, with the version check a person's act has. */
export function signInProcess(runtime: CaseRuntime, officer: Officer, definition: WorkflowDefinition) {
  const actor = officerActor(officer);
  const inputs = signatureInputs(definition);
  return async (caseId: string): Promise<void> => {
    const result = await advanceCase(runtime, actor, {
      subject: 'funding_request',
      caseId,
      act: { transition: 'approve', visa: 'aosd', inputs },
      expectedVersion: '1.1',
    });
    if (!result.ok) throw new Error(`The signature was refused: ${JSON.stringify(result)}`);
  };
}

export function officerActor(officer: Officer): PersonActor {
  return {
    kind: 'person',
    ...officer,
    name: 'Bench Officer',
    organisationName: 'Bench',
    country: null,
    locale: 'en',
    roles: [{ role: 'authorising_officer', organisationId: officer.organisationId, country: null }],
    view: 'inside',
  };
}

/** Every box ticked that the signature asks for. */
export function signatureInputs(definition: WorkflowDefinition): Record<string, string[]> {
  const stage = definition.stages.find((one) => one.code === 'aosd');
  const approve = stage?.transitions.find((one) => one.code === 'approve');
  return Object.fromEntries(
    (approve?.inputs ?? []).flatMap((input) =>
      input.kind === 'checklist' ? [[input.code, input.items.map((item) => item.code)]] : [],
    ),
  );
}
