/**
 * The shipped workflow of a grant action: concept note, checks, partner endorsement beside consultation, full
 * application, assessments, Steering Committee, award, contracting, implementation, closure, and every way out.
 */

import { legalLimit } from '../reference/legal-limits.js';
import type {
  ClockDefinition,
  EffectRef,
  GuardRef,
  InputDefinition,
  Label,
  MoveDefinition,
  ReminderDefinition,
  TakeBackDefinition,
  Who,
  WorkflowDefinition,
} from '../workflow/index.js';
import { CLOSES_MONEY, decommitDormant } from './closing-money.js';
import type { Section } from './section-limits.js';

const manager: Who = { role: 'programme_manager', scope: 'organisation' };
const secretariat: Who = { role: 'secretariat', scope: 'facility' };
const headOfUnit: Who = { role: 'head_of_unit', scope: 'facility' };
const authorisingOfficer: Who = { role: 'authorising_officer', scope: 'facility' };

const ladder = (daysBefore: number, daysAfter: number): readonly ReminderDefinition[] => [
  { code: 'before', when: 'before', amount: daysBefore, unit: 'working_days', to: 'owner' },
  { code: 'on', when: 'on', amount: 0, unit: 'working_days', to: 'owner' },
  { code: 'after', when: 'after', amount: daysAfter, unit: 'working_days', to: 'head' },
];

const setByTheFacility: Label = { en: 'Set by the facility', fr: 'Fixé par la facilité' };
const setByTheCall: Label = { en: 'Guidelines of the call', fr: 'Lignes directrices de l’appel' };

const clocks: readonly ClockDefinition[] = [
  {
    ...legalLimit('receipt'),
    reminders: ladder(1, 1),
  },
  {
    ...legalLimit('eligibility'),
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
    code: 'full_application',
    label: { en: 'Time to submit the full application', fr: 'Délai de dépôt de la demande complète' },
    period: { amount: 60, unit: 'calendar_days' },
    calendar: { fact: 'organisationCalendar' },
    basis: setByTheCall,
    timeout: 'lapse',
    reminders: ladder(10, 2),
  },
  {
    ...legalLimit('time_to_inform'),
    reminders: ladder(20, 5),
  },
  {
    ...legalLimit('time_to_grant'),
    reminders: ladder(15, 5),
  },
  {
    code: 'settlement',
    label: { en: 'Time to settle the action', fr: 'Délai pour solder l’action' },
    period: { amount: 180, unit: 'calendar_days' },
    calendar: 'COMMISSION',
    basis: setByTheFacility,
    reminders: ladder(20, 5),
  },
  {
    code: 'reserve_list',
    label: { en: 'Time on the reserve list', fr: 'Durée d’inscription sur la liste de réserve' },
    period: { amount: { fact: 'reserveListMonths' }, unit: 'months' },
    calendar: 'COMMISSION',
    basis: setByTheFacility,
    timeout: 'lapse_from_reserve',
    reminders: ladder(20, 2),
  },
  {
    ...legalLimit('redress'),
    timeout: 'close_without_redress',
    reminders: ladder(5, 1),
  },
];

/** Told to the lead when the committee rejects, without the names of those who wrote them. */
const reasonAgainst: InputDefinition = {
  kind: 'reason',
  code: 'reason',
  label: {
    en: 'Reasons, told to the applicant without your name if the action is rejected',
    fr: 'Motifs, communiqués au demandeur sans votre nom si l’action est rejetée',
  },
};

/** A voice counts in the session on whose agenda the action stands, of a member who is there and is not recused. */
const IN_THE_ROOM: readonly GuardRef[] = [{ guard: 'committee_sits' }];

const reason: InputDefinition = { kind: 'reason', code: 'reason', label: { en: 'Reasons', fr: 'Motifs' } };

/** What is handed in keeps to the words that the guidelines of the call allow. */
function withinLimit(...sections: readonly Section[]): readonly GuardRef[] {
  return sections.map((section) => ({ guard: 'section_within_limit', params: { section } }));
}

/** The funding request that was drafted with the action ends with it. */
const endsFundingRequest: EffectRef = {
  effect: 'signal',
  params: { subject: 'funding_request', transition: 'action_ended' },
};

/**
 * Whoever answered takes the answer back while the stage still waits for others. A partner country does not: whether it
 * still could would tell it what is going on inside.
 */
function takeBack(...visas: readonly string[]): TakeBackDefinition {
  return {
    kind: 'take_back',
    code: 'take_back',
    label: { en: 'Take back my answer', fr: 'Reprendre ma réponse' },
    done: { en: 'took back the answer', fr: 'a repris sa réponse' },
    visas,
  };
}

/** Reports that nobody has handed in are no longer owed. */
const endsReports: EffectRef = {
  effect: 'signal',
  params: { subject: 'report', transition: 'action_ended' },
};

/** An amendment that is still on its way has nothing to change any more. */
const endsAmendment: EffectRef = {
  effect: 'signal',
  params: { subject: 'amendment', transition: 'action_ended' },
};

/** What was agreed has changed; the action goes on where it stands, also where its final report came in meanwhile. */
function amended(stage: string): MoveDefinition {
  return {
    kind: 'move',
    code: 'amended',
    label: { en: 'Amended', fr: 'Modifiée par avenant' },
    done: { en: 'recorded the signed amendment', fr: 'a enregistré l’avenant signé' },
    by: 'system',
    to: [{ to: stage }],
  };
}

/** What becomes of the final report carries the action on. */
function finalReport(code: string, label: Label, done: Label, to: string): MoveDefinition {
  return { kind: 'move', code, label, done, by: 'system', to: [{ to }] };
}

