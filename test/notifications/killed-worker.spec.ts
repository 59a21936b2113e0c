/** A worker that is killed between the mail server's yes and our note of it, many times. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Client } from 'pg';
import { MailDelivery } from '../../src/notifications/deliver-mail.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';
import { type Background, background, PUBLIC_URL } from '../support/drain.js';
import { eventually } from '../support/eventually.js';
import { type Ferry, ferry, forget } from '../support/ferry.js';
import { type MailServer, mailServer } from '../support/mail-server.js';

const ROUNDS = 15;
/** Longer than whoever took a mail is waited for. */
const LEASE_MS = 601_000;

let test: TestDatabase;
let port: Ferry;
let work: Background;
let server: MailServer;
const workers = new Set<ChildProcess>();

beforeAll(async () => {
  test = await testDatabase({ size: 8 });
  port = await ferry(test);
  work = background(port.runtime);
  server = await mailServer();
});
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  work?.close();
  await server?.close();
  await test?.close();
});
beforeEach(async () => {
  await forget(test);
  server.received.length = 0;
  server.beforeTaking = async () => undefined;
});

function deliver(offsetMs: number): ChildProcess {
  const script = new URL('./delivering-worker.ts', import.meta.url).pathname;
  const args = [
    '--import',
    './scripts/register-typescript.mjs',
    script,
    test.runtimeUrl,
    server.url,
    PUBLIC_URL,
  ];
  const child = spawn(process.execPath, [...args, String(offsetMs)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  workers.add(child);
  child.once('exit', () => workers.delete(child));
  return child;
}

/** Another worker, later: until there is nothing that it may take. */
async function deliverHere(offsetMs: number): Promise<void> {
  test.database.clockOffsetMs = offsetMs;
  const delivery = new MailDelivery(test.database, server.url, PUBLIC_URL);
  while ((await delivery.round()) > 0);
  delivery.close();
  test.database.clockOffsetMs = 0;
}

/** Holds the mails, so that a worker that wants to write down what the server said waits, and can be killed there. */
async function holdingMails<T>(act: (waiting: () => Promise<boolean>) => Promise<T>): Promise<T> {
  const holder = new Client({ connectionString: test.superuserUrl });
  await holder.connect();
  try {
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM mail FOR UPDATE');
    return await act(async () => {
      const waiting = await behindTheWall(
        test,
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
           AND query LIKE '%UPDATE mail SET last_answer%'`,
      );
      return waiting.length > 0;
    });
  } finally {
    await holder.query('ROLLBACK');
    await holder.end();
  }
}

async function oneMail(n: number): Promise<string> {
  await forget(test);
  await port.inspected(`Crossing ${n}`);
  while ((await work.relay.round()) > 0);
  await behindTheWall(test, "DELETE FROM mail WHERE to_address NOT LIKE 'sami%'");
  const [mail] = await behindTheWall<{ message_id: string }>(test, 'SELECT message_id FROM mail');
  return mail?.message_id ?? '';
}

const arrivals = (messageId: string) =>
  server.received.filter((message) => message.includes(messageId)).length;
const state = async () =>
  (
    await behindTheWall<{ sent: boolean; failed: boolean; attempts: (string | null)[] }>(
      test,
      `SELECT sent_at IS NOT NULL AS sent, failed_at IS NOT NULL AS failed,
         ARRAY(SELECT t.outcome FROM mail_attempt t WHERE t.mail_id = mail.id ORDER BY t.n) AS attempts FROM mail`,
    )
  )[0];

/** Kills the worker once the server has said yes and the worker has read it. */
async function killedAfterYes(offsetMs: number): Promise<void> {
  let release: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    release = resolve;
  });
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  server.beforeTaking = async () => {
    release();
    await held;
  };
  const worker = deliver(offsetMs);
  await arrived;
  await holdingMails(async (waiting) => {
    go();
    await eventually(async () => expect(await waiting()).toBe(true));
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  });
  server.beforeTaking = async () => undefined;
}

/** Kills the worker while the server has the message and has not answered. */
async function killedBeforeYes(offsetMs: number): Promise<void> {
  const worker = deliver(offsetMs);
  const dead = once(worker, 'exit');
  server.beforeTaking = async () => {
    worker.kill('SIGKILL');
    await dead;
  };
  await dead;
  server.beforeTaking = async () => undefined;
}

it(
  'sends a mail at most once more, under the same name, and never loses it',
  async () => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const messageId = await oneMail(round);
      await (round % 3 === 0 ? killedBeforeYes(0) : killedAfterYes(0));
      expect([round, await state()]).toEqual([round, { sent: false, failed: false, attempts: [null] }]);
      // While the dead might still be alive nobody else tries.
      await deliverHere(LEASE_MS / 2);
      expect([round, arrivals(messageId)]).toEqual([round, 1]);
      await eventually(async () => {
        await deliverHere(LEASE_MS);
        expect([round, await state()]).toEqual([
          round,
          { sent: true, failed: false, attempts: [null, 'sent'] },
        ]);
      });
      expect([round, arrivals(messageId)]).toEqual([round, 2]);
      await deliverHere(3 * LEASE_MS);
      expect([round, arrivals(messageId)]).toEqual([round, 2]);
    }
  },
  ROUNDS * 30_000,
);

it('gives up, and says so, when two workers in a row died over one mail', async () => {
  const messageId = await oneMail(100);
  await killedAfterYes(0);
  await killedAfterYes(LEASE_MS);
  await eventually(async () => {
    await deliverHere(3 * LEASE_MS);
    expect(await state()).toEqual({ sent: false, failed: true, attempts: [null, null] });
  });
  expect(arrivals(messageId)).toBe(2);
}, 120_000);
