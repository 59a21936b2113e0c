/**
 * The shipped workflow of an amendment: drafted by the lead or by the facility, assessed by people who did not start it,
 * endorsed by the partner countries when their part changes, authorised, and signed by both sides. Everything that it
 * changes, it changes when the facility signs, and not before.
 */
import type {
  ClockDefinition,
  EffectRef,
  GuardRef,
  InputDefinition,
  Label,
  MoveDefinition,
  ReminderDefinition,
  Route,
  StageDefinition,
  TakeBackDefinition,
  VisaDefinition,
  Who,
  WorkflowDefinition,
} from '../workflow/index.js';

const manager: Who = { role: 'programme_manager', scope: 'organisation' };
const secretariat: Who = { role: 'secretariat', scope: 'facility' };
const financial: Who = { role: 'assessor_financial', scope: 'facility' };
const headOfUnit: Who = { role: 'head_of_unit', scope: 'facility' };
const authorisingOfficer: Who = { role: 'authorising_officer', scope: 'facility' };

const COMMISSION_CALENDAR = 'COMMISSION';

const ladder = (daysBefore: number, daysAfter: number): readonly ReminderDefinition[] => [
  { code: 'before', when: 'before', amount: daysBefore, unit: 'working_days', to: 'owner' },
  { code: 'on', when: 'on', amount: 0, unit: 'working_days', to: 'owner' },
  { code: 'after', when: 'after', amount: daysAfter, unit: 'working_days', to: 'head' },
];

const setByTheFacility: Label = { en: 'Set by the facility', fr: 'Fixé par la facilité' };

const clocks: readonly ClockDefinition[] = [
  {
    code: 'assessment',
    label: { en: 'Time to assess the amendment', fr: 'Délai d’examen de l’avenant' },
    period: { amount: 20, unit: 'working_days' },
    calendar: COMMISSION_CALENDAR,
    basis: setByTheFacility,
    reminders: ladder(5, 2),
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
    code: 'authorisation',
    label: { en: 'Time to authorise the amendment', fr: 'Délai d’ordonnancement de l’avenant' },
    period: { amount: 10, unit: 'working_days' },
    calendar: COMMISSION_CALENDAR,
    basis: setByTheFacility,
    reminders: ladder(3, 2),
  },
  {
    code: 'signature',
    label: { en: 'Time to sign the amendment', fr: 'Délai de signature de l’avenant' },
    period: { amount: 20, unit: 'working_days' },
    calendar: { fact: 'organisationCalendar' },
    basis: setByTheFacility,
    reminders: ladder(5, 2),
  },
  {
    code: 'correction',
    label: { en: 'Time to correct the amendment', fr: 'Délai de correction de l’avenant' },
    period: { amount: 20, unit: 'working_days' },
    calendar: { fact: 'organisationCalendar' },
    basis: setByTheFacility,
    reminders: ladder(5, 2),
  },
];

const reason: InputDefinition = { kind: 'reason', code: 'reason', label: { en: 'Reasons', fr: 'Motifs' } };

/** Visas that speak for what the amendment says: once it goes back to be changed, none of them does any more. */
const ALL_VISAS = [
  'content',
  'financial',
  'supervision',
  'financial_supervision',
  'endorsement',
  'consultation',
  'authorisation',
  'second_signature',
  'lead_signature',
];

/** What has to hold when it is proposed, and again when it is authorised and signed. */
const AS_THE_ACTION_STANDS: readonly GuardRef[] = [
  { guard: 'action_under_way' },
  { guard: 'values_as_they_were' },
  { guard: 'reports_can_follow' },
];

const MONEY_IS_THERE: readonly GuardRef[] = [
  { guard: 'envelope_has_room' },
  { guard: 'not_below_what_is_used' },
];

/** Whoever started it corrects it: the lead within a time limit, the facility in its own draft. */
const TO_ITS_AUTHOR: readonly Route[] = [
  { to: 'facility_draft', when: { fact: 'byFacility', is: 'equal', value: true } },
  { to: 'correction' },
];

const shares: readonly EffectRef[] = [
  { effect: 'share_with_partner_countries' },
  { effect: 'share_with_co_applicants' },
];