/** A yes may be given under conditions, which are then followed to their end. */
const conditional: { readonly inputs: readonly InputDefinition[]; readonly effects: readonly EffectRef[] } = {
  inputs: [
    {
      kind: 'text',
      code: 'conditions_before_award',
      label: {
        en: 'Conditions to be met before the award, one per line',
        fr: 'Conditions à remplir avant l’octroi, une par ligne',
      },
      optional: true,
      maxLength: 4000,
    },
    {
      kind: 'text',
      code: 'conditions_during',
      label: {
        en: 'Conditions to be met while the action runs, one per line',
        fr: 'Conditions à remplir pendant la mise en œuvre, une par ligne',
      },
      optional: true,
      maxLength: 4000,
    },
  ],
  effects: [{ effect: 'set_conditions' }],
};

function withdraw(): MoveDefinition {
  return {
    kind: 'move',
    code: 'withdraw',
    label: { en: 'Withdraw the action', fr: 'Retirer l’action' },
    done: { en: 'withdrew the action', fr: 'a retiré l’action' },
    tone: 'negative',
    by: [manager],
    inputs: [reason],
    effects: [endsFundingRequest],
    to: [{ to: 'withdrawn' }],
  };
}

function lapse(done: Label): MoveDefinition {
  return {
    kind: 'move',
    code: 'lapse',
    label: { en: 'Lapse', fr: 'Caducité' },
    done,
    by: 'clock',
    effects: [endsFundingRequest],
    to: [{ to: 'lapsed' }],
  };
}

function reject(by: Who): MoveDefinition {
  return {
    kind: 'move',
    code: 'reject',
    label: { en: 'Reject', fr: 'Rejeter' },
    done: { en: 'rejected the action', fr: 'a rejeté l’action' },
    tone: 'negative',
    by: [by],
    inputs: [reason],
    to: [{ to: 'rejected' }],
  };
}

/** Awarding from the list before others who could be awarded too says why. */
function awardOutOfTurn(): MoveDefinition {
  const { guards = [], ...rest } = award();
  return {
    ...rest,
    code: 'award_out_of_turn',
    label: { en: 'Award the grant out of turn', fr: 'Attribuer la subvention hors rang' },
    done: { en: 'awarded the grant out of turn', fr: 'a attribué la subvention hors rang' },
    tone: 'neutral',
    guards: [...guards, { guard: 'not_next_in_turn' }],
    inputs: [reason],
  };
}

function awardInTurn(): MoveDefinition {
  const inTurn = award();
  return { ...inTurn, guards: [...(inTurn.guards ?? []), { guard: 'next_in_turn' }] };
}

/** The list has an end: the lead is told so by letter. */
const lapseFromReserve: MoveDefinition = {
  kind: 'move',
  code: 'lapse_from_reserve',
  label: { en: 'Lapse from the reserve list', fr: 'Caducité de l’inscription sur la liste de réserve' },
  done: {
    en: 'closed the action: the reserve list had come to its end',
    fr: 'a clos l’action : la liste de réserve était arrivée à son terme',
  },
  by: 'clock',
  effects: [{ effect: 'record_reserve_lapse' }, endsFundingRequest],
  to: [{ to: 'lapsed' }],
};

function award(): MoveDefinition {
  return {
    kind: 'move',
    code: 'award',
    label: { en: 'Award the grant', fr: 'Attribuer la subvention' },
    done: { en: 'awarded the grant', fr: 'a attribué la subvention' },
    tone: 'positive',
    by: [headOfUnit],
    guards: [
      { guard: 'framework_in_force' },
      { guard: 'funding_request_drafted' },
      { guard: 'conditions_settled' },
      { guard: 'envelope_has_room' },
    ],
    effects: [
      { effect: 'record_award' },
      { effect: 'share_funding_request' },
      { effect: 'reserve' },
      { effect: 'signal', params: { subject: 'funding_request', transition: 'open_for_submission' } },
    ],
    to: [{ to: 'contracting' }],
  };
}

function terminate(by: readonly Who[]): MoveDefinition {
  return {
    kind: 'move',
    code: 'terminate',
    label: { en: 'Terminate the action', fr: 'Mettre fin à l’action' },
    done: { en: 'terminated the action', fr: 'a mis fin à l’action' },
    tone: 'negative',
    by,
    // What was claimed by then is decided on first; money that has to come back is claimed before or afterwards.
    guards: [{ guard: 'no_payment_under_way' }],
    inputs: [reason],
    effects: [endsReports, endsAmendment, ...CLOSES_MONEY],
    to: [{ to: 'terminated' }],
  };
}

