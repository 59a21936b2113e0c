import { newId } from '../kernel/id.js';
import type { TaskWanted } from '../workflow/index.js';
import type { ClockRow, OpenTask } from './load-case.js';
import type { TaskRow } from './write-case.js';

/** Which open tasks are done and which are new, so that exactly the wanted ones are open; due with the first clock. */
export function taskChanges(
  open: readonly OpenTask[],
  wanted: readonly TaskWanted[],
  visit: number,
  running: readonly ClockRow[],
): { done: readonly string[]; opened: readonly TaskRow[] } {
  const dues = running.flatMap((row) => row.dueAt ?? []).sort();
  const dueAt = dues[0] ?? null;
  const isOpen = (task: TaskWanted) =>
    open.some((one) => one.visit === visit && one.code === task.code && one.role === task.role);
  const isWanted = (one: OpenTask) =>
    one.visit === visit && wanted.some((task) => task.code === one.code && task.role === one.role);
  return {
    done: open.filter((one) => !isWanted(one)).map((one) => one.id),
    opened: wanted
      .filter((task) => !isOpen(task))
      .map((task) => ({
        id: newId(),
        visit,
        code: task.code,
        act: task.act,
        role: task.role,
        scope: task.scope,
        organisation_id: task.organisationId,
        country: task.country,
        due_at: dueAt,
      })),
  };
}
