import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../src/embedded/embedded-postgres.js';
import { lockDataDir } from '../../src/embedded/instance-lock.js';
import { stopOrphanedServer } from '../../src/embedded/orphaned-server.js';
import { knownHomes } from '../../src/embedded/postgres-home.js';
import { startRedis } from './jest-redis.js';

/**
 * What all suites share: one PostgreSQL with one migrated template database, and a Redis where there is one.
 * Suites find it in the environment:
 *
 * - `ENTENTE_TEST_OWNER_URL`: the owner's log-in, which may make databases
 * - `ENTENTE_TEST_SUPERUSER_URL`: for what an owner may not do
 * - `ENTENTE_TEST_TEMPLATE`: name of the migrated database to clone
 * - `ENTENTE_TEST_SEED`: what samples are drawn by
 * - `ENTENTE_TEST_REDIS_URL`, `ENTENTE_TEST_CHROMIUM`: absent when the machine has none
 */
export interface TestServices {
  stop(): Promise<void>;
}

const TEMPLATE = 'entente_template';
const PREFIX = 'entente-test-';

export async function startServices(): Promise<TestServices> {
  // The same browser without its window takes a fifth less time, where there is one.
  const chromium = inPath('chromium-headless-shell') ?? inPath('chromium') ?? inPath('chromium-browser');
  const found = { redis: inPath('redis-server'), chromium };
  reportMissing(found);
  process.env.ENTENTE_TEST_SEED ??= `${Date.now() % 1_000_000}`;
  process.stderr.write(`Samples are drawn by ENTENTE_TEST_SEED=${process.env.ENTENTE_TEST_SEED}.\n`);

  // Without this a signal ends the process at once, and the servers' own exit hooks never run.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  const [postgres, redis] = await Promise.all([
    startEmbeddedPostgres({ dataDir: folder, log: () => undefined, fastAndUnsafe: true }),
    found.redis === undefined ? undefined : startRedis(found.redis),
  ]);
  const services: TestServices = {
    stop: async () => {
      await Promise.all([postgres.stop(), redis?.stop()]);
      await rm(postgres.folder, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };

  try {
    await makeTemplate(postgres.superuserUrl, postgres.ownerUrl);
  } catch (error) {
    await services.stop();
    throw error;
  }
  process.env.ENTENTE_TEST_OWNER_URL = postgres.ownerUrl;
  process.env.ENTENTE_TEST_SUPERUSER_URL = postgres.superuserUrl;
  process.env.ENTENTE_TEST_TEMPLATE = TEMPLATE;
  if (redis) process.env.ENTENTE_TEST_REDIS_URL = redis.url;
  if (found.chromium) process.env.ENTENTE_TEST_CHROMIUM = found.chromium;
  return services;
}

async function makeTemplate(superuserUrl: string, ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query('alter role entente_owner createdb');
  await client.query(`create database ${TEMPLATE} owner entente_owner template template0`);
  await client.end();

  const templateUrl = new URL(ownerUrl);
  templateUrl.pathname = `/${TEMPLATE}`;
  if (!existsSync(new URL('../../src/database/migrate.ts', import.meta.url))) return;
  const { migrate } = await import('../../src/database/migrate.js');
  await migrate(templateUrl.href);
  // Once for all suites: the library of holidays takes a second to load and to read.
  const { Database } = await import('../../src/database/database.js');
  const { publishCalendars } = await import('../../src/reference/publish-calendars.js');
  const database = await Database.connect({ url: templateUrl.href, size: 1 });
  await publishCalendars(database);
  await database.close();
}

function reportMissing(found: Record<'redis' | 'chromium', string | undefined>): void {
  const missing = (['redis', 'chromium'] as const).filter((name) => found[name] === undefined);
  const required = (process.env.ENTENTE_TEST_REQUIRE ?? '').split(',').filter((name) => name !== '');
  const unmet = required.filter((name) => !(name in found) || missing.some((other) => other === name));
  if (unmet.length > 0) {
    throw new Error(
      `ENTENTE_TEST_REQUIRE asks for ${unmet.join(' and ')}, which this machine does not have.`,
    );
  }
  if (missing.length > 0) {
    process.stderr.write(
      `No ${missing.join(' and no ')} on this machine: the suites that need it are skipped.\n`,
    );
  }
}

function inPath(program: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));
}

/** A run that was killed leaves a server and its files behind; the next run clears them away. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = join(tmpdir(), name);
    // Another run that began just now may not have its lock yet.
    if (Date.now() - (await stat(folder)).ctimeMs < 60_000) continue;
    const lock = await lockDataDir(folder).catch(() => undefined);
    if (lock === undefined) continue;
    for (const home of await knownHomes(folder)) {
      await stopOrphanedServer(join(home, 'data'), () => undefined);
      await rm(home, { recursive: true, force: true });
    }
    await rm(folder, { recursive: true, force: true });
  }
}
