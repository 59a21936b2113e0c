/**
 * The shipped workflow of a session of the Steering Committee: planned with its date and agenda, convened in time, opened
 * with a quorum, ended, its minutes approved by the chair and filed. What is decided moves the actions, not the session.
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

const secretariat: Who = { role: 'secretariat', scope: 'facility' };
const chair: Who = { role: 'steering_chair', scope: 'facility' };
const member: Who = { role: 'steering_member', scope: 'facility' };

const ladder = (daysBefore: number, daysAfter: number): readonly ReminderDefinition[] => [
  { code: 'before', when: 'before', amount: daysBefore, unit: 'working_days', to: 'owner' },
  { code: 'on', when: 'on', amount: 0, unit: 'working_days', to: 'owner' },
  { code: 'after', when: 'after', amount: daysAfter, unit: 'working_days', to: 'head' },
];

const setByTheFacility: Label = { en: 'Set by the facility', fr: 'Fixé par la facilité' };

const clocks: readonly ClockDefinition[] = [
  {
    code: 'invitation',
    label: { en: 'Time to send the agenda', fr: 'Délai d’envoi de l’ordre du jour' },
    period: { amount: { fact: 'daysToConvene' }, unit: 'calendar_days' },
    calendar: 'COMMISSION',
    basis: setByTheFacility,
    reminders: ladder(3, 1),
  },
  {
    code: 'sitting',
    label: { en: 'Time until the session', fr: 'Temps restant avant la session' },
    period: { amount: { fact: 'daysToSession' }, unit: 'calendar_days' },
    calendar: 'COMMISSION',
    basis: setByTheFacility,
    reminders: ladder(2, 1),
  },
  {
    code: 'minutes',
    label: { en: 'Time to approve the minutes', fr: 'Délai d’approbation du procès-verbal' },
    period: { amount: 10, unit: 'working_days' },
    calendar: 'COMMISSION',
    basis: setByTheFacility,
    reminders: ladder(3, 2),
  },
  {
    code: 'filing',
    label: { en: 'Time to file the minutes', fr: 'Délai de classement du procès-verbal' },
    period: { amount: 2, unit: 'working_days' },
    calendar: 'COMMISSION',
    basis: setByTheFacility,
    reminders: ladder(1, 1),
  },
];

const reason: InputDefinition = { kind: 'reason', code: 'reason', label: { en: 'Reasons', fr: 'Motifs' } };

function cancel(by: readonly Who[]): MoveDefinition {
  return {
    kind: 'move',
    code: 'cancel',
    label: { en: 'Cancel the session', fr: 'Annuler la session' },
    done: { en: 'cancelled the session', fr: 'a annulé la session' },
    tone: 'negative',
    by,
    inputs: [reason],
    effects: [{ effect: 'close_agenda' }],
    to: [{ to: 'cancelled' }],
  };
}

function postpone(by: readonly Who[]): MoveDefinition {
  return {
    kind: 'move',
    code: 'postpone',
    label: { en: 'Postpone the session', fr: 'Reporter la session' },
    done: { en: 'postponed the session', fr: 'a reporté la session' },
    tone: 'negative',
    by,
    inputs: [reason],
    to: [{ to: 'postponed' }],
  };
}

/** Outsiders are shown no session at all; the codes are there because every stage has one. */
const outside = (code: string, label: Label) => ({ code, label });

const stages = {
  planned: { en: 'Planned', fr: 'Prévue' },
  postponed: { en: 'Postponed, new date to be set', fr: 'Reportée, nouvelle date à fixer' },
  convened: { en: 'Convened', fr: 'Convoquée' },
  inSession: { en: 'In session', fr: 'En cours' },
  minutesDrafted: { en: 'Minutes drafted', fr: 'Procès-verbal établi' },
  minutesApproved: { en: 'Minutes approved', fr: 'Procès-verbal approuvé' },
  closed: { en: 'Closed', fr: 'Close' },
  cancelled: { en: 'Cancelled', fr: 'Annulée' },
} as const satisfies Record<string, Label>;

