/**
 * The shipped workflow of a need: written by an authority of a partner country, filed, looked at by the secretariat,
 * shown to Member States, taken up by an action that answers it, or declined with reasons. It is free again when every
 * action that was to answer it has ended without having done so.
 */
import type {
  ClockDefinition,
  InputDefinition,
  Label,
  MoveDefinition,
  ReminderDefinition,
  Who,
  WorkflowDefinition,
} from '../workflow/index.js';

const country: Who = { role: 'partner_authority', scope: 'country' };
const secretariat: Who = { role: 'secretariat', scope: 'facility' };

const ladder = (daysBefore: number, daysAfter: number): readonly ReminderDefinition[] => [
  { code: 'before', when: 'before', amount: daysBefore, unit: 'working_days', to: 'owner' },
  { code: 'on', when: 'on', amount: 0, unit: 'working_days', to: 'owner' },
  { code: 'after', when: 'after', amount: daysAfter, unit: 'working_days', to: 'head' },
];

const target: Label = {
  en: 'A target that the facility has set itself; no law sets it',
  fr: 'Objectif que la facilité s’est fixé ; aucun texte ne l’impose',
};
const setByTheFacility: Label = { en: 'Set by the facility', fr: 'Fixé par la facilité' };

const clocks: readonly ClockDefinition[] = [
  {
    code: 'check',
    label: { en: 'Time to look at the need', fr: 'Délai d’examen du besoin' },
    period: { amount: 10, unit: 'working_days' },
    calendar: 'COMMISSION',
    basis: target,
    reminders: ladder(3, 2),
  },
  {
    code: 'answer',
    label: { en: 'Time to answer the need', fr: 'Délai de réponse au besoin' },
    period: { amount: 90, unit: 'calendar_days' },
    calendar: 'COMMISSION',
    basis: target,
    reminders: ladder(10, 5),
  },
  {
    code: 'clarification',
    label: { en: 'Time to answer the question', fr: 'Délai de réponse à la question' },
    period: { amount: 20, unit: 'working_days' },
    calendar: { fact: 'partnerCalendar' },
    basis: setByTheFacility,
    reminders: ladder(5, 2),
  },
];

const reason: InputDefinition = { kind: 'reason', code: 'reason', label: { en: 'Reasons', fr: 'Motifs' } };

const outside = {
  draft: { code: 'draft', label: { en: 'Draft', fr: 'Brouillon' } },
  filed: { code: 'filed', label: { en: 'Filed, being looked at', fr: 'Déposé, à l’examen' } },
  clarification: {
    code: 'clarification_requested',
    label: { en: 'Question to the country', fr: 'Question posée au pays' },
  },
  published: { code: 'published', label: { en: 'Shown to Member States', fr: 'Présenté aux États membres' } },
  takenUp: { code: 'taken_up', label: { en: 'Taken up', fr: 'Pris en charge' } },
  answered: { code: 'answered', label: { en: 'Answered by an action', fr: 'Satisfait par une action' } },
  declined: { code: 'declined', label: { en: 'Declined', fr: 'Décliné' } },
  withdrawn: { code: 'withdrawn', label: { en: 'Withdrawn', fr: 'Retiré' } },
} as const;

function withdraw(guards: MoveDefinition['guards'] = []): MoveDefinition {
  return {
    kind: 'move',
    code: 'withdraw',
    label: { en: 'Withdraw the need', fr: 'Retirer le besoin' },
    done: { en: 'withdrew the need', fr: 'a retiré le besoin' },
    tone: 'negative',
    by: [country],
    guards,
    to: [{ to: 'withdrawn' }],
  };
}

function decline(guards: MoveDefinition['guards'] = []): MoveDefinition {
  return {
    kind: 'move',
    code: 'decline',
    label: { en: 'Decline the need', fr: 'Décliner le besoin' },
    done: { en: 'declined the need', fr: 'a décliné le besoin' },
    tone: 'negative',
    by: [secretariat],
    guards,
    inputs: [reason],
    to: [{ to: 'declined' }],
  };
}

/** Whoever counts on an answer that is being prepared is not left without it. */
const NOT_TAKEN_UP: MoveDefinition['guards'] = [{ guard: 'no_action_under_way' }];

