/** What the procedure needs around it: the database, the kinds of case, the pinned definitions, the calendars. */
import type { Database, Transaction } from '../database/database.js';
import type { ClockState, WorkingCalendar } from '../workflow/index.js';
import type { Definitions } from './definitions.js';
import { Readers } from './readers.js';
import type { Subjects } from './subject.js';

export type CalendarFor = (code: string, version?: string) => WorkingCalendar;

export type KnowCalendars = (
  transaction: Transaction,
  pinned: readonly Pick<ClockState, 'calendar' | 'calendarVersion'>[],
) => Promise<void>;

export class CaseRuntime {
  /** To be called when something was written for the outbox: the relay is woken once it is committed. */
  readonly wakeOutbox: () => void;
  readonly readers: Readers;

  constructor(
    readonly database: Database,
    readonly subjects: Subjects,
    readonly definitions: Definitions,
    /** The calendar under a code (`COMMISSION`, or an ISO country code), in a version, or in the newest. */
    readonly calendarFor: CalendarFor,
    /** Lets the relay know, so that it need not wait for its next round; losing the call loses nothing. */
    wake: () => void = () => undefined,
    /** Has versions that clocks pin at hand before `calendarFor` is asked for them. */
    readonly knowCalendars: KnowCalendars = async () => undefined,
    /** For how long it may be remembered where the holders of a role work. */
    keepReadersMs = 0,
  ) {
    this.readers = new Readers(calendarFor, keepReadersMs);
    this.wakeOutbox = () => database.afterCommit(wake);
  }
}
