import type { Transaction } from '../database/database.js';
import type {
  CaseState,
  ClockState,
  DutyRecord,
  Facts,
  GivenVisa,
  WorkflowDefinition,
} from '../workflow/index.js';
import type { CaseRuntime } from './case-runtime.js';
import type { Subject } from './subject.js';

/** A clock as its row: the engine's state, and what the row adds. */
export interface ClockRow {
  readonly id: string;
  readonly version: number;
  readonly dueAt: string | null;
  readonly state: ClockState;
}

export interface OpenTask {
  readonly id: string;
  readonly code: string;
  readonly role: string;
  readonly visit: number;
  readonly dueAt: string | null;
  /** The account it was given to; null when it waits for whoever holds the role. */
  readonly holderId: string | null;
}

/** A case with everything the engine and the procedure look at, as of one statement. */
export interface LoadedCase {
  readonly id: string;
  readonly subject: Subject;
  readonly definitionId: string;
  readonly definition: WorkflowDefinition;
  readonly reference: string;
  readonly title: string;
  readonly outsideStage: string;
  readonly outsideVisit: number;
  readonly contentVersion: number;
  readonly openedAt: string;
  readonly stageSince: string;
  readonly outsideStageSince: string;
  readonly changedAt: string;
  readonly outsideChangedAt: string;
  readonly closedAt: string | null;
  readonly lastSeq: number;
  readonly lastHash: string;
  /** The product's clock when it was read, ISO, UTC. */
  readonly now: string;
  readonly state: CaseState;
  readonly clocks: readonly ClockRow[];
  readonly tasks: readonly OpenTask[];
}

/**
 * Loads a case of a kind, or null when there is none that this actor may see. Under the case's lock (see
 * `Database.asActor`) everything in it is current: the lock was taken by an earlier statement.
 */
export async function loadCase(
  runtime: CaseRuntime,
  transaction: Transaction,
  subjectCode: string,
  id: string,
): Promise<LoadedCase | null> {
  const subject = runtime.subjects.get(subjectCode);
  return loaded(runtime, transaction, subject, id, `case_load_${subject.code}`, `(${subject.factsSql})`);
}

/**
 * The same without its facts: for the system when it records something that decides nothing, and need not read what the
 * case is about. Null where there is no such case.
 */
export async function loadCaseWithoutFacts(
  runtime: CaseRuntime,
  transaction: Transaction,
  subjectCode: string,
  id: string,
): Promise<LoadedCase | null> {
  return loaded(runtime, transaction, runtime.subjects.get(subjectCode), id, 'case_load_bare', 'NULL::jsonb');
}

async function loaded(
  runtime: CaseRuntime,
  transaction: Transaction,
  subject: Subject,
  id: string,
  name: string,
  facts: string,
): Promise<LoadedCase | null> {
  const [found] = await transaction.run<{ loaded: CaseRow }>(name, loadSql(facts), [id, subject.code]);
  if (!found) return null;
  const row = found.loaded;
  const definition = await runtime.definitions.pinned(row.definition_id, transaction);
  const clocks = row.clocks.map(clockRow);
  await runtime.knowCalendars(
    transaction,
    clocks.map((clock) => clock.state),
  );
  return {
    id: row.id,
    subject,
    definitionId: row.definition_id,
    definition,
    reference: row.reference,
    title: row.title,
    outsideStage: row.outside_stage,
    outsideVisit: row.outside_visit,
    contentVersion: row.content_version,
    openedAt: instant(row.opened_at),
    stageSince: instant(row.stage_since),
    outsideStageSince: instant(row.outside_stage_since),
    changedAt: instant(row.changed_at),
    outsideChangedAt: instant(row.outside_changed_at),
    closedAt: row.closed_at === null ? null : instant(row.closed_at),
    lastSeq: row.last_seq,
    lastHash: row.last_hash,
    now: instant(row.now),
    clocks,
    tasks: row.tasks.map((task) => ({ ...task, dueAt: task.dueAt === null ? null : instant(task.dueAt) })),
    state: {
      stage: row.stage,
      visit: row.visit,
      organisationId: row.organisation_id,
      countries: row.countries,
      visas: row.visas,
      duties: row.duties,
      clocks: clocks.map((clock) => clock.state),
      facts: row.facts ?? {},
    },
  };
}

