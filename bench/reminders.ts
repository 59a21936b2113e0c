/**
 * How many reminders a second go from due over the second look to inbox row and mail row, on a server with durable commits,
 * beside so many that are not due yet; a raw table from which two clients take as large batches without looking twice,
 * wording or mail; BullMQ draining a queue of its own. Then how late the last of 10,000 is that fall due in one second.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { Client } from 'pg';
import { Definitions } from '../src/cases/definitions.js';
import { Subjects } from '../src/cases/subject.js';
import { Database } from '../src/database/database.js';
import { QUEUE_NAME } from '../src/database/queue-schema.js';
import { freePort } from '../src/embedded/free-port.js';
import { connectTo, type QueueStore } from '../src/jobs/queue-store.js';
import { systemActor } from '../src/kernel/actor.js';
import { Wordings } from '../src/notifications/wordings.js';
import { NoticeWriter } from '../src/notifications/write-notices.js';
import { calendarFor } from '../src/reference/calendars.js';
import { DueReminders } from '../src/reminders/due-reminders.js';
import { subjects } from '../src/subjects.js';
import { isWorkingDay } from '../src/workflow/index.js';
import { median } from './measure.js';

const ROUNDS = 3;
const CLAIMERS = 2;
const ORGANISATIONS = 200;
const MIN_PER_SECOND = 4_000;
const MAX_LATE_S = 3;
const DAY_MS = 86_400_000;
/** As the product has it. */
const SCHEDULE_MS = 1_000;

/** Whole instants lie on the next morning that everybody works, whenever the bench is run. */
const OFFSET_MS = workingMorning() - Date.now();
const NOW = `(now() + interval '${OFFSET_MS} milliseconds')`;

export interface ReminderTimes {
  readonly due: number;
  readonly pending: number;
  readonly perSecond: number;
  readonly rawPerSecond: number;
  /** Of the raw loop in the same round, the median. */
  readonly ratio: number;
  readonly bullmqPostgresPerSecond: number;
  /** Null where there is no Redis at hand. */
  readonly bullmqRedisPerSecond: number | null;
  readonly lateP50S: number;
  readonly lateP99S: number;
}

interface Server {
  readonly superuserUrl: string;
  readonly runtimeUrl: string;
}

let client: Client;

export async function timeReminders(
  server: Server,
  { due, pending }: { readonly due: number; readonly pending: number },
): Promise<ReminderTimes> {
  client = new Client({ connectionString: server.superuserUrl });
  client.on('error', () => undefined);
  await client.connect();
  const database = await Database.connect({ url: server.runtimeUrl, size: 8 });
  database.clockOffsetMs = OFFSET_MS;
  try {
    const definitions = new Definitions(database);
    await definitions.publishShipped(new Subjects(subjects));
    const definition = await database.asActor(systemActor('operator'), (transaction) =>
      definitions.current('funding_request', transaction),
    );
    await managers();
    await waiting(pending, definition.id, `${NOW} + interval '30 days'`);
    const wordings = new Wordings();
    const writer = new NoticeWriter('https://entente.example.org');
    const claimers = Array.from(
      { length: CLAIMERS },
      () => new DueReminders(database, calendarFor, wordings, writer, () => undefined),
    );
    await waiting(2_000, definition.id, `${NOW} - interval '1 minute'`);
    await work(claimers);

    const rates: number[] = [];
    const floors: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      floors.push(await floor(server.superuserUrl, due));
      await waiting(due, definition.id, `${NOW} - interval '1 minute'`);
      await client.query('CHECKPOINT');
      const told = await mailsWritten();
      const began = performance.now();
      await work(claimers);
      rates.push(due / ((performance.now() - began) / 1000));
      if ((await mailsWritten()) - told !== due) throw new Error('Not every reminder was told.');
    }
    const bullmqPostgresPerSecond = await drainBullmq({ kind: 'postgres', url: server.runtimeUrl }, due);
    const bullmqRedisPerSecond = await withRedis((url) => drainBullmq({ kind: 'redis', urls: [url] }, due));
    const late = await lateness(claimers, definition.id);
    return {
      due,
      pending,
      perSecond: median(rates),
      rawPerSecond: median(floors),
      ratio: median(rates.map((rate, round) => rate / (floors[round] as number))),
      bullmqPostgresPerSecond,
      bullmqRedisPerSecond,
      ...late,
    };
  } finally {
    await database.close();
    await client.end();
  }
}

/** Prints the figures; answers whether a target was missed. */
export function reportReminders(times: ReminderTimes): boolean {
  const rate = (perSecond: number | null) => (perSecond === null ? 'not measured' : perSecond.toFixed(0));
  const enough = times.perSecond >= MIN_PER_SECOND;
  const onTime = times.lateP99S <= MAX_LATE_S;
  console.log(
    `Reminders, due to inbox row and mail row, beside ${times.pending} pending, ≥ ${MIN_PER_SECOND} a second: ` +
      `${rate(times.perSecond)} ${enough ? 'reached' : 'MISSED'}`,
  );
  console.log(
    `  raw claim loop ${rate(times.rawPerSecond)} (ratio ${times.ratio.toFixed(2)}); BullMQ draining, PostgreSQL ` +
      `${rate(times.bullmqPostgresPerSecond)}, Redis ${rate(times.bullmqRedisPerSecond)}`,
  );
  console.log(
    `  10000 due in one second, p99 late by ≤ ${MAX_LATE_S} s: ${times.lateP99S.toFixed(1)} s ` +
      `${onTime ? 'reached' : 'MISSED'} (p50 ${times.lateP50S.toFixed(1)} s)`,
  );
  return !enough || !onTime;
}

