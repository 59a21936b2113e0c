/** The working calendars as everybody may read them: what is known of each, its days, and how it came to be as it is. */
import type { Database, Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import type { WorkingCalendar } from '../workflow/index.js';
import { type ChangeRow, changeOf } from './calendar-rows.js';
import { CALENDAR_COLUMNS, type CalendarJson, calendarOf } from './calendar-version.js';
import { COMMISSION, hasCalendar } from './calendars.js';
import { countryOf } from './countries.js';
import type { Names, Provenance } from './provenance.js';

export const CALENDAR_GROUPS = ['commission', 'member_state', 'partner', 'other'] as const;
export type CalendarGroup = (typeof CALENDAR_GROUPS)[number];

export interface CalendarInBrief {
  readonly code: string;
  readonly group: CalendarGroup;
  readonly version: string;
  readonly zone: string;
  /** ISO weekdays: 1 Monday to 7 Sunday. */
  readonly weekend: readonly number[];
  readonly years: { readonly from: number; readonly to: number };
  /** Years for whose days somebody stands with a source. */
  readonly confirmedYears: readonly number[];
  /** Whether these are all its years. */
  readonly confirmed: boolean;
  readonly provenance: Provenance;
  readonly source: string;
  /** How many changes of the installation's own hold. */
  readonly changes: number;
  /** The day it is there now. */
  readonly today: string;
}

export interface CalendarChangeMade {
  readonly id: string;
  readonly change: ReturnType<typeof changeOf>;
  readonly source: string;
  /** Who, by name; null for outsiders, and once erased. */
  readonly madeBy: string | null;
  /** ISO, UTC. */
  readonly madeAt: string;
  readonly takenBackBy: string | null;
  readonly takenBackAt: string | null;
}

export interface CalendarVersion {
  readonly version: string;
  readonly madeAt: string;
  readonly madeBy: string | null;
  /** The change that led to it; null when it came with a release. */
  readonly changeId: string | null;
  readonly undoes: boolean;
}

export interface CalendarInFull extends CalendarInBrief {
  readonly calendar: WorkingCalendar;
  readonly note: Names | null;
  /** All that were made, the last first, those taken back too. */
  readonly made: readonly CalendarChangeMade[];
  /** The newest first. */
  readonly versions: readonly CalendarVersion[];
}

type BriefRow = CalendarJson & {
  readonly confirmed: boolean;
  readonly provenance: Provenance;
  readonly source: string;
  readonly note: Names | null;
  readonly changes: number;
  readonly today: string;
};

const BRIEF = `${CALENDAR_COLUMNS}, v.confirmed, v.provenance, v.source, v.note,
  (SELECT count(*)::int FROM calendar_change c WHERE c.code = v.code AND c.taken_back_at IS NULL) AS changes,
  (entente_now() AT TIME ZONE v.zone)::date::text AS today`;

/** The newest version of each, by code. */
export async function calendarsInBrief(
  database: Database,
  actor: PersonActor,
): Promise<readonly CalendarInBrief[]> {
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<BriefRow>(
      'calendars_in_brief',
      `SELECT ${BRIEF} FROM calendar_version v
       WHERE v.seq IN (SELECT max(seq) FROM calendar_version GROUP BY code) ORDER BY v.code`,
    ),
  );
  return rows.map(briefOf);
}

/** One calendar with its history; null for a code that there is not. */
export async function calendarInFull(
  database: Database,
  actor: PersonActor,
  code: string,
): Promise<CalendarInFull | null> {
  if (!hasCalendar(code)) return null;
  return database.asActor(actor, async (transaction) => {
    const [row] = await transaction.run<BriefRow>(
      'calendar_in_full',
      `SELECT ${BRIEF} FROM calendar_version v WHERE v.code = $1 ORDER BY v.seq DESC LIMIT 1`,
      [code],
    );
    if (!row) return null;
    const named = actor.view === 'inside';
    return {
      ...briefOf(row),
      calendar: calendarOf(row),
      note: row.note,
      made: await changesMade(transaction, code, named),
      versions: await versionsOf(transaction, code, named),
    };
  });
}

function briefOf(row: BriefRow): CalendarInBrief {
  return {
    code: row.code,
    group: groupOf(row.code),
    version: row.version,
    zone: row.zone,
    weekend: row.weekend,
    years: { from: row.yearFrom, to: row.yearTo },
    confirmedYears: row.body.confirmedYears,
    confirmed: row.confirmed,
    provenance: row.provenance,
    source: row.source,
    changes: row.changes,
    today: row.today,
  };
}

function groupOf(code: string): CalendarGroup {
  if (code === COMMISSION) return 'commission';
  const membership = countryOf(code)?.membership;
  if (!membership) return 'partner';
  return membership.to === null ? 'member_state' : 'other';
}

async function changesMade(
  transaction: Transaction,
  code: string,
  named: boolean,
): Promise<readonly CalendarChangeMade[]> {
  const rows = await transaction.run<
    ChangeRow & {
      source: string;
      made_at: Date;
      taken_back_at: Date | null;
      maker: string | null;
      taker: string | null;
    }
  >(
    'calendar_changes_made',
    `SELECT c.id, c.kind, c.day::text, c.replaces::text, c.year, c.name_en, c.name_fr, c.source, c.made_at, c.taken_back_at,
       m.name AS maker, t.name AS taker
     FROM calendar_change c LEFT JOIN account a ON a.id = c.made_by LEFT JOIN person m ON m.id = a.person_id
       LEFT JOIN account b ON b.id = c.taken_back_by LEFT JOIN person t ON t.id = b.person_id
     WHERE c.code = $1 ORDER BY c.made_at DESC, c.id`,
    [code],
  );
  return rows.map((row) => ({
    id: row.id,
    change: changeOf(row),
    source: row.source,
    madeBy: named ? row.maker : null,
    madeAt: row.made_at.toISOString(),
    takenBackBy: named ? row.taker : null,
    takenBackAt: row.taken_back_at?.toISOString() ?? null,
  }));
}

async function versionsOf(
  transaction: Transaction,
  code: string,
  named: boolean,
): Promise<readonly CalendarVersion[]> {
  const rows = await transaction.run<{
    version: string;
    made_at: Date;
    maker: string | null;
    change_id: string | null;
    undoes: boolean;
  }>(
    'calendar_versions_of',
    `SELECT v.version, v.made_at, p.name AS maker, v.change_id, v.undoes
     FROM calendar_version v LEFT JOIN account a ON a.id = v.made_by LEFT JOIN person p ON p.id = a.person_id
     WHERE v.code = $1 ORDER BY v.seq DESC LIMIT 200`,
    [code],
  );
  return rows.map((row) => ({
    version: row.version,
    madeAt: row.made_at.toISOString(),
    madeBy: named ? row.maker : null,
    changeId: row.change_id,
    undoes: row.undoes,
  }));
}
