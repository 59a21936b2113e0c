import { createHash } from 'node:crypto';
import type { Transaction } from '../../src/database/database.js';
import { JOBS, OUTBOX_KINDS } from '../../src/jobs/catalogue.js';
import { OutboxRelay } from '../../src/jobs/outbox-relay.js';
import {
  Handlers,
  type OutboxHandler,
  type OutboxKind,
  type OutboxRow,
  oneAtATime,
  untilQuiet,
} from '../../src/jobs/port.js';
import { systemActor } from '../../src/kernel/actor.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

const system = systemActor('delivery');
let test: TestDatabase;
let reported: string[];

beforeAll(async () => {
  test = await testDatabase({ size: 8 });
});
afterAll(async () => {
  await test?.close();
});
beforeEach(async () => {
  reported = [];
  test.database.clockOffsetMs = 0;
  await run('UPDATE outbox SET done_at = entente_now() WHERE done_at IS NULL');
});

const nothing: OutboxHandler = { batch: async () => undefined };

function relay(handler: Partial<Record<OutboxKind, OutboxHandler>>): OutboxRelay {
  const handlers = new Handlers();
  for (const kind of ['event', 'signal', 'timeout', 'absence'] as const)
    handlers.onOutbox(kind, handler[kind] ?? nothing);
  return new OutboxRelay(test.database, handlers, (error) => reported.push(error.message));
}

function run<Row>(text: string, values: (string | number)[] = []): Promise<Row[]> {
  const name = createHash('sha1').update(text).digest('hex');
  return test.database.asActor(system, (transaction) => transaction.run<Row>(name, text, values));
}

function leave(transaction: Transaction, kind: OutboxKind, n: number): Promise<unknown> {
  return transaction.run(
    'leave',
    "INSERT INTO outbox (kind, payload) VALUES ($1, jsonb_build_object('n', $2::int))",
    [kind, n],
  );
}

function leaveMany(kind: OutboxKind, ...numbers: number[]): Promise<void> {
  return test.database.asActor(system, async (transaction) => {
    for (const n of numbers) await leave(transaction, kind, n);
  });
}

const numbersOf = (rows: readonly OutboxRow[]) => rows.map((row) => row.payload['n'] as number);
const open = () =>
  run<{ n: number }>("SELECT (payload->>'n')::int AS n FROM outbox WHERE done_at IS NULL ORDER BY id");
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);

describe('the relay', () => {
  it('hands on each committed row, in order, once', async () => {
    const seen: number[] = [];
    const under = relay({ event: { batch: async (_, rows) => void seen.push(...numbersOf(rows)) } });
    await leaveMany('event', ...upTo(450));
    await untilQuiet(() => under.round());
    expect(seen).toEqual(upTo(450));
    expect(await under.round()).toBe(0);
    expect(seen).toHaveLength(450);
    expect(await open()).toEqual([]);
  });

  it('knows nothing of what was rolled back', async () => {
    const seen: number[] = [];
    const under = relay({ event: { batch: async (_, rows) => void seen.push(...numbersOf(rows)) } });
    await expect(
      test.database.asActor(system, async (transaction) => {
        await leave(transaction, 'event', 1);
        throw new Error('Second thoughts.');
      }),
    ).rejects.toThrow('Second thoughts.');
    await untilQuiet(() => under.round());
    expect(seen).toEqual([]);
  });

  it('hands kinds that work one by one on in order too', async () => {
    const seen: unknown[] = [];
    const under = relay({
      signal: {
        each: async (row) => {
          seen.push(row.payload['n']);
          return { settled: true, note: 'Nothing to do.' };
        },
      },
    });
    await leaveMany('signal', 1, 2, 3);
    await untilQuiet(() => under.round());
    expect(seen).toEqual([1, 2, 3]);
    const notes = await run(
      "SELECT last_error, attempts FROM outbox WHERE kind = 'signal' AND done_at IS NOT NULL ORDER BY id DESC LIMIT 1",
    );
    expect(notes).toEqual([{ last_error: 'Nothing to do.', attempts: 1 }]);
  });

  it('keeps what a handler did with the settling of its row, or undoes both', async () => {
    let fails = true;
    const under = relay({
      signal: {
        each: async (row) => {
          await test.database.asActor(system, (transaction) =>
            transaction.run(
              'mark',
              "INSERT INTO turn_count (what, who_hash, began_at, turns) VALUES ('mark', repeat('a', 64), entente_now(), $1)",
              [row.payload['n'] as number],
            ),
          );
          if (fails) throw new Error('After the effect.');
          return { settled: true };
        },
      },
    });
    const marks = () => run("SELECT turns AS value FROM turn_count WHERE what = 'mark'");
    await leaveMany('signal', 77);
    await under.round();
    expect(await marks()).toEqual([]);
    expect(await open()).toEqual([{ n: 77 }]);
    fails = false;
    test.database.clockOffsetMs = 10_000;
    await under.round();
    expect(await marks()).toEqual([{ value: 77 }]);
    expect(await open()).toEqual([]);
  });

  it('carries out the others of a batch in which one is at fault, and tries that one later', async () => {
    const seen: number[] = [];
    const attempts: number[] = [];
    const under = relay({
      event: {
        batch: async (_, rows) => {
          attempts.push(rows.length);
          if (numbersOf(rows).includes(3)) throw new Error('Three is poison.');
          seen.push(...numbersOf(rows));
        },
      },
    });
    await leaveMany('event', ...upTo(6));
    await untilQuiet(() => under.round());
    expect(seen).toEqual([0, 1, 2, 4, 5]);
    expect(attempts).toEqual([6, 1, 1, 1, 1, 1, 1]);
    const [poison] = await run('SELECT attempts, last_error, dead_at FROM outbox WHERE done_at IS NULL');
    expect(poison).toEqual({ attempts: 1, last_error: 'Three is poison.', dead_at: null });
    expect(await under.round()).toBe(0);
    test.database.clockOffsetMs = 2_000;
    expect(await under.round()).toBe(1);
    expect(await run('SELECT attempts FROM outbox WHERE done_at IS NULL')).toEqual([{ attempts: 2 }]);
  });

  it('waits longer after each failure and gives up in the end, aloud', async () => {
    const under = relay({
      signal: { each: async () => ({ settled: false, reason: 'The envelope is closed.' }) },
    });
    await leaveMany('signal', 1);
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 20; attempt += 1) {
      expect(await under.round()).toBe(1);
      const [row] = await run<{ pause: number }>(
        `SELECT round(extract(epoch FROM not_before - entente_now()))::int AS pause FROM outbox
         WHERE done_at IS NULL ORDER BY id DESC LIMIT 1`,
      );
      pauses.push(row!.pause);
      test.database.clockOffsetMs += 3_700_000;
    }
    expect(pauses.slice(0, 6)).toEqual([1, 2, 4, 8, 16, 32]);
    expect(pauses.at(-1)).toBe(3_600);
    expect(await under.round()).toBe(0);
    expect(reported).toEqual([
      expect.stringMatching(/^Outbox row \d+ was given up: The envelope is closed\.$/),
    ]);
    const [dead] = await run(
      'SELECT attempts, last_error, dead_at IS NOT NULL AS dead FROM outbox WHERE done_at IS NULL',
    );
    expect(dead).toEqual({ attempts: 20, last_error: 'The envelope is closed.', dead: true });
  });

  it('lets several work at once, each on rows of its own', async () => {
    const seen: number[] = [];
    const reacting: OutboxHandler = {
      batch: async (transaction, rows) => {
        await transaction.run('breathe', 'SELECT pg_sleep(0.02)');
        seen.push(...numbersOf(rows));
      },
    };
    await leaveMany('event', ...upTo(900));
    await Promise.all(upTo(4).map(() => untilQuiet(() => relay({ event: reacting }).round())));
    expect(seen.sort((a, b) => a - b)).toEqual(upTo(900));
  });

  it('sees a row again whose relay died before the commit', async () => {
    const died = relay({
      event: {
        batch: async (transaction) => {
          await transaction.run('die', 'SELECT pg_terminate_backend(pg_backend_pid())');
        },
      },
    });
    await leaveMany('event', 5);
    await died.round().catch(() => undefined);
    test.database.clockOffsetMs = 10_000;
    const seen: number[] = [];
    const next = relay({ event: { batch: async (_, rows) => void seen.push(...numbersOf(rows)) } });
    await untilQuiet(() => next.round());
    expect(seen).toEqual([5]);
  });
});

