/** How pressing something is, seen from today. */
import type { TaskClock } from '../../cases/waiting.query.js';

export const DUE_GROUPS = ['overdue', 'today', 'week', 'later'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

const DAY_MS = 86_400_000;

export interface Due {
  readonly dueAt: string | null;
  readonly clock: Pick<TaskClock, 'dueDate' | 'timeZone'> | null;
}

/** The group of a task at `now` (ISO, UTC): days are those of the clock's own zone, and a week ends on Sunday. */
export function dueGroupOf(task: Due, now: string): DueGroup {
  if (task.dueAt === null) return 'later';
  if (task.dueAt < now) return 'overdue';
  const zone = task.clock?.timeZone ?? 'Europe/Brussels';
  const today = dayIn(now, zone);
  const due = task.clock?.dueDate ?? dayIn(task.dueAt, zone);
  if (due <= today) return 'today';
  return due <= endOfWeek(today) ? 'week' : 'later';
}

/** `2024-02-29`, as it is there at that instant. */
function dayIn(instant: string, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(instant));
}

function endOfWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const daysLeft = (7 - date.getUTCDay()) % 7;
  return new Date(date.getTime() + daysLeft * DAY_MS).toISOString().slice(0, 10);
}