/** What outsiders are told instead of each inside stage; inside loops stay inside. */
const outside = {
  draft: { code: 'draft', label: { en: 'Draft', fr: 'Brouillon' } },
  conceptSubmitted: {
    code: 'concept_submitted',
    label: { en: 'Concept note submitted', fr: 'Note conceptuelle déposée' },
  },
  underCheck: { code: 'under_check', label: { en: 'Being checked', fr: 'En cours de contrôle' } },
  clarification: {
    code: 'clarification_requested',
    label: { en: 'Clarification asked of the applicant', fr: 'Précisions demandées au demandeur' },
  },
  consultation: {
    code: 'partner_consultation',
    label: { en: 'With the partner country', fr: 'Auprès du pays partenaire' },
  },
  conceptDecision: {
    code: 'concept_under_decision',
    label: { en: 'Concept note under decision', fr: 'Note conceptuelle en cours de décision' },
  },
  fullApplication: {
    code: 'full_application',
    label: { en: 'Full application invited', fr: 'Demande complète sollicitée' },
  },
  underAssessment: {
    code: 'under_assessment',
    label: { en: 'Full application being assessed', fr: 'Demande complète en cours d’évaluation' },
  },
  reserveList: { code: 'reserve_list', label: { en: 'On the reserve list', fr: 'Sur la liste de réserve' } },
  contracting: {
    code: 'contracting',
    label: { en: 'Awarded, contract in preparation', fr: 'Attribuée, contrat en préparation' },
  },
  implementation: {
    code: 'implementation',
    label: { en: 'In implementation', fr: 'En cours de mise en œuvre' },
  },
  suspended: { code: 'suspended', label: { en: 'Suspended', fr: 'Suspendue' } },
  finalReport: { code: 'final_report', label: { en: 'Final report submitted', fr: 'Rapport final déposé' } },
  settlement: {
    code: 'final_payment',
    label: { en: 'Final report accepted, final payment', fr: 'Rapport final accepté, paiement final' },
  },
  closed: { code: 'closed', label: { en: 'Closed', fr: 'Close' } },
  rejected: { code: 'rejected', label: { en: 'Rejected', fr: 'Rejetée' } },
  redress: { code: 'redress', label: { en: 'Redress being examined', fr: 'Recours en cours d’examen' } },
  rejectionFinal: {
    code: 'rejection_final',
    label: { en: 'Rejected for good', fr: 'Rejetée définitivement' },
  },
  withdrawn: { code: 'withdrawn', label: { en: 'Withdrawn', fr: 'Retirée' } },
  lapsed: { code: 'lapsed', label: { en: 'Lapsed', fr: 'Caduque' } },
  terminated: { code: 'terminated', label: { en: 'Terminated', fr: 'Résiliée' } },
} as const;

const applicantActs = [
  'draft.edit',
  'draft.submit_concept_note',
  'clarification.edit',
  'clarification.answer_clarification',
  'full_application.edit',
  'full_application.submit_full_application',
  'rejected.request_redress',
  'rejected.accept_rejection',
];

const firstRejections = [
  'eligibility_check.reject',
  'eligibility_check.reject_clerical_error',
  'selection.reject',
  'visa:committee',
  'award_decision.reject',
  'reserve_list.reject',
  'reserve_called.reject',
];

/** Who voted, whichever way, and who signed whatever was decided on the award, has decided first as well. */
const firstDecisions = [
  ...firstRejections,
  'award_decision.award',
  'award_decision.put_on_reserve_list',
  'reserve_list.award',
  'reserve_list.award_out_of_turn',
  'reserve_called.award',
  'reserve_called.award_out_of_turn',
  'reserve_called.keep_on_list',
];

const redressDecisions = ['redress.grant_redress', 'redress.uphold_rejection'];