describe('a job that looks for its work', () => {
  const running = new AbortController().signal;

  it('is not begun beside itself, and looks again for whoever came meanwhile', async () => {
    let [rounds, beside, most] = [0, 0, 0];
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const job = oneAtATime(async () => {
      rounds += 1;
      beside += 1;
      most = Math.max(most, beside);
      if (rounds === 1) await held;
      beside -= 1;
      return 0;
    });
    const first = job({}, running);
    await Promise.all([job({}, running), job({}, running)]);
    expect(rounds).toBe(1);
    release();
    await first;
    expect([rounds, most]).toEqual([2, 1]);
    await job({}, running);
    expect(rounds).toBe(3);
  });

  it('can be begun again after it failed', async () => {
    let rounds = 0;
    const job = oneAtATime(async () => {
      rounds += 1;
      if (rounds === 1) throw new Error('Once.');
      return 0;
    });
    await expect(job({}, running)).rejects.toThrow('Once.');
    await job({}, running);
    expect(rounds).toBe(2);
  });

  it('stops between rounds when the process stops', async () => {
    const stopping = new AbortController();
    let rounds = 0;
    await oneAtATime(async () => {
      rounds += 1;
      if (rounds === 3) stopping.abort();
      return 1;
    })({}, stopping.signal);
    expect(rounds).toBe(3);
  });
});

describe('the registry of handlers', () => {
  it('refuses a second handler', () => {
    const handlers = new Handlers();
    handlers.onJob('deliver-mail', async () => undefined);
    handlers.onOutbox('event', nothing);
    expect(() => handlers.onJob('deliver-mail', async () => undefined)).toThrow(
      'The job deliver-mail has two handlers.',
    );
    expect(() => handlers.onOutbox('event', nothing)).toThrow('The outbox kind event has two handlers.');
  });

  it('names what nothing handles', () => {
    const handlers = new Handlers();
    handlers.onJob('relay-outbox', async () => undefined);
    handlers.onOutbox('signal', nothing);
    const missing = [
      ...Object.keys(JOBS)
        .filter((job) => job !== 'relay-outbox')
        .map((job) => `the job ${job}`),
      ...OUTBOX_KINDS.filter((kind) => kind !== 'signal').map((kind) => `the outbox kind ${kind}`),
    ];
    expect(() => handlers.assertComplete()).toThrow(`Nothing handles ${missing.join(', ')}.`);
  });
});
