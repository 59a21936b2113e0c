/** The days that a statement is about. */
import { FieldChecks } from '../kernel/field-checks.js';

/** Both days included; null: from the first entry on, or up to the last. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

export const EVERYTHING: Period = { from: null, to: null };

/** What an address asks for; null when it names no day, so that the usual period is meant. Throws `invalid_field`. */
export function periodAsked(query: unknown): Period | null {
  const { from = '', to = '' } = (query ?? {}) as Readonly<Record<string, unknown>>;
  if (from === '' && to === '') return null;
  const checks = new FieldChecks();
  const period = {
    from: from === '' ? null : checks.date('from', from),
    to: to === '' ? null : checks.date('to', to),
  };
  checks.done();
  if (period.from !== null && period.to !== null && period.to < period.from) {
    checks.add('to', 'days_out_of_order');
  }
  checks.done();
  return period;
}

/** The financial year that a day lies in. */
export function financialYear(day: string): Period {
  const year = day.slice(0, 4);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}
