import { Queue } from 'bullmq';
import { QUEUE_NAME } from '../database/queue-schema.js';
import type { JobCatalogue, JobName } from './catalogue.js';
import { type JobData, Jobs } from './port.js';
import { connectTo, type QueueStore, type StoreConnection } from './queue-store.js';
import type { Schedule } from './schedules.js';

/** Calls within this time become one job. */
const COALESCE_MS = 25;

/** A schedule whose next turn lies this far back has lost it, for instance with its store. */
const LOST_AFTER_MS = 10_000;

/** The sending end of the queue: every process has one. */
export class JobQueue<Name extends string = JobName> extends Jobs<Name> {
  private readonly store: StoreConnection;
  private readonly queue: Queue<JobData, void, string>;
  private readonly waking = new Map<Name, 'soon' | 'now' | 'again'>();
  private closing = false;

  constructor(
    store: QueueStore,
    private readonly catalogue: JobCatalogue<Name>,
    private readonly onError: (error: Error) => void,
  ) {
    super();
    this.store = connectTo(store, onError);
    this.queue = new Queue(QUEUE_NAME, this.store.options, this.store.factory);
    this.queue.on('error', onError);
  }

  async enqueue(
    job: Name,
    { data = {}, delayMs = 0 }: { data?: JobData; delayMs?: number } = {},
  ): Promise<void> {
    await this.queue.add(job, data, { ...this.options(job), delay: delayMs });
  }

  wake(job: Name): void {
    if (this.closing) return;
    const state = this.waking.get(job);
    if (state === 'now') this.waking.set(job, 'again');
    if (state !== undefined) return;
    this.waking.set(job, 'soon');
    setTimeout(() => void this.wakeNow(job), COALESCE_MS).unref();
  }

  /**
   * Makes the schedules of this list the queue's, and no others; those that stand are left alone, so that neither a
   * second process nor a second call doubles one. Called again from time to time it restores a queue that was wiped.
   */
  async keepSchedules(schedules: readonly Schedule<Name>[]): Promise<void> {
    const standing = await this.queue.getJobSchedulers();
    for (const { key } of standing) {
      if (!schedules.some(({ job }) => job === key)) await this.queue.removeJobScheduler(key);
    }
    for (const schedule of schedules) {
      const { job } = schedule;
      const found = standing.find(({ key }) => key === job);
      const turns = turnsOf(schedule);
      const isSame = found?.every === turns.every && found?.pattern === turns.pattern;
      const isLost = (found?.next ?? 0) < Date.now() - (turns.every ?? 0) - LOST_AFTER_MS;
      if (isSame && !isLost) continue;
      await this.queue.upsertJobScheduler(job, turns, { name: job, opts: this.options(job) });
    }
  }

  async waitUntilReady(): Promise<void> {
    await this.queue.waitUntilReady();
  }

  async close(): Promise<void> {
    this.closing = true;
    await this.queue.close();
    await this.store.close();
  }

  /** Lets go of a store that may not answer, without waiting for it. */
  abandon(): void {
    this.closing = true;
    this.store.close().then(
      () => this.queue.close().catch(() => undefined),
      () => undefined,
    );
  }

  private async wakeNow(job: Name): Promise<void> {
    this.waking.set(job, 'now');
    try {
      if (!this.closing) {
        // One waiting at most; what is asked for while one runs makes one more, since that may look too early.
        await this.queue.add(
          job,
          {},
          {
            ...this.options(job),
            deduplication: { id: `wake-${job}`, keepLastIfActive: true },
          },
        );
      }
    } catch (error) {
      this.onError(error as Error);
    }
    const again = this.waking.get(job) === 'again';
    this.waking.delete(job);
    if (again) this.wake(job);
  }

  private options(job: Name) {
    const { attempts, backoffMs } = this.catalogue[job];
    return {
      attempts,
      backoff: { type: 'exponential', delay: backoffMs },
      removeOnComplete: true,
      removeOnFail: { count: 100 },
    };
  }
}

/** As the queue's scheduler has it. */
function turnsOf(schedule: Schedule<string>): { every?: number; pattern?: string; tz?: string } {
  if ('everyMs' in schedule) return { every: schedule.everyMs };
  const [hour, minute] = schedule.dailyAt.split(':').map(Number);
  return { pattern: `${minute} ${hour} * * *`, tz: 'Europe/Brussels' };
}
