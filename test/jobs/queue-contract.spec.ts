/** What the product asks of its queue, held against each store that BullMQ may run on. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Queue } from 'bullmq';
import { QUEUE_NAME } from '../../src/database/queue-schema.js';
import { JobQueue } from '../../src/jobs/job-queue.js';
import { JobWorker } from '../../src/jobs/job-worker.js';
import type { JobData, JobHandler } from '../../src/jobs/port.js';
import { connectTo, type QueueStore } from '../../src/jobs/queue-store.js';
import { eventually } from '../support/eventually.js';
import { postgresStore, redisClusterStore, redisStore, type StoreUnderTest } from './queue-stores.js';

const redisUrl = process.env.ENTENTE_TEST_REDIS_URL;
const STORES: [string, (() => Promise<StoreUnderTest>) | undefined][] = [
  ['PostgreSQL', postgresStore],
  ['Redis', redisUrl === undefined ? undefined : () => redisStore([redisUrl])],
  ['a Redis cluster', redisUrl === undefined ? undefined : redisClusterStore],
];

const CATALOGUE = {
  greet: { attempts: 3, backoffMs: 50 },
  count: { attempts: 1, backoffMs: 50 },
} as const;
type Name = keyof typeof CATALOGUE;

/** Short, so that a dead worker's job is found while a test waits; the same for all workers, as it must be. */
const TIMES = { lockMs: 1_000, stalledMs: 300 };

