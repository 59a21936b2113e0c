/** The change that an administrator makes: above EUR 1 million a second signature, in a stage before the authorising officer's. */
import type { ApprovalStage, WorkflowDefinition } from '../../src/workflow/index.js';

export const NEW_STAGE = 'co_authorisation';

/** The funding request's workflow with the new stage; `above` in cents. */
export function withSecondSignature(definition: WorkflowDefinition, above = 100_000_000): WorkflowDefinition {
  const stages = definition.stages.flatMap((stage) => {
    if (stage.code !== 'fva' || stage.kind !== 'approval') return [stage];
    const routed: ApprovalStage = {
      ...stage,
      settled: {
        to: [{ to: NEW_STAGE, when: { fact: 'amountCents', is: 'above', value: above } }, { to: 'aosd' }],
      },
    };
    return [routed, newStage(stage)];
  });
  return {
    ...definition,
    path: definition.path.flatMap((code) => (code === 'aosd' ? [NEW_STAGE, code] : [code])),
    stages,
    conflicts: definition.conflicts.map((conflict) =>
      conflict.code === 'financial_circuit'
        ? {
            ...conflict,
            sides: [
              ...conflict.sides,
              {
                code: NEW_STAGE,
                acts: [`visa:${NEW_STAGE}`, `${NEW_STAGE}.ask_correction`, `${NEW_STAGE}.refuse`],
              },
            ],
          }
        : conflict,
    ),
    clocks: [
      ...definition.clocks,
      {
        code: 'visa_co_authorisation',
        label: { en: 'Time for the second signature', fr: 'Délai de la seconde signature' },
        period: { amount: 5, unit: 'working_days' },
        calendar: 'COMMISSION',
        reminders: [{ code: 'on', when: 'on', amount: 0, unit: 'working_days', to: 'owner' }],
      },
    ],
  };
}

function newStage(fva: ApprovalStage): ApprovalStage {
  const by = { role: 'head_of_unit', scope: 'facility' } as const;
  return {
    ...fva,
    code: NEW_STAGE,
    label: { en: 'Second authorising signature', fr: 'Seconde signature de l’ordonnateur' },
    clocks: [{ clock: 'visa_co_authorisation', does: 'run' }],
    visas: [
      {
        code: NEW_STAGE,
        label: { en: 'Signature of the head of unit', fr: 'Signature du chef d’unité' },
        by,
        needed: { rule: 'one' },
      },
    ],
    settled: { to: [{ to: 'aosd' }] },
    transitions: fva.transitions
      .filter((one) => !one.code.startsWith('return_to_'))
      .map((one) => {
        if (one.kind === 'visa') {
          const { inputs: _, ...visa } = one;
          return { ...visa, visas: [NEW_STAGE] };
        }
        if (one.kind !== 'move' || one.code === 'withdraw' || typeof one.by === 'string') return one;
        return {
          ...one,
          by: [by],
          ...(one.invalidates ? { invalidates: [...one.invalidates, NEW_STAGE] } : {}),
        };
      }),
  };
}
