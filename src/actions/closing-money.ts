/** How the money of an action of any kind ends: parts that their definitions share. */
import type { EffectRef, InputDefinition, MoveDefinition } from '../workflow/index.js';

const reason: InputDefinition = { kind: 'reason', code: 'reason', label: { en: 'Reasons', fr: 'Motifs' } };

/** Payment requests that nobody has handed in end with it. */
const endsPayments: EffectRef = {
  effect: 'signal',
  params: { subject: 'payment_request', transition: 'action_ended' },
};

/** What is under contract and not paid goes back as well. */
export const CLOSES_MONEY: readonly EffectRef[] = [endsPayments, { effect: 'close_money' }];

/** What was never drawn goes back to the envelope; the action goes on, at `stage`, with what it has had. */
export function decommitDormant(stage: string): MoveDefinition {
  return {
    kind: 'move',
    code: 'decommit_dormant',
    label: { en: 'Give back what was not drawn', fr: 'Dégager ce qui n’a pas été tiré' },
    done: {
      en: 'gave back what was under contract and not drawn for two years',
      fr: 'a dégagé ce qui était sous contrat et n’avait pas été tiré depuis deux ans',
    },
    tone: 'negative',
    by: [{ role: 'authorising_officer', scope: 'facility' }],
    guards: [{ guard: 'money_dormant' }, { guard: 'no_payment_under_way' }],
    inputs: [reason],
    effects: [{ effect: 'close_money' }],
    to: [{ to: stage }],
  };
}