for (const [name, open] of STORES) {
  const suite = open === undefined ? describe.skip : describe;
  suite(`the queue on ${name}`, () => {
    let under: StoreUnderTest;
    let store: QueueStore;
    let closing: (() => Promise<void>)[];

    beforeAll(async () => {
      under = await (open as () => Promise<StoreUnderTest>)();
    });
    afterAll(async () => {
      await under?.close();
    });
    beforeEach(async () => {
      store = await under.empty();
      closing = [];
    });
    afterEach(async () => {
      for (const close of closing.reverse()) await close();
    });

    function queue(): JobQueue<Name> {
      const made = new JobQueue<Name>(store, CATALOGUE, () => undefined);
      closing.push(() => made.close());
      return made;
    }

    function worker(handlers: Partial<Record<Name, JobHandler>>): JobWorker {
      const made = new JobWorker(
        store,
        (job) => handlers[job as Name],
        () => undefined,
        TIMES,
      );
      closing.push(() => made.close());
      made.start();
      return made;
    }

    /** BullMQ itself on the same store, for looking at what lies there. */
    function looking(): Queue {
      const connection = connectTo(store, () => undefined);
      const made = new Queue(QUEUE_NAME, connection.options, connection.factory);
      made.on('error', () => undefined);
      closing.push(async () => {
        await made.close();
        await connection.close();
      });
      return made;
    }

    it('hands a job with its data to its handler', async () => {
      const seen: JobData[] = [];
      worker({ greet: async (data) => void seen.push(data) });
      await queue().enqueue('greet', { data: { name: 'Moldova', times: 2 } });
      await eventually(() => expect(seen).toEqual([{ name: 'Moldova', times: 2 }]));
    });

    it('keeps a job until there is a worker', async () => {
      await queue().enqueue('greet', { data: { name: 'Georgia' } });
      const seen: JobData[] = [];
      worker({ greet: async (data) => void seen.push(data) });
      await eventually(() => expect(seen).toEqual([{ name: 'Georgia' }]));
    });

    it('tries again after a failure, with a longer pause each time', async () => {
      const at: number[] = [];
      worker({
        greet: async () => {
          at.push(Date.now());
          if (at.length < 3) throw new Error('Not yet.');
        },
      });
      await queue().enqueue('greet');
      await eventually(() => expect(at).toHaveLength(3));
      // The queue waits 50 and 100 ms; a little less is left for clocks that count in whole milliseconds.
      expect(at[1]! - at[0]!).toBeGreaterThanOrEqual(45);
      expect(at[2]! - at[1]!).toBeGreaterThanOrEqual(95);
    });

    it('puts a job aside after its last try and goes on with others', async () => {
      let tries = 0;
      const counted: JobData[] = [];
      worker({
        greet: async () => {
          tries += 1;
          throw new Error('Never.');
        },
        count: async (data) => void counted.push(data),
      });
      const sending = queue();
      await sending.enqueue('greet');
      const found = looking();
      await eventually(async () => expect(await found.getFailedCount()).toBe(1));
      await sending.enqueue('count', { data: { n: 1 } });
      await eventually(() => expect(counted).toEqual([{ n: 1 }]));
      expect(tries).toBe(3);
    });

    it('puts a job aside that is in no catalogue', async () => {
      worker({});
      await looking().add('from_an_older_release', {}, { attempts: 5 });
      const found = looking();
      await eventually(async () => expect(await found.getFailedCount()).toBe(1));
    });

    it('repeats what is scheduled', async () => {
      let runs = 0;
      worker({
        count: async () => {
          runs += 1;
        },
      });
      await queue().keepSchedules([{ job: 'count', everyMs: 100 }]);
      await eventually(() => expect(runs).toBeGreaterThanOrEqual(4));
    });

    it('does not double a schedule that several processes keep, and drops one that is gone from the list', async () => {
      const [one, other] = [queue(), queue()];
      await Promise.all(
        [one, other].map((sending) => sending.keepSchedules([{ job: 'count', everyMs: 60_000 }])),
      );
      await one.keepSchedules([{ job: 'count', everyMs: 60_000 }]);
      const found = looking();
      expect(await found.getJobSchedulersCount()).toBe(1);
      // Two that begin at once may each wake it; from then on there is one next turn.
      worker({ count: async () => undefined });
      await eventually(async () => {
        expect(await found.getJobCounts('waiting', 'active', 'delayed')).toEqual({
          waiting: 0,
          active: 0,
          delayed: 1,
        });
      });

      await other.keepSchedules([{ job: 'greet', everyMs: 60_000 }]);
      expect((await found.getJobSchedulers()).map(({ key }) => key)).toEqual(['greet']);
    });

    it('takes over a changed interval', async () => {
      const sending = queue();
      await sending.keepSchedules([{ job: 'count', everyMs: 3_600_000 }]);
      let runs = 0;
      worker({
        count: async () => {
          runs += 1;
        },
      });
      await eventually(() => expect(runs).toBe(1));
      await sending.keepSchedules([{ job: 'count', everyMs: 100 }]);
      await eventually(() => expect(runs).toBeGreaterThanOrEqual(3));
    });

    it('comes back when its store was wiped under a running worker', async () => {
      let runs = 0;
      const sending = queue();
      worker({
        count: async () => {
          runs += 1;
        },
      });
      await sending.keepSchedules([{ job: 'count', everyMs: 100 }]);
      await eventually(() => expect(runs).toBeGreaterThanOrEqual(1));
      await under.wipe();
      await sending.keepSchedules([{ job: 'count', everyMs: 100 }]);
      const before = runs;
      await eventually(() => expect(runs).toBeGreaterThanOrEqual(before + 2));
    });

    it('makes one job of many wakes, and one more of those that come while it runs', async () => {
      let runs = 0;
      const held = gate();
      worker({
        count: async () => {
          runs += 1;
          if (runs === 1) await held.passed;
        },
      });
      const [one, other] = [queue(), queue()];
      for (let n = 0; n < 50; n += 1) one.wake('count');
      await eventually(() => expect(runs).toBe(1));
      for (let n = 0; n < 50; n += 1) {
        one.wake('count');
        other.wake('count');
      }
      const found = looking();
      await eventually(async () => {
        await one.waitUntilReady();
        expect(await found.getActiveCount()).toBe(1);
      });
      await new Promise((resolve) => setTimeout(resolve, 200));
      held.open();
      await eventually(() => expect(runs).toBe(2));
      await eventually(async () => {
        expect(Object.values(await found.getJobCounts()).every((count) => count === 0)).toBe(true);
      });
      expect(runs).toBe(2);
      one.wake('count');
      await eventually(() => expect(runs).toBe(3));
    });

    it('gives each job to one of several workers', async () => {
      const seen: [string, number][] = [];
      worker({ greet: async ({ n }) => void seen.push(['one', n as number]) });
      worker({ greet: async ({ n }) => void seen.push(['other', n as number]) });
      const sending = queue();
      await Promise.all(Array.from({ length: 40 }, (_, n) => sending.enqueue('greet', { data: { n } })));
      await eventually(() => expect(seen.length).toBeGreaterThanOrEqual(40));
      expect(seen.map(([, n]) => n).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n));
    });

    it('gives the job of a worker that was killed to another', async () => {
      const script = new URL('./hanging-worker.ts', import.meta.url).pathname;
      const child = spawn(
        process.execPath,
        [
          '--import',
          './scripts/register-typescript.mjs',
          script,
          JSON.stringify(store),
          JSON.stringify(TIMES),
        ],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const taken = once(child.stdout, 'data');
      await queue().enqueue('greet', { data: { name: 'Armenia' } });
      await taken;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      const seen: JobData[] = [];
      worker({ greet: async (data) => void seen.push(data) });
      await eventually(() => expect(seen).toEqual([{ name: 'Armenia' }]));
    });

    it('lets a job finish before it closes, and tells it to stop', async () => {
      const sending = queue();
      let finished = false;
      const started = gate();
      const working = new JobWorker(
        store,
        () => async (_data, stopping) => {
          started.open();
          await new Promise((resolve) => stopping.addEventListener('abort', resolve));
          finished = true;
        },
        () => undefined,
        TIMES,
      );
      working.start();
      await sending.enqueue('greet');
      await started.passed;
      await working.close();
      expect(finished).toBe(true);
    });

    it('works on after its connections were cut', async () => {
      const seen: JobData[] = [];
      worker({ greet: async (data) => void seen.push(data) });
      const sending = queue();
      await sending.enqueue('greet', { data: { n: 1 } });
      await eventually(() => expect(seen).toEqual([{ n: 1 }]));
      await under.cutConnections();
      await eventually(async () => {
        await sending.enqueue('greet', { data: { n: 2 } });
      });
      await eventually(() => expect(seen).toContainEqual({ n: 2 }));
    });
  });
}

/** Somewhere to wait until the test lets pass. */
function gate(): { readonly passed: Promise<void>; open(): void } {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}