function propose(code: string, by: Who, to: string, label: Label, done: Label): MoveDefinition {
  return {
    kind: 'move',
    code,
    label,
    done,
    tone: 'positive',
    by: [by],
    guards: [{ guard: 'amendment_complete' }, ...AS_THE_ACTION_STANDS, ...MONEY_IS_THERE],
    effects: shares,
    to: [{ to }],
  };
}

const proposed: Label = { en: 'proposed the amendment', fr: 'a proposé l’avenant' };
const proposeLabel: Label = { en: 'Propose the amendment', fr: 'Proposer l’avenant' };

const withdrawByLead: MoveDefinition = {
  kind: 'move',
  code: 'withdraw',
  label: { en: 'Withdraw the amendment', fr: 'Retirer l’avenant' },
  done: { en: 'withdrew the amendment', fr: 'a retiré l’avenant' },
  tone: 'negative',
  by: [manager],
  guards: [{ guard: 'started_by_the_lead' }],
  inputs: [reason],
  to: [{ to: 'withdrawn' }],
};

const withdrawByFacility: MoveDefinition = {
  ...withdrawByLead,
  code: 'withdraw_for_the_facility',
  by: [secretariat],
  guards: [{ guard: 'started_by_the_facility' }],
};

/** The action has come to its end, and with it whatever was to be changed in it. */
const actionEnded: MoveDefinition = {
  kind: 'move',
  code: 'action_ended',
  label: { en: 'The action has ended', fr: 'L’action a pris fin' },
  done: {
    en: 'closed the amendment: the action has ended',
    fr: 'a clos l’avenant : l’action a pris fin',
  },
  by: 'system',
  to: [{ to: 'withdrawn' }],
};

const onTheWay: readonly MoveDefinition[] = [withdrawByLead, withdrawByFacility, actionEnded];

function returnBy(by: readonly Who[]): MoveDefinition {
  return {
    kind: 'move',
    code: 'return_for_correction',
    label: { en: 'Return for correction', fr: 'Renvoyer pour correction' },
    done: { en: 'returned the amendment for correction', fr: 'a renvoyé l’avenant pour correction' },
    tone: 'negative',
    by,
    inputs: [reason],
    invalidates: ALL_VISAS,
    to: TO_ITS_AUTHOR,
  };
}

function refuse(by: readonly Who[]): MoveDefinition {
  return {
    kind: 'move',
    code: 'refuse',
    label: { en: 'Refuse the amendment', fr: 'Refuser l’avenant' },
    done: { en: 'refused the amendment', fr: 'a refusé l’avenant' },
    tone: 'negative',
    by,
    inputs: [reason],
    to: [{ to: 'refused' }],
  };
}

function takeBack(visas: readonly string[], label: Label): TakeBackDefinition {
  return {
    kind: 'take_back',
    code: 'take_back',
    label,
    done: { en: 'took back the answer', fr: 'a repris sa réponse' },
    visas,
  };
}

const takeBackAnswer: Label = { en: 'Take back my answer', fr: 'Reprendre ma réponse' };
const takeBackSignature: Label = { en: 'Take back my signature', fr: 'Reprendre ma signature' };

const outside = {
  draft: { code: 'draft', label: { en: 'Draft', fr: 'Brouillon' } },
  inPreparation: {
    code: 'in_preparation',
    label: { en: 'Being prepared by the facility', fr: 'En préparation par la facilité' },
  },
  underAssessment: { code: 'under_assessment', label: { en: 'Being examined', fr: 'En cours d’examen' } },
  consultation: {
    code: 'partner_consultation',
    label: { en: 'With the partner country', fr: 'Auprès du pays partenaire' },
  },
  toBeSigned: { code: 'to_be_signed', label: { en: 'To be signed', fr: 'À signer' } },
  correction: {
    code: 'correction',
    label: { en: 'To be corrected by the lead', fr: 'À corriger par le chef de file' },
  },
  signed: { code: 'signed', label: { en: 'Signed', fr: 'Signé' } },
  refused: { code: 'refused', label: { en: 'Refused', fr: 'Refusé' } },
  withdrawn: { code: 'withdrawn', label: { en: 'Withdrawn', fr: 'Retiré' } },
} as const;

