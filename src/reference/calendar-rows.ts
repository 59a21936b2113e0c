/** Calendars as the database keeps them: a version that never changes, and the changes an installation made itself. */
import type { Transaction } from '../database/database.js';
import type { CalendarChange, Holiday, WorkingCalendar } from '../workflow/index.js';
import { CALENDAR_COLUMNS, type CalendarJson, calendarOf } from './calendar-version.js';

/** One change at a time, over all calendars, so that versions are numbered and seen in the order of their commits. */
const LOCK = 720_190_310;

export async function lockCalendars(transaction: Transaction): Promise<void> {
  await transaction.run('calendar_lock', `SELECT pg_advisory_xact_lock(${LOCK})`);
}

export interface StoredChange {
  readonly id: string;
  readonly change: CalendarChange;
}

/** The changes to a calendar that hold, oldest first. */
export async function changesInForce(
  transaction: Transaction,
  code: string,
): Promise<readonly StoredChange[]> {
  const rows = await transaction.run<ChangeRow>(
    'calendar_changes_in_force',
    `SELECT id, kind, day::text, replaces::text, year, name_en, name_fr FROM calendar_change
     WHERE code = $1 AND taken_back_at IS NULL ORDER BY made_at, id`,
    [code],
  );
  return rows.map((row) => ({ id: row.id, change: changeOf(row) }));
}

export interface ChangeRow {
  readonly id: string;
  readonly kind: CalendarChange['kind'];
  readonly day: string | null;
  readonly replaces: string | null;
  readonly year: number | null;
  readonly name_en: string | null;
  readonly name_fr: string | null;
}

export function changeOf(row: ChangeRow): CalendarChange {
  if (row.kind === 'year_confirmed') return { kind: 'year_confirmed', year: row.year ?? 0 };
  const day = row.day ?? '';
  if (row.kind === 'worked') return { kind: 'worked', day };
  const names = { en: row.name_en ?? '', fr: row.name_fr ?? '' };
  return { kind: 'off', day, names, replaces: row.replaces };
}

export interface Newest {
  readonly calendar: WorkingCalendar;
  readonly base: string;
}

/** The newest version of a calendar; null for a code that there is not. */
export async function newestVersion(transaction: Transaction, code: string): Promise<Newest | null> {
  const [row] = await transaction.run<CalendarJson & { base: string }>(
    'calendar_newest',
    `SELECT ${CALENDAR_COLUMNS}, base FROM calendar_version v WHERE code = $1 ORDER BY seq DESC LIMIT 1`,
    [code],
  );
  return row ? { calendar: calendarOf(row), base: row.base } : null;
}

/** The version as it was shipped, without the installation's own days. */
export async function shippedVersion(
  transaction: Transaction,
  code: string,
  base: string,
): Promise<WorkingCalendar> {
  const [row] = await transaction.run<CalendarJson>(
    'calendar_shipped',
    `SELECT ${CALENDAR_COLUMNS} FROM calendar_version v WHERE code = $1 AND version = $2`,
    [code, base],
  );
  if (!row) throw new Error(`Calendar ${code} has no version ${base}.`);
  return calendarOf(row);
}

/** `2026-11-24`, `2026-11-24+1`, `2026-11-24+2` …: the next one on that base. */
export async function nextVersion(transaction: Transaction, code: string, base: string): Promise<string> {
  const [row] = await transaction.run<{ count: number }>(
    'calendar_versions_of_base',
    'SELECT count(*)::int AS count FROM calendar_version WHERE code = $1 AND base = $2',
    [code, base],
  );
  return `${base}+${row?.count ?? 1}`;
}

export interface NewVersion {
  readonly calendar: WorkingCalendar;
  readonly base: string;
  readonly provenance: string;
  readonly source: string;
  readonly note: { readonly en: string; readonly fr: string } | null;
  /** What led to it, who did it, and whether it took that back; null when it came with a release. */
  readonly by: { readonly changeId: string; readonly accountId: string; readonly undoes: boolean } | null;
}

export async function addVersion(transaction: Transaction, added: NewVersion): Promise<void> {
  const { calendar, by } = added;
  const { holidays, workdays = [], confirmedYears = [] } = calendar;
  const years = calendar.years ?? { from: 1900, to: 2199 };
  const body: Record<string, unknown> = {
    holidays: holidays satisfies Record<string, Holiday>,
    workdays,
    confirmedYears,
  };
  await transaction.run(
    'calendar_version_add',
    `INSERT INTO calendar_version (code, version, base, zone, weekend, year_from, year_to, body, provenance, source,
       confirmed, change_id, undoes, made_by, note, clocks)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
       (SELECT count(*)::int FROM clock WHERE calendar = $1 AND stopped_at IS NULL AND calendar_version <> $2))`,
    [
      calendar.code,
      calendar.version,
      added.base,
      calendar.zone,
      calendar.weekend,
      years.from,
      years.to,
      JSON.stringify(body),
      added.provenance,
      added.source,
      isConfirmed(years, confirmedYears),
      by?.changeId ?? null,
      by?.undoes ?? false,
      by?.accountId ?? null,
      added.note ? JSON.stringify(added.note) : null,
    ],
  );
}

function isConfirmed(years: { from: number; to: number }, confirmed: readonly number[]): boolean {
  for (let year = years.from; year <= years.to; year += 1) if (!confirmed.includes(year)) return false;
  return true;
}
