/**
 * The shipped workflow of a call for proposals: drafted and submitted by the secretariat, approved by a head of unit who
 * had no part in it, open until it is paused, its money is used up or its closing day is over.
 */
import type {
  InputDefinition,
  MoveDefinition,
  OutsideStage,
  StageCommon,
  Who,
  WorkflowDefinition,
} from '../workflow/index.js';

const secretariat: Who = { role: 'secretariat', scope: 'facility' };
const headOfUnit: Who = { role: 'head_of_unit', scope: 'facility' };

const reason: InputDefinition = { kind: 'reason', code: 'reason', label: { en: 'Reasons', fr: 'Motifs' } };

const inPreparation: OutsideStage = {
  code: 'in_preparation',
  label: { en: 'In preparation', fr: 'En préparation' },
};

/** Of stages whose inside has nothing to hide, once the call is public. */
function asItIs(code: string, label: StageCommon['label']): Pick<StageCommon, 'code' | 'label' | 'outside'> {
  return { code, label, outside: { code, label } };
}

function drop(by: readonly Who[]): MoveDefinition {
  return {
    kind: 'move',
    code: 'drop',
    label: { en: 'Give the call up', fr: 'Abandonner l’appel' },
    done: { en: 'gave the call up', fr: 'a abandonné l’appel' },
    tone: 'negative',
    by,
    inputs: [reason],
    to: [{ to: 'dropped' }],
  };
}

function pause(): MoveDefinition {
  return {
    kind: 'move',
    code: 'pause',
    label: { en: 'Pause the call', fr: 'Suspendre l’appel' },
    done: { en: 'paused the call', fr: 'a suspendu l’appel' },
    tone: 'neutral',
    by: [secretariat, headOfUnit],
    inputs: [reason],
    to: [{ to: 'paused' }],
  };
}

function close(): MoveDefinition {
  return {
    kind: 'move',
    code: 'close',
    label: { en: 'Close the call', fr: 'Clore l’appel' },
    done: { en: 'closed the call', fr: 'a clos l’appel' },
    tone: 'negative',
    by: [headOfUnit],
    inputs: [reason],
    to: [{ to: 'closed' }],
  };
}

/** What the facility's clock does by itself once the last day is over. */
function closingDayOver(): MoveDefinition {
  return {
    kind: 'move',
    code: 'closing_day_over',
    label: { en: 'The closing day is over', fr: 'La date de clôture est passée' },
    done: {
      en: 'closed the call: its closing day was over',
      fr: 'a clos l’appel : sa date de clôture était passée',
    },
    by: 'system',
    guards: [{ guard: 'closing_day_over' }],
    to: [{ to: 'closed' }],
  };
}

