import { setTimeout as sleep } from 'node:timers/promises';
import { UnrecoverableError, Worker } from 'bullmq';
import { QUEUE_NAME } from '../database/queue-schema.js';
import type { JobData, JobHandler } from './port.js';
import { connectTo, type QueueStore, type StoreConnection } from './queue-store.js';

/** The same for every worker of the queue: with different intervals a dead worker's jobs are found late or never. */
export interface WorkerTimes {
  /** How long a job stays its worker's without a sign of life. */
  readonly lockMs: number;
  /** How often jobs of dead workers are looked for. */
  readonly stalledMs: number;
}

const TIMES: WorkerTimes = { lockMs: 15_000, stalledMs: 5_000 };

/** How many jobs one process works on at a time: each kind, and one more of the busiest. */
const CONCURRENCY = 4;

/** A job that does not come to an end is left to another worker. */
const PATIENCE_MS = 10_000;

/** After the store was away: soon, since new work is to succeed within seconds. */
const RETRY_MS = 1_000;

/** The working end of the queue: processes that do background work have one. */
export class JobWorker {
  private readonly store: StoreConnection;
  private readonly worker: Worker<JobData, void, string>;
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    store: QueueStore,
    handlerOf: (job: string) => JobHandler | undefined,
    private readonly onError: (error: Error) => void,
    times: WorkerTimes = TIMES,
  ) {
    this.store = connectTo(store, onError);
    this.worker = new Worker(
      QUEUE_NAME,
      async ({ name, data }) => {
        const handler = handlerOf(name);
        if (!handler) throw new UnrecoverableError(`The job ${name} is not in the catalogue.`);
        await handler(data, this.stopping.signal);
      },
      {
        ...this.store.options,
        autorun: false,
        concurrency: CONCURRENCY,
        lockDuration: times.lockMs,
        stalledInterval: times.stalledMs,
        // A wake-up may run any number of times, so a worker's death never makes it fail.
        maxStalledCount: 1_000,
        runRetryDelay: RETRY_MS,
      },
      this.store.factory,
    );
    this.worker.on('error', onError);
    this.worker.on('failed', (job, error) => {
      onError(new Error(`The job ${job?.name} failed: ${error.message}`, { cause: error }));
    });
  }

  start(): void {
    this.running = this.keepRunning();
  }

  async waitUntilReady(): Promise<void> {
    await this.worker.waitUntilReady();
  }

  /** Lets the jobs at hand finish their round, then ends. */
  async close(): Promise<void> {
    this.stopping.abort();
    const patience = new AbortController();
    const finished = this.worker.close().then(() => this.running);
    await Promise.race([finished, sleep(PATIENCE_MS, undefined, patience).catch(() => undefined)]);
    patience.abort();
    finished.catch(this.onError);
    await this.store.close();
  }

  /** BullMQ's loop ends when its store cannot be reached at the start; the process outlives that. */
  private async keepRunning(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.worker.run();
      } catch (error) {
        this.onError(error as Error);
      }
      await sleep(RETRY_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }
}
