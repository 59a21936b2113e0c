/**
 * The shipped workflow of technical assistance: asked for by a partner authority, a Member State or the facility itself,
 * checked, endorsed by the partner countries that did not ask, approved, paid for through a funding request of the
 * facility's own, scheduled, delivered, confirmed by the receiving side, and closed with what came of it.
 */
import { CLOSES_MONEY, decommitDormant } from '../actions/closing-money.js';
import type {
  ClockDefinition,
  EffectRef,
  GuardRef,
  InputDefinition,
  Label,
  MoveDefinition,
  ReminderDefinition,
  StageDefinition,
  Who,
  WorkflowDefinition,
} from '../workflow/index.js';

const partner: Who = { role: 'partner_authority', scope: 'organisation' };
const receiver: Who = { role: 'partner_authority', scope: 'country' };
const manager: Who = { role: 'programme_manager', scope: 'organisation' };
const secretariat: Who = { role: 'secretariat', scope: 'facility' };
const headOfUnit: Who = { role: 'head_of_unit', scope: 'facility' };

const COMMISSION_CALENDAR = 'COMMISSION';

const ladder = (daysBefore: number, daysAfter: number): readonly ReminderDefinition[] => [
  { code: 'before', when: 'before', amount: daysBefore, unit: 'working_days', to: 'owner' },
  { code: 'on', when: 'on', amount: 0, unit: 'working_days', to: 'owner' },
  { code: 'after', when: 'after', amount: daysAfter, unit: 'working_days', to: 'head' },
];

const setByTheFacility: Label = { en: 'Set by the facility', fr: 'Fixé par la facilité' };
const target: Label = {
  en: 'Target set by the facility, not a legal limit',
  fr: 'Objectif fixé par la facilité, sans valeur légale',
};

const clocks: readonly ClockDefinition[] = [
  {
    code: 'check',
    label: { en: 'Time to check the request', fr: 'Délai d’examen de la demande' },
    period: { amount: 15, unit: 'working_days' },
    calendar: COMMISSION_CALENDAR,
    basis: target,
    reminders: ladder(3, 2),
  },
  {
    code: 'clarification',
    label: { en: 'Time to answer the clarification', fr: 'Délai de réponse à la demande de précisions' },
    period: { amount: 10, unit: 'working_days' },
    calendar: { fact: 'organisationCalendar' },
    basis: setByTheFacility,
    timeout: 'lapse',
    reminders: ladder(3, 2),
  },
  {
    code: 'endorsement',
    label: { en: 'Time to endorse or object', fr: 'Délai pour approuver ou s’opposer' },
    period: { amount: 30, unit: 'calendar_days' },
    calendar: { fact: 'partnerCalendar' },
    basis: setByTheFacility,
    timeout: 'no_objection_by_silence',
    reminders: ladder(5, 1),
  },
  {
    code: 'approval',
    label: { en: 'Time to decide on the request', fr: 'Délai de décision sur la demande' },
    period: { amount: 10, unit: 'working_days' },
    calendar: COMMISSION_CALENDAR,
    basis: target,
    reminders: ladder(3, 2),
  },
  {
    code: 'contracting',
    label: { en: 'Time to put the cost under contract', fr: 'Délai de mise sous contrat du coût' },
    period: { amount: 60, unit: 'working_days' },
    calendar: COMMISSION_CALENDAR,
    basis: target,
    reminders: ladder(10, 3),
  },
  {
    code: 'scheduling',
    label: { en: 'Time to schedule', fr: 'Délai de programmation' },
    period: { amount: 30, unit: 'calendar_days' },
    calendar: COMMISSION_CALENDAR,
    basis: target,
    reminders: ladder(5, 2),
  },
  {
    code: 'confirmation',
    label: { en: 'Time to confirm what was received', fr: 'Délai pour confirmer ce qui a été reçu' },
    period: { amount: 15, unit: 'working_days' },
    calendar: { fact: 'partnerCalendar' },
    basis: setByTheFacility,
    reminders: ladder(3, 2),
  },
  {
    code: 'outcomes',
    label: { en: 'Time to record the outcomes', fr: 'Délai pour consigner les résultats' },
    period: { amount: 30, unit: 'calendar_days' },
    calendar: COMMISSION_CALENDAR,
    basis: target,
    reminders: ladder(5, 2),
  },
  {
    code: 'settlement',
    label: { en: 'Time to pay the balance', fr: 'Délai de règlement du solde' },
    period: { amount: 180, unit: 'calendar_days' },
    calendar: COMMISSION_CALENDAR,
    basis: setByTheFacility,
    reminders: ladder(20, 5),
  },
];