export const callWorkflow: WorkflowDefinition = {
  code: 'call',
  subject: 'call',
  label: { en: 'Call for proposals', fr: 'Appel à propositions' },
  initial: 'drafted',
  path: ['drafted', 'for_approval', 'approved', 'open', 'closed'],
  clocks: [],
  conflicts: [
    {
      code: 'drafter_never_approves',
      label: {
        en: 'Whoever drafted a call does not approve it',
        fr: 'Quiconque a rédigé un appel ne l’approuve pas',
      },
      sides: [
        { code: 'drafter', acts: ['drafted.edit', 'drafted.submit'] },
        { code: 'approver', acts: ['visa:approval'] },
      ],
    },
  ],
  stages: [
    {
      kind: 'work',
      code: 'drafted',
      label: { en: 'Drafted', fr: 'En cours de rédaction' },
      outside: inPreparation,
      owner: secretariat,
      editableBy: [secretariat],
      transitions: [
        {
          kind: 'move',
          code: 'submit',
          label: { en: 'Submit for approval', fr: 'Soumettre à l’approbation' },
          done: { en: 'submitted the call for approval', fr: 'a soumis l’appel à l’approbation' },
          tone: 'positive',
          by: [secretariat],
          guards: [{ guard: 'call_complete' }],
          to: [{ to: 'for_approval' }],
        },
        drop([secretariat, headOfUnit]),
      ],
    },
    {
      kind: 'approval',
      code: 'for_approval',
      label: { en: 'For approval', fr: 'À approuver' },
      outside: inPreparation,
      visas: [
        {
          code: 'approval',
          label: { en: 'Approval of the call', fr: 'Approbation de l’appel' },
          by: headOfUnit,
          needed: { rule: 'one' },
        },
      ],
      settled: { to: [{ to: 'approved' }] },
      transitions: [
        {
          kind: 'visa',
          code: 'approve',
          label: { en: 'Approve the call', fr: 'Approuver l’appel' },
          done: { en: 'approved the call', fr: 'a approuvé l’appel' },
          tone: 'positive',
          visas: ['approval'],
          answer: 'yes',
        },
        {
          kind: 'move',
          code: 'return_draft',
          label: { en: 'Send back for redrafting', fr: 'Renvoyer pour reformulation' },
          done: { en: 'sent the call back for redrafting', fr: 'a renvoyé l’appel pour reformulation' },
          tone: 'negative',
          by: [headOfUnit],
          inputs: [reason],
          to: [{ to: 'drafted' }],
        },
      ],
    },
    {
      kind: 'work',
      code: 'approved',
      label: { en: 'Approved', fr: 'Approuvé' },
      outside: inPreparation,
      owner: secretariat,
      transitions: [
        {
          kind: 'move',
          code: 'open',
          label: { en: 'Open the call', fr: 'Ouvrir l’appel' },
          done: { en: 'opened the call', fr: 'a ouvert l’appel' },
          tone: 'positive',
          by: [secretariat],
          guards: [
            { guard: 'opening_day_come' },
            { guard: 'closing_day_ahead' },
            { guard: 'envelopes_there' },
            { guard: 'definition_published' },
          ],
          effects: [{ effect: 'issue_first_guidelines' }, { effect: 'record_opening' }],
          to: [{ to: 'open' }],
        },
        {
          kind: 'move',
          code: 'redraft',
          label: { en: 'Take back for redrafting', fr: 'Reprendre pour reformulation' },
          done: { en: 'took the call back for redrafting', fr: 'a repris l’appel pour reformulation' },
          by: [secretariat, headOfUnit],
          inputs: [reason],
          invalidates: ['approval'],
          to: [{ to: 'drafted' }],
        },
        drop([headOfUnit]),
      ],
    },
    {
      kind: 'work',
      ...asItIs('open', { en: 'Open', fr: 'Ouvert' }),
      owner: secretariat,
      rests: true,
      transitions: [
        pause(),
        close(),
        {
          kind: 'move',
          code: 'money_used_up',
          label: { en: 'The money is used up', fr: 'Les fonds sont épuisés' },
          done: {
            en: 'found the money of every lot used up',
            fr: 'a constaté que les fonds de tous les lots étaient épuisés',
          },
          by: 'system',
          guards: [{ guard: 'lots_depleted' }],
          to: [{ to: 'depleted' }],
        },
        closingDayOver(),
      ],
    },
    {
      kind: 'work',
      ...asItIs('paused', { en: 'Paused', fr: 'Suspendu' }),
      owner: secretariat,
      rests: true,
      editableBy: [secretariat],
      transitions: [
        {
          kind: 'move',
          code: 'resume',
          label: { en: 'Resume the call', fr: 'Reprendre l’appel' },
          done: { en: 'resumed the call', fr: 'a repris l’appel' },
          tone: 'positive',
          by: [secretariat, headOfUnit],
          guards: [
            { guard: 'closing_day_ahead' },
            { guard: 'envelopes_there' },
            { guard: 'definition_published' },
          ],
          to: [{ to: 'open' }],
        },
        close(),
        closingDayOver(),
      ],
    },
    {
      kind: 'work',
      ...asItIs('depleted', { en: 'Money used up', fr: 'Fonds épuisés' }),
      owner: secretariat,
      rests: true,
      transitions: [
        {
          kind: 'move',
          code: 'money_again',
          label: { en: 'There is money again', fr: 'Des fonds sont de nouveau disponibles' },
          done: {
            en: 'opened the call again: there was money again',
            fr: 'a rouvert l’appel : des fonds étaient de nouveau disponibles',
          },
          by: 'system',
          guards: [{ guard: 'lots_refilled' }],
          to: [{ to: 'open' }],
        },
        pause(),
        close(),
        closingDayOver(),
      ],
    },
    { kind: 'final', ...asItIs('closed', { en: 'Closed', fr: 'Clos' }), transitions: [] },
    {
      kind: 'final',
      ...asItIs('dropped', { en: 'Given up', fr: 'Abandonné' }),
      transitions: [],
    },
  ],
};
