/**
 * The shipped workflow of a report: set at signature, due once its period is over, written and submitted by the lead,
 * checked by the secretariat and the financial side, of a final report also by the head of unit; returned as often as
 * it takes, accepted or rejected.
 */
import type {
  ClockDefinition,
  EffectRef,
  InputDefinition,
  Label,
  MoveDefinition,
  ReminderDefinition,
  Who,
  WorkflowDefinition,
} from '../workflow/index.js';

const manager: Who = { role: 'programme_manager', scope: 'organisation' };
const secretariat: Who = { role: 'secretariat', scope: 'facility' };
const financial: Who = { role: 'assessor_financial', scope: 'facility' };
const headOfUnit: Who = { role: 'head_of_unit', scope: 'facility' };

const COMMISSION_CALENDAR = 'COMMISSION';

const ladder = (daysBefore: number, daysAfter: number): readonly ReminderDefinition[] => [
  { code: 'before', when: 'before', amount: daysBefore, unit: 'working_days', to: 'owner' },
  { code: 'on', when: 'on', amount: 0, unit: 'working_days', to: 'owner' },
  { code: 'after', when: 'after', amount: daysAfter, unit: 'working_days', to: 'head' },
];

const setAtSignature: Label = {
  en: 'Set when the contract was signed, counted from the end of the period that the report covers',
  fr: 'Fixé à la signature du contrat, à compter de la fin de la période couverte par le rapport',
};
const setByTheFacility: Label = { en: 'Set by the facility', fr: 'Fixé par la facilité' };

const clocks: readonly ClockDefinition[] = [
  {
    code: 'report_due',
    label: { en: 'Time to submit the report', fr: 'Délai de dépôt du rapport' },
    period: { amount: { fact: 'daysToDue' }, unit: 'calendar_days' },
    calendar: { fact: 'organisationCalendar' },
    basis: setAtSignature,
    reminders: ladder(20, 5),
  },
  {
    // Nobody owes anything yet, so nobody is reminded.
    code: 'reporting_period',
    label: { en: 'Period that the report covers', fr: 'Période couverte par le rapport' },
    period: { amount: { fact: 'daysToPeriodEnd' }, unit: 'calendar_days' },
    calendar: { fact: 'organisationCalendar' },
    basis: setAtSignature,
    timeout: 'period_over',
    reminders: [],
  },
  {
    code: 'review',
    label: { en: 'Time to review the report', fr: 'Délai d’examen du rapport' },
    period: { amount: 45, unit: 'calendar_days' },
    calendar: COMMISSION_CALENDAR,
    basis: setByTheFacility,
    reminders: ladder(10, 2),
  },
  {
    code: 'correction',
    label: { en: 'Time to answer the returned report', fr: 'Délai de réponse au renvoi du rapport' },
    period: { amount: 30, unit: 'calendar_days' },
    calendar: { fact: 'organisationCalendar' },
    basis: setByTheFacility,
    reminders: ladder(10, 2),
  },
];

const reason: InputDefinition = { kind: 'reason', code: 'reason', label: { en: 'Reasons', fr: 'Motifs' } };

/** Of a final report alone: what its action does. */
const tellsAction = (transition: string): EffectRef => ({
  effect: 'signal',
  params: { subject: 'action', transition },
});

/** The action has ended, so that nobody owes the report any more. */
function notNeeded(): MoveDefinition {
  return {
    kind: 'move',
    code: 'action_ended',
    label: { en: 'The action has ended', fr: 'L’action a pris fin' },
    done: {
      en: 'took the report off: the action has ended',
      fr: 'a retiré le rapport : l’action a pris fin',
    },
    by: 'system',
    to: [{ to: 'not_needed' }],
  };
}

/** An amendment has changed the dates; the report for the new ones stands in its place. */
function setAnew(): MoveDefinition {
  return {
    kind: 'move',
    code: 'set_anew',
    label: { en: 'Set anew', fr: 'Fixé à nouveau' },
    done: {
      en: 'replaced the report: the dates of the action were amended',
      fr: 'a remplacé le rapport : les dates de l’action ont été modifiées par avenant',
    },
    by: 'system',
    to: [{ to: 'replaced' }],
  };
}

function submit(code: string, to: string, label: Label, done: Label): MoveDefinition {
  return {
    kind: 'move',
    code,
    label,
    done,
    tone: 'positive',
    by: [manager],
    guards: [{ guard: 'report_complete' }, { guard: 'action_reports' }],
    effects: [{ effect: 'record_submission' }, tellsAction('final_report_submitted')],
    to: [{ to }],
  };
}

