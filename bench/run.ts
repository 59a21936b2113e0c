/**
 * `npm run bench [-- --quick]`: each figure beside the hand-written floor, in alternating rounds on one server with
 * durable commits. Prints a table with every target marked, writes bench/results.json, ends with 1 when a gate is missed.
 */
import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { CaseRuntime } from '../src/cases/case-runtime.js';
import { Definitions } from '../src/cases/definitions.js';
import { Subjects } from '../src/cases/subject.js';
import { Database } from '../src/database/database.js';
import { migrate } from '../src/database/migrate.js';
import { startEmbeddedPostgres } from '../src/embedded/embedded-postgres.js';
import { systemActor } from '../src/kernel/actor.js';
import { calendarFor } from '../src/reference/calendars.js';
import { subjects } from '../src/subjects.js';
import { signInProcess } from './advance.js';
import { Arrangement, type Heat } from './arrange.js';
import { floorTransition } from './floor.js';
import { startHttp } from './http.js';
import { drive, median, type Sample } from './measure.js';
import { reportRace, timeRace } from './race.js';
import { reportReminders, timeReminders } from './reminders.js';
import { type Row, report } from './report.js';
import { reportVerifier, timeVerifier } from './verify.js';

interface Way {
  readonly name: 'floor' | 'in process' | 'HTTP';
  items(count: number, heat: Heat): Promise<string[]>;
  work(item: string): Promise<void>;
}

const quick = process.argv.includes('--quick');
const ROUNDS = 3;
const CLIENTS = quick ? [10] : [1, 10, 50];
const PER_ROUND = quick ? { 1: 300, 10: 1_500, 50: 1_500 } : { 1: 800, 10: 4_000, 50: 4_000 };

const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
const closers: (() => Promise<unknown>)[] = [
  () => postgres.stop(),
  () => rm(postgres.folder, { recursive: true, force: true }),
];
try {
  await migrate(postgres.ownerUrl);
  const superuserUrl = onDatabaseOf(postgres.superuserUrl, postgres.ownerUrl);
  const size = Math.max(...CLIENTS);
  const database = await Database.connect({ url: postgres.runtimeUrl, size });
  closers.unshift(() => database.close());
  const pool = new Pool({ connectionString: superuserUrl, max: size });
  pool.on('error', () => undefined);
  closers.unshift(() => pool.end());
  const kinds = new Subjects(subjects);
  const definitions = new Definitions(database);
  await definitions.publishShipped(kinds);
  const runtime = new CaseRuntime(database, kinds, definitions, calendarFor, undefined, undefined, 30_000);
  const definition = await database.asActor(systemActor('operator'), (transaction) =>
    definitions.current('funding_request', transaction),
  );

  const http = await startHttp(postgres.ownerUrl, folder);
  closers.unshift(() => http.stop());
  const arrangement = await Arrangement.on(superuserUrl, definition.id, await http.officer(pool));
  closers.unshift(() => arrangement.close());

  const ways: readonly Way[] = [
    {
      name: 'floor',
      items: (count, heat) => arrangement.floorCases(count, heat),
      work: (id) => floorTransition(pool, id),
    },
    {
      name: 'in process',
      items: (count, heat) => arrangement.fundingRequests(count, heat),
      work: signInProcess(runtime, arrangement.officer, definition.body),
    },
    {
      name: 'HTTP',
      items: (count, heat) => arrangement.fundingRequests(count, heat),
      work: http.sign(definition.body),
    },
  ];

  const rows: Row[] = [];
  const wal: Record<string, number> = {};
  await warmUp(ways);
  for (const heat of ['cold', 'hot'] as const) {
    for (const clients of CLIENTS) {
      const samples = await alternate(ways, clients, heat, wal, arrangement);
      rows.push(...rowsOf(samples, clients, heat));
    }
  }
  const verifier = timeVerifier();
  await http.stop();
  const race = await timeRace(
    { superuserUrl, runtimeUrl: postgres.runtimeUrl },
    arrangement.officer,
    kinds,
    definitions,
    definition,
    { signatures: quick ? 500 : 10_000 },
  );
  const reminders = await timeReminders(
    { superuserUrl, runtimeUrl: postgres.runtimeUrl },
    quick ? { due: 4_000, pending: 50_000 } : { due: 20_000, pending: 1_000_000 },
  );
  const missed = report(rows, wal, { quick, rounds: ROUNDS, cores: cpus().length });
  const failed = [missed, reportRace(race), reportVerifier(verifier), reportReminders(reminders)].includes(
    true,
  );
  await writeFile(
    'bench/results.json',
    `${JSON.stringify({ at: new Date().toISOString(), quick, rows, wal, race, verifier, reminders }, null, 2)}\n`,
  );
  process.exitCode = failed ? 1 : 0;
} finally {
  for (const close of closers) await close();
  await rm(folder, { recursive: true, force: true });
}

function onDatabaseOf(url: string, other: string): string {
  const there = new URL(url);
  there.pathname = new URL(other).pathname;
  return there.href;
}

async function warmUp(all: readonly Way[]): Promise<void> {
  for (const way of all) await drive(await way.items(2_000, 'cold'), 10, way.work);
}

async function alternate(
  all: readonly Way[],
  clients: number,
  heat: Heat,
  wal: Record<string, number>,
  arrangement: Arrangement,
): Promise<Record<Way['name'], Sample[]>> {
  const samples: Record<Way['name'], Sample[]> = { floor: [], 'in process': [], HTTP: [] };
  const count = PER_ROUND[clients as 1 | 10 | 50];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const way of all) {
      const items = await way.items(count, heat);
      // A first tenth takes the full-page images of the checkpoint, so that the rest shows what a transition writes.
      await arrangement.settle();
      await drive(items.slice(0, count / 10), clients, way.work);
      const before = await arrangement.walPosition();
      samples[way.name].push(await drive(items.slice(count / 10), clients, way.work));
      const perItem = Number((await arrangement.walPosition()) - before) / (count * 0.9);
      wal[`${way.name}, ${heat}, ${clients} clients`] = Math.round(perItem);
    }
  }
  return samples;
}

function rowsOf(samples: Record<Way['name'], Sample[]>, clients: number, heat: Heat): Row[] {
  return (['floor', 'in process', 'HTTP'] as const).map((name) => ({
    way: name,
    heat,
    clients,
    perSecond: median(samples[name].map((one) => one.perSecond)),
    ratio: median(
      samples[name].map((one, round) => one.perSecond / (samples.floor[round] as Sample).perSecond),
    ),
    p50Ms: median(samples[name].map((one) => one.p50Ms)),
    p99Ms: median(samples[name].map((one) => one.p99Ms)),
    floorP99Ms: median(samples.floor.map((one) => one.p99Ms)),
  }));
}
