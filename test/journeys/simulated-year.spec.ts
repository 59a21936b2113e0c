/**
 * A year of the demo programme against an oracle: nobody is missed, told twice, told on a day off, or told after the work
 * was done; and the same while the queue is wiped in the middle of it.
 */
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { CaseRuntime } from '../../src/cases/case-runtime.js';
import { Definitions } from '../../src/cases/definitions.js';
import { Subjects } from '../../src/cases/subject.js';
import { migrateQueue } from '../../src/database/queue-schema.js';
import { personOfDemoToken } from '../../src/identity/demo-sign-in.js';
import { JOBS } from '../../src/jobs/catalogue.js';
import { JobQueue } from '../../src/jobs/job-queue.js';
import { JobWorker } from '../../src/jobs/job-worker.js';
import type { QueueStore } from '../../src/jobs/queue-store.js';
import { SCHEDULES } from '../../src/jobs/schedules.js';
import { Problem } from '../../src/kernel/problem.js';
import { changeCalendar } from '../../src/reference/change-calendar.js';
import { WorkingCalendars } from '../../src/reference/working-calendars.js';
import { subjects } from '../../src/subjects.js';
import { Behind, behindTheWall, type TestDatabase } from '../support/database.js';
import { demoDatabase } from '../support/demo-database.js';
import { type Background, background } from '../support/drain.js';
import { eventually } from '../support/eventually.js';
import { liveThroughYear } from '../support/year.js';
import { type Told, YearOracle } from '../support/year-oracle.js';

const DAY_MS = 86_400_000;
const SEED = Number(process.env['ENTENTE_YEAR_SEED'] ?? 7);
const FROM = Math.floor(Date.now() / DAY_MS + 1) * DAY_MS;
/** Days off that are announced in the course of the year, by the day on which that is. */
const CHANGES: Readonly<Record<number, { readonly calendar: string; readonly inDays: number }>> = {
  20: { calendar: 'COMMISSION', inDays: 6 },
  45: { calendar: 'RO', inDays: 12 },
  70: { calendar: 'MD', inDays: 9 },
  110: { calendar: 'COMMISSION', inDays: 3 },
};
/** Its first months, or as much as is asked for; those who live with a queue live less, since each of its turns takes its time. */
const DAYS = { alone: Number(process.env['ENTENTE_YEAR_DAYS'] ?? 130), queue: 14 } as const;

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

interface Year {
  readonly told: readonly string[];
  readonly expected: readonly string[];
  readonly acts: number;
}

/** `carryOut` answers what does the background work of a step. */
async function live(
  days: number,
  carryOut: (test: TestDatabase, work: Background) => Promise<(at: number) => Promise<void>>,
): Promise<Year> {
  const test = await demoDatabase({ size: 8 });
  open.push(() => test.close());
  const behind = await Behind.the(test);
  open.push(() => behind.close());
  const kinds = new Subjects(subjects);
  const calendars = await WorkingCalendars.open(test.database);
  const runtime = new CaseRuntime(
    test.database,
    kinds,
    new Definitions(test.database),
    calendars.calendarFor,
    undefined,
    calendars.know,
  );
  const work = background(runtime);
  open.push(async () => work.close());
  const oracle = new YearOracle(behind, calendars.calendarFor);
  const administrator = await personOfDemoToken(test.database, 'demo-admin');
  const { acts } = await liveThroughYear(test, runtime, {
    behind,
    seed: SEED,
    days,
    from: FROM,
    look: (at) => oracle.look(at),
    onDay: async (day) => {
      const change = CHANGES[day];
      if (!change || !administrator) return;
      const dayOff = new Date(FROM + (day + change.inDays) * DAY_MS).toISOString().slice(0, 10);
      await changeCalendar(
        test.database,
        administrator,
        { code: change.calendar },
        { kind: 'off', day: dayOff, nameEn: 'Announced', nameFr: 'Annoncé', source: 'The official gazette' },
      ).catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error;
      });
      await calendars.refresh();
      await work.job('recalculate-clocks');
      // As every hour: clocks that count by another calendar are not recalculated, but their readers have the day off.
      await work.job('reconcile-reminders');
    },
    work: await carryOut(test, work),
  });
  expect(work.troubles).toEqual([]);
  const wanted = process.env['ENTENTE_YEAR_TABLE'];
  if (wanted && days === DAYS.alone) await writeFile(wanted, await tableForPeople(behind));
  return { told: lines(await tableOf(test)), expected: lines(oracle.told), acts };
}

async function tableOf(test: TestDatabase): Promise<readonly Told[]> {
  return behindTheWall<Told>(
    test,
    `SELECT c.subject || ' ' || c.title AS file, k.code AS clock, r.code AS rung, a.email AS reader,
       to_char(i.created_at, 'YYYY-MM-DD') AS day
     FROM inbox_item i JOIN reminder r ON 'reminder:' || r.id = i.source
     JOIN clock k ON k.case_id = r.case_id AND k.id = r.clock_id
     JOIN case_file c ON c.id = r.case_id JOIN account a ON a.id = i.account_id`,
  );
}