export const needWorkflow: WorkflowDefinition = {
  code: 'need',
  subject: 'need',
  label: { en: 'Need of a partner country', fr: 'Besoin d’un pays partenaire' },
  initial: 'draft',
  path: ['draft', 'filed', 'published', 'taken_up', 'answered'],
  clocks,
  conflicts: [],
  stages: [
    {
      kind: 'work',
      code: 'draft',
      label: { en: 'Draft', fr: 'Brouillon' },
      outside: outside.draft,
      owner: country,
      editableBy: [country],
      transitions: [
        {
          kind: 'move',
          code: 'file',
          label: { en: 'File the need', fr: 'Déposer le besoin' },
          done: { en: 'filed the need', fr: 'a déposé le besoin' },
          tone: 'positive',
          by: [country],
          guards: [{ guard: 'need_complete' }],
          effects: [{ effect: 'record_filing' }, { effect: 'share_with_country' }],
          to: [{ to: 'filed' }],
        },
        withdraw(),
      ],
    },
    {
      kind: 'work',
      code: 'filed',
      label: { en: 'Filed, to be looked at', fr: 'Déposé, à examiner' },
      outside: outside.filed,
      owner: secretariat,
      clocks: [
        { clock: 'check', does: 'run' },
        { clock: 'answer', does: 'run' },
      ],
      transitions: [
        {
          kind: 'move',
          code: 'publish',
          label: { en: 'Show it to Member States', fr: 'Le présenter aux États membres' },
          done: { en: 'showed the need to Member States', fr: 'a présenté le besoin aux États membres' },
          tone: 'positive',
          by: [secretariat],
          guards: [{ guard: 'need_translated' }],
          effects: [{ effect: 'share_with_member_states' }],
          to: [{ to: 'published' }],
        },
        {
          kind: 'move',
          code: 'ask',
          label: { en: 'Ask a question back', fr: 'Poser une question' },
          done: { en: 'asked a question back', fr: 'a posé une question' },
          by: [secretariat],
          inputs: [{ kind: 'text', code: 'question', label: { en: 'The question', fr: 'La question' } }],
          to: [{ to: 'clarification' }],
        },
        decline(),
        withdraw(),
      ],
    },
    {
      kind: 'waiting',
      code: 'clarification',
      label: { en: 'Question to the country', fr: 'Question posée au pays' },
      outside: outside.clarification,
      owner: country,
      editableBy: [country],
      clocks: [
        { clock: 'clarification', does: 'run' },
        { clock: 'answer', does: 'pause' },
        { clock: 'check', does: 'hand_back' },
      ],
      transitions: [
        {
          kind: 'move',
          code: 'answer',
          label: { en: 'Answer and file again', fr: 'Répondre et déposer à nouveau' },
          done: { en: 'answered and filed the need again', fr: 'a répondu et déposé le besoin à nouveau' },
          tone: 'positive',
          by: [country],
          guards: [{ guard: 'need_complete' }],
          inputs: [{ kind: 'text', code: 'answer', label: { en: 'Your answer', fr: 'Votre réponse' } }],
          to: [{ to: 'filed' }],
        },
        withdraw(),
      ],
    },
    {
      kind: 'work',
      code: 'published',
      label: { en: 'Shown to Member States', fr: 'Présenté aux États membres' },
      outside: outside.published,
      owner: secretariat,
      clocks: [{ clock: 'answer', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'taken_up',
          label: { en: 'Taken up', fr: 'Pris en charge' },
          done: {
            en: 'recorded that an action answers the need',
            fr: 'a enregistré qu’une action répond au besoin',
          },
          by: 'system',
          to: [{ to: 'taken_up' }],
        },
        decline(NOT_TAKEN_UP),
        withdraw(NOT_TAKEN_UP),
      ],
    },
    {
      // Whoever carries out the answer has the work, a Member State or the facility; the need follows it, for years where
      // it has to, and the facility looks after it.
      kind: 'waiting',
      code: 'taken_up',
      label: { en: 'Taken up', fr: 'Pris en charge' },
      outside: outside.takenUp,
      owner: secretariat,
      rests: true,
      clocks: [{ clock: 'answer', does: 'hand_back' }],
      transitions: [
        {
          kind: 'move',
          code: 'set_free',
          label: { en: 'Free to be taken up again', fr: 'À nouveau disponible' },
          done: {
            en: 'set the need free: every action that was to answer it has ended',
            fr: 'a rendu le besoin à nouveau disponible : toutes les actions qui devaient y répondre ont pris fin',
          },
          by: 'system',
          guards: NOT_TAKEN_UP,
          to: [{ to: 'published' }],
        },
        {
          kind: 'move',
          code: 'answered',
          label: { en: 'Answered', fr: 'Satisfait' },
          done: {
            en: 'recorded that an action has answered the need',
            fr: 'a enregistré qu’une action a satisfait le besoin',
          },
          by: 'system',
          guards: NOT_TAKEN_UP,
          to: [{ to: 'answered' }],
        },
      ],
    },
    {
      kind: 'final',
      code: 'answered',
      label: { en: 'Answered by an action', fr: 'Satisfait par une action' },
      outside: outside.answered,
      transitions: [],
    },
    {
      kind: 'final',
      code: 'declined',
      label: { en: 'Declined', fr: 'Décliné' },
      outside: outside.declined,
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
