/**
 * The shipped workflow of a dialogue: expert meetings, policy dialogues and committees. Requested, checked, endorsed by
 * the partner countries, approved, scheduled with invitations, held, its outcomes recorded; postponed as often as it takes.
 * Its money, when it costs any, goes its own way as a funding request and is heard of by signals.
 */
import { CLOSES_MONEY, decommitDormant } from '../actions/closing-money.js';
import type {
  ClockDefinition,
  EffectRef,
  InputDefinition,
  Label,
  MoveDefinition,
  ReminderDefinition,
  StageDefinition,
  Who,
  WorkflowDefinition,
} from '../workflow/index.js';

const manager: Who = { role: 'programme_manager', scope: 'organisation' };
const agency: Who = { role: 'agency_expert', scope: 'organisation' };
const secretariat: Who = { role: 'secretariat', scope: 'facility' };
const headOfUnit: Who = { role: 'head_of_unit', scope: 'facility' };

/** Whoever asked for it prepares it together with the facility. */
const organisers: readonly Who[] = [secretariat, manager, agency];

const COMMISSION_CALENDAR = 'COMMISSION';

const reminders: readonly ReminderDefinition[] = [
  { code: 'before', when: 'before', amount: 2, unit: 'working_days', to: 'owner' },
  { code: 'on', when: 'on', amount: 0, unit: 'working_days', to: 'owner' },
  { code: 'after', when: 'after', amount: 2, unit: 'working_days', to: 'head' },
];

const target: Label = {
  en: 'Target set by the facility, not a legal limit',
  fr: 'Objectif fixé par la facilité, sans valeur légale',
};

const clocks: readonly ClockDefinition[] = [
  {
    code: 'check',
    label: { en: 'Time to check the request', fr: 'Délai de vérification de la demande' },
    period: { amount: 10, unit: 'working_days' },
    calendar: COMMISSION_CALENDAR,
    basis: target,
    reminders,
  },
  {
    code: 'endorsement',
    label: { en: 'Time to endorse or object', fr: 'Délai pour approuver ou s’opposer' },
    period: { amount: 15, unit: 'working_days' },
    calendar: { fact: 'partnerCalendar' },
    basis: { en: 'Set by the facility', fr: 'Fixé par la facilité' },
    timeout: 'no_objection_by_silence',
    reminders: [
      { code: 'before', when: 'before', amount: 5, unit: 'working_days', to: 'owner' },
      { code: 'on', when: 'on', amount: 0, unit: 'working_days', to: 'owner' },
      { code: 'after', when: 'after', amount: 1, unit: 'working_days', to: 'head' },
    ],
  },
  {
    code: 'approval',
    label: { en: 'Time to approve', fr: 'Délai d’approbation' },
    period: { amount: 10, unit: 'working_days' },
    calendar: COMMISSION_CALENDAR,
    basis: target,
    reminders,
  },
  {
    code: 'preparation',
    label: { en: 'Time to send the invitations', fr: 'Délai d’envoi des invitations' },
    period: { amount: 30, unit: 'working_days' },
    calendar: COMMISSION_CALENDAR,
    basis: target,
    reminders,
  },
  {
    code: 'meeting',
    label: { en: 'Until the meeting is over', fr: 'Jusqu’à la fin de la réunion' },
    period: { amount: { fact: 'daysToEnd' }, unit: 'calendar_days' },
    calendar: COMMISSION_CALENDAR,
    basis: { en: 'The dates that participants were invited for', fr: 'Les dates annoncées aux participants' },
    reminders,
  },
  {
    code: 'outcomes',
    label: { en: 'Time to record the outcomes', fr: 'Délai de consignation des résultats' },
    period: { amount: 20, unit: 'working_days' },
    calendar: COMMISSION_CALENDAR,
    basis: target,
    reminders,
  },
  {
    code: 'settlement',
    label: { en: 'Time to pay the balance', fr: 'Délai de règlement du solde' },
    period: { amount: 180, unit: 'calendar_days' },
    calendar: COMMISSION_CALENDAR,
    basis: { en: 'Set by the facility', fr: 'Fixé par la facilité' },
    reminders: [
      { code: 'before', when: 'before', amount: 20, unit: 'working_days', to: 'owner' },
      { code: 'on', when: 'on', amount: 0, unit: 'working_days', to: 'owner' },
      { code: 'after', when: 'after', amount: 5, unit: 'working_days', to: 'head' },
    ],
  },
];

