/** What an absence is, and the rules that need no database. */
import type { FieldChecks } from '../kernel/field-checks.js';
import { type Days, LONGEST_DAYS, lengthOf } from './delegation.js';

/** `planned`: its first day is to come; `over`: its last day has passed; `ended`: somebody ended or changed it. */
export const ABSENCE_STATES = ['planned', 'present', 'over', 'ended'] as const;
export type AbsenceState = (typeof ABSENCE_STATES)[number];

/**
 * The days of a form or a request, checked: calendar days, in order, a year at the most. Adds what is wrong at `fromDay` and
 * `untilDay`; what it answers is of use once `checks` is done.
 */
export function checkDays(checks: FieldChecks, wanted: Days): Days {
  const fromDay = checks.date('fromDay', wanted.fromDay);
  const untilDay = checks.date('untilDay', wanted.untilDay);
  if (fromDay !== '' && untilDay !== '') {
    if (untilDay < fromDay) checks.add('untilDay', 'days_out_of_order');
    else if (lengthOf({ fromDay, untilDay }) > LONGEST_DAYS) {
      checks.add('untilDay', 'delegation_too_long', { max: LONGEST_DAYS });
    }
  }
  return { fromDay, untilDay };
}
