/** Who hears of what: the one table, read from the top; the first line that fits somebody is what they are told. */
import type { NoticeKind } from './notice.js';

export type HearingWhen =
  | 'task_opened'
  | 'task_reassigned'
  | 'dates_moved'
  | 'outside_moved'
  | 'visa_given'
  | 'seen_moved'
  | 'answered_no'
  | 'seen';
export type HearingWho =
  | 'asked'
  | 'applicants'
  | 'partners'
  | 'participants'
  | 'secretariat'
  | 'watchers'
  | 'involved'
  | 'addressee'
  | 'assessors'
  | 'named_assessor'
  | 'committee'
  | 'agencies'
  | 'newcomers'
  | 'co_applicants'
  | 'setters';

export interface Hearing {
  /**
   * `task_opened`: somebody is asked to act; `outside_moved`: the stage that outsiders are shown changed;
   * `visa_given`: an answer was given and the case stays where it is; `task_reassigned`: work was given to somebody;
   * `dates_moved`: a calendar changed, and with it the date by which somebody is asked to act;
   * `answered_no`: somebody said no, and the case went back at once;
   * `seen_moved`: the stage that this reader is shown changed; `seen`: whatever of it this reader may see.
   */
  readonly when: HearingWhen;
  /** The kind of case; left out: any. */
  readonly subject?: string;
  /** The outside stages it moved into, or of `seen_moved` the reader's; left out: any. */
  readonly into?: readonly string[];
  /**
   * `asked`: who holds the new task, or was given one; `applicants`, `partners` and `participants`: of organisations that
   * see the case as such; `watchers`: who asked to hear of it, as far as the wall lets them; `involved`: who of the facility gave a
   * visa on it or wrote on a finding; `addressee`: who acts for the party that a letter is addressed to; `assessors`: who assesses
   * the application and has not been taken off; `named_assessor`: who was named by this very event; `committee`: who sits on the Steering Committee; `agencies`: agencies that take part without leading it, and
   * `newcomers` those of them that do so since this very event; `co_applicants`: who acts for those whom a shared draft asks for a part; `setters`: who set the condition it is about, or their colleagues
   * while they are away.
   */
  readonly who: HearingWho;
  readonly notice: NoticeKind;
  readonly mail: boolean;
  /** Not where the system did it, as when records are brought in. */
  readonly byPeopleOnly?: true;
}

/** Of agencies that did not take part before. */
const JOINED: Hearing = { when: 'seen', who: 'newcomers', notice: 'takes_part', mail: true };
const REFUSED = ['rejected', 'rejection_final', 'refused'];
/** What watchers hear of an event of which nobody else need hear. */
const WATCHED: Hearing = { when: 'seen', who: 'watchers', notice: 'watched', mail: true };
/** Whoever prepared and checked the file has something to answer, or to go on with. */
const FOUND: readonly Hearing[] = [{ when: 'seen', who: 'involved', notice: 'finding', mail: true }, WATCHED];
/** Of an action under it: whoever leads it, and the secretariat. */
function frameworkHeard(notice: 'framework_suspended' | 'framework_resumed'): readonly Hearing[] {
  return [
    { when: 'seen', who: 'applicants', notice, mail: true },
    { when: 'seen', who: 'secretariat', notice, mail: false },
  ];
}

/** Whoever delivered has to mend what is disputed. */
const ANSWERED: Hearing = { when: 'seen', who: 'secretariat', notice: 'delivery', mail: true };
const ENDED = ['withdrawn', 'lapsed', 'terminated', 'closed', 'cancelled'];
/** What changes something for an agency whose experts travel, meet or work on it. */
const MATTERS_TO_AGENCIES = [
  'scheduled',
  'postponed',
  'held',
  'outcomes',
  'delivered',
  'outcomes_recorded',
  'implementation',
  'suspended',
];
/** Who names assessors, and those who assess: nobody else need hear. */
const ASSESSMENT = {
  toSecretariat: { when: 'seen', who: 'secretariat', notice: 'assessment', mail: true },
  toAssessors: { when: 'seen', who: 'assessors', notice: 'assessment', mail: true },
} as const satisfies Record<string, Hearing>;