export const actionWorkflow: WorkflowDefinition = {
  code: 'action_grant',
  subject: 'action',
  label: { en: 'Grant action', fr: 'Action subventionnée' },
  initial: 'draft',
  path: [
    'draft',
    'concept_submitted',
    'eligibility_check',
    'consultation',
    'selection',
    'concept_selected',
    'full_application',
    'assessment',
    'committee',
    'award_decision',
    'contracting',
    'implementation',
    'final_report',
    'settlement',
    'closed',
    'archived',
  ],
  clocks,
  conflicts: [
    {
      code: 'applicant_never_decides',
      label: {
        en: 'An applicant never decides on the own case',
        fr: 'Un demandeur ne décide jamais de son propre dossier',
      },
      sides: [
        { code: 'applicant', acts: applicantActs },
        {
          code: 'decider',
          acts: [
            'concept_submitted.confirm_receipt',
            'eligibility_check.ask_clarification',
            'eligibility_check.confirm_eligible',
            'visa:endorsement',
            'visa:consultation',
            'selection.select_concept',
            'selection.consult_again',
            'concept_selected.invite_full_application',
            'visa:technical',
            'visa:financial',
            'committee.return_to_assessment',
            'award_decision.award',
            'award_decision.put_on_reserve_list',
            'reserve_list.award',
            'reserve_list.award_out_of_turn',
            'reserve_called.award',
            'reserve_called.award_out_of_turn',
            'reserve_called.keep_on_list',
            'implementation.suspend',
            'implementation.terminate',
            'suspended.resume',
            'suspended.terminate',
            'final_report.terminate',
            'report_rejected.terminate',
            'report_rejected.close_without_report',
            ...firstRejections,
            ...redressDecisions,
          ],
        },
      ],
    },
    {
      code: 'independent_redress',
      label: {
        en: 'Redress is decided by somebody who did not decide first',
        fr: 'Le recours est tranché par une personne qui n’a pas pris la première décision',
      },
      sides: [
        { code: 'first_decision', acts: firstDecisions },
        { code: 'redress', acts: redressDecisions },
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
        {
          kind: 'move',
          code: 'submit_concept_note',
          label: { en: 'Submit the concept note', fr: 'Déposer la note conceptuelle' },
          done: { en: 'submitted the concept note', fr: 'a déposé la note conceptuelle' },
          tone: 'positive',
          by: [manager],
          guards: [
            { guard: 'concept_complete' },
            ...withinLimit('summary', 'objectives'),
            { guard: 'parts_signed' },
            { guard: 'call_open' },
            { guard: 'framework_in_force' },
          ],
          effects: [
            { effect: 'record_submission' },
            { effect: 'share_with_partner_countries' },
            { effect: 'share_with_co_applicants' },
          ],
          to: [{ to: 'concept_submitted' }],
        },
        { ...withdraw(), inputs: [] },
      ],
    },
    {
      kind: 'work',
      code: 'concept_submitted',
      label: { en: 'Concept note submitted', fr: 'Note conceptuelle déposée' },
      outside: outside.conceptSubmitted,
      owner: secretariat,
      clocks: [{ clock: 'receipt', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'confirm_receipt',
          label: { en: 'Confirm the receipt', fr: 'Accuser réception' },
          done: { en: 'confirmed the receipt', fr: 'a accusé réception' },
          tone: 'positive',
          by: [secretariat],
          to: [{ to: 'eligibility_check' }],
        },
        withdraw(),
      ],
    },
    {
      kind: 'work',
      code: 'eligibility_check',
      label: { en: 'Administrative and eligibility check', fr: 'Contrôle administratif et d’éligibilité' },
      outside: outside.underCheck,
      owner: secretariat,
      clocks: [{ clock: 'eligibility', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'confirm_eligible',
          label: { en: 'Confirm as eligible', fr: 'Confirmer l’éligibilité' },
          done: {
            en: 'confirmed the concept note as eligible',
            fr: 'a confirmé la note conceptuelle comme éligible',
          },
          tone: 'positive',
          by: [secretariat],
          guards: [{ guard: 'eligibility_not_failed' }],
          to: [{ to: 'consultation' }],
        },
        {
          kind: 'move',
          code: 'ask_clarification',
          label: { en: 'Ask for a clarification', fr: 'Demander des précisions' },
          done: {
            en: 'asked the applicant for a clarification',
            fr: 'a demandé des précisions au demandeur',
          },
          by: [secretariat],
          inputs: [
            {
              kind: 'text',
              code: 'question',
              label: { en: 'What has to be clarified', fr: 'Points à préciser' },
            },
          ],
          to: [{ to: 'clarification' }],
        },
        {
          ...reject(secretariat),
          label: { en: 'Reject as ineligible', fr: 'Rejeter comme inéligible' },
          done: { en: 'rejected the action as ineligible', fr: 'a rejeté l’action comme inéligible' },
          inputs: [
            {
              kind: 'choice',
              code: 'ground',
              label: { en: 'Ground of the rejection', fr: 'Motif du rejet' },
              options: [
                {
                  code: 'lead_not_eligible',
                  label: {
                    en: 'The lead applicant is not eligible',
                    fr: 'Le demandeur chef de file n’est pas éligible',
                  },
                },
                {
                  code: 'country_not_eligible',
                  label: {
                    en: 'A partner country is not eligible',
                    fr: 'Un pays partenaire n’est pas éligible',
                  },
                },
                {
                  code: 'outside_scope',
                  label: {
                    en: 'The action is outside the scope of the call',
                    fr: 'L’action sort du champ de l’appel',
                  },
                },
                {
                  code: 'amount_outside_limits',
                  label: {
                    en: 'The amount or the EU share is outside the limits',
                    fr: 'Le montant ou la part de l’UE est hors limites',
                  },
                },
                {
                  code: 'more_than_one_fund',
                  label: {
                    en: 'The action touches more than one fund',
                    fr: 'L’action relève de plus d’un fonds',
                  },
                },
              ],
            },
            reason,
          ],
        },
        {
          // A ground of its own, so that the button shows beforehand that a clarification must come first.
          ...reject(secretariat),
          code: 'reject_clerical_error',
          label: { en: 'Reject for a clerical error', fr: 'Rejeter pour erreur matérielle' },
          done: {
            en: 'rejected the action for a clerical error',
            fr: 'a rejeté l’action pour erreur matérielle',
          },
          guards: [{ guard: 'clarified_before_clerical_rejection' }],
        },
        withdraw(),
      ],
    },
    {
      kind: 'waiting',
      code: 'clarification',
      label: { en: 'Clarification by the applicant', fr: 'Précisions du demandeur' },
      outside: outside.clarification,
      owner: manager,
      editableBy: [manager],
      clocks: [
        { clock: 'eligibility', does: 'pause' },
        { clock: 'clarification', does: 'run' },
      ],
      transitions: [
        {
          kind: 'move',
          code: 'answer_clarification',
          label: { en: 'Send the clarification', fr: 'Envoyer les précisions' },
          done: { en: 'answered the request for clarification', fr: 'a répondu à la demande de précisions' },
          tone: 'positive',
          by: [manager],
          inputs: [
            {
              kind: 'text',
              code: 'answer',
              label: { en: 'Answer to the question', fr: 'Réponse à la question' },
            },
          ],
          guards: withinLimit('summary', 'objectives'),
          effects: [{ effect: 'fix_budget', params: { cause: 'clarified' } }],
          to: [{ to: 'eligibility_check' }],
        },
        withdraw(),
        lapse({
          en: 'closed the action: the time to answer the clarification had run out',
          fr: 'a clos l’action : le délai de réponse à la demande de précisions avait expiré',
        }),
      ],
    },
    {
      kind: 'approval',
      code: 'consultation',
      label: { en: 'Partner endorsement and consultation', fr: 'Approbation du partenaire et consultation' },
      outside: outside.consultation,
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
      settled: { to: [{ to: 'selection' }] },
      transitions: [
        {
          kind: 'visa',
          code: 'endorse',
          label: { en: 'Endorse the action', fr: 'Approuver l’action' },
          done: { en: 'endorsed the action', fr: 'a approuvé l’action' },
          tone: 'positive',
          visas: ['endorsement'],
          answer: 'yes',
          // Where the installation asks for one.
          guards: [
            {
              guard: 'document_of_kind',
              params: { kind: 'endorsement_letter', when: 'endorsementLetterAsked', byCountry: true },
            },
          ],
          ...conditional,
        },
        {
          kind: 'visa',
          code: 'object',
          label: { en: 'Object to the action', fr: 'S’opposer à l’action' },
          done: { en: 'objected to the action', fr: 's’est opposé à l’action' },
          tone: 'negative',
          visas: ['endorsement'],
          answer: 'no',
          inputs: [reason],
        },
        {
          kind: 'visa',
          code: 'support',
          label: { en: 'Give a favourable opinion', fr: 'Rendre un avis favorable' },
          done: { en: 'gave a favourable opinion', fr: 'a rendu un avis favorable' },
          tone: 'positive',
          visas: ['consultation'],
          answer: 'yes',
          ...conditional,
        },
        {
          kind: 'visa',
          code: 'raise_concern',
          label: { en: 'Raise a concern', fr: 'Émettre une réserve' },
          done: { en: 'raised a concern', fr: 'a émis une réserve' },
          tone: 'negative',
          visas: ['consultation'],
          answer: 'no',
          inputs: [reason],
        },
        {
          kind: 'visa',
          code: 'no_objection_by_silence',
          label: { en: 'No objection by silence', fr: 'Non-objection tacite' },
          done: {
            en: 'recorded no objection: the time to answer had run out',
            fr: 'a constaté l’absence d’objection : le délai de réponse avait expiré',
          },
          visas: ['endorsement', 'consultation'],
          answer: 'yes',
          by: 'clock',
        },
        takeBack('consultation'),
        withdraw(),
      ],
    },
    {
      kind: 'work',
      code: 'selection',
      label: { en: 'Selection of the concept note', fr: 'Sélection de la note conceptuelle' },
      outside: outside.conceptDecision,
      owner: secretariat,
      transitions: [
        {
          kind: 'move',
          code: 'select_concept',
          label: { en: 'Select the concept note', fr: 'Retenir la note conceptuelle' },
          done: { en: 'selected the concept note', fr: 'a retenu la note conceptuelle' },
          tone: 'positive',
          by: [secretariat],
          guards: [{ guard: 'endorsement_not_refused' }],
          to: [{ to: 'concept_selected' }],
        },
        {
          kind: 'move',
          code: 'consult_again',
          label: { en: 'Consult again', fr: 'Consulter à nouveau' },
          done: {
            en: 'consulted the partner country and the services again',
            fr: 'a consulté à nouveau le pays partenaire et les services',
          },
          by: [secretariat],
          inputs: [reason],
          invalidates: ['endorsement', 'consultation'],
          to: [{ to: 'consultation' }],
        },
        reject(secretariat),
        withdraw(),
      ],
    },
    {
      kind: 'work',
      code: 'concept_selected',
      label: { en: 'Concept note selected', fr: 'Note conceptuelle retenue' },
      outside: outside.conceptDecision,
      owner: secretariat,
      transitions: [
        {
          kind: 'move',
          code: 'invite_full_application',
          label: { en: 'Invite the full application', fr: 'Solliciter la demande complète' },
          done: { en: 'invited the full application', fr: 'a sollicité la demande complète' },
          tone: 'positive',
          by: [secretariat],
          to: [{ to: 'full_application' }],
        },
        withdraw(),
      ],
    },
    {
      kind: 'waiting',
      code: 'full_application',
      label: { en: 'Full application', fr: 'Demande complète' },
      outside: outside.fullApplication,
      owner: manager,
      editableBy: [manager],
      clocks: [{ clock: 'full_application', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'submit_full_application',
          label: { en: 'Submit the full application', fr: 'Déposer la demande complète' },
          done: { en: 'submitted the full application', fr: 'a déposé la demande complète' },
          tone: 'positive',
          by: [manager],
          guards: [
            { guard: 'full_application_complete' },
            ...withinLimit('summary', 'objectives', 'activities', 'indicators'),
            { guard: 'funding_request_drafted' },
          ],
          inputs: [
            {
              kind: 'document',
              code: 'support_letter',
              label: {
                en: 'Support letter of the central body',
                fr: 'Lettre de soutien de l’autorité centrale',
              },
              documentKind: 'support_letter',
            },
          ],
          effects: [{ effect: 'fix_budget', params: { cause: 'application_submitted' } }],
          to: [{ to: 'assessment' }],
        },
        withdraw(),
        lapse({
          en: 'closed the action: the time to submit the full application had run out',
          fr: 'a clos l’action : le délai de dépôt de la demande complète avait expiré',
        }),
      ],
    },
    {
      kind: 'approval',
      code: 'assessment',
      label: { en: 'Technical and financial assessment', fr: 'Évaluation technique et financière' },
      outside: outside.underAssessment,
      clocks: [{ clock: 'time_to_inform', does: 'run' }],
      visas: [
        {
          code: 'technical',
          label: { en: 'Technical assessment', fr: 'Évaluation technique' },
          by: { role: 'assessor_technical', scope: 'facility' },
          needed: { rule: 'one' },
        },
        {
          code: 'financial',
          label: { en: 'Financial assessment', fr: 'Évaluation financière' },
          by: { role: 'assessor_financial', scope: 'facility' },
          needed: { rule: 'one' },
        },
      ],
      // The committee reads an unfavourable assessment too: assessors advise, they do not decide.
      settled: { guards: [{ guard: 'assessment_settled' }], to: [{ to: 'committee' }] },
      transitions: [
        {
          kind: 'visa',
          code: 'recommend',
          label: { en: 'Recommend the action', fr: 'Recommander l’action' },
          done: { en: 'recommended the action', fr: 'a recommandé l’action' },
          tone: 'positive',
          visas: ['technical', 'financial'],
          answer: 'yes',
          guards: [{ guard: 'own_scores_in' }],
        },
        {
          kind: 'visa',
          code: 'advise_against',
          label: { en: 'Advise against the action', fr: 'Déconseiller l’action' },
          done: { en: 'advised against the action', fr: 'a déconseillé l’action' },
          tone: 'negative',
          visas: ['technical', 'financial'],
          answer: 'no',
          guards: [{ guard: 'own_scores_in' }],
          inputs: [reason],
        },
        takeBack('technical', 'financial'),
        withdraw(),
      ],
    },
    {
      kind: 'approval',
      code: 'committee',
      label: { en: 'Steering Committee', fr: 'Comité de pilotage' },
      outside: outside.underAssessment,
      clocks: [{ clock: 'time_to_inform', does: 'run' }],
      visas: [
        {
          code: 'committee',
          label: { en: 'Vote of the Steering Committee', fr: 'Vote du comité de pilotage' },
          by: { role: 'steering_member', scope: 'facility' },
          needed: { rule: 'panel', quorum: 2, chair: { role: 'steering_chair', scope: 'facility' } },
        },
      ],
      settled: { to: [{ to: 'award_decision', when: { visa: 'committee', is: 'yes' } }, { to: 'rejected' }] },
      transitions: [
        {
          kind: 'visa',
          code: 'vote_for',
          label: { en: 'Vote for', fr: 'Voter pour' },
          done: { en: 'voted for the action', fr: 'a voté pour l’action' },
          tone: 'positive',
          guards: IN_THE_ROOM,
          visas: ['committee'],
          answer: 'yes',
        },
        {
          kind: 'visa',
          code: 'vote_against',
          label: { en: 'Vote against', fr: 'Voter contre' },
          done: { en: 'voted against the action', fr: 'a voté contre l’action' },
          tone: 'negative',
          guards: IN_THE_ROOM,
          visas: ['committee'],
          answer: 'no',
          inputs: [reasonAgainst],
        },
        {
          kind: 'visa',
          code: 'vote_abstain',
          label: { en: 'Abstain', fr: 'S’abstenir' },
          done: { en: 'abstained', fr: 's’est abstenu' },
          guards: IN_THE_ROOM,
          visas: ['committee'],
          answer: 'abstain',
        },
        {
          kind: 'visa',
          code: 'record_consensus',
          label: { en: 'Record that nobody objects', fr: 'Constater l’absence d’objection' },
          done: { en: 'recorded that nobody objected', fr: 'a constaté l’absence d’objection' },
          tone: 'positive',
          guards: [...IN_THE_ROOM, { guard: 'nobody_objected' }],
          visas: ['committee'],
          answer: 'yes',
          consensusOf: 'sessionVoters',
        },
        takeBack('committee'),
        {
          kind: 'move',
          code: 'return_to_assessment',
          label: { en: 'Return to assessment', fr: 'Renvoyer à l’évaluation' },
          done: { en: 'returned the action to assessment', fr: 'a renvoyé l’action à l’évaluation' },
          tone: 'negative',
          by: [secretariat],
          inputs: [reason],
          invalidates: ['technical', 'financial', 'committee'],
          to: [{ to: 'assessment' }],
        },
        withdraw(),
      ],
    },
    {
      kind: 'work',
      code: 'award_decision',
      label: { en: 'Award decision', fr: 'Décision d’attribution' },
      outside: outside.underAssessment,
      owner: headOfUnit,
      clocks: [{ clock: 'time_to_inform', does: 'run' }],
      transitions: [
        award(),
        {
          kind: 'move',
          code: 'put_on_reserve_list',
          label: { en: 'Put on the reserve list', fr: 'Inscrire sur la liste de réserve' },
          done: {
            en: 'put the action on the reserve list',
            fr: 'a inscrit l’action sur la liste de réserve',
          },
          by: [headOfUnit],
          inputs: [reason],
          to: [{ to: 'reserve_list' }],
        },
        reject(headOfUnit),
        withdraw(),
      ],
    },
    {
      kind: 'work',
      code: 'reserve_list',
      label: { en: 'Reserve list', fr: 'Liste de réserve' },
      outside: outside.reserveList,
      owner: headOfUnit,
      // Nobody is asked for anything until money returns.
      rests: true,
      clocks: [{ clock: 'reserve_list', does: 'run' }],
      transitions: [
        awardInTurn(),
        awardOutOfTurn(),
        {
          kind: 'move',
          code: 'money_returned',
          label: { en: 'Money has returned', fr: 'Des fonds sont revenus' },
          done: {
            en: 'proposed the award: money has returned to the envelope',
            fr: 'a proposé l’attribution : des fonds sont revenus dans l’enveloppe',
          },
          by: 'system',
          to: [{ to: 'reserve_called' }],
        },
        reject(headOfUnit),
        withdraw(),
        lapseFromReserve,
      ],
    },
    {
      kind: 'work',
      code: 'reserve_called',
      label: { en: 'Money has returned: award?', fr: 'Des fonds sont revenus : attribuer ?' },
      outside: outside.reserveList,
      owner: headOfUnit,
      clocks: [{ clock: 'reserve_list', does: 'run' }],
      transitions: [
        awardInTurn(),
        awardOutOfTurn(),
        {
          kind: 'move',
          code: 'keep_on_list',
          label: { en: 'Leave on the reserve list', fr: 'Maintenir sur la liste de réserve' },
          done: {
            en: 'left the action on the reserve list',
            fr: 'a maintenu l’action sur la liste de réserve',
          },
          by: [headOfUnit],
          inputs: [reason],
          effects: [{ effect: 'pass_over' }],
          to: [{ to: 'reserve_list' }],
        },
        {
          kind: 'move',
          code: 'money_gone',
          label: { en: 'The money is gone again', fr: 'Les fonds ne sont plus disponibles' },
          done: {
            en: 'took the proposal back: the money was gone again',
            fr: 'a retiré la proposition : les fonds n’étaient plus disponibles',
          },
          by: 'system',
          to: [{ to: 'reserve_list' }],
        },
        reject(headOfUnit),
        withdraw(),
        lapseFromReserve,
      ],
    },
    {
      // It waits for its funding request; what happens there comes as signals.
      kind: 'waiting',
      code: 'contracting',
      label: { en: 'Contracting', fr: 'Conclusion du contrat' },
      outside: outside.contracting,
      owner: secretariat,
      clocks: [{ clock: 'time_to_grant', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'contract_signed',
          label: { en: 'Contract signed', fr: 'Contrat signé' },
          done: { en: 'recorded the signed contract', fr: 'a enregistré le contrat signé' },
          tone: 'positive',
          by: 'system',
          moneyBecomes: 'contracted',
          to: [{ to: 'implementation' }],
        },
        {
          kind: 'move',
          code: 'funding_refused',
          label: { en: 'Funding refused', fr: 'Financement refusé' },
          done: {
            en: 'recorded that the funding request was refused',
            fr: 'a enregistré le refus de la demande de financement',
          },
          tone: 'negative',
          by: 'system',
          moneyBecomes: 'none',
          to: [{ to: 'award_decision' }],
        },
        {
          kind: 'move',
          code: 'funding_withdrawn',
          label: { en: 'Funding request withdrawn', fr: 'Demande de financement retirée' },
          done: {
            en: 'recorded that the funding request was withdrawn',
            fr: 'a enregistré le retrait de la demande de financement',
          },
          tone: 'negative',
          by: 'system',
          moneyBecomes: 'none',
          to: [{ to: 'withdrawn' }],
        },
        {
          kind: 'move',
          code: 'funding_lapsed',
          label: { en: 'Funding request lapsed', fr: 'Demande de financement caduque' },
          done: {
            en: 'recorded that the funding request had lapsed',
            fr: 'a enregistré la caducité de la demande de financement',
          },
          tone: 'negative',
          by: 'system',
          moneyBecomes: 'none',
          to: [{ to: 'lapsed' }],
        },
        {
          ...withdraw(),
          // The contract may be signed while the signal that tells so is still on its way.
          guards: [{ guard: 'not_under_contract' }],
          effects: [{ effect: 'release' }, endsFundingRequest],
        },
      ],
    },
    {
      kind: 'waiting',
      code: 'implementation',
      label: { en: 'Implementation', fr: 'Mise en œuvre' },
      outside: outside.implementation,
      owner: manager,
      rests: true,
      transitions: [
        finalReport(
          'final_report_submitted',
          { en: 'Final report submitted', fr: 'Rapport final déposé' },
          { en: 'recorded the final report', fr: 'a enregistré le dépôt du rapport final' },
          'final_report',
        ),
        {
          kind: 'move',
          code: 'suspend',
          label: { en: 'Suspend the action', fr: 'Suspendre l’action' },
          done: { en: 'suspended the action', fr: 'a suspendu l’action' },
          tone: 'negative',
          by: [secretariat, headOfUnit],
          inputs: [reason],
          to: [{ to: 'suspended' }],
        },
        decommitDormant('implementation'),
        amended('implementation'),
        terminate([headOfUnit]),
      ],
    },
    {
      kind: 'work',
      code: 'suspended',
      label: { en: 'Suspended', fr: 'Suspendue' },
      outside: outside.suspended,
      owner: headOfUnit,
      rests: true,
      transitions: [
        {
          kind: 'move',
          code: 'resume',
          label: { en: 'Resume the action', fr: 'Reprendre l’action' },
          done: { en: 'resumed the action', fr: 'a repris l’action' },
          tone: 'positive',
          by: [headOfUnit],
          inputs: [reason],
          to: [{ to: 'implementation' }],
        },
        decommitDormant('suspended'),
        amended('suspended'),
        terminate([headOfUnit]),
      ],
    },
    {
      // It waits for its final report; what happens there comes as signals.
      kind: 'waiting',
      code: 'final_report',
      label: { en: 'Final report under review', fr: 'Rapport final en cours d’examen' },
      outside: outside.finalReport,
      owner: headOfUnit,
      rests: true,
      transitions: [
        {
          ...finalReport(
            'final_report_accepted',
            { en: 'Final report accepted', fr: 'Rapport final accepté' },
            {
              en: 'opened the final payment: the final report was accepted',
              fr: 'a ouvert le paiement final : le rapport final a été accepté',
            },
            'settlement',
          ),
          tone: 'positive',
          effects: [endsReports, endsAmendment],
        },
        {
          ...finalReport(
            'final_report_returned',
            { en: 'Final report returned', fr: 'Rapport final renvoyé' },
            {
              en: 'recorded that the final report was returned',
              fr: 'a enregistré le renvoi du rapport final',
            },
            'implementation',
          ),
          tone: 'negative',
        },
        {
          ...finalReport(
            'final_report_rejected',
            { en: 'Final report rejected', fr: 'Rapport final rejeté' },
            {
              en: 'recorded that the final report was rejected',
              fr: 'a enregistré le rejet du rapport final',
            },
            'report_rejected',
          ),
          tone: 'negative',
        },
        amended('final_report'),
        terminate([headOfUnit]),
      ],
    },
    {
      kind: 'work',
      code: 'report_rejected',
      label: { en: 'Final report rejected', fr: 'Rapport final rejeté' },
      outside: outside.finalReport,
      owner: headOfUnit,
      transitions: [
        terminate([headOfUnit]),
        {
          kind: 'move',
          code: 'close_without_report',
          label: { en: 'Close without an accepted report', fr: 'Clore sans rapport accepté' },
          done: {
            en: 'closed the action although its final report was rejected',
            fr: 'a clos l’action malgré le rejet de son rapport final',
          },
          by: [headOfUnit],
          guards: [{ guard: 'money_settled' }],
          inputs: [reason],
          effects: [endsReports, endsAmendment, ...CLOSES_MONEY],
          to: [{ to: 'closed' }],
        },
      ],
    },
    {
      // It waits for its balance; what happens there comes as a signal.
      kind: 'waiting',
      code: 'settlement',
      label: { en: 'Final payment', fr: 'Paiement final' },
      outside: outside.settlement,
      owner: secretariat,
      clocks: [{ clock: 'settlement', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'balance_paid',
          label: { en: 'Balance settled', fr: 'Solde réglé' },
          done: {
            en: 'closed the action: its balance was settled',
            fr: 'a clos l’action : son solde a été réglé',
          },
          tone: 'positive',
          by: 'system',
          effects: CLOSES_MONEY,
          to: [{ to: 'closed' }],
        },
        {
          kind: 'move',
          code: 'close',
          label: { en: 'Close without a further payment', fr: 'Clore sans autre paiement' },
          done: {
            en: 'closed the action without a further payment',
            fr: 'a clos l’action sans autre paiement',
          },
          by: [secretariat, headOfUnit],
          guards: [{ guard: 'money_settled' }],
          inputs: [reason],
          effects: CLOSES_MONEY,
          to: [{ to: 'closed' }],
        },
      ],
    },
    {
      kind: 'work',
      code: 'closed',
      label: { en: 'Closed', fr: 'Close' },
      outside: outside.closed,
      owner: secretariat,
      transitions: [
        {
          kind: 'move',
          code: 'archive',
          label: { en: 'Archive', fr: 'Archiver' },
          done: { en: 'archived the action', fr: 'a archivé l’action' },
          by: [secretariat],
          to: [{ to: 'archived' }],
        },
      ],
    },
    {
      kind: 'final',
      code: 'archived',
      label: { en: 'Archived', fr: 'Archivée' },
      outside: outside.closed,
      transitions: [],
    },
    {
      kind: 'waiting',
      code: 'rejected',
      label: { en: 'Rejected, redress possible', fr: 'Rejetée, recours possible' },
      outside: outside.rejected,
      owner: manager,
      clocks: [{ clock: 'redress', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'request_redress',
          label: { en: 'Ask for redress', fr: 'Introduire un recours' },
          done: { en: 'asked for redress', fr: 'a introduit un recours' },
          by: [manager],
          inputs: [reason],
          to: [{ to: 'redress' }],
        },
        {
          kind: 'move',
          code: 'accept_rejection',
          label: { en: 'Accept the rejection', fr: 'Accepter le rejet' },
          done: { en: 'accepted the rejection', fr: 'a accepté le rejet' },
          by: [manager],
          effects: [endsFundingRequest],
          to: [{ to: 'rejection_final' }],
        },
        {
          kind: 'move',
          code: 'close_without_redress',
          label: { en: 'Close without redress', fr: 'Clore sans recours' },
          done: {
            en: 'closed the action: the time to ask for redress had run out',
            fr: 'a clos l’action : le délai de recours avait expiré',
          },
          by: 'clock',
          effects: [endsFundingRequest],
          to: [{ to: 'rejection_final' }],
        },
      ],
    },
    {
      kind: 'work',
      code: 'redress',
      label: { en: 'Redress', fr: 'Recours' },
      outside: outside.redress,
      // Not the head of unit alone: whoever rejected first is barred by `independent_redress`.
      owner: authorisingOfficer,
      transitions: [
        {
          kind: 'move',
          code: 'grant_redress',
          label: { en: 'Grant the redress', fr: 'Accueillir le recours' },
          done: {
            en: 'granted the redress and reopened the action',
            fr: 'a accueilli le recours et rouvert l’action',
          },
          tone: 'positive',
          by: [authorisingOfficer, headOfUnit],
          inputs: [reason],
          // Back to the decision that was contested: the last one that the case had reached.
          to: [
            { to: 'award_decision', when: { visa: 'committee', is: 'yes' } },
            { to: 'committee', when: { visa: 'committee', is: 'no' } },
            {
              to: 'selection',
              when: {
                any: [
                  { visa: 'endorsement', is: 'yes' },
                  { visa: 'endorsement', is: 'no' },
                ],
              },
            },
            { to: 'eligibility_check' },
          ],
        },
        {
          kind: 'move',
          code: 'uphold_rejection',
          label: { en: 'Uphold the rejection', fr: 'Confirmer le rejet' },
          done: { en: 'upheld the rejection', fr: 'a confirmé le rejet' },
          tone: 'negative',
          by: [authorisingOfficer, headOfUnit],
          inputs: [reason],
          effects: [endsFundingRequest],
          to: [{ to: 'rejection_final' }],
        },
      ],
    },
    {
      kind: 'final',
      code: 'rejection_final',
      label: { en: 'Rejected for good', fr: 'Rejetée définitivement' },
      outside: outside.rejectionFinal,
      transitions: [],
    },
    {
      kind: 'final',
      code: 'withdrawn',
      label: { en: 'Withdrawn', fr: 'Retirée' },
      outside: outside.withdrawn,
      transitions: [],
    },
    {
      kind: 'final',
      code: 'lapsed',
      label: { en: 'Lapsed', fr: 'Caduque' },
      outside: outside.lapsed,
      transitions: [],
    },
    {
      kind: 'final',
      code: 'terminated',
      label: { en: 'Terminated', fr: 'Résiliée' },
      outside: outside.terminated,
      transitions: [],
    },
  ],
};