const outside = {
  planned: { code: 'planned', label: { en: 'Planned', fr: 'Planifié' } },
  due: { code: 'due', label: { en: 'To be submitted', fr: 'À déposer' } },
  underReview: { code: 'under_review', label: { en: 'Under review', fr: 'En cours d’examen' } },
  returned: { code: 'returned', label: { en: 'Returned to the lead', fr: 'Renvoyé au chef de file' } },
  accepted: { code: 'accepted', label: { en: 'Accepted', fr: 'Accepté' } },
  rejected: { code: 'rejected', label: { en: 'Rejected', fr: 'Rejeté' } },
  replaced: { code: 'replaced', label: { en: 'Replaced, dates amended', fr: 'Remplacé, dates modifiées' } },
  notNeeded: { code: 'not_needed', label: { en: 'No longer due', fr: 'N’est plus dû' } },
} as const;

const REVIEW_VISAS = ['content', 'expenditure', 'closure'];

export const reportWorkflow: WorkflowDefinition = {
  code: 'report',
  subject: 'report',
  label: { en: 'Report', fr: 'Rapport' },
  initial: 'planned',
  path: ['planned', 'due', 'submitted', 'under_review', 'accepted'],
  clocks,
  conflicts: [
    {
      code: 'applicant_never_decides',
      label: {
        en: 'An applicant never decides on the own case',
        fr: 'Un demandeur ne décide jamais de son propre dossier',
      },
      sides: [
        {
          code: 'applicant',
          acts: ['planned.begin_early', 'due.edit', 'due.submit', 'returned.edit', 'returned.resubmit'],
        },
        {
          code: 'reviewer',
          acts: [
            'submitted.take_up',
            'visa:content',
            'visa:expenditure',
            'visa:closure',
            'under_review.return_report',
            'under_review.reject',
          ],
        },
      ],
    },
    {
      code: 'four_eyes_on_a_report',
      label: {
        en: 'What was done, what was spent and the closure are confirmed by a different person each',
        fr: 'Les réalisations, les dépenses et la clôture sont confirmées chacune par une personne différente',
      },
      sides: [
        { code: 'content', acts: ['visa:content'] },
        { code: 'expenditure', acts: ['visa:expenditure'] },
        { code: 'closure', acts: ['visa:closure'] },
      ],
    },
  ],
  stages: [
    {
      kind: 'waiting',
      code: 'planned',
      label: { en: 'Planned', fr: 'Planifié' },
      outside: outside.planned,
      owner: manager,
      rests: true,
      clocks: [
        { clock: 'report_due', does: 'run' },
        { clock: 'reporting_period', does: 'run' },
      ],
      transitions: [
        {
          kind: 'move',
          code: 'period_over',
          label: { en: 'The period is over', fr: 'La période est écoulée' },
          done: {
            en: 'asked for the report: its period was over',
            fr: 'a demandé le rapport : sa période était écoulée',
          },
          by: 'clock',
          to: [{ to: 'due' }],
        },
        {
          kind: 'move',
          code: 'begin_early',
          label: { en: 'Begin the report now', fr: 'Commencer le rapport dès maintenant' },
          done: {
            en: 'began the report before its period was over',
            fr: 'a commencé le rapport avant la fin de sa période',
          },
          by: [manager],
          to: [{ to: 'due' }],
        },
        notNeeded(),
        setAnew(),
      ],
    },
    {
      kind: 'waiting',
      code: 'due',
      label: { en: 'To be submitted', fr: 'À déposer' },
      outside: outside.due,
      owner: manager,
      editableBy: [manager],
      clocks: [{ clock: 'report_due', does: 'run' }],
      transitions: [
        submit(
          'submit',
          'submitted',
          { en: 'Submit the report', fr: 'Déposer le rapport' },
          { en: 'submitted the report', fr: 'a déposé le rapport' },
        ),
        notNeeded(),
        setAnew(),
      ],
    },
    {
      kind: 'work',
      code: 'submitted',
      label: { en: 'Submitted', fr: 'Déposé' },
      outside: outside.underReview,
      owner: secretariat,
      clocks: [{ clock: 'review', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'take_up',
          label: { en: 'Begin the review', fr: 'Commencer l’examen' },
          done: { en: 'began the review', fr: 'a commencé l’examen' },
          tone: 'positive',
          by: [secretariat],
          to: [{ to: 'under_review' }],
        },
      ],
    },
    {
      kind: 'approval',
      code: 'under_review',
      label: { en: 'Under review', fr: 'En cours d’examen' },
      outside: outside.underReview,
      clocks: [{ clock: 'review', does: 'run' }],
      visas: [
        {
          code: 'content',
          label: { en: 'What was done', fr: 'Réalisations' },
          by: secretariat,
          needed: { rule: 'one' },
          vouchesFor: { facts: ['contentDigest'], onChange: 'invalidate' },
        },
        {
          code: 'expenditure',
          label: { en: 'What was spent', fr: 'Dépenses' },
          by: financial,
          needed: { rule: 'one' },
          vouchesFor: { facts: ['expenditureCents'], onChange: 'invalidate' },
        },
        {
          code: 'closure',
          label: { en: 'Closure of the action', fr: 'Clôture de l’action' },
          by: headOfUnit,
          needed: { rule: 'one' },
          after: ['content', 'expenditure'],
          when: { fact: 'reportKind', is: 'equal', value: 'final' },
        },
      ],
      settled: {
        to: [{ to: 'accepted' }],
        effects: [{ effect: 'share_with_partner_countries' }, tellsAction('final_report_accepted')],
      },
      transitions: [
        {
          kind: 'visa',
          code: 'confirm',
          label: { en: 'Confirm', fr: 'Confirmer' },
          done: { en: 'confirmed a part of the report', fr: 'a confirmé une partie du rapport' },
          tone: 'positive',
          visas: REVIEW_VISAS,
          answer: 'yes',
        },
        {
          kind: 'take_back',
          code: 'take_back',
          label: { en: 'Take back my answer', fr: 'Reprendre ma réponse' },
          done: { en: 'took back the answer', fr: 'a repris sa réponse' },
          visas: REVIEW_VISAS,
        },
        {
          kind: 'move',
          code: 'return_report',
          label: { en: 'Return the report', fr: 'Renvoyer le rapport' },
          done: { en: 'returned the report', fr: 'a renvoyé le rapport' },
          tone: 'negative',
          by: [secretariat, financial, headOfUnit],
          inputs: [reason],
          invalidates: REVIEW_VISAS,
          effects: [tellsAction('final_report_returned')],
          to: [{ to: 'returned' }],
        },
        {
          kind: 'move',
          code: 'reject',
          label: { en: 'Reject the report', fr: 'Rejeter le rapport' },
          done: { en: 'rejected the report', fr: 'a rejeté le rapport' },
          tone: 'negative',
          by: [headOfUnit],
          // Whoever is to lose the report for good was asked to mend it first.
          guards: [{ guard: 'returned_before' }],
          inputs: [reason],
          invalidates: REVIEW_VISAS,
          effects: [tellsAction('final_report_rejected')],
          to: [{ to: 'rejected' }],
        },
      ],
    },
    {
      kind: 'waiting',
      code: 'returned',
      label: { en: 'Returned to the lead', fr: 'Renvoyé au chef de file' },
      outside: outside.returned,
      owner: manager,
      editableBy: [manager],
      clocks: [
        { clock: 'correction', does: 'run' },
        { clock: 'review', does: 'hand_back' },
      ],
      transitions: [
        {
          ...submit(
            'resubmit',
            'under_review',
            { en: 'Submit the corrected report', fr: 'Déposer le rapport corrigé' },
            { en: 'submitted the corrected report', fr: 'a déposé le rapport corrigé' },
          ),
          inputs: [
            {
              kind: 'text',
              code: 'answer',
              label: { en: 'What was corrected', fr: 'Ce qui a été corrigé' },
            },
          ],
        },
        notNeeded(),
      ],
    },
    {
      kind: 'final',
      code: 'accepted',
      label: { en: 'Accepted', fr: 'Accepté' },
      outside: outside.accepted,
      transitions: [],
    },
    {
      kind: 'final',
      code: 'rejected',
      label: { en: 'Rejected', fr: 'Rejeté' },
      outside: outside.rejected,
      transitions: [],
    },
    {
      kind: 'final',
      code: 'not_needed',
      label: { en: 'No longer due', fr: 'N’est plus dû' },
      outside: outside.notNeeded,
      transitions: [],
    },
    {
      kind: 'final',
      code: 'replaced',
      label: { en: 'Replaced, dates amended', fr: 'Remplacé, dates modifiées' },
      outside: outside.replaced,
      transitions: [],
    },
  ],
};