const authorActs = [
  'draft.edit',
  'draft.propose',
  'facility_draft.edit',
  'facility_draft.propose',
  'correction.edit',
  'correction.resubmit',
];

/** What changes is checked beside its money; then it goes to the countries whose part changes, or on. */
function assessment(
  code: string,
  label: Label,
  content: Pick<VisaDefinition, 'code' | 'label' | 'by'>,
  money: string,
): StageDefinition {
  const visas = [content.code, money];
  return {
    kind: 'approval',
    code,
    label,
    outside: outside.underAssessment,
    clocks: [{ clock: 'assessment', does: 'run' }],
    visas: [
      { ...content, needed: { rule: 'one' } },
      {
        code: money,
        label: { en: 'Its money', fr: 'Volet financier' },
        by: financial,
        needed: { rule: 'one' },
        when: { fact: 'moneyChanges', is: 'equal', value: true },
      },
    ],
    settled: {
      to: [
        { to: 'endorsement', when: { fact: 'partnerPartChanges', is: 'equal', value: true } },
        { to: 'authorisation' },
      ],
    },
    transitions: [
      {
        kind: 'visa',
        code: 'confirm',
        label: { en: 'Confirm', fr: 'Confirmer' },
        done: { en: 'confirmed the amendment', fr: 'a confirmé l’avenant' },
        tone: 'positive',
        visas,
        answer: 'yes',
      },
      takeBack(visas, takeBackAnswer),
      returnBy([secretariat, financial, headOfUnit]),
      refuse([headOfUnit]),
      ...onTheWay,
    ],
  };
}

