/**
 * `node --import ./scripts/register-typescript.mjs bench/reminders.ts [due] [pending]`: how many reminders a second go
 * from due over the second look to inbox row and mail row, on a server with durable commits; beside so many that are
 * not due yet, and beside a raw table from which two clients take as large batches without looking twice, wording or
 * mail. Then how late the last of 10,000 is that fall due in one second, with the schedule of the product.
 */
import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { Definitions } from '../src/cases/definitions.js';
import { Subjects } from '../src/cases/subject.js';
import { Database } from '../src/database/database.js';
import { migrate } from '../src/database/migrate.js';
import { startEmbeddedPostgres } from '../src/embedded/embedded-postgres.js';
import { systemActor } from '../src/kernel/actor.js';
import { Wordings } from '../src/notifications/wordings.js';
import { NoticeWriter } from '../src/notifications/write-notices.js';
import { calendarFor } from '../src/reference/calendars.js';
import { DueReminders } from '../src/reminders/due-reminders.js';
import { subjects } from '../src/subjects.js';
import { median } from './measure.js';

const [due = 20_000, pending = 100_000] = process.argv.slice(2).map(Number);
const ROUNDS = 3;
const CLAIMERS = 2;
const ORGANISATIONS = 200;

const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
const url = new URL(postgres.superuserUrl);
url.pathname = new URL(postgres.ownerUrl).pathname;
const client = new Client({ connectionString: url.href });
client.on('error', () => undefined);
const closers: (() => Promise<unknown>)[] = [
  () => postgres.stop(),
  () => rm(postgres.folder, { recursive: true, force: true }),
];
try {
  await migrate(postgres.ownerUrl);
  await client.connect();
  closers.unshift(() => client.end());
  const database = await Database.connect({ url: postgres.runtimeUrl, size: 8 });
  closers.unshift(() => database.close());
  const definitions = new Definitions(database);
  await definitions.publishShipped(new Subjects(subjects));
  const definition = await database.asActor(systemActor('operator'), (transaction) =>
    definitions.current('funding_request', transaction),
  );
  await managers();
  await waiting(pending, definition.id, "now() + interval '30 days'");

  const wordings = new Wordings();
  const writer = new NoticeWriter('https://entente.example.org');
  const claimers = Array.from(
    { length: CLAIMERS },
    () => new DueReminders(database, calendarFor, wordings, writer, () => undefined),
  );
  await waiting(2_000, definition.id, "now() - interval '1 minute'");
  await work(claimers);

  const rates: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    floors.push(await floor());
    await waiting(due, definition.id, "now() - interval '1 minute'");
    await client.query('CHECKPOINT');
    const began = performance.now();
    await work(claimers);
    rates.push(due / ((performance.now() - began) / 1000));
  }
  const [told] = (
    await client.query<{ inbox: number; mails: number }>(
      'SELECT (SELECT count(*) FROM inbox_item)::int AS inbox, (SELECT count(*) FROM mail)::int AS mails',
    )
  ).rows;
  console.log(`${due} due beside ${pending} pending, ${CLAIMERS} claimers, medians of ${ROUNDS}:`);
  console.log(`  ${Math.round(median(rates))} reminders/s (${rates.map(Math.round).join(', ')})`);
  console.log(
    `  ${Math.round(median(floors))} rows/s from the raw table (${floors.map(Math.round).join(', ')})`,
  );
  console.log(`  ratio ${median(rates.map((rate, round) => rate / (floors[round] as number))).toFixed(2)}`);
  console.log(`  written in all: ${told?.inbox} inbox rows, ${told?.mails} mails`);

  const inAMoment = "now() + interval '5 seconds' + random() * interval '1 second'";
  await waiting(10_000, definition.id, inAMoment);
  const until = Date.now() + 30_000;
  while (Date.now() < until && (await open()) > 0) {
    await work(claimers);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  const [late] = (
    await client.query<{ p50: number; p99: number }>(
      `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY late) AS p50, percentile_cont(0.99) WITHIN GROUP (ORDER BY late) AS p99
       FROM (SELECT extract(epoch FROM settled_at - fire_at)::float AS late FROM reminder
             WHERE state = 'sent' ORDER BY fire_at DESC LIMIT 10000) AS last`,
    )
  ).rows;
  console.log(
    `  10000 due in one second: late by ${late?.p50.toFixed(1)} s (p50), ${late?.p99.toFixed(1)} s (p99)`,
  );
} finally {
  for (const close of closers) await close();
  await rm(folder, { recursive: true, force: true });
}

async function work(claimers: readonly DueReminders[]): Promise<void> {
  await Promise.all(
    claimers.map(async (claimer) => {
      while ((await claimer.round()) > 0);
    }),
  );
}