interface CaseRow {
  id: string;
  definition_id: string;
  reference: string;
  title: string;
  stage: string;
  outside_stage: string;
  visit: number;
  outside_visit: number;
  content_version: number;
  organisation_id: string | null;
  opened_at: string;
  stage_since: string;
  outside_stage_since: string;
  changed_at: string;
  outside_changed_at: string;
  closed_at: string | null;
  last_seq: number;
  last_hash: string;
  now: string;
  countries: string[];
  visas: GivenVisa[];
  duties: DutyRecord[];
  clocks: ClockJson[];
  tasks: OpenTask[];
  facts: Facts | null;
}

export interface ClockJson {
  id: string;
  code: string;
  version: number;
  started_at: string;
  amount: number;
  unit: 'calendar_days' | 'working_days' | 'months';
  calendar: string;
  calendar_version: string;
  time_zone: string;
  pauses: { from: string; to: string | null }[];
  stopped_at: string | null;
  outcome: 'met' | 'handed_back' | 'lapsed' | null;
  due_at: string | null;
}

/** One JSON value: reading forty columns one by one costs the process more than the query costs the server. */
function loadSql(facts: string): string {
  return `
    SELECT row_to_json(loaded) AS loaded FROM (
      SELECT c.*, entente_now() AS now,
        ARRAY(SELECT k.country FROM case_country k WHERE k.case_id = c.id ORDER BY k.country) AS countries,
        coalesce((SELECT json_agg(json_build_object('id', v.id, 'stage', v.stage, 'visit', v.visit, 'code', v.code,
          'instance', v.instance, 'answer', v.answer, 'personId', v.person_id, 'onBehalfOf', v.on_behalf_of, 'byChair', v.by_chair,
          'invalidated', v.invalidated_at IS NOT NULL, 'vouched', v.vouched, 'latest', v.event_seq = c.last_seq) ORDER BY v.event_seq, v.instance)
          FROM visa v WHERE v.case_id = c.id), '[]') AS visas,
        coalesce((SELECT json_agg(json_build_object('conflict', d.conflict, 'side', d.side, 'personId', d.person_id))
          FROM duty d WHERE d.case_id = c.id), '[]') AS duties,
        coalesce((SELECT json_agg(k ORDER BY k.started_at, k.code) FROM clock k WHERE k.case_id = c.id), '[]') AS clocks,
        coalesce((SELECT json_agg(json_build_object('id', t.id, 'code', t.code, 'role', t.role, 'visit', t.visit,
          'dueAt', t.due_at, 'holderId', t.holder_account_id)) FROM task t WHERE t.case_id = c.id AND t.done_at IS NULL), '[]') AS tasks,
        ${facts} AS facts
      FROM case_file c WHERE c.id = $1 AND c.subject = $2) AS loaded`;
}

/** The subject's facts as they are now: after its rows were written, under the case's lock. */
export async function factsNow(transaction: Transaction, { subject, id }: LoadedCase): Promise<Facts> {
  const [row] = await transaction.run<{ facts: Facts | null }>(
    `case_facts_${subject.code}`,
    `SELECT (${subject.factsSql}) AS facts FROM case_file c WHERE c.id = $1`,
    [id],
  );
  return row?.facts ?? {};
}

export function clockRow(json: ClockJson): ClockRow {
  return {
    id: json.id,
    version: json.version,
    dueAt: json.due_at === null ? null : instant(json.due_at),
    state: {
      code: json.code,
      startedAt: instant(json.started_at),
      period: { amount: json.amount, unit: json.unit },
      calendar: json.calendar,
      calendarVersion: json.calendar_version,
      zone: json.time_zone,
      pauses: json.pauses,
      stoppedAt: json.stopped_at === null ? null : instant(json.stopped_at),
      ...(json.outcome === null ? {} : { outcome: json.outcome }),
    },
  };
}

/** JSON made by the database writes instants with an offset; ours end in Z. */
function instant(text: string): string {
  return new Date(text).toISOString();
}