const reason: InputDefinition = { kind: 'reason', code: 'reason', label: { en: 'Reasons', fr: 'Motifs' } };

const outside = {
  draft: { code: 'draft', label: { en: 'Draft', fr: 'Brouillon' } },
  requested: { code: 'requested', label: { en: 'Requested', fr: 'Demandé' } },
  endorsement: {
    code: 'partner_endorsement',
    label: { en: 'Partner endorsement', fr: 'Approbation du partenaire' },
  },
  decision: { code: 'decision', label: { en: 'Being decided', fr: 'En cours de décision' } },
  approved: { code: 'approved', label: { en: 'Approved, being prepared', fr: 'Approuvé, en préparation' } },
  scheduled: { code: 'scheduled', label: { en: 'Scheduled', fr: 'Programmé' } },
  postponed: {
    code: 'postponed',
    label: { en: 'Postponed, new dates to come', fr: 'Reporté, nouvelles dates à venir' },
  },
  held: { code: 'held', label: { en: 'Held', fr: 'Tenu' } },
  outcomes: { code: 'outcomes', label: { en: 'Outcomes recorded', fr: 'Résultats consignés' } },
  closed: { code: 'closed', label: { en: 'Closed', fr: 'Clos' } },
  cancelled: { code: 'cancelled', label: { en: 'Cancelled', fr: 'Annulé' } },
  refused: { code: 'refused', label: { en: 'Refused', fr: 'Refusé' } },
  withdrawn: { code: 'withdrawn', label: { en: 'Withdrawn', fr: 'Retiré' } },
} as const;

/** What its request for money still holds goes back, and the request ends with it. */
const END_MONEY: readonly EffectRef[] = [
  { effect: 'give_back' },
  { effect: 'signal', params: { subject: 'funding_request', transition: 'action_ended' } },
];

/** What becomes of its money leaves the meeting where it stands: whether it is held all the same, people decide. */
function fundingTold(stage: string): readonly MoveDefinition[] {
  const told = (code: string, label: Label, done: Label): MoveDefinition => ({
    kind: 'move',
    code,
    label,
    done,
    by: 'system',
    to: [{ to: stage }],
  });
  return [
    told(
      'contract_signed',
      { en: 'Contract signed', fr: 'Contrat signé' },
      { en: 'recorded that its money is under contract', fr: 'a pris acte de la signature du contrat' },
    ),
    told(
      'funding_refused',
      { en: 'Funding refused', fr: 'Financement refusé' },
      { en: 'recorded that its funding was refused', fr: 'a pris acte du refus du financement' },
    ),
    told(
      'funding_withdrawn',
      { en: 'Funding request withdrawn', fr: 'Demande de financement retirée' },
      {
        en: 'recorded that its funding request was withdrawn',
        fr: 'a pris acte du retrait de la demande de financement',
      },
    ),
    told(
      'funding_lapsed',
      { en: 'Funding lapsed', fr: 'Financement caduc' },
      { en: 'recorded that its funding has lapsed', fr: 'a pris acte de la caducité du financement' },
    ),
  ];
}

function withdraw(by: readonly Who[], code = 'withdraw'): MoveDefinition {
  return {
    kind: 'move',
    code,
    label: { en: 'Withdraw the request', fr: 'Retirer la demande' },
    done: { en: 'withdrew the request', fr: 'a retiré la demande' },
    tone: 'negative',
    by,
    inputs: [reason],
    effects: END_MONEY,
    to: [{ to: 'withdrawn' }],
  };
}