const reason: InputDefinition = { kind: 'reason', code: 'reason', label: { en: 'Reasons', fr: 'Motifs' } };

/** The funding request that stands beside it ends with it. */
const endsFundingRequest: EffectRef = {
  effect: 'signal',
  params: { subject: 'funding_request', transition: 'action_ended' },
};

/** What has to hold before money is set aside, and again where the decision is taken. */
const SOUND: readonly GuardRef[] = [{ guard: 'check_complete' }, { guard: 'framework_in_force' }];

const outside = {
  draft: { code: 'draft', label: { en: 'Draft', fr: 'Brouillon' } },
  underCheck: { code: 'under_check', label: { en: 'Being checked', fr: 'En cours d’examen' } },
  clarification: {
    code: 'clarification_requested',
    label: { en: 'Clarification asked of who requested it', fr: 'Précisions demandées au demandeur' },
  },
  consultation: {
    code: 'partner_consultation',
    label: { en: 'With the partner country', fr: 'Auprès du pays partenaire' },
  },
  approved: {
    code: 'approved',
    label: { en: 'Approved, being organised', fr: 'Approuvée, en cours d’organisation' },
  },
  scheduled: {
    code: 'scheduled',
    label: { en: 'Scheduled, being delivered', fr: 'Programmée, en cours de réalisation' },
  },
  confirmation: {
    code: 'to_be_confirmed',
    label: { en: 'Delivered, to be confirmed', fr: 'Réalisée, à confirmer' },
  },
  delivered: {
    code: 'delivered',
    label: { en: 'Delivered and confirmed', fr: 'Réalisée et confirmée' },
  },
  outcomes: {
    code: 'outcomes_recorded',
    label: { en: 'Outcomes recorded', fr: 'Résultats consignés' },
  },
  closed: { code: 'closed', label: { en: 'Closed', fr: 'Close' } },
  refused: { code: 'refused', label: { en: 'Refused', fr: 'Refusée' } },
  withdrawn: { code: 'withdrawn', label: { en: 'Withdrawn', fr: 'Retirée' } },
  cancelled: { code: 'cancelled', label: { en: 'Cancelled', fr: 'Annulée' } },
  lapsed: { code: 'lapsed', label: { en: 'Lapsed', fr: 'Caduque' } },
} as const;

/** Whoever asked takes the request back, for as long as nothing is under contract. */
function withdraw(): MoveDefinition {
  return {
    kind: 'move',
    code: 'withdraw',
    label: { en: 'Withdraw the request', fr: 'Retirer la demande' },
    done: { en: 'withdrew the request', fr: 'a retiré la demande' },
    tone: 'negative',
    by: [partner, manager],
    inputs: [reason],
    effects: [endsFundingRequest],
    to: [{ to: 'withdrawn' }],
  };
}

function cancel(by: readonly Who[]): MoveDefinition {
  return {
    kind: 'move',
    code: 'cancel',
    label: { en: 'Cancel', fr: 'Annuler' },
    done: { en: 'cancelled the technical assistance', fr: 'a annulé l’assistance technique' },
    tone: 'negative',
    by,
    inputs: [reason],
    effects: [endsFundingRequest],
    to: [{ to: 'cancelled' }],
  };
}

/** Once it is under contract: what is not paid goes back to the envelope. */
function callOff(): MoveDefinition {
  return {
    ...cancel([headOfUnit]),
    guards: [{ guard: 'no_payment_under_way' }],
    effects: CLOSES_MONEY,
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
    effects: [endsFundingRequest],
    to: [{ to: 'refused' }],
  };
}

function submit(by: readonly Who[]): MoveDefinition {
  return {
    kind: 'move',
    code: 'submit',
    label: { en: 'Send the request', fr: 'Envoyer la demande' },
    done: { en: 'asked for technical assistance', fr: 'a demandé une assistance technique' },
    tone: 'positive',
    by,
    guards: [{ guard: 'request_complete' }, { guard: 'framework_in_force' }],
    effects: [{ effect: 'record_submission' }, { effect: 'share_with_partner_countries' }],
    to: [{ to: 'check' }],
  };
}

