/** Absences as somebody may read them: their own, those they may set, and all for those who look after people. */
import type { Database, Transaction } from '../database/database.js';
import type { PersonActor, Role } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { isDay } from '../kernel/instant.js';
import { invalidField } from '../kernel/problem.js';
import type { AbsenceState } from './absence.js';

export interface AbsenceParty {
  /** Of the account. */
  readonly id: string;
  /** Empty once the person was erased. */
  readonly name: string;
}

export interface StandIn {
  /** Of the delegation. */
  readonly delegationId: string;
  readonly role: Role;
  readonly delegate: AbsenceParty;
  /** Whether the delegation was ended, by itself or with the absence. */
  readonly ended: boolean;
  /** Whether it lends nothing until a second person confirms it. */
  readonly waits: boolean;
}

export interface Absence {
  readonly id: string;
  readonly absent: AbsenceParty;
  readonly organisation: { readonly id: string; readonly name: string };
  /** First and last day, both included. */
  readonly fromDay: string;
  readonly untilDay: string;
  readonly note: string;
  readonly state: AbsenceState;
  readonly standIns: readonly StandIn[];
  readonly madeBy: AbsenceParty;
  /** ISO instants, UTC. */
  readonly madeAt: string;
  readonly endedBy: AbsenceParty | null;
  readonly endedAt: string | null;
  /** The absence that took its place when it was changed. */
  readonly replacedBy: string | null;
  /** Whether this reader may change or end it now. */
  readonly mayEnd: boolean;
}

export interface AbsencesWanted {
  /** At most 100. */
  readonly limit: number;
  readonly cursor?: string;
  /** Only the reader's own, and of those whom they assist. */
  readonly mine?: boolean;
  readonly state?: AbsenceState;
}

interface Row {
  id: string;
  absent: AbsenceParty;
  organisation: Absence['organisation'];
  from_day: string;
  until_day: string;
  note: string;
  state: AbsenceState;
  stand_ins: StandIn[];
  made_by: AbsenceParty;
  made_at: Date;
  ended_by: AbsenceParty | null;
  ended_at: Date | null;
  replaced_by: string | null;
  may_set: boolean;
}

const STATE = `CASE WHEN x.ended_at IS NOT NULL THEN 'ended'
    WHEN (entente_now() AT TIME ZONE o.time_zone)::date < x.from_day THEN 'planned'
    WHEN (entente_now() AT TIME ZONE o.time_zone)::date > x.until_day THEN 'over' ELSE 'present' END`;

const MINE = '(x.person_id = entente_person() OR x.account_id IN (SELECT entente_assisted()))';

const party = (account: string, person: string) =>
  `jsonb_build_object('id', ${account}, 'name', coalesce(${person}.name, ''))`;

const SELECT = `SELECT x.id, ${party('x.account_id', 'p')} AS absent,
    jsonb_build_object('id', o.id, 'name', o.name) AS organisation, x.from_day::text, x.until_day::text, x.note, ${STATE} AS state,
    coalesce((SELECT jsonb_agg(jsonb_build_object('delegationId', d.id, 'role', d.role, 'ended', d.ended_at IS NOT NULL,
        'waits', d.needs_confirming AND d.confirmed_at IS NULL,
        'delegate', ${party('d.delegate_account_id', 't')}) ORDER BY d.role, d.made_at, d.id)
      FROM delegation d JOIN person t ON t.id = d.delegate_person_id WHERE d.absence_id = x.id), '[]') AS stand_ins,
    ${party('x.made_by_account_id', 'm')} AS made_by, x.made_at,
    CASE WHEN x.ended_by_account_id IS NOT NULL THEN ${party('x.ended_by_account_id', 'e')} END AS ended_by, x.ended_at,
    (SELECT n.id FROM absence n WHERE n.replaces_id = x.id) AS replaced_by,
    ${MINE} OR entente_holds('administrator') AS may_set
  FROM absence x JOIN organisation o ON o.id = x.organisation_id
  JOIN person p ON p.id = x.person_id JOIN person m ON m.id = x.made_by_person_id
  LEFT JOIN account ea ON ea.id = x.ended_by_account_id LEFT JOIN person e ON e.id = ea.person_id`;

/** One page of the absences that this person may read, the latest first day first, and the cursor of the next. */
export async function absencesFor(
  database: Database,
  actor: PersonActor,
  wanted: AbsencesWanted,
): Promise<{ readonly items: readonly Absence[]; readonly next: string | null }> {
  const after = wanted.cursor === undefined ? null : readCursor(wanted.cursor);
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Row>(
      'absences_page',
      `${SELECT}
       WHERE (NOT $1 OR ${MINE}) AND ($2::text IS NULL OR ${STATE} = $2)
         AND ($3::date IS NULL OR x.from_day < $3 OR (x.from_day = $3 AND x.id > $4::uuid))
       ORDER BY x.from_day DESC, x.id LIMIT $5`,
      [wanted.mine ?? false, wanted.state ?? null, after?.day ?? null, after?.id ?? null, wanted.limit + 1],
    ),
  );
  const shown = rows.slice(0, wanted.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(absenceFrom),
    next: rows.length > wanted.limit && last ? writeCursor(last) : null,
  };
}

/** One absence; null when there is none under that id that this person may read. */
export async function absenceOf(database: Database, actor: PersonActor, id: string): Promise<Absence | null> {
  if (!isId(id)) return null;
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<Row>('absence_one', `${SELECT} WHERE x.id = $1`, [id]),
  );
  return row ? absenceFrom(row) : null;
}

/** What `If-Match` compares: an absence changes once, when it is ended. */
export function versionOfAbsence(absence: Pick<Absence, 'endedAt'>): string {
  return absence.endedAt === null ? '1' : '2';
}

/** The day it is where an account's organisation works; null where there is no such active account. */
export async function dayOfAccount(
  transaction: Transaction,
  accountId: string,
): Promise<{ readonly today: string; readonly personId: string; readonly organisationId: string } | null> {
  const [row] = await transaction.run<{ today: string; personId: string; organisationId: string }>(
    'absence_day_of_account',
    `SELECT (entente_now() AT TIME ZONE o.time_zone)::date::text AS today, a.person_id AS "personId",
       a.organisation_id AS "organisationId"
     FROM account a JOIN organisation o ON o.id = a.organisation_id WHERE a.id = $1 AND a.disabled_at IS NULL`,
    [accountId],
  );
  return row ?? null;
}

function absenceFrom(row: Row): Absence {
  return {
    id: row.id,
    absent: row.absent,
    organisation: row.organisation,
    fromDay: row.from_day,
    untilDay: row.until_day,
    note: row.note,
    state: row.state,
    standIns: row.stand_ins,
    madeBy: row.made_by,
    madeAt: row.made_at.toISOString(),
    endedBy: row.ended_by,
    endedAt: row.ended_at?.toISOString() ?? null,
    replacedBy: row.replaced_by,
    mayEnd: row.may_set && (row.state === 'planned' || row.state === 'present'),
  };
}

function writeCursor(row: Row): string {
  return Buffer.from(`${row.from_day}|${row.id}`).toString('base64url');
}

function readCursor(cursor: string): { day: string; id: string } {
  const [day = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('|', 2);
  if (!isId(id) || !isDay(day)) throw invalidField('cursor', 'cursor_unknown');
  return { day, id };
}