function workingMorning(): number {
  let at = Math.floor(Date.now() / DAY_MS + 1) * DAY_MS + 10 * 3_600_000;
  while (!isWorkingDay(new Date(at).toISOString().slice(0, 10), calendarFor('RO'))) at += DAY_MS;
  return at;
}

async function mailsWritten(): Promise<number> {
  const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM mail');
  return rows[0]?.count ?? 0;
}

async function lateness(
  claimers: readonly DueReminders[],
  definitionId: string,
): Promise<Pick<ReminderTimes, 'lateP50S' | 'lateP99S'>> {
  await waiting(10_000, definitionId, `${NOW} + interval '8 seconds' + random() * interval '1 second'`);
  const until = Date.now() + 40_000;
  while (Date.now() < until && (await open()) > 0) {
    await work(claimers);
    await sleep(SCHEDULE_MS);
  }
  const { rows } = await client.query<{ p50: number; p99: number }>(
    `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY late) AS p50, percentile_cont(0.99) WITHIN GROUP (ORDER BY late) AS p99
     FROM (SELECT extract(epoch FROM settled_at - fire_at)::float AS late FROM reminder
           WHERE state = 'sent' ORDER BY fire_at DESC LIMIT 10000) AS last`,
  );
  return { lateP50S: rows[0]?.p50 ?? Number.NaN, lateP99S: rows[0]?.p99 ?? Number.NaN };
}

/** Jobs that do nothing, as many at a time as BullMQ likes. */
async function drainBullmq(store: QueueStore, count: number): Promise<number> {
  const connection = connectTo(store, () => undefined);
  const queue = new Queue(QUEUE_NAME, connection.options, connection.factory);
  queue.on('error', () => undefined);
  for (let done = 0; done < count; done += 1_000) {
    const jobs = Array.from({ length: Math.min(1_000, count - done) }, (_, n) => ({
      name: 'nothing',
      data: { n: done + n },
      opts: { removeOnComplete: true },
    }));
    await queue.addBulk(jobs);
  }
  let left = count;
  const began = performance.now();
  const worker = new Worker(
    QUEUE_NAME,
    async () => {
      left -= 1;
    },
    { ...connection.options, concurrency: 50 },
    connection.factory,
  );
  worker.on('error', () => undefined);
  while (left > 0) await sleep(5);
  const perSecond = count / ((performance.now() - began) / 1000);
  await worker.close();
  await queue.close();
  await connection.close();
  return perSecond;
}

/** A Redis of its own, where the machine has one. */
async function withRedis(work: (url: string) => Promise<number>): Promise<number | null> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'entente-bench-redis-'));
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--dir', folder, '--save', '', '--bind', '127.0.0.1'],
    {
      stdio: 'ignore',
    },
  );
  const failed = once(server, 'error').then(() => true);
  try {
    if (await Promise.race([failed, sleep(500, false)])) return null;
    return await work(`redis://127.0.0.1:${port}`);
  } finally {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

async function work(claimers: readonly DueReminders[]): Promise<void> {
  await Promise.all(
    claimers.map(async (claimer) => {
      while ((await claimer.round()) > 0);
    }),
  );
}

/** Claimed in batches, an inbox row each, settled: the least that any sender of reminders does. */
async function floor(superuserUrl: string, due: number): Promise<number> {
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
      const made = new Client({ connectionString: superuserUrl });
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
    `SELECT count(*)::int AS count FROM reminder WHERE state = 'pending' AND fire_at < ${NOW} + interval '1 minute'`,
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
     SELECT gen_random_uuid(), id, 1, 'stage', 'stage:ready', 'programme_manager', 'organisation', organisation, ${NOW}, ${NOW} FROM b`,
  );
  await client.query(
    `INSERT INTO clock (id, case_id, code, started_at, amount, unit, calendar, calendar_version, time_zone, due_at)
     SELECT clock, id, 'submission', ${NOW} - interval '20 days', 10, 'working_days', 'RO', '1', 'Europe/Bucharest',
       date_trunc('day', ${NOW}) + interval '20 hours' FROM b`,
  );
  await client.query(
    `INSERT INTO reminder (id, case_id, clock_id, clock_version, visit, code, kind, addressee, fire_at, planned_at)
     SELECT gen_random_uuid(), id, clock, 1, 1, 'on', 'reminder', 'owner', ${fireAt}, ${NOW} - interval '20 days' FROM b`,
  );
  await client.query('COMMIT');
  await client.query('VACUUM ANALYZE case_file, case_access, task, clock, reminder');
}
