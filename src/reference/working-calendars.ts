import type { Database, Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import type { WorkingCalendar } from '../workflow/index.js';
import { CALENDAR_COLUMNS, type CalendarJson, calendarOf } from './calendar-version.js';
import { publishCalendars } from './publish-calendars.js';

/** A calendar and one of its versions, as a clock pins them. */
export interface Pinned {
  readonly calendar: string;
  readonly calendarVersion: string;
}

const ADDED = `SELECT ${CALENDAR_COLUMNS}, v.seq::int FROM calendar_version v WHERE v.seq > $1 ORDER BY v.seq`;

/**
 * All versions of all calendars, in memory, since the engine asks for them many times an act. Versions never change and
 * are committed in order, so that only what was added since has to be read.
 */
export class WorkingCalendars {
  private readonly newest = new Map<string, WorkingCalendar>();
  private readonly byVersion = new Map<string, WorkingCalendar>();
  private lastSeq = 0;

  private constructor(private readonly database: Database) {}

  /** Writes what we ship where it is missing, and loads what there is. */
  static async open(database: Database): Promise<WorkingCalendars> {
    await publishCalendars(database);
    const calendars = new WorkingCalendars(database);
    await calendars.refresh();
    return calendars;
  }

  /**
   * The calendar under a code (`COMMISSION` or a country's ISO code), in the version that a clock pins, or the newest.
   * A version that nobody knows is answered with the newest. Throws a RangeError for a code that is none.
   */
  readonly calendarFor = (code: string, version?: string): WorkingCalendar => {
    const pinned = version === undefined ? undefined : this.byVersion.get(keyOf(code, version));
    const found = pinned ?? this.newest.get(code);
    if (!found) throw new RangeError(`There is no calendar "${code}".`);
    return found;
  };

  /** Reads what other processes have added. */
  async refresh(): Promise<void> {
    await this.database.asActor(systemActor('operator'), (transaction) => this.read(transaction));
  }

  /** Has these versions at hand before `calendarFor` is asked: another process may have started a clock on a newer one. */
  readonly know = async (transaction: Transaction, pinned: readonly Pinned[]): Promise<void> => {
    const isMissing = pinned.some((one) => !this.byVersion.has(keyOf(one.calendar, one.calendarVersion)));
    if (isMissing) await this.read(transaction);
  };

  private async read(transaction: Transaction): Promise<void> {
    const rows = await transaction.run<CalendarJson & { seq: number }>('calendars_added', ADDED, [
      this.lastSeq,
    ]);
    for (const row of rows) {
      // Two readings at once may come back in either order.
      if (row.seq <= this.lastSeq) continue;
      const calendar = calendarOf(row);
      this.newest.set(row.code, calendar);
      this.byVersion.set(keyOf(row.code, row.version), calendar);
      this.lastSeq = row.seq;
    }
  }
}

function keyOf(code: string, version: string): string {
  return `${code} ${version}`;
}