/** What a question is answered with; the clock of whoever checks stands meanwhile. */
function clarification(code: string, owner: Who): StageDefinition {
  return {
    kind: 'waiting',
    code,
    label: { en: 'Clarification by who asked', fr: 'Précisions du demandeur' },
    outside: outside.clarification,
    owner,
    editableBy: [owner],
    clocks: [
      { clock: 'check', does: 'pause' },
      { clock: 'clarification', does: 'run' },
    ],
    transitions: [
      {
        kind: 'move',
        code: 'answer_clarification',
        label: { en: 'Send the clarification', fr: 'Envoyer les précisions' },
        done: { en: 'answered the request for clarification', fr: 'a répondu à la demande de précisions' },
        tone: 'positive',
        by: [owner],
        guards: [{ guard: 'request_complete' }],
        inputs: [
          {
            kind: 'text',
            code: 'answer',
            label: { en: 'Answer to the question', fr: 'Réponse à la question' },
          },
        ],
        to: [{ to: 'check' }],
      },
      withdraw(),
      {
        kind: 'move',
        code: 'lapse',
        label: { en: 'Lapse', fr: 'Caducité' },
        done: {
          en: 'closed the request: the time to answer the clarification had run out',
          fr: 'a clos la demande : le délai de réponse à la demande de précisions avait expiré',
        },
        by: 'clock',
        effects: [endsFundingRequest],
        to: [{ to: 'lapsed' }],
      },
    ],
  };
}

/** What became of the funding request. */
function funding(code: string, label: Label, done: Label, to: string): MoveDefinition {
  return {
    kind: 'move',
    code,
    label,
    done,
    tone: 'negative',
    by: 'system',
    moneyBecomes: 'none',
    to: [{ to }],
  };
}

function ended(code: keyof typeof outside): StageDefinition {
  return { kind: 'final', code, label: outside[code].label, outside: outside[code], transitions: [] };
}

