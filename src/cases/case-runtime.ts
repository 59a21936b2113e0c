/** What the procedure needs around it: the database, the kinds of case, the pinned definitions, the calendars. */
import type { Database } from '../database/database.js';
import type { WorkingCalendar } from '../workflow/index.js';
import type { Definitions } from './definitions.js';
import { Readers } from './readers.js';
import type { Subjects } from './subject.js';

export class CaseRuntime {
  /** To be called when something was written for the outbox: the relay is woken once it is committed. */
  readonly wakeOutbox: () => void;
  readonly readers: Readers;

  constructor(
    readonly database: Database,
    readonly subjects: Subjects,
    readonly definitions: Definitions,
    /** The calendar under a code: `COMMISSION`, or an ISO country code. */
    readonly calendarFor: (code: string) => WorkingCalendar,
    /** Lets the relay know, so that it need not wait for its next round; losing the call loses nothing. */
    wake: () => void = () => undefined,
    /** For how long it may be remembered where the holders of a role work. */
    keepReadersMs = 0,
  ) {
    this.readers = new Readers(calendarFor, keepReadersMs);
    this.wakeOutbox = () => database.afterCommit(wake);
  }
}
