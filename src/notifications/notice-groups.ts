/** Kinds of notices as people look for them. */
import { NOTICE_KINDS, type NoticeKind } from './notice.js';

export const NOTICE_GROUPS = ['asked', 'reminders', 'news'] as const;
export type NoticeGroup = (typeof NOTICE_GROUPS)[number];

const ASKED: readonly NoticeKind[] = [
  'task_opened',
  'task_reassigned',
  'task_unattended',
  'stand_in',
  'assistant_proposed',
  'lending_proposed',
  'change_proposed',
  'condition',
  'part_asked',
  'contested',
  'bank_proposed',
  'message_mentioned',
  'assess',
];

export function groupOf(kind: NoticeKind): NoticeGroup {
  if (kind.startsWith('reminder_')) return 'reminders';
  return ASKED.includes(kind) ? 'asked' : 'news';
}

export function kindsIn(group: NoticeGroup): readonly NoticeKind[] {
  return NOTICE_KINDS.filter((kind) => groupOf(kind) === group);
}
