/** What the procedure needs around it: the database, the kinds of case, the pinned definitions, the calendars. */
import type { Database } from '../database/database.js';
import type { WorkingCalendar } from '../workflow/index.js';
import type { Definitions } from './definitions.js';
import type { Subjects } from './subject.js';

export class CaseRuntime {
  constructor(
    readonly database: Database,
    readonly subjects: Subjects,
    readonly definitions: Definitions,
    /** The calendar under a code: `COMMISSION`, or an ISO country code. */
    readonly calendarFor: (code: string) => WorkingCalendar,
    /** Called after a commit, so that the relay need not wait for its next round; losing the call loses nothing. */
    readonly wakeOutbox: () => void = () => undefined,
  ) {}
}
