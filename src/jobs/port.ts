/** All that other rooms know of the queue: asking for work, and registering who does it. */
import type { Transaction } from '../database/database.js';
import { JOBS, type JobName, OUTBOX_KINDS, type OutboxKind } from './catalogue.js';

export { tryAgain } from './try-again.js';
export type { JobName, OutboxKind };

/** What a job is about, in ids and codes. */
export type JobData = Readonly<Record<string, string | number>>;

/** Asks for background work, done by whichever process does such work; every job may run twice. */
export abstract class Jobs<Name extends string = JobName> {
  /** Puts a job on the queue; answers once the queue holds it. */
  abstract enqueue(
    job: Name,
    options?: { readonly data?: JobData; readonly delayMs?: number },
  ): Promise<void>;

  /**
   * Has a job that looks for its work in the database run soon. Returns at once and never fails: many calls in a
   * moment become one job, and a lost one costs no more than the time to the job's next turn.
   */
  abstract wake(job: Name): void;
}

/** `stopping` is aborted when the process is about to end; what is left waits for another process or the next start. */
export type JobHandler = (data: JobData, stopping: AbortSignal) => Promise<void>;

/** A row that a transaction left behind for what comes after it. */
export interface OutboxRow {
  readonly id: string;
  readonly caseId: string | null;
  readonly eventId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  /** When it was written, ISO, UTC. */
  readonly createdAt: string;
}

/** `settled` with a note: there is nothing to do any more. `refused`: not now; it is tried again, then given up. */
export type OutboxAnswer =
  | { readonly settled: true; readonly note?: string }
  | { readonly settled: false; readonly reason: string };

/**
 * `batch` writes within the very transaction that settles the rows, so its effect comes about exactly once.
 * `each` does the same through the database's door, which joins that transaction; whatever else it does may be done
 * twice.
 */
export type OutboxHandler =
  | { readonly batch: (transaction: Transaction, rows: readonly OutboxRow[]) => Promise<void> }
  | { readonly each: (row: OutboxRow) => Promise<OutboxAnswer> };

/** Who does what: rooms register while the application starts, before any work begins. */
export class Handlers {
  private readonly jobs = new Map<string, JobHandler>();
  private readonly kinds = new Map<string, OutboxHandler>();

  onJob(job: JobName, handler: JobHandler): void {
    if (this.jobs.has(job)) throw new Error(`The job ${job} has two handlers.`);
    this.jobs.set(job, handler);
  }

  onOutbox(kind: OutboxKind, handler: OutboxHandler): void {
    if (this.kinds.has(kind)) throw new Error(`The outbox kind ${kind} has two handlers.`);
    this.kinds.set(kind, handler);
  }

  /** Throws when something in the catalogue has no handler. */
  assertComplete(): void {
    const jobs = Object.keys(JOBS).filter((job) => !this.jobs.has(job));
    const kinds = OUTBOX_KINDS.filter((kind) => !this.kinds.has(kind));
    const missing = [
      ...jobs.map((job) => `the job ${job}`),
      ...kinds.map((kind) => `the outbox kind ${kind}`),
    ];
    if (missing.length > 0) throw new Error(`Nothing handles ${missing.join(', ')}.`);
  }

  job(job: string): JobHandler | undefined {
    return this.jobs.get(job);
  }

  outbox(kind: OutboxKind): OutboxHandler | undefined {
    return this.kinds.get(kind);
  }
}

/** Repeats `round` until it finds nothing more to do (answers 0), or the process is about to stop. */
export async function untilQuiet(round: () => Promise<number>, stopping?: AbortSignal): Promise<void> {
  while (!stopping?.aborted && (await round()) > 0);
}

/**
 * A handler that repeats `round` until it finds nothing more to do. A process that is at it already does not begin
 * again beside itself: it looks once more when it is through, so that what the second job was woken for is found.
 */
export function oneAtATime(round: () => Promise<number>): JobHandler {
  let state: 'idle' | 'busy' | 'again' = 'idle';
  return async (_data, stopping) => {
    if (state !== 'idle') {
      state = 'again';
      return;
    }
    try {
      do {
        state = 'busy';
        await untilQuiet(round, stopping);
      } while (wasAskedAgain() && !stopping.aborted);
    } finally {
      state = 'idle';
    }
  };

  function wasAskedAgain(): boolean {
    return state === 'again';
  }
}
