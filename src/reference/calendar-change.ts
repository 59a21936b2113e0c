/** What an administrator wants to change of a calendar, checked field by field. */
import { holdsOwnRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { Problem } from '../kernel/problem.js';
import { type CalendarChange, mistakeIn, type WorkingCalendar } from '../workflow/index.js';

export const CHANGE_KINDS = [
  'off',
  'worked',
  'year_confirmed',
] as const satisfies readonly CalendarChange['kind'][];

/** As it comes from a form or a program; which fields count depends on the kind. */
export interface ChangeWanted {
  readonly kind: string;
  readonly day?: string;
  /** The estimated day off that the announced one takes the place of; '' or left out: none. */
  readonly replaces?: string;
  readonly year?: number;
  readonly nameEn?: string;
  readonly nameFr?: string;
  /** Where it stands, such as a gazette or a circular. */
  readonly source: string;
}

export interface CheckedChange {
  readonly change: CalendarChange;
  readonly source: string;
}

/** Refuses with 422 and a pointer what is missing, malformed, or makes no sense on the calendar as it is. */
export function checkedChange(calendar: WorkingCalendar, wanted: ChangeWanted): CheckedChange {
  const checks = new FieldChecks();
  const change = changeIn(wanted, checks);
  const source = checks.text('source', wanted.source, { min: 1, max: 1000, lines: true });
  checks.done();
  if (change === null) throw checks.problem();
  const mistake = mistakeIn(calendar, change);
  if (mistake) checks.add(mistake.field, mistake.code, mistake.params);
  checks.done();
  return { change, source };
}

function changeIn(wanted: ChangeWanted, checks: FieldChecks): CalendarChange | null {
  const kind = checks.choice('kind', wanted.kind, CHANGE_KINDS);
  if (kind === null) return null;
  if (kind === 'year_confirmed') {
    return { kind, year: checks.integer('year', wanted.year, { min: 1900, max: 2199 }) };
  }
  const day = checks.date('day', wanted.day ?? '');
  if (kind === 'worked') return { kind, day };
  const en = checks.text('nameEn', wanted.nameEn ?? '', { min: 1, max: 200 });
  const fr = checks.text('nameFr', wanted.nameFr ?? '', { min: 1, max: 200 });
  const { replaces = '' } = wanted;
  // An announcement for the very day that was estimated confirms it.
  const other = replaces === '' || replaces === day ? null : checks.date('replaces', replaces);
  return { kind, day, names: { en, fr }, replaces: other };
}

/** More of an installation's own days than a calendar has of holidays in all its years. */
const MAX_CHANGES = 200;

/** One change per day, so that each can be taken back by itself, and not without end. */
export function assertHasRoom(
  held: readonly { readonly change: CalendarChange }[],
  change: CalendarChange,
): void {
  if (held.length >= MAX_CHANGES) {
    throw new Problem('state_conflict', [{ code: 'calendar_full', params: { max: MAX_CHANGES } }]);
  }
  if (change.kind === 'year_confirmed') return;
  if (held.some((one) => one.change.kind !== 'year_confirmed' && one.change.day === change.day)) {
    throw new Problem('state_conflict', [{ code: 'calendar_day_changed_already', pointer: '/day' }]);
  }
}

/** Whose dates a calendar moves is nobody's business but the administrators'. */
export function assertMayChangeCalendars(actor: PersonActor): void {
  if (!holdsOwnRole(actor, 'administrator')) {
    throw new Problem('not_yours_to_do', [{ code: 'calendar_administrators_only' }]);
  }
}
