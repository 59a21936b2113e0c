/** Every date that runs and that this reader may see: by when, and who owes it; overdue ones first. */
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { isInstant } from '../kernel/instant.js';
import { invalidField } from '../kernel/problem.js';
import {
  type Elapsed,
  epochDayInZone,
  fromEpochDay,
  type Label,
  parseInstant,
  type StageDefinition,
  stageOf,
  visasOf,
  type WorkflowDefinition,
} from '../workflow/index.js';
import type { CaseRuntime } from './case-runtime.js';
import { isInside, isOwnedOutside, penHolders, visibleCountries } from './case-view.js';
import { type ClockJson, clockRow } from './load-case.js';
import { taskClock } from './waiting.query.js';

export const DEADLINES_OF = ['mine', 'organisation', 'all'] as const;
/** `mine`: the reader is asked; `organisation`: somebody of their organisation is; `all`: whatever they may see. */
export type DeadlinesOf = (typeof DEADLINES_OF)[number];

export interface DeadlinesWanted {
  readonly whose: DeadlinesOf;
  /** At most 1,000. */
  readonly limit: number;
  readonly cursor?: string;
  /** A partner country, ISO. */
  readonly country?: string;
  /** The kind of case. */
  readonly subject?: string;
  /** Instants, ISO, UTC: due from the first on, and before the second. */
  readonly from?: string;
  readonly before?: string;
}

export interface Deadline {
  /** Of the clock or the task; the same as long as it runs, whatever moves its date. */
  readonly id: string;
  readonly kind: 'clock' | 'task';
  readonly caseId: string;
  readonly subject: string;
  readonly reference: string;
  readonly title: string;
  /** What it is the limit for. */
  readonly label: Label;
  readonly stage: { readonly code: string; readonly label: Label };
  /** The last instant in time, ISO, UTC. */
  readonly dueAt: string;
  /** The due day in the zone of whoever owes it. */
  readonly dueDate: string;
  readonly timeZone: string;
  /** How far the limit is; null for work that is due without a limit that this reader may see. */
  readonly elapsed: Elapsed | null;
  /** Who is asked at present, by role; outsiders read `facility` for every role inside. */
  readonly owedBy: readonly string[];
  /** Whether this reader is asked. */
  readonly mine: boolean;
  readonly countries: readonly string[];
}

export interface Deadlines {
  readonly items: readonly Deadline[];
  readonly next: string | null;
  /** The product's clock, ISO, UTC. */
  readonly now: string;
  /** Of the reader's organisation. */
  readonly timeZone: string;
  readonly calendar: string;
}

/** One page, the first due first. */
export async function deadlinesFor(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: DeadlinesWanted,
): Promise<Deadlines> {
  return runtime.database.asActor(actor, (transaction) => deadlinesIn(runtime, transaction, actor, wanted));
}

/** `deadlinesFor` within a transaction that is already this reader's. */
export async function deadlinesIn(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: PersonActor,
  wanted: DeadlinesWanted,
): Promise<Deadlines> {
  const reader = await readerOf(transaction, actor);
  const found: Deadline[] = [];
  let after = wanted.cursor === undefined ? null : readCursor(wanted.cursor);
  // A partner country is not told which other countries a case concerns.
  const mayAsk = wanted.country === undefined || visibleCountries(actor, [wanted.country]).length > 0;
  for (let more = mayAsk; more && found.length <= wanted.limit; ) {
    const rows = await transaction.run<Row>(
      `deadlines_${wanted.whose}_${actor.view}`,
      SQL[wanted.whose][actor.view],
      valuesOf(actor, wanted, reader, after),
    );
    for (const row of rows) {
      const definition = await runtime.definitions.pinned(row.definition_id, transaction);
      const deadline = deadlineOf(runtime, actor, row, definition, reader);
      if (deadline) found.push(deadline);
    }
    const last = rows.at(-1);
    after = last ? { due: last.due, id: last.id } : after;
    more = rows.length === BATCH;
  }
  const items = found.slice(0, wanted.limit);
  const last = items.at(-1);
  return { ...reader, items, next: found.length > wanted.limit && last ? writeCursor(last) : null };
}

interface Reader {
  readonly now: string;
  readonly timeZone: string;
  readonly calendar: string;
  /** Roles that somebody of the reader's organisation holds. */
  readonly unitRoles: readonly string[];
}

async function readerOf(transaction: Transaction, actor: PersonActor): Promise<Reader> {
  const [row] = await transaction.run<Omit<Reader, 'now'> & { now: Date }>(
    'deadlines_reader',
    `SELECT entente_now() AS now, o.time_zone AS "timeZone", o.calendar,
       ARRAY(SELECT DISTINCT r.role FROM role_assignment r JOIN account a ON a.id = r.account_id
         WHERE a.organisation_id = o.id AND a.disabled_at IS NULL AND r.ended_at IS NULL) AS "unitRoles"
     FROM organisation o WHERE o.id = $1`,
    [actor.organisationId],
  );
  if (!row) throw new Error('The reader has no organisation.');
  return { ...row, now: row.now.toISOString() };
}

