import { recordEvent } from '../audit/record-event.js';
import type { Database, Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId, newId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { withChanges } from '../workflow/index.js';
import {
  assertHasRoom,
  assertMayChangeCalendars,
  type ChangeWanted,
  checkedChange,
} from './calendar-change.js';
import {
  addVersion,
  changesInForce,
  lockCalendars,
  type Newest,
  newestVersion,
  nextVersion,
  type StoredChange,
  shippedVersion,
} from './calendar-rows.js';
import { calendarInfo, hasCalendar } from './calendars.js';

export interface CalendarChanged {
  readonly changeId: string;
  /** The calendar's newest version, which the clocks are now taken over to. */
  readonly version: string;
}

/** `expectedVersion`: the one that was looked at before; left out: any. */
interface On {
  readonly code: string;
  readonly expectedVersion?: string;
}

/**
 * Adds a day off, a day worked after all, or a year that somebody stands for; the calendar has a new version at once.
 * Refuses with 403 who is no administrator, with 404 a calendar that there is not, with 409 when the calendar changed
 * since it was looked at or holds too many changes, with 422 what makes no sense on it.
 */
export async function changeCalendar(
  database: Database,
  actor: PersonActor,
  on: On,
  wanted: ChangeWanted,
): Promise<CalendarChanged> {
  assertMayChangeCalendars(actor);
  return database.asActor(actor, async (transaction) => {
    const newest = await lockedNewest(transaction, on);
    const { change, source } = checkedChange(newest.calendar, wanted);
    const before = await changesInForce(transaction, on.code);
    assertHasRoom(before, change);
    const changeId = newId();
    const off = change.kind === 'off' ? change : null;
    const day = change.kind === 'year_confirmed' ? null : change.day;
    await transaction.run(
      'calendar_change_add',
      `INSERT INTO calendar_change (id, code, kind, day, replaces, year, name_en, name_fr, source, made_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        changeId,
        on.code,
        change.kind,
        day,
        off?.replaces ?? null,
        change.kind === 'year_confirmed' ? change.year : null,
        off?.names.en ?? null,
        off?.names['fr'] ?? null,
        source,
        actor.accountId,
      ],
    );
    const version = await nextCalendar(transaction, actor, newest, [...before, { id: changeId, change }], {
      changeId,
      undoes: false,
    });
    await recordEvent(transaction, actor, {
      kind: 'calendar_changed',
      data: { calendar: on.code, version, change: changeId, what: change.kind },
      texts: { source },
    });
    return { changeId, version };
  });
}

/**
 * Takes a change back: the calendar has a new version without it. Refuses with 403 who is no administrator, with 404 a
 * change that there is not, with 409 one that was taken back already or when the calendar changed meanwhile.
 */
export async function takeBackChange(
  database: Database,
  actor: PersonActor,
  on: On,
  changeId: string,
): Promise<CalendarChanged> {
  assertMayChangeCalendars(actor);
  if (!isId(changeId)) throw new Problem('not_found');
  return database.asActor(actor, async (transaction) => {
    const newest = await lockedNewest(transaction, on);
    const before = await changesInForce(transaction, on.code);
    await endChange(transaction, actor, on.code, changeId);
    const left = before.filter((one) => one.id !== changeId);
    const version = await nextCalendar(transaction, actor, newest, left, { changeId, undoes: true });
    await recordEvent(transaction, actor, {
      kind: 'calendar_change_taken_back',
      data: { calendar: on.code, version, change: changeId },
    });
    return { changeId, version };
  });
}

async function lockedNewest(transaction: Transaction, { code, expectedVersion }: On): Promise<Newest> {
  if (!hasCalendar(code)) throw new Problem('not_found');
  await lockCalendars(transaction);
  const newest = await newestVersion(transaction, code);
  if (!newest) throw new Problem('not_found');
  if (expectedVersion !== undefined && expectedVersion !== newest.calendar.version) {
    throw new Problem('state_conflict', [{ code: 'calendar_changed_meanwhile' }]);
  }
  return newest;
}

async function endChange(
  transaction: Transaction,
  actor: PersonActor,
  code: string,
  changeId: string,
): Promise<void> {
  const ended = await transaction.run(
    'calendar_change_end',
    `UPDATE calendar_change SET taken_back_by = $3, taken_back_at = entente_now()
     WHERE code = $1 AND id = $2 AND taken_back_at IS NULL RETURNING id`,
    [code, changeId, actor.accountId],
  );
  if (ended.length > 0) return;
  const [known] = await transaction.run(
    'calendar_change_known',
    'SELECT id FROM calendar_change WHERE code = $1 AND id = $2',
    [code, changeId],
  );
  throw known
    ? new Problem('state_conflict', [{ code: 'calendar_taken_back_already' }])
    : new Problem('not_found');
}

async function nextCalendar(
  transaction: Transaction,
  actor: PersonActor,
  { calendar, base }: Newest,
  changes: readonly StoredChange[],
  by: { readonly changeId: string; readonly undoes: boolean },
): Promise<string> {
  const { code } = calendar;
  const { provenance, source, note } = calendarInfo(code);
  const version = await nextVersion(transaction, code, base);
  const shipped = await shippedVersion(transaction, code, base);
  const next = withChanges(
    shipped,
    version,
    changes.map((one) => one.change),
  );
  await addVersion(transaction, {
    calendar: next,
    base,
    provenance,
    source,
    note,
    by: { ...by, accountId: actor.accountId },
  });
  return version;
}
