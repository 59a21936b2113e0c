import 'reflect-metadata';
import { createServer } from 'node:net';
import type { DynamicModule, INestApplicationContext, NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { type Config, ConfigError, loadConfig, withPort } from './config.js';
import { migrate } from './database/migrate.js';
import { EmbeddedPostgresError } from './embedded/embedded-error.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/embedded-postgres.js';
import { DataDirInUseError } from './embedded/instance-lock.js';

/** A failing part is reported by `giveUp`; Nest would end the process with a stack trace. */
const NEST_OPTIONS: NestApplicationOptions = { abortOnError: false, logger: ['error', 'warn'] };

interface Entente {
  readonly readyLine: string;
  stop(): Promise<void>;
}

async function start(): Promise<Entente> {
  const wanted = loadConfig(process.env, process.cwd());
  const postgres = wanted.database.kind === 'embedded' ? await startPostgres(wanted) : undefined;
  try {
    const config = wanted.role === 'worker' ? wanted : withPort(wanted, await usablePort(wanted));
    const database = postgres ?? (config.database.kind === 'external' ? config.database : undefined);
    if (database === undefined) throw new Error('There is no database.');
    await migrate(database.ownerUrl);
    const module = AppModule.forRoot({ config, runtimeUrl: database.runtimeUrl });
    const app = config.role === 'worker' ? await startWorker(module) : await startWeb(module, config);
    return {
      readyLine:
        config.role === 'worker'
          ? 'Entente worker ready'
          : `Entente ready on http://localhost:${config.port}`,
      stop: async () => {
        await app.close();
        await postgres?.stop();
      },
    };
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}

async function startPostgres(config: Config): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({
    dataDir: config.dataDir,
    log: say,
    patienceMs: 5_000,
    onUnexpectedExit: giveUp,
  });
}

async function startWeb(module: DynamicModule, config: Config): Promise<INestApplicationContext> {
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), NEST_OPTIONS);
  await app.listen(config.port, listenHost(config));
  return app;
}

async function startWorker(module: DynamicModule): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(module, NEST_OPTIONS);
}

/** The embedded database is for trying out, with sign-in as anybody, so only this machine may come in. */
function listenHost(config: Config): string {
  return config.database.kind === 'embedded' ? 'localhost' : '0.0.0.0';
}

/** Finds out before anything slow happens that the port is taken, and settles `PORT=0`. */
async function usablePort(config: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.code})`;
      reject(new ConfigError([`PORT is ${config.port} but that port ${reason}; set PORT to another one.`]));
    });
    probe.listen(config.port, listenHost(config), () => {
      const address = probe.address();
      probe.close(() =>
        resolve(address !== null && typeof address === 'object' ? address.port : config.port),
      );
    });
  });
}

/** npm passes a signal on that the terminal has already sent, so a repetition within this time is no second one. */
const SAME_SIGNAL_MS = 1_000;

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
starting.then((entente) => say(entente.readyLine), giveUp);