interface Row {
  readonly id: string;
  readonly kind: 'clock' | 'task';
  readonly due: string;
  readonly due_at: Date;
  readonly case_id: string;
  readonly subject: string;
  readonly reference: string;
  readonly title: string;
  readonly definition_id: string;
  readonly stage: string;
  /** Of a task. */
  readonly code: string | null;
  /** Those of the case that have not ended. */
  readonly clocks: readonly ClockJson[];
  readonly tasks: readonly { readonly code: string; readonly role: string }[];
  readonly countries: readonly string[];
  readonly mine: boolean;
}

/** Null when the reader may not see this limit, or sees the same date as another one already. */
function deadlineOf(
  runtime: CaseRuntime,
  actor: PersonActor,
  row: Row,
  definition: WorkflowDefinition,
  { now, timeZone }: Reader,
): Deadline | null {
  const stage = stageOf(definition, row.stage);
  const inside = isInside(actor);
  const seen = row.clocks.filter((json) => inside || isOwnedOutside(actor, stage, clockRow(json)));
  const own = seen.find((json) => json.id === row.id);
  if (row.kind === 'clock' && !own) return null;
  // A limit without a ladder is part of a file's own course, such as a period that has to pass: nobody owes anything by it.
  const isOwed = (code: string) => definition.clocks.find((one) => one.code === code)?.reminders.length !== 0;
  if (own && !isOwed(own.code)) return null;
  if (row.kind === 'task' && seen.some((json) => isDueAt(json, row))) return null;
  const dueAt = row.due_at.toISOString();
  const due = own
    ? taskClock(runtime, actor, own, now)
    : { dueDate: dayInZone(dueAt, timeZone), timeZone, elapsed: null };
  if (due.dueDate === null) return null;
  return {
    id: row.id,
    kind: row.kind,
    caseId: row.case_id,
    subject: row.subject,
    reference: row.reference,
    title: row.title,
    label: own ? clockLabel(definition, own.code) : askedLabel(stage, row.code, inside),
    stage: inside ? { code: stage.code, label: stage.label } : stage.outside,
    dueAt,
    dueDate: due.dueDate,
    timeZone: due.timeZone,
    elapsed: due.elapsed,
    owedBy: penHolders(stage, row.tasks, actor),
    mine: row.mine,
    countries: visibleCountries(actor, row.countries),
  };
}

function isDueAt(json: ClockJson, { due_at }: Row): boolean {
  return json.due_at !== null && Date.parse(json.due_at) === due_at.getTime();
}

function clockLabel(definition: WorkflowDefinition, code: string): Label {
  return definition.clocks.find((one) => one.code === code)?.label ?? { en: code };
}

/** What a task asks for: its visa, or the stage's work. */
function askedLabel(stage: StageDefinition, code: string | null, inside: boolean): Label {
  const visa = visasOf(stage).find((one) => one.code === code?.split(':', 1)[0]);
  return visa?.label ?? (inside ? stage.label : stage.outside.label);
}

function dayInZone(instant: string, zone: string): string {
  return fromEpochDay(epochDayInZone(parseInstant(instant), zone));
}

/** Rows looked at in one go: what outsiders may not see of them is left out afterwards. */
const BATCH = 200;

function valuesOf(
  actor: PersonActor,
  wanted: DeadlinesWanted,
  reader: Reader,
  after: Position | null,
): readonly (string | null | readonly string[])[] {
  return [
    actor.organisationId,
    actor.country,
    actor.personId,
    actor.roles.map((held) => held.role),
    wanted.country ?? null,
    wanted.subject ?? null,
    wanted.from ?? null,
    wanted.before ?? null,
    after?.due ?? null,
    after?.id ?? null,
    ...(asksUnit(wanted.whose, actor.view) ? [reader.unitRoles] : []),
  ];
}

/** Whether an open task `t` is for the reader, or for somebody who holds one of these roles beside them. */
const asked = (
  roles: string,
) => `t.done_at IS NULL AND t.role = ANY (${roles}::text[]) AND (t.scope = 'facility'
  OR (t.scope = 'organisation' AND t.organisation_id = $1::uuid) OR (t.scope = 'country' AND t.country = $2::text))`;
const NOT_ANSWERED = `NOT EXISTS (SELECT FROM visa v WHERE v.case_id = t.case_id AND v.visit = t.visit
  AND $3::uuid IN (v.person_id, v.on_behalf_of) AND v.invalidated_at IS NULL AND t.act LIKE 'visa:%')`;