function refuse(by: Who): MoveDefinition {
  return {
    kind: 'move',
    code: 'refuse',
    label: { en: 'Refuse the request', fr: 'Refuser la demande' },
    done: { en: 'refused the request', fr: 'a refusé la demande' },
    tone: 'negative',
    by: [by],
    inputs: [reason],
    effects: END_MONEY,
    to: [{ to: 'refused' }],
  };
}

/** Back to whoever wrote it. */
function returnForCompletion(by: Who): MoveDefinition {
  return {
    kind: 'move',
    code: 'return_for_completion',
    label: { en: 'Return for completion', fr: 'Renvoyer pour complément' },
    done: { en: 'returned the request for completion', fr: 'a renvoyé la demande pour complément' },
    tone: 'negative',
    by: [by],
    inputs: [reason],
    invalidates: ALL_VISAS,
    to: [
      { to: 'facility_draft', when: { fact: 'requestedBy', is: 'equal', value: 'facility' } },
      { to: 'agency_draft', when: { fact: 'requestedBy', is: 'equal', value: 'agency' } },
      { to: 'draft' },
    ],
  };
}

const ALL_VISAS = ['endorsement', 'consultation'];

/** What it has cost by then is paid first: what is under contract and not paid goes back to the envelope. */
function cancel(): MoveDefinition {
  return {
    kind: 'move',
    code: 'cancel',
    label: { en: 'Cancel the meeting', fr: 'Annuler la réunion' },
    done: { en: 'cancelled the meeting', fr: 'a annulé la réunion' },
    tone: 'negative',
    by: [secretariat, headOfUnit],
    guards: [{ guard: 'no_payment_under_way' }],
    inputs: [reason],
    effects: [
      { effect: 'uninvite' },
      ...CLOSES_MONEY,
      { effect: 'signal', params: { subject: 'funding_request', transition: 'action_ended' } },
    ],
    to: [{ to: 'cancelled' }],
  };
}

function sendInvitations(): MoveDefinition {
  return {
    kind: 'move',
    code: 'send_invitations',
    label: { en: 'Send the invitations', fr: 'Envoyer les invitations' },
    done: { en: 'sent the invitations', fr: 'a envoyé les invitations' },
    tone: 'positive',
    by: [secretariat],
    guards: [{ guard: 'ready_to_invite' }, { guard: 'money_secured' }],
    effects: [{ effect: 'share_with_participants' }, { effect: 'invite' }],
    to: [{ to: 'scheduled' }],
  };
}

function draft(code: string, label: Label, who: Who): StageDefinition {
  return {
    kind: 'work',
    code,
    label,
    outside: outside.draft,
    owner: who,
    editableBy: [who],
    transitions: [
      {
        kind: 'move',
        code: 'submit',
        label: { en: 'Hand in the request', fr: 'Déposer la demande' },
        done: { en: 'handed in the request', fr: 'a déposé la demande' },
        tone: 'positive',
        by: [who],
        guards: [{ guard: 'dialogue_complete' }],
        to: [{ to: 'requested' }],
      },
      withdraw([who]),
    ],
  };
}

/** Content that belongs to the meeting itself may be written until the file is closed. */
const PREPARATION = { editableBy: organisers } as const;

