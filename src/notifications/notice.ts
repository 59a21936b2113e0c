/** What somebody is told: a kind and what fills its sentences; the wording comes from the catalogue. */
import type { LabelLike } from '../i18n/index.js';
import type { Addressee } from './addressees.js';

export const NOTICE_KINDS = [
  'task_opened',
  'task_reassigned',
  'moved',
  'awarded',
  'refused',
  'ended',
  'visa_given',
  'reminder_before',
  'reminder_on',
  'reminder_after',
  'reminder_head',
  'reminder_nobody',
  'webhook_paused',
  'webhook_gone',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Stored as it is. Outsiders' notices hold outside wording only, and of persons only those of their own organisation. */
export interface NoticeParams {
  readonly reference: string;
  readonly title: string;
  readonly stage: LabelLike;
  /** What the reader is asked to do. */
  readonly ask?: LabelLike;
  /** The limit that runs, for staff. */
  readonly clock?: LabelLike;
  readonly visa?: LabelLike;
  readonly answer?: 'yes' | 'no' | 'abstain';
  /** ISO instant, UTC. */
  readonly dueAt?: string;
  /** Who did it; a person by account, so that a name that is erased is gone from the inbox too. */
  readonly by?:
    | { readonly account: string; readonly onBehalfOf?: string }
    | { readonly party: 'facility' | 'system' };
  /** The page it is about, where that is not a case's. */
  readonly path?: string;
  /** The account for which the reader hears it, when they stand in. */
  readonly onBehalfOf?: string;
}

export interface Notice {
  readonly to: Addressee;
  readonly kind: NoticeKind;
  /** What it came from, such as `event:<id>`: nobody is told twice of one source. */
  readonly source: string;
  /** `caseId` null: it is about no case. */
  readonly file: { readonly caseId: string | null; readonly subject: string };
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
}
