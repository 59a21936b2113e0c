import { setTimeout as sleep } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Global,
  Inject,
  Logger,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { type Config, ConfigError } from '../config.js';
import { Database } from '../database/database.js';
import { JOBS } from './catalogue.js';
import { JobQueue } from './job-queue.js';
import { JobWorker } from './job-worker.js';
import { OutboxRelay } from './outbox-relay.js';
import { Handlers, Jobs, untilQuiet } from './port.js';
import type { QueueStore } from './queue-store.js';
import { SCHEDULES } from './schedules.js';

/** How often the schedules are looked after, so that a store that was wiped or replaced is noticed. */
const SCHEDULES_EVERY_MS = 10_000;

const PATIENCE_MS = 5_000;

const STORE = Symbol('QueueStore');
const WORKS = Symbol('Works');

const log = new Logger('Jobs');
const report = (error: Error): void => log.error(error.message);

/** Every process may ask for work; those that do background work run it and keep the schedules. */
@Global()
@Module({})
export class JobsModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private worker: JobWorker | undefined;
  private looking: NodeJS.Timeout | undefined;

  constructor(
    @Inject(STORE) private readonly store: QueueStore,
    @Inject(WORKS) private readonly works: boolean,
    @Inject(Jobs) private readonly queue: JobQueue,
    @Inject(Handlers) private readonly handlers: Handlers,
    @Inject(Database) database: Database,
  ) {
    const relay = new OutboxRelay(database, handlers, report);
    handlers.onJob('relay-outbox', (_data, stopping) => untilQuiet(() => relay.round(), stopping));
  }

  static forRoot({ config, runtimeUrl }: { config: Config; runtimeUrl: string }): DynamicModule {
    const store: QueueStore = config.redisUrls
      ? { kind: 'redis', urls: config.redisUrls }
      : { kind: 'postgres', url: runtimeUrl };
    return {
      module: JobsModule,
      providers: [
        { provide: STORE, useValue: store },
        { provide: WORKS, useValue: config.role !== 'web' },
        { provide: Jobs, useFactory: () => new JobQueue(store, JOBS, report) },
        Handlers,
      ],
      exports: [Jobs, Handlers],
    };
  }

  /** By now every room has registered what it handles. */
  async onApplicationBootstrap(): Promise<void> {
    this.handlers.assertComplete();
    await this.reach();
    if (!this.works) return;
    this.worker = new JobWorker(this.store, (job) => this.handlers.job(job), report);
    this.worker.start();
    await this.queue.keepSchedules(SCHEDULES);
    this.looking = setInterval(
      () => void this.queue.keepSchedules(SCHEDULES).catch(report),
      SCHEDULES_EVERY_MS,
    );
  }

  /** Redis is retried for ever once it runs; a wrong address at the start is somebody's slip. */
  private async reach(): Promise<void> {
    const patience = new AbortController();
    const answered = this.queue.waitUntilReady().then(() => true);
    const gaveUp = sleep(PATIENCE_MS, false, { signal: patience.signal }).catch(() => false);
    const reached = await Promise.race([answered, gaveUp]);
    patience.abort();
    if (reached) return;
    answered.catch(() => undefined);
    throw new ConfigError(['REDIS_URL names a server that does not answer; start it or mend the address.']);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.looking);
    await this.worker?.close();
    await this.queue.close();
  }
}