export const assistanceWorkflow: WorkflowDefinition = {
  code: 'technical_assistance',
  subject: 'technical_assistance',
  label: { en: 'Technical assistance', fr: 'Assistance technique' },
  initial: 'draft',
  path: [
    'draft',
    'check',
    'endorsement',
    'approval',
    'approved',
    'scheduling',
    'scheduled',
    'confirmation',
    'delivered',
    'outcomes_recorded',
    'closed',
  ],
  clocks,
  conflicts: [
    {
      code: 'requester_never_decides',
      label: {
        en: 'Whoever asked for it does not decide on it',
        fr: 'Quiconque l’a demandée n’en décide pas',
      },
      sides: [
        {
          code: 'requester',
          acts: [
            'draft.edit',
            'draft.submit',
            'lead_draft.edit',
            'lead_draft.submit',
            'facility_draft.edit',
            'facility_draft.submit',
            'clarification.edit',
            'clarification.answer_clarification',
            'lead_clarification.edit',
            'lead_clarification.answer_clarification',
          ],
        },
        {
          code: 'decider',
          acts: [
            'check.confirm_check',
            'check.refuse',
            'visa:endorsement',
            'approval.approve',
            'approval.refuse',
          ],
        },
      ],
    },
    {
      code: 'checked_and_approved',
      label: {
        en: 'It is approved by somebody else than who checked it',
        fr: 'Elle est approuvée par une autre personne que celle qui l’a examinée',
      },
      sides: [
        { code: 'checked', acts: ['check.edit', 'check.confirm_check'] },
        { code: 'approved', acts: ['approval.approve'] },
      ],
    },
  ],
  stages: [
    {
      kind: 'work',
      code: 'draft',
      label: { en: 'Draft of a partner country', fr: 'Brouillon d’un pays partenaire' },
      outside: outside.draft,
      owner: partner,
      editableBy: [partner],
      transitions: [
        {
          ...submit([partner]),
          // What others ask for never stands here, it is opened in a draft of its own; the routes say so to whoever follows the ways.
          to: [
            { to: 'lead_draft', when: { fact: 'requestedBy', is: 'equal', value: 'member_state' } },
            { to: 'facility_draft', when: { fact: 'requestedBy', is: 'equal', value: 'facility' } },
            { to: 'check' },
          ],
        },
        { ...withdraw(), by: [partner], inputs: [] },
      ],
    },
    {
      kind: 'work',
      code: 'lead_draft',
      label: { en: 'Draft of a Member State', fr: 'Brouillon d’un État membre' },
      outside: outside.draft,
      owner: manager,
      editableBy: [manager],
      transitions: [submit([manager]), { ...withdraw(), by: [manager], inputs: [] }],
    },
    {
      kind: 'work',
      code: 'facility_draft',
      label: { en: 'Draft of the facility', fr: 'Brouillon de la facilité' },
      outside: outside.draft,
      owner: secretariat,
      editableBy: [secretariat],
      transitions: [submit([secretariat]), { ...cancel([secretariat]), inputs: [] }],
    },
    {
      kind: 'work',
      code: 'check',
      label: { en: 'Check by the secretariat', fr: 'Examen par le secrétariat' },
      outside: outside.underCheck,
      owner: secretariat,
      editableBy: [secretariat],
      clocks: [{ clock: 'check', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'confirm_check',
          label: { en: 'Confirm the check', fr: 'Confirmer l’examen' },
          done: { en: 'checked the request', fr: 'a examiné la demande' },
          tone: 'positive',
          by: [secretariat],
          guards: SOUND,
          // What was answered before was answered to another text.
          invalidates: ['endorsement', 'answers_noted'],
          to: [
            { to: 'endorsement', when: { fact: 'endorsementNeeded', is: 'equal', value: true } },
            { to: 'approval' },
          ],
        },
        {
          kind: 'move',
          code: 'ask_clarification',
          label: { en: 'Ask for a clarification', fr: 'Demander des précisions' },
          done: { en: 'asked for a clarification', fr: 'a demandé des précisions' },
          by: [secretariat],
          guards: [{ guard: 'asked_by_others' }],
          inputs: [
            {
              kind: 'text',
              code: 'question',
              label: { en: 'What has to be clarified', fr: 'Points à préciser' },
            },
          ],
          to: [
            { to: 'lead_clarification', when: { fact: 'requestedBy', is: 'equal', value: 'member_state' } },
            { to: 'clarification' },
          ],
        },
        refuse(secretariat),
        withdraw(),
      ],
    },
    clarification('clarification', partner),
    clarification('lead_clarification', manager),
    {
      kind: 'approval',
      code: 'endorsement',
      label: { en: 'Endorsement by the partner countries', fr: 'Approbation des pays partenaires' },
      outside: outside.consultation,
      clocks: [{ clock: 'endorsement', does: 'run' }],
      visas: [
        {
          code: 'endorsement',
          label: { en: 'Endorsement by the partner country', fr: 'Approbation du pays partenaire' },
          by: receiver,
          needed: { rule: 'one' },
          each: 'endorsingCountries',
        },
        {
          code: 'answers_noted',
          label: { en: 'Answers noted by the secretariat', fr: 'Réponses constatées par le secrétariat' },
          by: secretariat,
          needed: { rule: 'one' },
          after: ['endorsement'],
        },
      ],
      settled: { to: [{ to: 'approval' }] },
      transitions: [
        {
          kind: 'visa',
          code: 'endorse',
          label: { en: 'Endorse the request', fr: 'Approuver la demande' },
          done: { en: 'endorsed the request', fr: 'a approuvé la demande' },
          tone: 'positive',
          visas: ['endorsement'],
          answer: 'yes',
        },
        {
          kind: 'visa',
          code: 'object',
          label: { en: 'Object to the request', fr: 'S’opposer à la demande' },
          done: { en: 'objected to the request', fr: 's’est opposé à la demande' },
          tone: 'negative',
          visas: ['endorsement'],
          answer: 'no',
          inputs: [reason],
          to: [{ to: 'check' }],
        },
        {
          kind: 'visa',
          code: 'note_answers',
          label: { en: 'Take note of the answers', fr: 'Constater les réponses' },
          done: { en: 'took note of the answers', fr: 'a constaté les réponses' },
          tone: 'positive',
          visas: ['answers_noted'],
          answer: 'yes',
        },
        {
          kind: 'visa',
          code: 'no_objection_by_silence',
          label: { en: 'No objection by silence', fr: 'Non-objection tacite' },
          done: {
            en: 'recorded no objection: the time to answer had run out',
            fr: 'a constaté l’absence d’objection : le délai de réponse avait expiré',
          },
          visas: ['endorsement'],
          answer: 'yes',
          by: 'clock',
        },
        withdraw(),
      ],
    },
    {
      kind: 'work',
      code: 'approval',
      label: { en: 'Decision of the head of unit', fr: 'Décision du chef d’unité' },
      outside: outside.underCheck,
      owner: headOfUnit,
      clocks: [{ clock: 'approval', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'approve',
          label: { en: 'Approve the request', fr: 'Approuver la demande' },
          done: { en: 'approved the request', fr: 'a approuvé la demande' },
          tone: 'positive',
          by: [headOfUnit],
          guards: [...SOUND, { guard: 'envelope_has_room' }],
          effects: [
            { effect: 'record_award' },
            { effect: 'signal', params: { subject: 'funding_request', transition: 'open_to_facility' } },
          ],
          to: [{ to: 'approved' }],
        },
        {
          kind: 'move',
          code: 'return_to_check',
          label: { en: 'Return to the check', fr: 'Renvoyer à l’examen' },
          done: { en: 'returned the request to the check', fr: 'a renvoyé la demande à l’examen' },
          tone: 'negative',
          by: [headOfUnit],
          inputs: [reason],
          to: [{ to: 'check' }],
        },
        refuse(headOfUnit),
        withdraw(),
      ],
    },
    {
      // It waits for its funding request; what happens there comes as signals.
      kind: 'waiting',
      code: 'approved',
      label: { en: 'Approved, cost being authorised', fr: 'Approuvée, coût en cours d’ordonnancement' },
      outside: outside.approved,
      owner: secretariat,
      editableBy: [secretariat],
      clocks: [{ clock: 'contracting', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'contract_signed',
          label: { en: 'Contract signed', fr: 'Contrat signé' },
          done: { en: 'recorded the signed contract', fr: 'a enregistré le contrat signé' },
          tone: 'positive',
          by: 'system',
          moneyBecomes: 'contracted',
          to: [{ to: 'scheduling' }],
        },
        funding(
          'funding_refused',
          { en: 'Funding refused', fr: 'Financement refusé' },
          {
            en: 'recorded that the funding request was refused',
            fr: 'a enregistré le refus de la demande de financement',
          },
          'refused',
        ),
        funding(
          'funding_withdrawn',
          { en: 'Funding request withdrawn', fr: 'Demande de financement retirée' },
          {
            en: 'recorded that the funding request was withdrawn',
            fr: 'a enregistré le retrait de la demande de financement',
          },
          'cancelled',
        ),
        funding(
          'funding_lapsed',
          { en: 'Funding request lapsed', fr: 'Demande de financement caduque' },
          {
            en: 'recorded that the funding request had lapsed',
            fr: 'a enregistré la caducité de la demande de financement',
          },
          'lapsed',
        ),
        ...[withdraw(), cancel([headOfUnit])].map((move) => ({
          ...move,
          // The contract may be signed while the signal that tells so is still on its way.
          guards: [{ guard: 'not_under_contract' }],
          effects: [{ effect: 'give_back' }, endsFundingRequest],
        })),
      ],
    },
    {
      kind: 'work',
      code: 'scheduling',
      label: { en: 'Under contract, being scheduled', fr: 'Sous contrat, en cours de programmation' },
      outside: outside.approved,
      owner: secretariat,
      editableBy: [secretariat],
      clocks: [{ clock: 'scheduling', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'schedule',
          label: { en: 'Schedule', fr: 'Programmer' },
          done: { en: 'scheduled what will be delivered', fr: 'a programmé ce qui sera réalisé' },
          tone: 'positive',
          by: [secretariat],
          guards: [{ guard: 'plan_complete' }, { guard: 'plan_within_contract' }],
          effects: [{ effect: 'record_schedule' }],
          to: [{ to: 'scheduled' }],
        },
        callOff(),
      ],
    },
    {
      kind: 'work',
      code: 'scheduled',
      label: { en: 'Scheduled, being delivered', fr: 'Programmée, en cours de réalisation' },
      outside: outside.scheduled,
      owner: secretariat,
      rests: true,
      editableBy: [secretariat],
      transitions: [
        {
          kind: 'move',
          code: 'ask_confirmation',
          label: { en: 'Ask for the confirmation', fr: 'Demander la confirmation' },
          done: {
            en: 'asked the receiving side to confirm what was delivered',
            fr: 'a demandé au bénéficiaire de confirmer ce qui a été réalisé',
          },
          tone: 'positive',
          by: [secretariat],
          guards: [
            { guard: 'plan_complete' },
            { guard: 'plan_within_contract' },
            { guard: 'everything_delivered' },
          ],
          invalidates: ['receipt', 'acceptance'],
          to: [{ to: 'confirmation' }],
        },
        decommitDormant('scheduled'),
        callOff(),
      ],
    },
    {
      kind: 'approval',
      code: 'confirmation',
      label: { en: 'Confirmation by the receiving side', fr: 'Confirmation par le bénéficiaire' },
      outside: outside.confirmation,
      clocks: [{ clock: 'confirmation', does: 'run' }],
      visas: [
        {
          code: 'receipt',
          label: { en: 'Receipt by the partner country', fr: 'Réception par le pays partenaire' },
          by: receiver,
          needed: { rule: 'one' },
          each: 'partnerCountries',
        },
        {
          code: 'acceptance',
          label: {
            en: 'Deliveries certified by the secretariat',
            fr: 'Service fait certifié par le secrétariat',
          },
          by: secretariat,
          needed: { rule: 'one' },
          after: ['receipt'],
        },
      ],
      settled: { to: [{ to: 'delivered' }] },
      transitions: [
        {
          kind: 'visa',
          code: 'confirm_receipt',
          label: { en: 'Confirm that all was received', fr: 'Confirmer que tout a été reçu' },
          done: { en: 'confirmed what was received', fr: 'a confirmé ce qui a été reçu' },
          tone: 'positive',
          visas: ['receipt'],
          answer: 'yes',
          guards: [{ guard: 'deliveries_confirmed' }],
        },
        {
          kind: 'visa',
          code: 'contest_receipt',
          label: { en: 'Say that something is missing', fr: 'Signaler qu’il manque quelque chose' },
          done: { en: 'said that something is missing', fr: 'a signalé qu’il manque quelque chose' },
          tone: 'negative',
          visas: ['receipt'],
          answer: 'no',
          inputs: [reason],
          to: [{ to: 'scheduled' }],
        },
        {
          kind: 'visa',
          code: 'certify',
          label: { en: 'Certify the deliveries', fr: 'Certifier le service fait' },
          done: { en: 'certified the deliveries', fr: 'a certifié le service fait' },
          tone: 'positive',
          visas: ['acceptance'],
          answer: 'yes',
          guards: [{ guard: 'deliveries_confirmed' }],
        },
        {
          kind: 'move',
          code: 'go_on_delivering',
          label: { en: 'Go on delivering', fr: 'Poursuivre la réalisation' },
          done: {
            en: 'went on delivering, before all was confirmed',
            fr: 'a poursuivi la réalisation avant que tout soit confirmé',
          },
          by: [secretariat],
          inputs: [reason],
          invalidates: ['receipt', 'acceptance'],
          to: [{ to: 'scheduled' }],
        },
        callOff(),
      ],
    },
    {
      kind: 'work',
      code: 'delivered',
      label: { en: 'Delivered and confirmed', fr: 'Réalisée et confirmée' },
      outside: outside.delivered,
      owner: secretariat,
      editableBy: [secretariat],
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
          effects: [{ effect: 'record_outcomes' }],
          to: [
            // Its balance was paid before, and nothing is left.
            { to: 'closed', when: { fact: 'moneyOpen', is: 'equal', value: false } },
            { to: 'outcomes_recorded' },
          ],
        },
      ],
    },
    {
      // It waits for its balance; what happens there comes as a signal.
      kind: 'waiting',
      code: 'outcomes_recorded',
      label: { en: 'Outcomes recorded, final payment', fr: 'Résultats consignés, paiement final' },
      outside: outside.outcomes,
      owner: secretariat,
      clocks: [{ clock: 'settlement', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'balance_paid',
          label: { en: 'Balance settled', fr: 'Solde réglé' },
          done: {
            en: 'closed the technical assistance: its balance was settled',
            fr: 'a clos l’assistance technique : son solde a été réglé',
          },
          tone: 'positive',
          by: 'system',
          effects: CLOSES_MONEY,
          to: [{ to: 'closed' }],
        },
        {
          kind: 'move',
          code: 'close',
          label: {
            en: 'Close without a further payment',
            fr: 'Clore sans autre paiement',
          },
          done: {
            en: 'closed the technical assistance and gave back what was not paid',
            fr: 'a clos l’assistance technique et dégagé ce qui n’avait pas été payé',
          },
          by: [secretariat],
          guards: [{ guard: 'money_settled' }],
          inputs: [reason],
          effects: CLOSES_MONEY,
          to: [{ to: 'closed' }],
        },
        decommitDormant('outcomes_recorded'),
      ],
    },
    ended('closed'),
    ended('refused'),
    ended('withdrawn'),
    ended('cancelled'),
    ended('lapsed'),
  ],
};