/** Claimed in batches, an inbox row each, settled: the least that any sender of reminders does. */
async function floor(): Promise<number> {
  await client.query(
    `CREATE TABLE IF NOT EXISTS raw_reminder (id uuid PRIMARY KEY, account uuid, fire_at timestamptz, sent boolean);
     CREATE INDEX IF NOT EXISTS raw_due ON raw_reminder (fire_at) WHERE NOT sent;
     CREATE TABLE IF NOT EXISTS raw_inbox (id uuid PRIMARY KEY, account uuid, reminder uuid UNIQUE, at timestamptz);
     TRUNCATE raw_reminder, raw_inbox`,
  );
  await client.query(
    `INSERT INTO raw_reminder SELECT gen_random_uuid(), account, now(), false
     FROM generate_series(1, $1) AS g (turn) JOIN bench_manager m ON m.n = 1 + turn % ${ORGANISATIONS}`,
    [due],
  );
  await client.query('VACUUM ANALYZE raw_reminder');
  await client.query('CHECKPOINT');
  const clients = await Promise.all(
    Array.from({ length: CLAIMERS }, async () => {
      const made = new Client({ connectionString: url.href });
      await made.connect();
      return made;
    }),
  );
  const began = performance.now();
  await Promise.all(clients.map(drainRaw));
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(clients.map((one) => one.end()));
  return due / seconds;
}

async function drainRaw(one: Client): Promise<void> {
  for (;;) {
    const { rowCount } = await one.query(
      `WITH due AS (SELECT id, account FROM raw_reminder WHERE NOT sent AND fire_at <= now()
         ORDER BY fire_at LIMIT 500 FOR UPDATE SKIP LOCKED),
       settled AS (UPDATE raw_reminder r SET sent = true FROM due WHERE r.id = due.id)
       INSERT INTO raw_inbox SELECT gen_random_uuid(), account, id, now() FROM due`,
    );
    if (rowCount === 0) return;
  }
}

async function open(): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM reminder WHERE state = 'pending' AND fire_at < now() + interval '1 minute'",
  );
  return rows[0]?.count ?? 0;
}

/** One manager in each authority, every other one reading French. */
async function managers(): Promise<void> {
  await client.query(
    `CREATE TABLE bench_manager AS SELECT n, gen_random_uuid() AS organisation, gen_random_uuid() AS person,
       gen_random_uuid() AS account FROM generate_series(1, ${ORGANISATIONS}) AS n;
     INSERT INTO organisation (id, code, name, kind, country, time_zone, calendar)
       SELECT organisation, 'BENCH-' || n, 'Authority ' || n, 'MEMBER_STATE_AUTHORITY', 'RO', 'Europe/Bucharest', 'RO' FROM bench_manager;
     INSERT INTO person (id, name) SELECT person, 'Manager ' || n FROM bench_manager;
     INSERT INTO account (id, person_id, organisation_id, email, locale)
       SELECT account, person, organisation, 'manager-' || n || '@example.org', CASE WHEN n % 2 = 0 THEN 'en' ELSE 'fr' END FROM bench_manager;
     INSERT INTO role_assignment (id, account_id, role) SELECT gen_random_uuid(), account, 'programme_manager' FROM bench_manager;
     CREATE SEQUENCE bench_file`,
  );
}

/** Requests that are ready to be submitted, each with its clock, its task and one reminder at `fireAt`. */
async function waiting(count: number, definitionId: string, fireAt: string): Promise<void> {
  await client.query('BEGIN');
  await client.query(
    `CREATE TEMP TABLE b ON COMMIT DROP AS SELECT gen_random_uuid() AS id, gen_random_uuid() AS clock,
       nextval('bench_file') AS file, m.organisation FROM generate_series(1, $1) AS g (turn)
     JOIN bench_manager m ON m.n = 1 + turn % ${ORGANISATIONS}`,
    [count],
  );
  await client.query(
    `INSERT INTO case_file (id, subject, reference, title, definition_id, stage, outside_stage, organisation_id)
     SELECT id, 'funding_request', 'F-' || file, 'Support to document security, part ' || file, $1, 'ready', 'ready', organisation FROM b`,
    [definitionId],
  );
  await client.query(
    `INSERT INTO case_access (case_id, organisation_id, view) SELECT id, organisation, 'applicant' FROM b`,
  );
  await client.query(
    `INSERT INTO task (id, case_id, visit, code, act, role, scope, organisation_id, due_at, created_at)
     SELECT gen_random_uuid(), id, 1, 'stage', 'stage:ready', 'programme_manager', 'organisation', organisation, now(), now() FROM b`,
  );
  await client.query(
    `INSERT INTO clock (id, case_id, code, started_at, amount, unit, calendar, calendar_version, time_zone, due_at)
     SELECT clock, id, 'submission', now(), 30, 'calendar_days', 'RO', '1', 'Europe/Bucharest', now() FROM b`,
  );
  await client.query(
    `INSERT INTO reminder (id, case_id, clock_id, clock_version, visit, code, kind, addressee, fire_at)
     SELECT gen_random_uuid(), id, clock, 1, 1, 'before', 'reminder', 'owner', ${fireAt} FROM b`,
  );
  await client.query('COMMIT');
  await client.query('VACUUM ANALYZE case_file, case_access, task, clock, reminder');
}