export const amendmentWorkflow: WorkflowDefinition = {
  code: 'amendment',
  subject: 'amendment',
  label: { en: 'Amendment', fr: 'Avenant' },
  initial: 'draft',
  path: ['draft', 'assessment', 'authorisation', 'signature', 'signed'],
  clocks,
  conflicts: [
    {
      code: 'author_never_decides',
      label: {
        en: 'Whoever wrote an amendment does not decide on it',
        fr: 'Quiconque a rédigé un avenant n’en décide pas',
      },
      sides: [
        { code: 'author', acts: authorActs },
        {
          code: 'decider',
          acts: [
            'visa:content',
            'visa:supervision',
            'visa:financial',
            'visa:financial_supervision',
            'visa:authorisation',
            'visa:second_signature',
            'assessment.refuse',
            'supervision.refuse',
            'authorisation.refuse',
          ],
        },
      ],
    },
    {
      code: 'four_eyes_on_an_amendment',
      label: {
        en: 'What changes, its money and the authorisation are confirmed by a different person each',
        fr: 'Les modifications, leur volet financier et l’ordonnancement relèvent chacun d’une personne différente',
      },
      sides: [
        { code: 'content', acts: ['visa:content', 'visa:supervision'] },
        { code: 'financial', acts: ['visa:financial', 'visa:financial_supervision'] },
        { code: 'authorisation', acts: ['visa:authorisation'] },
        { code: 'second_signature', acts: ['visa:second_signature'] },
      ],
    },
    {
      code: 'one_side_each',
      label: {
        en: 'Nobody acts for both parties of an amendment',
        fr: 'Nul n’agit pour les deux parties d’un avenant',
      },
      sides: [
        {
          code: 'lead',
          acts: [
            'draft.edit',
            'draft.propose',
            'correction.edit',
            'correction.resubmit',
            'visa:lead_signature',
          ],
        },
        {
          code: 'facility',
          acts: [
            'facility_draft.edit',
            'facility_draft.propose',
            'visa:content',
            'visa:supervision',
            'visa:financial',
            'visa:financial_supervision',
            'visa:authorisation',
            'visa:second_signature',
            'visa:facility_signature',
          ],
        },
        { code: 'partner', acts: ['visa:endorsement'] },
      ],
    },
  ],
  stages: [
    {
      kind: 'work',
      code: 'draft',
      label: { en: 'Draft', fr: 'Brouillon' },
      outside: outside.draft,
      owner: manager,
      editableBy: [manager],
      transitions: [
        propose('propose', manager, 'assessment', proposeLabel, proposed),
        { ...withdrawByLead, guards: [], inputs: [] },
        actionEnded,
      ],
    },
    {
      kind: 'work',
      code: 'facility_draft',
      label: { en: 'Draft of the facility', fr: 'Brouillon de la facilité' },
      outside: outside.inPreparation,
      owner: secretariat,
      editableBy: [secretariat],
      transitions: [
        propose('propose', secretariat, 'supervision', proposeLabel, proposed),
        { ...withdrawByFacility, guards: [], inputs: [] },
        actionEnded,
      ],
    },
    assessment(
      'assessment',
      { en: 'Assessment', fr: 'Examen' },
      { code: 'content', label: { en: 'What changes', fr: 'Modifications' }, by: secretariat },
      'financial',
    ),
    // The facility's own proposal is not checked by a colleague of whoever wrote it, but above them.
    assessment(
      'supervision',
      { en: 'Assessment of the facility’s proposal', fr: 'Examen de la proposition de la facilité' },
      {
        code: 'supervision',
        label: { en: 'The facility’s proposal', fr: 'Proposition de la facilité' },
        by: headOfUnit,
      },
      'financial_supervision',
    ),
    {
      kind: 'approval',
      code: 'endorsement',
      label: { en: 'Partner endorsement', fr: 'Approbation du partenaire' },
      outside: outside.consultation,
      clocks: [{ clock: 'endorsement', does: 'run' }],
      visas: [
        {
          code: 'endorsement',
          label: { en: 'Endorsement by the partner country', fr: 'Approbation du pays partenaire' },
          by: { role: 'partner_authority', scope: 'country' },
          needed: { rule: 'one' },
          each: 'endorsingCountries',
        },
        {
          code: 'consultation',
          label: { en: 'Opinion of the consulted services', fr: 'Avis des services consultés' },
          by: { role: 'consulted_service', scope: 'facility' },
          needed: { rule: 'count', count: 1 },
        },
      ],
      settled: { to: [{ to: 'authorisation' }] },
      transitions: [
        {
          kind: 'visa',
          code: 'endorse',
          label: { en: 'Endorse the amendment', fr: 'Approuver l’avenant' },
          done: { en: 'endorsed the amendment', fr: 'a approuvé l’avenant' },
          tone: 'positive',
          visas: ['endorsement'],
          answer: 'yes',
        },
        {
          kind: 'visa',
          code: 'object',
          label: { en: 'Object to the amendment', fr: 'S’opposer à l’avenant' },
          done: { en: 'objected to the amendment', fr: 's’est opposé à l’avenant' },
          tone: 'negative',
          visas: ['endorsement'],
          answer: 'no',
          inputs: [reason],
          invalidates: ALL_VISAS,
          to: TO_ITS_AUTHOR,
        },
        {
          kind: 'visa',
          code: 'support',
          label: { en: 'Support the amendment', fr: 'Soutenir l’avenant' },
          done: { en: 'supported the amendment', fr: 'a soutenu l’avenant' },
          tone: 'positive',
          visas: ['consultation'],
          answer: 'yes',
        },
        {
          kind: 'visa',
          code: 'advise_against',
          label: { en: 'Advise against the amendment', fr: 'Déconseiller l’avenant' },
          done: { en: 'advised against the amendment', fr: 'a déconseillé l’avenant' },
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
            en: 'took the silence of the partner country as no objection',
            fr: 'a considéré le silence du pays partenaire comme une absence d’objection',
          },
          visas: ['endorsement', 'consultation'],
          answer: 'yes',
          by: 'clock',
        },
        returnBy([secretariat]),
        ...onTheWay,
      ],
    },
    {
      kind: 'approval',
      code: 'authorisation',
      label: { en: 'Authorisation', fr: 'Ordonnancement' },
      outside: outside.underAssessment,
      clocks: [{ clock: 'authorisation', does: 'run' }],
      visas: [
        {
          code: 'authorisation',
          label: { en: 'Authorising officer', fr: 'Ordonnateur' },
          by: authorisingOfficer,
          needed: { rule: 'one' },
        },
        {
          code: 'second_signature',
          label: { en: 'Second authorising signature', fr: 'Seconde signature d’ordonnancement' },
          by: authorisingOfficer,
          needed: { rule: 'one' },
          after: ['authorisation'],
          when: { fact: 'needsSecondSignature', is: 'equal', value: true },
        },
      ],
      settled: { to: [{ to: 'signature' }], guards: [...AS_THE_ACTION_STANDS, ...MONEY_IS_THERE] },
      transitions: [
        {
          kind: 'visa',
          code: 'authorise',
          label: { en: 'Authorise', fr: 'Ordonnancer' },
          done: { en: 'authorised the amendment', fr: 'a ordonnancé l’avenant' },
          tone: 'positive',
          visas: ['authorisation', 'second_signature'],
          answer: 'yes',
        },
        takeBack(['authorisation', 'second_signature'], takeBackSignature),
        returnBy([authorisingOfficer, secretariat]),
        refuse([authorisingOfficer]),
        ...onTheWay,
      ],
    },
    {
      kind: 'approval',
      code: 'signature',
      label: { en: 'Signature by both sides', fr: 'Signature des deux parties' },
      outside: outside.toBeSigned,
      clocks: [{ clock: 'signature', does: 'run' }],
      visas: [
        {
          code: 'lead_signature',
          label: { en: 'Signature of the lead', fr: 'Signature du chef de file' },
          by: manager,
          needed: { rule: 'one' },
        },
        {
          code: 'facility_signature',
          label: { en: 'Signature of the facility', fr: 'Signature de la facilité' },
          by: secretariat,
          needed: { rule: 'one' },
          after: ['lead_signature'],
        },
      ],
      // Money moves here, in one step with all else that changes, and nowhere before.
      settled: {
        to: [{ to: 'signed' }],
        guards: [...AS_THE_ACTION_STANDS, ...MONEY_IS_THERE],
        effects: [
          { effect: 'carry_out' },
          { effect: 'move_money' },
          { effect: 'signal', params: { subject: 'action', transition: 'amended' } },
        ],
      },
      transitions: [
        {
          kind: 'visa',
          code: 'sign',
          label: { en: 'Sign the amendment', fr: 'Signer l’avenant' },
          done: { en: 'signed the amendment', fr: 'a signé l’avenant' },
          tone: 'positive',
          visas: ['lead_signature', 'facility_signature'],
          answer: 'yes',
        },
        takeBack(['lead_signature'], takeBackSignature),
        {
          kind: 'move',
          code: 'decline',
          label: { en: 'Decline to sign', fr: 'Refuser de signer' },
          done: { en: 'declined to sign the amendment', fr: 'a refusé de signer l’avenant' },
          tone: 'negative',
          by: [manager],
          guards: [{ guard: 'started_by_the_facility' }],
          inputs: [reason],
          to: [{ to: 'refused' }],
        },
        returnBy([secretariat]),
        ...onTheWay,
      ],
    },
    {
      kind: 'waiting',
      code: 'correction',
      label: { en: 'Correction by the lead', fr: 'Correction par le chef de file' },
      outside: outside.correction,
      owner: manager,
      editableBy: [manager],
      clocks: [{ clock: 'correction', does: 'run' }],
      transitions: [
        {
          ...propose(
            'resubmit',
            manager,
            'assessment',
            { en: 'Propose the corrected amendment', fr: 'Proposer l’avenant corrigé' },
            { en: 'proposed the corrected amendment', fr: 'a proposé l’avenant corrigé' },
          ),
          inputs: [
            { kind: 'text', code: 'answer', label: { en: 'What was corrected', fr: 'Ce qui a été corrigé' } },
          ],
        },
        { ...withdrawByLead, guards: [] },
        actionEnded,
      ],
    },
    {
      kind: 'final',
      code: 'signed',
      label: { en: 'Signed', fr: 'Signé' },
      outside: outside.signed,
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
