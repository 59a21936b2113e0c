import type { Transaction } from '../database/database.js';
import { Problem } from '../kernel/problem.js';
import { type WorkingCalendar, withChanges } from '../workflow/index.js';
import { assertHasRoom, type ChangeWanted, type CheckedChange, checkedChange } from './calendar-change.js';
import { changesInForce, newestVersion, shippedVersion } from './calendar-rows.js';

/** A change to try: one more, or one of those that hold less. */
export type Trial = { readonly add: ChangeWanted } | { readonly takeBack: string };

export interface PlannedCalendar {
  /** As it is. */
  readonly before: WorkingCalendar;
  /** As it would be. */
  readonly after: WorkingCalendar;
  /** What would be added; null when something is taken back. */
  readonly added: CheckedChange | null;
}

/** The calendar as it would be after a change; writes nothing, and refuses what the change itself would refuse. */
export async function plannedCalendar(
  transaction: Transaction,
  code: string,
  trial: Trial,
): Promise<PlannedCalendar> {
  const newest = await newestVersion(transaction, code);
  if (!newest) throw new Problem('not_found');
  const { calendar: before, base } = newest;
  const changes = await changesInForce(transaction, code);
  if ('takeBack' in trial && !changes.some((one) => one.id === trial.takeBack))
    throw new Problem('not_found');
  const added = 'add' in trial ? checkedChange(before, trial.add) : null;
  if (added) assertHasRoom(changes, added.change);
  const wanted = added
    ? [...changes.map((one) => one.change), added.change]
    : changes.filter((one) => !('takeBack' in trial) || one.id !== trial.takeBack).map((one) => one.change);
  const shipped = await shippedVersion(transaction, code, base);
  return { before, after: withChanges(shipped, `${before.version}?`, wanted), added };
}
