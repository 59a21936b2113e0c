/** What somebody is told: a kind and what fills its sentences; the wording comes from the catalogue. */
import type { LabelLike } from '../i18n/index.js';
import type { Addressee } from './addressees.js';

export const NOTICE_KINDS = [
  'task_opened',
  'task_reassigned',
  'dates_moved',
  'moved',
  'awarded',
  'refused',
  'ended',
  'visa_given',
  'watched',
  'finding',
  'framework_suspended',
  'framework_resumed',
  'delivery',
  'contested',
  'letter',
  'assessment',
  'assess',
  'condition',
  'takes_part',
  'part_asked',
  'part_signed',
  'reminder_before',
  'reminder_on',
  'reminder_after',
  'reminder_head',
  'reminder_nobody',
  'task_unattended',
  'absence_set',
  'absence_ended',
  'stand_in',
  'stand_in_ended',
  'assistant_named',
  'assistant_proposed',
  'assistant_set',
  'lending_proposed',
  'role_lent',
  'webhook_paused',
  'webhook_gone',
  'ledger_fault',
  'year_end',
  'year_over',
  'change_proposed',
  'change_approved',
  'change_refused',
  'lot_depleted',
  'lot_refilled',
  'question_asked',
  'question_answered',
  'follow_up_overdue',
  'bank_proposed',
  'bank_confirmed',
  'bank_refused',
  'documents_due',
  'message_mentioned',
  'message_written',
  'audit_fault',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What concerns a person and no case; whose absence it is, is the account in `onBehalfOf`. */
const ABSENCE_KINDS: readonly NoticeKind[] = [
  'absence_set',
  'absence_ended',
  'stand_in',
  'stand_in_ended',
  'assistant_named',
  'assistant_proposed',
  'assistant_set',
  'lending_proposed',
  'role_lent',
];

export function isOfAbsence(kind: NoticeKind): boolean {
  return ABSENCE_KINDS.includes(kind);
}

/** What a notice has in place of a case's names when it concerns none. */
export const NO_CASE = { reference: '', title: '', stage: { en: '' } } as const;
/** Events of which only those hear who watch the case. */
export const WATCHED_EVENTS = [
  'case_edited',
  'case_migrated',
  'tasks_reassigned',
  'clocks_recalculated',
  'document_added',
  'document_removed',
  'finding_raised',
  'finding_replied',
  'finding_settled',
  'note_filed',
  'condition_reported',
  'condition_settled',
  'draft_shared',
  'part_written',
  'part_signed',
  'guidelines_issued',
  'question_answered',
  'signatory_acceded',
  'signatory_left',
  'delivery_confirmed',
  'delivery_disputed',
  'party_added',
  'party_removed',
  'letter_sent',
  'tracking_link_made',
  'tracking_link_ended',
  'file_quarantined',
  'document_held',
  'document_released',
  'document_destroyed',
  'assessor_named',
  'assessor_taken_off',
  'interest_declared',
  'scores_handed_in',
  'consensus_proposed',
  'consensus_agreed',
  'assessment_settled',
] as const;
export type WatchedEvent = (typeof WATCHED_EVENTS)[number];

/** Stored as it is. Outsiders' notices hold outside wording only, and of persons only those of their own organisation. */
export interface NoticeParams {
  readonly reference: string;
  readonly title: string;
  readonly stage: LabelLike;
  /** What the reader is asked to do. */
  readonly ask?: LabelLike;
  /** What the visa that is asked for becomes without an answer in time. */
  readonly silence?: 'yes' | 'no' | 'abstain';
  /** The limit that runs, for staff. */
  readonly clock?: LabelLike;
  readonly visa?: LabelLike;
  readonly answer?: 'yes' | 'no' | 'abstain';
  /** The kind of event, for who watches. */
  readonly what?: WatchedEvent;
  /** ISO instant, UTC. */
  readonly dueAt?: string;
  /** Who did it; a person by account, so that a name that is erased is gone from the inbox too. */
  readonly by?:
    | { readonly account: string; readonly onBehalfOf?: string }
    | { readonly party: 'facility' | 'system' };
  /** The account for which the reader hears it, when they stand in. */
  readonly onBehalfOf?: string;
  /** The party that does it, where it is not named as a person. */
  readonly party?: string;
  /** The days of an absence, as calendar dates. */
  readonly fromDay?: string;
  readonly untilDay?: string;
  /** How much waits. */
  readonly count?: number;
  /** In cents. */
  readonly amountCents?: number;
  /** The path of the page it is about, when that is no case. */
  readonly page?: string;
}

export interface Notice {
  readonly to: Addressee;
  readonly kind: NoticeKind;
  /** What it came from, such as `event:<id>`: nobody is told twice of one source. */
  readonly source: string;
  /** Null when it concerns no case: then the parameters say which page. */
  readonly file: { readonly caseId: string; readonly subject: string } | null;
  readonly params: NoticeParams;
  readonly mail: boolean;
  /** When it happened, ISO, UTC; left out: now. */
  readonly at?: string;
  /** The name of who did it, for the mail. */
  readonly byName?: string;
  /** The name of the person for whom they did it, for the mail. */
  readonly byBehalfName?: string;
  /** Where an answer to the mail goes; left out: nowhere that anybody reads. */
  readonly replyTo?: string;
  /** The mail is not sent any more once this reminder's clock does not run. */
  readonly reminderId?: string;
  /** Nor once this task is done, by the reader or by others; a mail that only asks for it is kept back if it had to wait. */
  readonly taskId?: string;
}
