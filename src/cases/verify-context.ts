/** What a definition is checked against: the handlers of its kind of case, the roles, languages and calendars there are. */
import { LABEL_LANGUAGES } from '../i18n/index.js';
import { ROLES } from '../kernel/actor.js';
import { calendarCodes } from '../reference/calendars.js';
import type { VerifyContext } from '../workflow/index.js';
import type { Subject } from './subject.js';

/** Everything but the people of an installation, so that it needs no database. */
export function verifyContextOf({ registry }: Subject): VerifyContext {
  return { registry, roles: ROLES, languages: LABEL_LANGUAGES, calendars: calendarCodes() };
}