/** By kind of event. Nobody is told of what they did themselves. */
export const WHO_HEARS: Readonly<Record<string, readonly Hearing[]>> = {
  case_opened: [
    { when: 'task_opened', who: 'asked', notice: 'task_opened', mail: false, byPeopleOnly: true },
  ],
  case_advanced: [
    {
      when: 'outside_moved',
      subject: 'action',
      into: ['contracting'],
      who: 'applicants',
      notice: 'awarded',
      mail: true,
    },
    {
      when: 'outside_moved',
      subject: 'need',
      into: ['published'],
      who: 'participants',
      notice: 'moved',
      mail: true,
    },
    {
      when: 'outside_moved',
      subject: 'need',
      into: ['declined'],
      who: 'applicants',
      notice: 'refused',
      mail: true,
    },
    { when: 'outside_moved', into: REFUSED, who: 'applicants', notice: 'refused', mail: true },
    {
      when: 'answered_no',
      subject: 'technical_assistance',
      into: ['scheduled'],
      who: 'secretariat',
      notice: 'contested',
      mail: true,
    },
    { when: 'task_opened', who: 'asked', notice: 'task_opened', mail: true },
    { when: 'outside_moved', into: ENDED, who: 'applicants', notice: 'ended', mail: true },
    { when: 'outside_moved', into: ENDED, who: 'partners', notice: 'ended', mail: true },
    { when: 'outside_moved', who: 'applicants', notice: 'moved', mail: true },
    { when: 'outside_moved', who: 'partners', notice: 'moved', mail: true },
    JOINED,
    { when: 'outside_moved', into: [...ENDED, ...REFUSED], who: 'agencies', notice: 'ended', mail: true },
    { when: 'outside_moved', into: MATTERS_TO_AGENCIES, who: 'agencies', notice: 'moved', mail: true },
    { when: 'visa_given', who: 'secretariat', notice: 'visa_given', mail: false },
    {
      when: 'seen_moved',
      subject: 'committee_session',
      into: ['convened', 'postponed', 'cancelled'],
      who: 'committee',
      notice: 'moved',
      mail: true,
    },
    { when: 'seen_moved', who: 'watchers', notice: 'moved', mail: true },
    { when: 'visa_given', who: 'watchers', notice: 'visa_given', mail: true },
  ],
  case_migrated: [
    { when: 'task_opened', who: 'asked', notice: 'task_opened', mail: true },
    { when: 'outside_moved', who: 'applicants', notice: 'moved', mail: true },
    { when: 'outside_moved', who: 'partners', notice: 'moved', mail: true },
    WATCHED,
  ],
  case_edited: [JOINED, WATCHED],
  tasks_reassigned: [
    { when: 'task_reassigned', who: 'asked', notice: 'task_reassigned', mail: true },
    WATCHED,
  ],
  clocks_recalculated: [{ when: 'dates_moved', who: 'asked', notice: 'dates_moved', mail: true }, WATCHED],
  document_added: [WATCHED],
  document_removed: [WATCHED],
  guidelines_issued: [WATCHED],
  question_answered: [WATCHED],
  finding_raised: FOUND,
  finding_replied: FOUND,
  finding_settled: FOUND,
  note_filed: [WATCHED],
  condition_reported: [{ when: 'seen', who: 'setters', notice: 'condition', mail: true }, WATCHED],
  condition_settled: [WATCHED],
  draft_shared: [{ when: 'seen', who: 'co_applicants', notice: 'part_asked', mail: true }, JOINED, WATCHED],
  part_written: [WATCHED],
  part_signed: [{ when: 'seen', who: 'applicants', notice: 'part_signed', mail: true }, WATCHED],
  signatory_acceded: [WATCHED],
  signatory_left: [WATCHED],
  framework_suspended: frameworkHeard('framework_suspended'),
  framework_resumed: frameworkHeard('framework_resumed'),
  delivery_confirmed: [{ ...ANSWERED, mail: false }, WATCHED],
  delivery_disputed: [ANSWERED, WATCHED],
  party_added: [JOINED, WATCHED],
  party_removed: [WATCHED],
  // Its mail is the letter itself, which goes out whatever anybody wants of notices.
  letter_sent: [{ when: 'seen', who: 'addressee', notice: 'letter', mail: false }, WATCHED],
  tracking_link_made: [WATCHED],
  tracking_link_ended: [WATCHED],
  file_quarantined: [WATCHED],
  document_held: [WATCHED],
  document_released: [WATCHED],
  document_destroyed: [WATCHED],
  assessor_named: [
    { when: 'seen', who: 'named_assessor', notice: 'assess', mail: true },
    ASSESSMENT.toAssessors,
    WATCHED,
  ],
  assessor_taken_off: [WATCHED],
  interest_declared: [ASSESSMENT.toSecretariat, WATCHED],
  scores_handed_in: [ASSESSMENT.toSecretariat, WATCHED],
  consensus_proposed: [ASSESSMENT.toAssessors, WATCHED],
  consensus_agreed: [WATCHED],
  assessment_settled: [ASSESSMENT.toSecretariat, ASSESSMENT.toAssessors, WATCHED],
};

/** The roles that hear for an organisation, by its view of the case; a need is its country's own, a meeting may be an agency's. */
export const HEARS_FOR = {
  applicants: ['programme_manager', 'partner_authority', 'agency_expert'],
  partners: ['partner_authority'],
  participants: ['programme_manager'],
} as const;
export const VIEW_OF = { applicants: 'applicant', partners: 'partner', participants: 'participant' } as const;
/** The views of those who take part in a case without leading it, or being its country. */
export const TAKES_PART_AS: readonly string[] = ['participant', 'consulted'];
/** What is taken part in: a call is put before every agency, which makes it nobody's. */
export const TAKES_PART_IN: readonly string[] = ['action', 'technical_assistance', 'dialogue'];
/** The roles that act for a party outside. */
export const ACTS_FOR_PARTY = ['programme_manager', 'partner_authority', 'agency_expert'] as const;
