/** What people set of a session: when and where, and what is on its agenda. Pure. */
import type { FieldChecks } from '../kernel/field-checks.js';
import { addWorkingDays, type CalendarDate, type WorkingCalendar } from '../workflow/index.js';

/** Fields left out stay as they are. */
export interface SessionInput {
  readonly heldOn?: unknown;
  readonly startsAt?: unknown;
  readonly place?: unknown;
  readonly link?: unknown;
  /** The agenda, in order; replaced as a whole. */
  readonly actionIds?: unknown;
  /** What the secretariat adds to the minutes. */
  readonly remarks?: unknown;
}

export interface SessionContent {
  readonly heldOn: CalendarDate;
  /** In Brussels, as `09:30`. */
  readonly startsAt: string;
  readonly place: string;
  readonly link: string;
  readonly actionIds: readonly string[];
  readonly remarks: string;
}

export const EMPTY_SESSION: SessionContent = {
  heldOn: '',
  startsAt: '',
  place: '',
  link: '',
  actionIds: [],
  remarks: '',
};

const MOST_ITEMS = 100;

/** What may still be set, by the session's stage; elsewhere nothing may. */
export const SETTABLE: Readonly<Record<string, readonly (keyof SessionContent)[]>> = {
  planned: ['startsAt', 'place', 'link', 'actionIds'],
  postponed: ['heldOn', 'startsAt', 'place', 'link', 'actionIds'],
  minutes_drafted: ['remarks'],
};

/** The content once the changes are made to it; every mistake is told with a pointer. */
export function mergedSession(
  current: SessionContent,
  changes: SessionInput,
  checks: FieldChecks,
): SessionContent {
  const has = (field: keyof SessionInput) => changes[field] !== undefined;
  const text = (field: 'place' | 'link' | 'remarks', max: number, lines = false) =>
    has(field) ? checks.text(field, changes[field], { max, lines }) : current[field];
  const merged = {
    heldOn: has('heldOn') ? checks.date('heldOn', changes.heldOn) : current.heldOn,
    startsAt: has('startsAt') ? timeOf(changes.startsAt, checks) : current.startsAt,
    place: text('place', 300),
    link: text('link', 500),
    actionIds: has('actionIds') ? agendaOf(changes.actionIds, checks) : current.actionIds,
    remarks: text('remarks', 10_000, true),
  };
  if (merged.link !== '' && !/^https:\/\/[^\s]+$/.test(merged.link)) checks.add('link', 'link_malformed');
  if (merged.place === '' && merged.link === '') checks.add('place', 'place_or_link');
  return merged;
}

export function changedSessionFields(
  before: SessionContent,
  after: SessionContent,
): readonly (keyof SessionContent)[] {
  const fields = Object.keys(EMPTY_SESSION) as (keyof SessionContent)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** The last day on which the agenda can go out: so many working days before the session. */
export function lastDayToConvene(
  heldOn: CalendarDate,
  noticeWorkingDays: number,
  calendar: WorkingCalendar,
): CalendarDate {
  return addWorkingDays(heldOn, -noticeWorkingDays, calendar);
}

function timeOf(value: unknown, checks: FieldChecks): string {
  const text = checks.text('startsAt', value, { min: 1, max: 10 });
  if (text === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return text;
  checks.add('startsAt', 'time_malformed');
  return '';
}

function agendaOf(value: unknown, checks: FieldChecks): readonly string[] {
  const ids = checks.list('actionIds', value, MOST_ITEMS).map((one, n) => checks.id(`actionIds/${n}`, one));
  ids.forEach((id, n) => {
    if (id !== '' && ids.indexOf(id) < n) checks.add(`actionIds/${n}`, 'named_twice');
  });
  return ids;
}
