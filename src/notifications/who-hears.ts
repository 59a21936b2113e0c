/** Who hears of what: the one table, read from the top; the first line that fits somebody is what they are told. */
import type { NoticeKind } from './notice.js';

export type HearingWhen =
  | 'task_opened'
  | 'task_reassigned'
  | 'dates_moved'
  | 'outside_moved'
  | 'visa_given'
  | 'seen_moved'
  | 'seen';
export type HearingWho =
  | 'asked'
  | 'applicants'
  | 'partners'
  | 'secretariat'
  | 'watchers'
  | 'involved'
  | 'committee';

export interface Hearing {
  /**
   * `task_opened`: somebody is asked to act; `outside_moved`: the stage that outsiders are shown changed;
   * `visa_given`: an answer was given and the case stays where it is; `task_reassigned`: work was given to somebody;
   * `dates_moved`: a calendar changed, and with it the date by which somebody is asked to act;
   * `seen_moved`: the stage that this reader is shown changed; `seen`: whatever of it this reader may see.
   */
  readonly when: HearingWhen;
  /** The kind of case; left out: any. */
  readonly subject?: string;
  /** The outside stages it moved into, or of `seen_moved` the reader's; left out: any. */
  readonly into?: readonly string[];
  /**
   * `asked`: who holds the new task, or was given one; `applicants` and `partners`: of organisations that see the case
   * as such; `watchers`: who asked to hear of it, as far as the wall lets them; `involved`: who of the facility gave a
   * visa on it or wrote on a finding; `committee`: who sits on the Steering Committee.
   */
  readonly who: HearingWho;
  readonly notice: NoticeKind;
  readonly mail: boolean;
  /** Not where the system did it, as when records are brought in. */
  readonly byPeopleOnly?: true;
}

const REFUSED = ['rejected', 'rejection_final', 'refused'];
/** What watchers hear of an event of which nobody else need hear. */
const WATCHED: Hearing = { when: 'seen', who: 'watchers', notice: 'watched', mail: true };
/** Whoever prepared and checked the file has something to answer, or to go on with. */
const FOUND: readonly Hearing[] = [{ when: 'seen', who: 'involved', notice: 'finding', mail: true }, WATCHED];
const ENDED = ['withdrawn', 'lapsed', 'terminated', 'closed'];

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
    { when: 'outside_moved', into: REFUSED, who: 'applicants', notice: 'refused', mail: true },
    { when: 'task_opened', who: 'asked', notice: 'task_opened', mail: true },
    { when: 'outside_moved', into: ENDED, who: 'applicants', notice: 'ended', mail: true },
    { when: 'outside_moved', into: ENDED, who: 'partners', notice: 'ended', mail: true },
    { when: 'outside_moved', who: 'applicants', notice: 'moved', mail: true },
    { when: 'outside_moved', who: 'partners', notice: 'moved', mail: true },
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
  case_edited: [WATCHED],
  tasks_reassigned: [
    { when: 'task_reassigned', who: 'asked', notice: 'task_reassigned', mail: true },
    WATCHED,
  ],
  clocks_recalculated: [{ when: 'dates_moved', who: 'asked', notice: 'dates_moved', mail: true }, WATCHED],
  document_added: [WATCHED],
  document_removed: [WATCHED],
  finding_raised: FOUND,
  finding_replied: FOUND,
  finding_settled: FOUND,
};

/** The role that hears for an organisation, by its view of the case. */
export const HEARS_FOR = { applicants: 'programme_manager', partners: 'partner_authority' } as const;
export const VIEW_OF = { applicants: 'applicant', partners: 'partner' } as const;