export const dialogueWorkflow: WorkflowDefinition = {
  code: 'dialogue',
  subject: 'dialogue',
  label: { en: 'Dialogue', fr: 'Dialogue' },
  initial: 'draft',
  path: [
    'draft',
    'requested',
    'endorsement',
    'approval',
    'approved',
    'scheduled',
    'held',
    'outcomes_recorded',
    'closed',
  ],
  clocks,
  conflicts: [
    {
      code: 'four_eyes_on_a_dialogue',
      label: {
        en: 'A meeting is requested, checked and approved by a different person each',
        fr: 'Une réunion est demandée, vérifiée et approuvée chacune par une personne différente',
      },
      sides: [
        {
          code: 'requested',
          acts: ['draft', 'facility_draft', 'agency_draft'].flatMap((stage) => [
            `${stage}.edit`,
            `${stage}.submit`,
          ]),
        },
        { code: 'checked', acts: ['requested.confirm_checked', 'requested.refuse'] },
        { code: 'approved', acts: ['approval.approve', 'approval.refuse'] },
      ],
    },
  ],
  stages: [
    draft('draft', { en: 'Draft', fr: 'Brouillon' }, manager),
    draft('agency_draft', { en: 'Draft of an agency', fr: 'Brouillon d’une agence' }, agency),
    draft('facility_draft', { en: 'Draft of the facility', fr: 'Brouillon de la facilité' }, secretariat),
    {
      kind: 'work',
      code: 'requested',
      label: { en: 'Requested', fr: 'Demandé' },
      outside: outside.requested,
      owner: secretariat,
      editableBy: [secretariat],
      clocks: [{ clock: 'check', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'confirm_checked',
          label: { en: 'Confirm the check', fr: 'Confirmer la vérification' },
          done: { en: 'checked the request', fr: 'a vérifié la demande' },
          tone: 'positive',
          by: [secretariat],
          guards: [
            { guard: 'dialogue_complete' },
            { guard: 'envelope_named' },
            { guard: 'framework_in_force' },
          ],
          effects: [{ effect: 'share_with_partner_countries' }],
          to: [
            { to: 'endorsement', when: { fact: 'withPartners', is: 'equal', value: true } },
            { to: 'approval' },
          ],
        },
        returnForCompletion(secretariat),
        refuse(secretariat),
        withdraw([manager, agency]),
      ],
    },
    {
      kind: 'approval',
      code: 'endorsement',
      label: { en: 'Partner endorsement', fr: 'Approbation du partenaire' },
      outside: outside.endorsement,
      clocks: [{ clock: 'endorsement', does: 'run' }],
      visas: [
        {
          code: 'endorsement',
          label: { en: 'Endorsement by the partner country', fr: 'Approbation du pays partenaire' },
          by: { role: 'partner_authority', scope: 'country' },
          needed: { rule: 'one' },
          each: 'partnerCountries',
        },
        {
          code: 'consultation',
          label: { en: 'Opinion of the consulted services', fr: 'Avis des services consultés' },
          by: { role: 'consulted_service', scope: 'facility' },
          needed: { rule: 'count', count: 1 },
        },
      ],
      settled: { to: [{ to: 'approval' }] },
      transitions: [
        {
          kind: 'visa',
          code: 'endorse',
          label: { en: 'Endorse the meeting', fr: 'Approuver la réunion' },
          done: { en: 'endorsed the meeting', fr: 'a approuvé la réunion' },
          tone: 'positive',
          visas: ['endorsement'],
          answer: 'yes',
        },
        {
          kind: 'visa',
          code: 'object',
          label: { en: 'Object to the meeting', fr: 'S’opposer à la réunion' },
          done: { en: 'objected to the meeting', fr: 's’est opposé à la réunion' },
          tone: 'negative',
          visas: ['endorsement'],
          answer: 'no',
          inputs: [reason],
        },
        {
          kind: 'visa',
          code: 'support',
          label: { en: 'Support the meeting', fr: 'Soutenir la réunion' },
          done: { en: 'supported the meeting', fr: 'a soutenu la réunion' },
          tone: 'positive',
          visas: ['consultation'],
          answer: 'yes',
        },
        {
          kind: 'visa',
          code: 'advise_against',
          label: { en: 'Advise against the meeting', fr: 'Déconseiller la réunion' },
          done: { en: 'advised against the meeting', fr: 'a déconseillé la réunion' },
          tone: 'negative',
          visas: ['consultation'],
          answer: 'no',
          inputs: [reason],
        },
        {
          kind: 'visa',
          code: 'no_objection_by_silence',
          label: { en: 'No objection by silence', fr: 'Absence d’objection par silence' },
          done: {
            en: 'took the silence as no objection',
            fr: 'a considéré le silence comme une absence d’objection',
          },
          visas: ALL_VISAS,
          answer: 'yes',
          by: 'clock',
        },
        // A partner country has no such way: whether it still could would tell it what is going on inside.
        {
          kind: 'take_back',
          code: 'take_back',
          label: { en: 'Take back my answer', fr: 'Reprendre ma réponse' },
          done: { en: 'took back the answer', fr: 'a repris sa réponse' },
          visas: ['consultation'],
        },
        returnForCompletion(secretariat),
        withdraw([manager, agency]),
        withdraw([secretariat], 'withdraw_for_the_facility'),
      ],
    },
    {
      kind: 'work',
      code: 'approval',
      label: { en: 'For approval', fr: 'À approuver' },
      outside: outside.decision,
      owner: headOfUnit,
      clocks: [{ clock: 'approval', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'approve',
          label: { en: 'Approve the meeting', fr: 'Approuver la réunion' },
          done: { en: 'approved the meeting', fr: 'a approuvé la réunion' },
          tone: 'positive',
          by: [headOfUnit],
          guards: [{ guard: 'endorsement_not_refused' }, { guard: 'envelope_has_room' }],
          effects: [
            { effect: 'record_award' },
            { effect: 'signal', params: { subject: 'funding_request', transition: 'open_to_facility' } },
          ],
          to: [{ to: 'approved' }],
        },
        returnForCompletion(headOfUnit),
        refuse(headOfUnit),
        withdraw([manager, agency]),
      ],
    },
    {
      kind: 'work',
      code: 'approved',
      label: { en: 'Approved, to be scheduled', fr: 'Approuvé, à programmer' },
      outside: outside.approved,
      owner: secretariat,
      ...PREPARATION,
      clocks: [{ clock: 'preparation', does: 'run' }],
      transitions: [sendInvitations(), cancel(), ...fundingTold('approved')],
    },
    {
      kind: 'work',
      code: 'postponed',
      label: { en: 'Postponed, new dates to be set', fr: 'Reporté, nouvelles dates à fixer' },
      outside: outside.postponed,
      owner: secretariat,
      ...PREPARATION,
      clocks: [
        { clock: 'preparation', does: 'run' },
        { clock: 'meeting', does: 'hand_back' },
      ],
      transitions: [sendInvitations(), cancel(), ...fundingTold('postponed')],
    },
    {
      kind: 'work',
      code: 'scheduled',
      label: { en: 'Scheduled, invitations are out', fr: 'Programmé, invitations envoyées' },
      outside: outside.scheduled,
      owner: secretariat,
      ...PREPARATION,
      clocks: [
        { clock: 'meeting', does: 'run' },
        { clock: 'preparation', does: 'hand_back' },
      ],
      transitions: [
        {
          kind: 'move',
          code: 'confirm_held',
          label: { en: 'Confirm that it was held', fr: 'Confirmer la tenue de la réunion' },
          done: { en: 'confirmed that the meeting was held', fr: 'a confirmé la tenue de la réunion' },
          tone: 'positive',
          by: [secretariat],
          guards: [{ guard: 'meeting_begun' }],
          to: [{ to: 'held' }],
        },
        {
          kind: 'move',
          code: 'postpone',
          label: { en: 'Postpone the meeting', fr: 'Reporter la réunion' },
          done: { en: 'postponed the meeting', fr: 'a reporté la réunion' },
          tone: 'neutral',
          by: [secretariat],
          inputs: [reason],
          effects: [{ effect: 'uninvite' }, { effect: 'clear_dates' }],
          to: [{ to: 'postponed' }],
        },
        cancel(),
        ...fundingTold('scheduled'),
      ],
    },
    {
      kind: 'work',
      code: 'held',
      label: { en: 'Held, outcomes to be recorded', fr: 'Tenu, résultats à consigner' },
      outside: outside.held,
      owner: secretariat,
      ...PREPARATION,
      clocks: [{ clock: 'outcomes', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'record_outcomes',
          label: { en: 'Record the outcomes', fr: 'Consigner les résultats' },
          done: { en: 'recorded the outcomes', fr: 'a consigné les résultats' },
          tone: 'positive',
          by: [secretariat],
          guards: [{ guard: 'outcomes_written' }],
          inputs: [
            {
              kind: 'document',
              code: 'minutes',
              label: { en: 'Minutes of the meeting', fr: 'Compte rendu de la réunion' },
              documentKind: 'minutes',
            },
          ],
          to: [{ to: 'outcomes_recorded' }],
        },
        ...fundingTold('held'),
      ],
    },
    {
      // Follow-ups take as long as they take; each has a date of its own.
      kind: 'work',
      code: 'outcomes_recorded',
      label: { en: 'Outcomes recorded, follow-ups under way', fr: 'Résultats consignés, suites en cours' },
      outside: outside.outcomes,
      owner: secretariat,
      rests: true,
      ...PREPARATION,
      transitions: [
        {
          kind: 'move',
          code: 'close',
          label: { en: 'Close the file', fr: 'Clore le dossier' },
          done: { en: 'closed the file', fr: 'a clos le dossier' },
          tone: 'positive',
          by: [secretariat],
          guards: [{ guard: 'follow_ups_settled' }],
          effects: END_MONEY,
          to: [{ to: 'settlement', when: { fact: 'moneyOpen', is: 'equal', value: true } }, { to: 'closed' }],
        },
        decommitDormant('outcomes_recorded'),
        ...fundingTold('outcomes_recorded'),
      ],
    },
    {
      // It waits for its balance; what happens there comes as a signal. To all others the file is closed.
      kind: 'waiting',
      code: 'settlement',
      label: { en: 'Final payment', fr: 'Paiement final' },
      outside: outside.closed,
      owner: secretariat,
      clocks: [{ clock: 'settlement', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'balance_paid',
          label: { en: 'Balance settled', fr: 'Solde réglé' },
          done: {
            en: 'closed the file: the balance was settled',
            fr: 'a clos le dossier : le solde a été réglé',
          },
          tone: 'positive',
          by: 'system',
          effects: CLOSES_MONEY,
          to: [{ to: 'closed' }],
        },
        {
          kind: 'move',
          code: 'close_without_payment',
          label: { en: 'Close without a further payment', fr: 'Clore sans autre paiement' },
          done: {
            en: 'closed the file and gave back what was not paid',
            fr: 'a clos le dossier et dégagé ce qui n’avait pas été payé',
          },
          by: [secretariat],
          guards: [{ guard: 'money_settled' }],
          inputs: [reason],
          effects: CLOSES_MONEY,
          to: [{ to: 'closed' }],
        },
        decommitDormant('settlement'),
        ...fundingTold('settlement'),
      ],
    },
    {
      kind: 'final',
      code: 'closed',
      label: { en: 'Closed', fr: 'Clos' },
      outside: outside.closed,
      transitions: [],
    },
    {
      kind: 'final',
      code: 'cancelled',
      label: { en: 'Cancelled', fr: 'Annulé' },
      outside: outside.cancelled,
      transitions: [],
    },
    {
      kind: 'final',
      code: 'refused',
      label: { en: 'Refused', fr: 'Refusé' },
      outside: outside.refused,
      transitions: [],
    },
    {
      kind: 'final',
      code: 'withdrawn',
      label: { en: 'Withdrawn', fr: 'Retiré' },
      outside: outside.withdrawn,
      transitions: [],
    },
  ],
};
