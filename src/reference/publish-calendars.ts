import type { Database, Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { withChanges } from '../workflow/index.js';
import { addVersion, changesInForce, lockCalendars, nextVersion } from './calendar-rows.js';
import { calendarCodes, calendarFor, calendarInfo } from './calendars.js';

/**
 * Writes the calendars that we ship, at every start: one whose version is new is added, and the installation's own
 * days are laid over it again. Only those are built, so that later starts need not load the library of holidays.
 */
export async function publishCalendars(database: Database): Promise<void> {
  await database.asActor(systemActor('operator'), async (transaction) => {
    await lockCalendars(transaction);
    const rows = await transaction.run<{ known: string }>(
      'calendar_versions_known',
      `SELECT code || ' ' || version AS known FROM calendar_version`,
    );
    const known = new Set(rows.map((row) => row.known));
    for (const code of calendarCodes()) {
      if (!known.has(`${code} ${calendarInfo(code).version}`)) await publish(transaction, code);
    }
  });
}

async function publish(transaction: Transaction, code: string): Promise<void> {
  const { provenance, source, note, version: base } = calendarInfo(code);
  const shipped = calendarFor(code);
  const common = { base, provenance, source, note, by: null };
  await addVersion(transaction, { ...common, calendar: shipped });
  const changes = (await changesInForce(transaction, code)).map((one) => one.change);
  if (changes.length === 0) return;
  const version = await nextVersion(transaction, code, base);
  await addVersion(transaction, { ...common, calendar: withChanges(shipped, version, changes) });
}
