import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import type { DynamicModule, INestApplicationContext, NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { checkDatabase } from './check-database.js';
import { checkRedis } from './check-redis.js';
import { checkRuntimeRole } from './check-runtime-role.js';
import { checkWall } from './check-wall.js';
import { type Config, ConfigError, type ExternalDatabase, loadConfig, withPort } from './config.js';
import { migrate } from './database/migrate.js';
import { migrateQueue } from './database/queue-schema.js';
import { openDesk } from './documents/open-desk.js';
import { loadDemoProgramme } from './embedded/demo-programme.js';
import { EmbeddedPostgresError } from './embedded/embedded-error.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/embedded-postgres.js';
import { DataDirInUseError } from './embedded/instance-lock.js';
import { personasByAudience } from './identity/demo-personas.js';
import { JsonLogger } from './json-logger.js';
import { withSecretsFromFiles } from './secrets-from-files.js';
import { listenHost, usablePort } from './usable-port.js';
import { createWebApp } from './web-app.js';

interface Entente {
  /** What is told once it serves; the first line says so. */
  readonly readyLines: readonly string[];
  stop(): Promise<void>;
}

async function start(): Promise<Entente> {
  const wanted = loadConfig(
    withSecretsFromFiles(process.env, (path) => readFileSync(path, 'utf8')),
    process.cwd(),
  );
  if (wanted.redisUrls) await checkRedis(wanted.redisUrls);
  // First, since it waits for another start on the same folder that may still hold the port.
  const database = await openDatabase(wanted);
  try {
    const config = wanted.role === 'worker' ? wanted : withPort(wanted, await usablePort(wanted));
    const wall = await migrate(database.ownerUrl, {
      runtimeLogin: database.runtimeLogin,
      overAltered: config.demo,
    });
    for (const warning of checkWall(wall, config.demo)) say(warning);
    if (!config.demo) {
      const hasOwnLogin = database.ownerUrl !== database.runtimeUrl;
      for (const warning of await checkRuntimeRole(database.runtimeUrl, hasOwnLogin)) say(warning);
    }
    if (config.demo) {
      await loadDemoProgramme(database.runtimeUrl, config.publicUrl, say, config.auditKey, openDesk(config));
    }
    const module = AppModule.forRoot({
      config,
      runtimeUrl: database.runtimeUrl,
      restoreQueue: () => migrateQueue(database.ownerUrl),
    });
    const app = config.role === 'worker' ? await startWorker(module) : await startWeb(module, config);
    return {
      readyLines: config.role === 'worker' ? ['Entente worker ready'] : readyToServe(config),
      stop: async () => {
        await app.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function readyToServe(config: Config): readonly string[] {
  const ready = `Entente ready on http://localhost:${config.port}`;
  if (!config.demo) return [ready];
  return [
    ready,
    `Sign in as one of these at ${config.publicUrl}/sign-in, or at ${config.publicUrl}/demo/sign-in?as=<name>:`,
    ...personasByAudience().map((names) => `  ${names.join(', ')}`),
  ];
}

interface OpenDatabase {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  /** User name of a runtime log-in of its own, which the owner lets become `entente_app`. */
  readonly runtimeLogin?: string;
  close(): Promise<void>;
}

async function openDatabase(config: Config): Promise<OpenDatabase> {
  return config.database.kind === 'external' ? useExternal(config.database) : startEmbedded(config);
}

async function useExternal(database: ExternalDatabase): Promise<OpenDatabase> {
  await checkDatabase(database);
  const { ownerUrl, runtimeUrl } = database;
  const close = async (): Promise<void> => undefined;
  if (ownerUrl !== runtimeUrl) {
    return { ownerUrl, runtimeUrl, runtimeLogin: decodeURIComponent(new URL(runtimeUrl).username), close };
  }
  return { ownerUrl, runtimeUrl, close };
}

async function startEmbedded(config: Config): Promise<OpenDatabase> {
  const postgres: EmbeddedPostgres = await startEmbeddedPostgres({
    dataDir: config.dataDir,
    log: say,
    patienceMs: 5_000,
    onUnexpectedExit: giveUp,
  });
  return { ownerUrl: postgres.ownerUrl, runtimeUrl: postgres.runtimeUrl, close: () => postgres.stop() };
}

/** A failing part is reported by `giveUp`; Nest would end the process with a stack trace. */
const NEST_OPTIONS: NestApplicationOptions = { abortOnError: false, logger: new JsonLogger() };

async function startWeb(module: DynamicModule, config: Config): Promise<INestApplicationContext> {
  const app = await createWebApp(module, config, NEST_OPTIONS);
  await app.listen(config.port, listenHost(config));
  return app;
}

/** Without a port of its own, so that a second process on the same machine needs no second number. */
async function startWorker(module: DynamicModule): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(module, NEST_OPTIONS);
}

/** npm passes a signal on that the terminal has already sent, so a repetition within this time is no second one. */
const SAME_SIGNAL_MS = 1_000;

/** The first signal stops in order, also in the middle of a start; a second one ends at once. */
function stopOnSignals(starting: Promise<Entente>): void {
  let firstAtMs: number | undefined;
  const onSignal = (): void => {
    const nowMs = performance.now();
    if (firstAtMs !== undefined) {
      if (nowMs - firstAtMs > SAME_SIGNAL_MS) process.exit(130);
      return;
    }
    firstAtMs = nowMs;
    starting.then((entente) => entente.stop()).then(() => process.exit(0), giveUp);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}

/** Mistakes that a person can mend are told in a sentence; everything else with where it happened. */
function giveUp(error: unknown): void {
  const forPeople =
    error instanceof ConfigError ||
    error instanceof EmbeddedPostgresError ||
    error instanceof DataDirInUseError;
  console.error(forPeople ? error.message : error);
  process.exit(1);
}

function say(line: string): void {
  console.log(line);
}

const starting = start();
stopOnSignals(starting);
starting
  .then((entente) => {
    for (const line of entente.readyLines) say(line);
  })
  .catch(giveUp);
