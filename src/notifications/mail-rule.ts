/** Whether a notice is told, and when its mail goes out: one table and one function, both pure. */
import { afterQuietHours, nextDigest, type QuietHours, type WorkingCalendar } from '../workflow/index.js';
import type { NoticeKind } from './notice.js';

export const MAIL_CHOICES = ['at_once', 'daily', 'weekly', 'none'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/**
 * `any_time`: it only informs, so it may wait for a digest, and a case that is muted keeps it back. `until_due`: it asks
 * to act, and waits only for a digest that comes a day before it is due. `never`: the date has come, or somebody else
 * has to step in, now.
 */
export type MayWait = 'any_time' | 'until_due' | 'never';

export const MAY_WAIT: Readonly<Record<NoticeKind, MayWait>> = {
  task_opened: 'until_due',
  task_reassigned: 'until_due',
  moved: 'any_time',
  awarded: 'any_time',
  refused: 'any_time',
  ended: 'any_time',
  visa_given: 'any_time',
  watched: 'any_time',
  finding: 'until_due',
  framework_suspended: 'never',
  framework_resumed: 'any_time',
  delivery: 'until_due',
  contested: 'until_due',
  letter: 'until_due',
  assessment: 'until_due',
  assess: 'until_due',
  condition: 'until_due',
  takes_part: 'any_time',
  part_asked: 'until_due',
  part_signed: 'any_time',
  dates_moved: 'until_due',
  task_unattended: 'until_due',
  absence_set: 'any_time',
  absence_ended: 'any_time',
  stand_in: 'never',
  stand_in_ended: 'any_time',
  assistant_named: 'any_time',
  assistant_proposed: 'never',
  assistant_set: 'never',
  lending_proposed: 'never',
  role_lent: 'never',
  change_proposed: 'until_due',
  change_approved: 'any_time',
  change_refused: 'any_time',
  lot_depleted: 'any_time',
  lot_refilled: 'any_time',
  question_asked: 'until_due',
  question_answered: 'any_time',
  follow_up_overdue: 'never',
  documents_due: 'any_time',
  message_mentioned: 'until_due',
  message_written: 'any_time',
  bank_proposed: 'until_due',
  bank_confirmed: 'any_time',
  bank_refused: 'any_time',
  webhook_paused: 'never',
  webhook_gone: 'never',
  ledger_fault: 'never',
  audit_fault: 'never',
  year_end: 'any_time',
  year_over: 'any_time',
  reminder_before: 'until_due',
  reminder_on: 'never',
  reminder_after: 'never',
  reminder_head: 'never',
  reminder_nobody: 'never',
};

/** How long before its due date a digest has to bring what asks to act. */
export const DIGEST_BEFORE_DUE_MS = 24 * 3_600_000;

/** What a reader wants of mails. */
export interface MailWishes {
  /** `none` too when the mails were stopped by their link. */
  readonly mail: MailChoice;
  readonly digestHour: number;
  readonly digestWeekday: number;
  readonly quiet: QuietHours | null;
}

export const USUAL_WISHES: MailWishes = { mail: 'at_once', digestHour: 8, digestWeekday: 1, quiet: null };

/** Instants in ms since 1970. */
export type MailTime =
  | { readonly how: 'not_at_all' }
  | { readonly how: 'alone'; readonly at: number }
  | { readonly how: 'in_digest'; readonly at: number };

/** Whether a muted case still tells of it: what asks the reader to act always comes through. */
export function isToldWhenMuted(kind: NoticeKind): boolean {
  return MAY_WAIT[kind] !== 'any_time';
}

/** When a mail about a notice goes out that is told at `now` and due at `dueAt`, to a reader in `zone`. */
export function mailTime(
  kind: NoticeKind,
  dueAt: number | null,
  now: number,
  wishes: MailWishes,
  reader: { readonly zone: string; readonly calendar: () => WorkingCalendar },
): MailTime {
  if (wishes.mail === 'none') return { how: 'not_at_all' };
  if (wishes.mail !== 'at_once') {
    const weekday = wishes.mail === 'weekly' ? wishes.digestWeekday : null;
    const at = nextDigest(now, { hour: wishes.digestHour, weekday }, reader.calendar(), reader.zone);
    if (waitsFor(at, kind, dueAt)) return { how: 'in_digest', at };
  }
  return { how: 'alone', at: afterQuietHours(now, wishes.quiet, reader.zone) };
}

function waitsFor(digestAt: number, kind: NoticeKind, dueAt: number | null): boolean {
  const mayWait = MAY_WAIT[kind];
  if (mayWait !== 'until_due') return mayWait === 'any_time';
  return dueAt === null || digestAt + DIGEST_BEFORE_DUE_MS <= dueAt;
}