export const sessionWorkflow: WorkflowDefinition = {
  code: 'committee_session',
  subject: 'committee_session',
  label: { en: 'Session of the Steering Committee', fr: 'Session du comité de pilotage' },
  initial: 'planned',
  path: ['planned', 'convened', 'in_session', 'minutes_drafted', 'minutes_approved', 'closed'],
  clocks,
  conflicts: [
    {
      code: 'minutes_by_two',
      label: {
        en: 'Whoever writes remarks into the minutes does not approve them',
        fr: 'Quiconque ajoute des observations au procès-verbal ne l’approuve pas',
      },
      sides: [
        { code: 'writer', acts: ['minutes_drafted.edit'] },
        { code: 'approver', acts: ['minutes_drafted.approve_minutes'] },
      ],
    },
  ],
  stages: [
    {
      kind: 'work',
      code: 'planned',
      label: stages.planned,
      outside: outside('planned', stages.planned),
      owner: secretariat,
      editableBy: [secretariat],
      clocks: [{ clock: 'invitation', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'convene',
          label: { en: 'Convene the session', fr: 'Convoquer la session' },
          done: { en: 'convened the session', fr: 'a convoqué la session' },
          tone: 'positive',
          by: [secretariat],
          guards: [{ guard: 'agenda_not_empty' }, { guard: 'notice_in_time' }],
          effects: [{ effect: 'invite_members' }],
          to: [{ to: 'convened' }],
        },
        postpone([secretariat]),
        cancel([secretariat]),
      ],
    },
    {
      // Its date is being looked for, so that no time limit runs.
      kind: 'work',
      code: 'postponed',
      label: stages.postponed,
      outside: outside('postponed', stages.postponed),
      owner: secretariat,
      editableBy: [secretariat],
      transitions: [
        {
          kind: 'move',
          code: 'plan_again',
          label: { en: 'Plan it for the new date', fr: 'La prévoir à la nouvelle date' },
          done: { en: 'planned the session for a new date', fr: 'a prévu la session à une nouvelle date' },
          tone: 'positive',
          by: [secretariat],
          guards: [{ guard: 'notice_in_time' }],
          to: [{ to: 'planned' }],
        },
        cancel([secretariat]),
      ],
    },
    {
      kind: 'work',
      code: 'convened',
      label: stages.convened,
      outside: outside('convened', stages.convened),
      owner: chair,
      editableBy: [secretariat, chair, member],
      clocks: [{ clock: 'sitting', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'open_session',
          label: { en: 'Open the session', fr: 'Ouvrir la session' },
          done: { en: 'opened the session', fr: 'a ouvert la session' },
          tone: 'positive',
          by: [chair],
          guards: [{ guard: 'day_has_come' }, { guard: 'quorum_present' }],
          effects: [{ effect: 'open_sitting' }],
          to: [{ to: 'in_session' }],
        },
        postpone([secretariat, chair]),
        cancel([secretariat, chair]),
      ],
    },
    {
      kind: 'work',
      code: 'in_session',
      label: stages.inSession,
      outside: outside('in_session', stages.inSession),
      owner: chair,
      editableBy: [secretariat, chair, member],
      transitions: [
        {
          kind: 'move',
          code: 'end_session',
          label: { en: 'End the session', fr: 'Clore les débats' },
          done: { en: 'ended the session', fr: 'a clos les débats' },
          tone: 'positive',
          by: [chair],
          guards: [{ guard: 'no_vote_under_way' }],
          effects: [{ effect: 'close_agenda' }, { effect: 'end_sitting' }],
          to: [{ to: 'minutes_drafted' }],
        },
      ],
    },
    {
      kind: 'work',
      code: 'minutes_drafted',
      label: stages.minutesDrafted,
      outside: outside('minutes_drafted', stages.minutesDrafted),
      owner: chair,
      editableBy: [secretariat],
      clocks: [{ clock: 'minutes', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'approve_minutes',
          label: { en: 'Approve the minutes', fr: 'Approuver le procès-verbal' },
          done: { en: 'approved the minutes', fr: 'a approuvé le procès-verbal' },
          tone: 'positive',
          by: [chair],
          effects: [{ effect: 'fix_record' }],
          to: [{ to: 'minutes_approved' }],
        },
      ],
    },
    {
      // The product itself files them, which closes the session.
      kind: 'waiting',
      code: 'minutes_approved',
      label: stages.minutesApproved,
      outside: outside('minutes_approved', stages.minutesApproved),
      owner: secretariat,
      clocks: [{ clock: 'filing', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'minutes_filed',
          label: { en: 'Minutes filed', fr: 'Procès-verbal classé' },
          done: {
            en: 'closed the session: its minutes were filed',
            fr: 'a clos la session : son procès-verbal a été classé',
          },
          by: 'system',
          to: [{ to: 'closed' }],
        },
      ],
    },
    {
      kind: 'final',
      code: 'closed',
      label: stages.closed,
      outside: outside('closed', stages.closed),
      transitions: [],
    },
    {
      kind: 'final',
      code: 'cancelled',
      label: stages.cancelled,
      outside: outside('cancelled', stages.cancelled),
      transitions: [],
    },
  ],
};
