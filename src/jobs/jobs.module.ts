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
import { Handlers, Jobs, oneAtATime } from './port.js';
import { type QueueStore, queueStoreOf } from './queue-store.js';
import { SCHEDULES } from './schedules.js';

/** How often the schedules are looked after, so that a store that was wiped or replaced is noticed. */
const SCHEDULES_EVERY_MS = 10_000;

const PATIENCE_MS = 5_000;
const TELL_AFTER_MS = 300;

const STORE = Symbol('QueueStore');
const WORKS = Symbol('Works');

const TROUBLE = Symbol('Trouble');
const RESTORE = Symbol('Restore');

/**
 * Tells what goes wrong a moment later, and not at all once the process is stopping: a stop from the terminal reaches
 * the embedded database at the same time, and lost connections are no news then.
 */
class Trouble {
  private readonly log = new Logger('Jobs');
  private over = false;

  readonly report = (error: Error): void => {
    setTimeout(() => {
      if (!this.over) this.log.error(error.message);
    }, TELL_AFTER_MS).unref();
  };

  stopping(): void {
    this.over = true;
  }
}

/** Makes the queue's tables on PostgreSQL, with the owner's log-in. */
type RestoreStore = () => Promise<void>;

interface JobsSettings {
  readonly config: Config;
  readonly runtimeUrl: string;
  /** Left out: tables that are gone stay so until the next start. */
  readonly restoreQueue?: RestoreStore;
}

/** PostgreSQL's codes for a schema, a table, a function that is not there. */
function isGone(error: unknown): boolean {
  return ['3F000', '42P01', '42883'].includes((error as { code?: string }).code ?? '');
}

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
    @Inject(TROUBLE) private readonly trouble: Trouble,
    @Inject(RESTORE) private readonly restoreStore: RestoreStore | null,
    @Inject(Database) database: Database,
  ) {
    const relay = new OutboxRelay(database, handlers, trouble.report);
    handlers.onJob(
      'relay-outbox',
      oneAtATime(() => relay.round()),
    );
  }

  static forRoot({ config, runtimeUrl, restoreQueue }: JobsSettings): DynamicModule {
    const store = queueStoreOf(config, runtimeUrl);
    const trouble = new Trouble();
    return {
      module: JobsModule,
      providers: [
        { provide: STORE, useValue: store },
        { provide: TROUBLE, useValue: trouble },
        { provide: RESTORE, useValue: store.kind === 'postgres' ? (restoreQueue ?? null) : null },
        { provide: WORKS, useValue: config.role !== 'web' },
        { provide: Jobs, useFactory: () => new JobQueue(store, JOBS, trouble.report) },
        Handlers,
      ],
      exports: [Jobs, Handlers],
    };
  }

  /** By now every room has registered what it handles. */
  async onApplicationBootstrap(): Promise<void> {
    try {
      this.handlers.assertComplete();
      await this.reach();
      if (this.works) await this.begin();
    } catch (error) {
      this.trouble.stopping();
      this.worker?.close().catch(() => undefined);
      this.queue.abandon();
      throw error;
    }
  }

  private async begin(): Promise<void> {
    this.worker = new JobWorker(this.store, (job) => this.handlers.job(job), this.trouble.report);
    this.worker.start();
    await this.queue.keepSchedules(SCHEDULES);
    this.looking = setInterval(
      () => void this.lookAfterSchedules().catch(this.trouble.report),
      SCHEDULES_EVERY_MS,
    );
  }

  /** A store that lost its very tables gets them again where this process may make them. */
  private async lookAfterSchedules(): Promise<void> {
    try {
      await this.queue.keepSchedules(SCHEDULES);
    } catch (error) {
      if (!this.restoreStore || !isGone(error)) throw error;
      await this.restoreStore();
      await this.queue.keepSchedules(SCHEDULES);
    }
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
    this.trouble.stopping();
    clearInterval(this.looking);
    await this.worker?.close();
    await this.queue.close();
  }
}