const MINE = `${asked('$4')} AND ${NOT_ANSWERED}`;
const OF_UNIT = asked('$11');

/** Whether the statement asks what is for the reader's organisation. */
function asksUnit(whose: DeadlinesOf, view: PersonActor['view']): boolean {
  return whose === 'organisation' || (whose === 'all' && view === 'outside');
}

/** Work without a limit of its own: inside where none has started, outside also where its date is that of one not shown. */
const BARE_TASK = {
  inside: 'NOT EXISTS (SELECT FROM clock k WHERE k.case_id = t.case_id AND k.stopped_at IS NULL)',
  outside: `(NOT EXISTS (SELECT FROM clock k WHERE k.case_id = t.case_id AND k.stopped_at IS NULL)
    OR EXISTS (SELECT FROM clock k WHERE k.case_id = t.case_id AND k.stopped_at IS NULL AND k.due_at = t.due_at))`,
} as const;

function sqlFor(whose: DeadlinesOf, view: 'inside' | 'outside'): string {
  const asksThem = whose === 'mine' ? MINE : OF_UNIT;
  const ofCase =
    whose === 'all' ? '' : `AND EXISTS (SELECT FROM task t WHERE t.case_id = c.id AND ${asksThem})`;
  // Outsiders read of work only what is theirs.
  const ofTask = whose === 'all' && view === 'inside' ? '' : `AND ${asksThem}`;
  const within = (due: string, id: string) => `c.closed_at IS NULL
    AND ($5::text IS NULL OR EXISTS (SELECT FROM case_country n WHERE n.case_id = c.id AND n.country = $5))
    AND ($6::text IS NULL OR c.subject = $6)
    AND ($7::timestamptz IS NULL OR ${due} >= $7) AND ($8::timestamptz IS NULL OR ${due} < $8)
    AND ($9::timestamptz IS NULL OR (${due}, ${id}) > ($9, $10::uuid))
    ORDER BY ${due}, ${id} LIMIT ${BATCH}`;
  return `
    WITH found AS (
      (SELECT 'clock' AS kind, r.id, r.case_id, r.due_at, NULL::text AS code FROM clock r JOIN case_file c ON c.id = r.case_id
        WHERE r.stopped_at IS NULL AND r.due_at IS NOT NULL ${ofCase} AND ${within('r.due_at', 'r.id')})
      UNION ALL
      (SELECT 'task', t.id, t.case_id, t.due_at, t.code FROM task t JOIN case_file c ON c.id = t.case_id
        WHERE t.done_at IS NULL AND t.due_at IS NOT NULL AND ${BARE_TASK[view]} ${ofTask} AND ${within('t.due_at', 't.id')})
    )
    SELECT f.kind, f.id, f.case_id, f.due_at, f.due_at::text AS due, f.code, c.subject, c.reference, c.title, c.definition_id, c.stage,
      coalesce((SELECT jsonb_agg(k) FROM clock k WHERE k.case_id = c.id AND k.stopped_at IS NULL), '[]') AS clocks,
      coalesce((SELECT jsonb_agg(jsonb_build_object('code', t.code, 'role', t.role) ORDER BY t.code, t.role)
        FROM task t WHERE t.case_id = c.id AND t.done_at IS NULL), '[]') AS tasks,
      ARRAY(SELECT n.country FROM case_country n WHERE n.case_id = c.id ORDER BY n.country) AS countries,
      EXISTS (SELECT FROM task t WHERE t.case_id = c.id AND ${MINE}) AS mine
    FROM found f JOIN case_file c ON c.id = f.case_id ORDER BY f.due_at, f.id LIMIT ${BATCH}`;
}

const SQL = Object.fromEntries(
  DEADLINES_OF.map((whose) => [
    whose,
    { inside: sqlFor(whose, 'inside'), outside: sqlFor(whose, 'outside') },
  ]),
) as Readonly<Record<DeadlinesOf, Readonly<Record<'inside' | 'outside', string>>>>;

interface Position {
  /** As the database writes it, exact. */
  readonly due: string;
  readonly id: string;
}

function writeCursor(deadline: Deadline): string {
  return Buffer.from(`${deadline.dueAt}|${deadline.id}`).toString('base64url');
}

/** After which instant a page begins, ISO, UTC; null for the first. */
export function deadlinesAfter(cursor: string | undefined): string | null {
  return cursor === undefined ? null : readCursor(cursor).due;
}

function readCursor(cursor: string): Position {
  const [due = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('|', 2);
  if (!isId(id) || !isInstant(due)) throw invalidField('cursor', 'cursor_unknown');
  return { due, id };
}
