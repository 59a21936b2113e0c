/** Opens a case in its definition's first stage, with its first event, tasks and clocks; same record as any advance. */
import { chained } from '../audit/chain.js';
import type { Transaction } from '../database/database.js';
import type { Actor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { assertBegins } from '../reference/rooms.js';
import {
  type CaseState,
  dutiesTaken,
  type Facts,
  initialClocks,
  stageOf,
  tasksWanted,
} from '../workflow/index.js';
import { actingAs } from './advance-case.js';
import type { CaseRuntime } from './case-runtime.js';
import { planClocks } from './clock-rows.js';
import { taskChanges } from './task-rows.js';
import { writeCase } from './write-case.js';

export interface OpenCommand {
  /** Of content that was there before its case; left out: a new one. */
  readonly id?: string;
  readonly subject: string;
  readonly title: string;
  /** The lead organisation; it sees the case as applicant. Null for cases that the facility itself holds. */
  readonly organisationId: string | null;
  readonly countries: readonly string[];
  /** For records brought in from outside: the stage they were in. Left out: the definition's first. */
  readonly stage?: string;
  readonly reference?: string;
  readonly facts?: Facts;
  /** The act as which opening counts for the separation of duties, such as `drafted.edit`; left out: as none. */
  readonly countsAs?: string;
}

export interface Opened {
  readonly id: string;
  readonly reference: string;
  /** 1.1: the first visit, the first content. */
  readonly version: string;
}

/**
 * Opens a case within the caller's transaction; the caller then writes the subject's own rows under the same id.
 * The reference is `<prefix>/<year>/<number>`, numbered by prefix, and without a promise that no number is missing.
 * A person is refused with 409 where the room of such cases is switched off.
 */
export async function openCase(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: Actor,
  command: OpenCommand,
): Promise<Opened> {
  const subject = runtime.subjects.get(command.subject);
  if (actor.kind === 'person') await assertBegins(transaction, subject.code);
  const { id: definitionId, body: definition } = await runtime.definitions.current(
    subject.shipped.code,
    transaction,
  );
  const stage = stageOf(definition, command.stage ?? definition.initial);
  const id = command.id ?? newId();
  const numbering = command.reference ? null : `reference_number_${subject.prefix.toLowerCase()}`;
  const [row] = await transaction.run<{ now: Date; number: string | null }>(
    'case_number',
    'SELECT entente_now() AS now, nextval($1::text::regclass)::text AS number',
    [numbering],
  );
  if (!row) throw new Error('The database gave no time.');
  const at = row.now.toISOString();
  const reference =
    command.reference ?? `${subject.prefix}/${at.slice(0, 4)}/${row.number?.padStart(4, '0')}`;
  await transaction.run(
    'case_open',
    `INSERT INTO case_file (id, subject, reference, title, definition_id, stage, outside_stage, organisation_id,
       opened_at, stage_since, outside_stage_since, changed_at, outside_changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $9, $9, $9)`,
    [
      id,
      subject.code,
      reference,
      command.title,
      definitionId,
      stage.code,
      stage.outside.code,
      command.organisationId,
      at,
    ],
  );
  if (command.organisationId) await shareCase(transaction, id, [command.organisationId], 'applicant');
  await setCountries(transaction, id, command.countries);

  const state: CaseState = {
    stage: stage.code,
    visit: 1,
    organisationId: command.organisationId,
    countries: command.countries,
    visas: [],
    duties: [],
    clocks: [],
    facts: command.facts ?? {},
  };
  const wanted = tasksWanted(definition, state);
  const changes = initialClocks(definition, stage.code);
  const clocks = planClocks(definition, [], changes, state.facts, {
    at,
    visit: 1,
    calendarFor: runtime.calendarFor,
    readersOf: await runtime.readers.of(transaction, changes.length > 0 ? wanted : []),
  });
  const person = actor.kind === 'person' ? actor : null;
  const event = chained(
    {
      id: newId(),
      chain: id,
      seq: 1,
      kind: 'case_opened',
      at,
      account: person?.accountId ?? null,
      person: person?.personId ?? null,
      case: id,
      data: {
        subject: subject.code,
        definition: definitionId,
        to: stage.code,
        visit: 1,
        purpose: actor.kind === 'system' ? actor.purpose : null,
      },
      digests: {},
    },
    '',
  );
  await writeCase(transaction, {
    caseId: id,
    stage: stage.code,
    outsideStage: stage.outside.code,
    visit: 1,
    outsideVisit: 1,
    contentVersion: 1,
    title: command.title,
    closed: stage.kind === 'final',
    moved: true,
    outsideMoved: true,
    visas: [],
    invalidated: [],
    duties: command.countsAs ? dutiesTaken(definition, command.countsAs, actingAs(actor)) : [],
    clocksStarted: clocks.started,
    clocksChanged: [],
    clocksVoided: [],
    reminders: clocks.reminders,
    tasksDone: [],
    tasks: taskChanges([], wanted, 1, clocks.started).opened,
    event,
    eventOutside: stage.outside.code !== subject.unseenIn,
    texts: {},
    outbox: [{ kind: 'event', payload: {} }],
  });
  return { id, reference, version: '1.1' };
}

/** Lets organisations see a case; those that already may keep their view. */
export async function shareCase(
  transaction: Transaction,
  caseId: string,
  organisationIds: readonly string[],
  view: 'applicant' | 'partner' | 'consulted' | 'participant',
): Promise<void> {
  await transaction.run(
    'case_share',
    `INSERT INTO case_access (case_id, organisation_id, view)
     SELECT $1, unnest($2::uuid[]), $3 ON CONFLICT DO NOTHING`,
    [caseId, organisationIds, view],
  );
}

/** The partner countries a case concerns, replacing those it had. */
export async function setCountries(
  transaction: Transaction,
  caseId: string,
  countries: readonly string[],
): Promise<void> {
  await transaction.run(
    'case_countries_clear',
    'DELETE FROM case_country WHERE case_id = $1 AND country <> ALL ($2::text[])',
    [caseId, countries],
  );
  await transaction.run(
    'case_countries_add',
    'INSERT INTO case_country (case_id, country) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING',
    [caseId, countries],
  );
}
