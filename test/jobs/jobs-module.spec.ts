import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { type DynamicModule, type INestApplicationContext, Inject, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Queue } from 'bullmq';
import { AppModule } from '../../src/app.module.js';
import { CaseRuntime } from '../../src/cases/case-runtime.js';
import { type Config, loadConfig } from '../../src/config.js';
import { ConfigModule } from '../../src/config.module.js';
import { Database } from '../../src/database/database.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { QUEUE_NAME } from '../../src/database/queue-schema.js';
import { JobsModule } from '../../src/jobs/jobs.module.js';
import { Jobs } from '../../src/jobs/port.js';
import { connectTo } from '../../src/jobs/queue-store.js';
import { SCHEDULES, type Schedule } from '../../src/jobs/schedules.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';

let test: TestDatabase;
let closing: (() => Promise<void>)[];

beforeAll(async () => {
  test = await testDatabase();
});
afterAll(async () => {
  await test?.close();
});
beforeEach(() => {
  closing = [];
});
afterEach(async () => {
  for (const close of closing.reverse()) await close();
});

function configured(changes: Partial<Config> = {}): Config {
  return { ...loadConfig({ PORT: '0', DATABASE_URL: test.runtimeUrl }, process.cwd()), ...changes };
}

async function start(module: DynamicModule): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(module, { abortOnError: false, logger: ['error'] });
  closing.push(() => app.close());
  return app;
}

/** Starts what is not going to start; its database is closed after the test. */
async function startInVain(...imports: DynamicModule[]): Promise<INestApplicationContext> {
  @Module({})
  class Catching {
    constructor(@Inject(Database) database: Database) {
      closing.push(() => database.close());
    }
  }
  return NestFactory.createApplicationContext(
    { module: Catching, imports },
    { abortOnError: false, logger: false },
  );
}

function application(changes: Partial<Config> = {}): DynamicModule {
  return AppModule.forRoot({ config: configured(changes), runtimeUrl: test.runtimeUrl });
}

function queueOnPostgres(): Queue {
  const connection = connectTo({ kind: 'postgres', url: test.runtimeUrl }, () => undefined);
  const queue = new Queue(QUEUE_NAME, connection.options, connection.factory);
  closing.push(() => queue.close());
  return queue;
}

async function leaveWork(): Promise<string> {
  const [row] = await behindTheWall<{ id: string }>(
    test,
    "INSERT INTO outbox (kind) VALUES ('event') RETURNING id::text",
  );
  return row!.id;
}

async function isDone(id: string): Promise<boolean> {
  const [row] = await behindTheWall<{ done: boolean }>(
    test,
    'SELECT done_at IS NOT NULL AS done FROM outbox WHERE id = $1',
    [id],
  );
  return row!.done;
}

it('asks for work in a web process and does it in a worker', async () => {
  const web = await start(application({ role: 'web' }));
  const work = await leaveWork();
  web.get(CaseRuntime).wakeOutbox();
  const queue = queueOnPostgres();
  await eventually(async () =>
    expect((await queue.getWaiting()).map(({ name }) => name)).toEqual(['relay-outbox']),
  );
  expect(await queue.getJobSchedulersCount()).toBe(0);
  expect(await isDone(work)).toBe(false);

  await start(application({ role: 'worker' }));
  await eventually(async () => expect(await isDone(work)).toBe(true));
  const schedules = (await queue.getJobSchedulers()).map(
    ({ key, every, pattern, tz }) => `${key} ${every ?? `${pattern} ${tz}`}`,
  );
  const turns = (one: Schedule) =>
    'everyMs' in one ? one.everyMs : one.dailyAt.replace(/0?(\d+):0?(\d+)/, '$2 $1 * * * Europe/Brussels');
  expect(schedules.sort()).toEqual(SCHEDULES.map((one) => `${one.job} ${turns(one)}`).sort());
});

it('finds work by itself that nobody woke it for', async () => {
  await start(application());
  const work = await leaveWork();
  await eventually(async () => expect(await isDone(work)).toBe(true));
});

const redisUrl = process.env.ENTENTE_TEST_REDIS_URL;
(redisUrl === undefined ? it.skip : it)('works on Redis where there is one', async () => {
  const redisUrls = [`${redisUrl}/${1 + (randomBytes(1)[0]! % 15)}`];
  const web = await start(application({ role: 'web', redisUrls }));
  await start(application({ role: 'worker', redisUrls }));
  const work = await leaveWork();
  web.get<Jobs>(Jobs).wake('relay-outbox');
  await eventually(async () => expect(await isDone(work)).toBe(true));
});

it('does not start when a job has no handler', async () => {
  const config = configured();
  const started = startInVain(
    ConfigModule.forRoot(config),
    DatabaseModule.forRoot({ url: test.runtimeUrl }),
    JobsModule.forRoot({ config, runtimeUrl: test.runtimeUrl }),
  );
  await expect(started).rejects.toThrow(
    /^Nothing handles the job send-due-reminders, the job deliver-mail, .*the outbox kind event, the outbox kind/,
  );
});

it('says in a sentence that the Redis it was given does not answer', async () => {
  await expect(startInVain(application({ redisUrls: ['redis://127.0.0.1:1'] }))).rejects.toThrow(
    'REDIS_URL names a server that does not answer; start it or mend the address.',
  );
});