/** Every reminder of the year and why it went out: for whoever wants to read it (ENTENTE_YEAR_TABLE names the file). */
async function tableForPeople(behind: Behind): Promise<string> {
  const rows = await behind.query<Record<string, string>>(
    `SELECT to_char(i.created_at, 'YYYY-MM-DD HH24:MI') AS told, p.name AS reader, o.code AS organisation, i.kind,
       c.subject || ' ' || c.title AS file, k.code AS clock, r.code AS rung, r.addressee AS level,
       left(i.params->>'dueAt', 10) AS due, to_char(r.planned_at, 'YYYY-MM-DD') AS written,
       k.amount || ' ' || k.unit || ' by ' || k.calendar AS limit, o.calendar || ', ' || o.time_zone AS days
     FROM inbox_item i JOIN reminder r ON 'reminder:' || r.id = i.source
     JOIN clock k ON k.case_id = r.case_id AND k.id = r.clock_id JOIN case_file c ON c.id = r.case_id
     JOIN account a ON a.id = i.account_id JOIN person p ON p.id = a.person_id JOIN organisation o ON o.id = a.organisation_id
     ORDER BY i.created_at, c.title, p.name`,
  );
  const said = rows.map(
    (one) =>
      `| ${one['told']} | ${one['reader']}, ${one['organisation']} | ${one['file']} | ${one['kind']} | ` +
      `rung ${one['rung']} (to ${one['level']}) of ${one['clock']}, ${one['limit']}, due ${one['due']}; ` +
      `its ladder stands since ${one['written']}; the reader works by ${one['days']} |`,
  );
  return ['| Told (UTC) | Reader | File | Notice | Why |', '|---|---|---|---|---|', ...said, ''].join('\n');
}

function lines(table: readonly Told[]): string[] {
  return table.map((one) => `${one.day} ${one.file} ${one.clock} ${one.rung} ${one.reader}`).sort();
}

/** Real schedules on a real store, only more often, looked after as a process does; `wipe` comes in the middle. */
async function queued(
  work: Background,
  store: QueueStore,
  wipe: () => Promise<void>,
  restore: () => Promise<void>,
): Promise<(at: number) => Promise<void>> {
  const troubles: Error[] = [];
  const queue = new JobQueue(store, JOBS, (error) => troubles.push(error));
  // Between the steps of the year the hands of the worker are tied, as they are for whoever works without a queue.
  let atWork = 0;
  let mayWork = false;
  const worker = new JobWorker(
    store,
    (job) => async (data, stopping) => {
      if (!mayWork) return;
      atWork += 1;
      await work.handlers
        .job(job)?.(data, stopping)
        .finally(() => {
          atWork -= 1;
        });
    },
    (error) => troubles.push(error),
  );
  // Nothing that is due waits for the reconciliation, which goes through all cases and would be at it all the time.
  const schedules = SCHEDULES.map((one) => ({
    job: one.job,
    everyMs:
      'everyMs' in one ? Math.min(one.everyMs, one.job === 'reconcile-reminders' ? 1_000 : 60) : 3_600_000,
  }));
  await queue.keepSchedules(schedules);
  worker.start();
  open.push(async () => {
    await worker.close();
    await queue.close();
  });
  const half = FROM + (DAYS.queue / 2) * DAY_MS;
  let wiped = false;
  return async (at) => {
    if (at >= half && !wiped) {
      wiped = true;
      await wipe();
    }
    do {
      mayWork = true;
      for (let lookAfterIn = 10; await work.isAnythingDue(); lookAfterIn -= 1) {
        await sleep(15);
        if (lookAfterIn > 0) continue;
        await queue.keepSchedules(schedules).catch(restore);
        lookAfterIn = 10;
      }
      mayWork = false;
      // What had begun by then goes on for a while; the year does not, or its people would meet half of a thing.
      while (atWork > 0) await sleep(15);
      await work.lookAround();
    } while (await work.isAnythingDue());
  };
}

let quiet: Year;

it('everybody is told what they should be, on the day they should, and nothing else', async () => {
  quiet = await live(DAYS.alone, async (_test, work) => async () => {
    do {
      await work.drain();
      await work.lookAround();
    } while (await work.isAnythingDue());
  });
  expect(quiet.told).toEqual(quiet.expected);
  expect(new Set(quiet.told).size).toBe(quiet.told.length);
  expect(quiet.told.length).toBeGreaterThan(150);
  expect(quiet.acts).toBeGreaterThan(200);
}, 600_000);

/** What was told by the end of the shorter year. */
function untilThen(told: readonly string[]): readonly string[] {
  const end = new Date(FROM + DAYS.queue * DAY_MS).toISOString().slice(0, 10);
  return told.filter((line) => line < end);
}

const redisUrl = process.env['ENTENTE_TEST_REDIS_URL'];
(redisUrl === undefined ? it.skip : it)(
  'the same is told when Redis is flushed in the middle',
  async () => {
    const url = `${redisUrl}/${1 + (randomBytes(1)[0]! % 15)}`;
    const year = await live(DAYS.queue, (_test, work) =>
      queued(
        work,
        { kind: 'redis', urls: [url] },
        async () => {
          const redis = new Redis(url);
          await redis.flushdb();
          expect(await redis.dbsize()).toBeLessThan(5);
          await redis.quit();
        },
        async () => undefined,
      ),
    );
    expect(year.told).toEqual(year.expected);
    expect(year.told).toEqual(untilThen(quiet.told));
  },
  600_000,
);

it('the same is told when the queue’s tables on PostgreSQL are dropped in the middle', async () => {
  const year = await live(DAYS.queue, (test, work) =>
    queued(
      work,
      { kind: 'postgres', url: test.runtimeUrl },
      async () => {
        // The worker holds its tables now and then; who waits for whom is settled by giving up, and trying again.
        await eventually(async () => {
          await behindTheWall(test, 'DROP SCHEMA bullmq CASCADE');
        });
      },
      () => migrateQueue(test.ownerUrl),
    ),
  );
  expect(year.told).toEqual(year.expected);
  expect(year.told).toEqual(untilThen(quiet.told));
}, 600_000);
