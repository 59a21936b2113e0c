/** Kinds of notices as people look for them. */
import { NOTICE_KINDS, type NoticeKind } from './notice.js';

export const NOTICE_GROUPS = ['asked', 'reminders', 'news'] as const;
export type NoticeGroup = (typeof NOTICE_GROUPS)[number];

export function groupOf(kind: NoticeKind): NoticeGroup {
  if (kind.startsWith('reminder_')) return 'reminders';
  return kind === 'task_opened' || kind === 'task_reassigned' ? 'asked' : 'news';
}

export function kindsIn(group: NoticeGroup): readonly NoticeKind[] {
  return NOTICE_KINDS.filter((kind) => groupOf(kind) === group);
}
