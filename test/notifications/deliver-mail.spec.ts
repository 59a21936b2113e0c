import { MailDelivery } from '../../src/notifications/deliver-mail.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';
import { type Background, background, PUBLIC_URL } from '../support/drain.js';
import { type Ferry, ferry, forget } from '../support/ferry.js';
import { type MailServer, mailServer } from '../support/mail-server.js';

interface StoredMail {
  readonly to_address: string;
  readonly attempts: number;
  readonly unanswered: number;
  readonly last_answer: string | null;
  readonly sent: boolean;
  readonly kept: boolean;
  readonly failed: boolean;
  readonly void: boolean;
  readonly message_id: string;
  readonly void_because: string | null;
}

let test: TestDatabase;
let port: Ferry;
let server: MailServer;
let delivery: MailDelivery;
let work: Background;

beforeAll(async () => {
  test = await testDatabase({ size: 8 });
  port = await ferry(test);
});
afterAll(async () => {
  await test?.close();
});
beforeEach(async () => {
  test.database.clockOffsetMs = 0;
  await forget(test);
  server = await mailServer();
  delivery = new MailDelivery(test.database, server.url, PUBLIC_URL);
  work = background(port.runtime);
});
afterEach(async () => {
  work.close();
  delivery.close();
  await server.close();
});

/** One mail waits: the secretariat is asked to inspect. */
async function oneMail(title = 'A crossing'): Promise<string> {
  const id = await port.inspected(title);
  while ((await work.relay.round()) > 0);
  await behindTheWall(test, "DELETE FROM mail WHERE to_address NOT LIKE 'sami%'");
  return id;
}

const mails = () =>
  behindTheWall<StoredMail>(
    test,
    `SELECT to_address, attempts, unanswered, last_answer, sent_at IS NOT NULL AS sent, kept_at IS NOT NULL AS kept,
       failed_at IS NOT NULL AS failed, void_at IS NOT NULL AS void, message_id, void_because FROM mail ORDER BY created_at, id`,
  );
const theMail = async () => (await mails())[0]!;
const attempts = () =>
  behindTheWall(
    test,
    'SELECT n, outcome, answer, ended_at IS NOT NULL AS ended FROM mail_attempt ORDER BY n',
  );

/** Quoted-printable, as mails carry text that is not plain ASCII. */
function decoded(message: string): string {
  const joined = message.replace(/=\r\n/g, '');
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

it('sends who, what, by when and one link, as text and as a page', async () => {
  const id = await oneMail('Ropes & <knots>');
  expect(await delivery.round()).toBe(1);
  expect(await theMail()).toMatchObject({ sent: true, attempts: 1, unanswered: 0, last_answer: '250 Taken' });
  const message = decoded(server.received[0]!);
  expect(message).toMatch(/^From: Entente <entente@entente\.example\.org>\r$/m);
  expect(message).toMatch(/^To: sami\.secretary@example\.org\r$/m);
  expect(message).toMatch(/^Reply-To: mara\.manager@example\.org\r$/m);
  expect(message).toMatch(
    /^Subject: PS\/\d{4}\/\d+: Waiting for you: pass, or: ask, or: refuse \(due \d+\s+\w+\s+\d{4}\)\r$/m,
  );
  expect(message).toContain('“Ropes & <knots>”');
  expect(message).toContain('“Ropes &amp; &lt;knots&gt;”');
  expect(message).toMatch(/^By: Mara Manager\r$/m);
  expect(message).toMatch(/^By when: \d+ \w+ \d{4}/m);
  const [item] = await behindTheWall<{ id: string }>(
    test,
    'SELECT id FROM inbox_item WHERE account_id = $1',
    [port.secretary.accountId],
  );
  const link = `https://entente.example.org/crossings/${id}?notice=${item?.id}`;
  const body = message.slice(message.indexOf('\r\n\r\n'));
  expect(new Set(body.match(/https?:[^\s"<]+/g))).toEqual(new Set([link]));
  expect(message).toMatch(/^Auto-Submitted: auto-generated\r$/m);
});

it('threads by case and names each mail for good', async () => {
  const id = await oneMail();
  await delivery.round();
  const { message_id } = await theMail();
  expect(message_id).toMatch(/^<event\.[0-9a-f-]{36}\.[0-9a-f-]{36}@entente\.example\.org>$/);
  const message = server.received[0]!.replace(/\r\n\s+/g, ' ');
  expect(message).toContain(`Message-ID: ${message_id}`);
  expect(message).toContain(`References: <case.${id}@entente.example.org>`);
  expect(message).toContain(`In-Reply-To: <case.${id}@entente.example.org>`);
});

it('says how the mails are stopped, by a secret of the account, and that nobody need answer', async () => {
  await oneMail();
  await delivery.round();
  const message = server.received[0]!.replace(/\r\n\s+/g, ' ');
  const [account] = await behindTheWall<{ token: string }>(
    test,
    'SELECT unsubscribe_token AS token FROM account WHERE id = $1',
    [port.secretary.accountId],
  );
  expect(message).toContain(
    `List-Unsubscribe: <https://entente.example.org/unsubscribe/${account?.token}>\r\n`,
  );
  expect(message).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
  expect(message).toContain('List-ID: Entente <notices.entente.example.org>\r\n');
  expect(account?.token).toMatch(/^[0-9a-f]{64}$/);
});

it('writes each attempt down before it begins, and how it ended', async () => {
  await oneMail();
  server.answers = [{ code: 451, text: 'Greylisted' }];
  await delivery.round();
  test.database.clockOffsetMs = 31_000;
  server.breaksOff = 1;
  await delivery.round();
  test.database.clockOffsetMs = 120_000;
  await delivery.round();
  expect(await attempts()).toEqual([
    { n: 1, outcome: 'retry', answer: expect.stringMatching(/^451 .*Greylisted/), ended: true },
    { n: 2, outcome: 'unknown', answer: expect.any(String), ended: true },
    { n: 3, outcome: 'sent', answer: '250 Taken', ended: true },
  ]);
});

it('has the attempt in the record while the mail server still thinks', async () => {
  await oneMail();
  let seen: unknown;
  server.beforeTaking = async () => {
    seen = await attempts();
  };
  await delivery.round();
  expect(seen).toEqual([{ n: 1, outcome: null, answer: null, ended: false }]);
});

it.each([
  [
    'stopped all mails',
    `INSERT INTO notice_preference (account_id, unsubscribed_at) SELECT id, now() FROM account WHERE email LIKE 'sami%'`,
    `DELETE FROM notice_preference`,
    'unwanted',
  ],
  [
    'left',
    `UPDATE account SET disabled_at = now() WHERE email LIKE 'sami%'`,
    `UPDATE account SET disabled_at = NULL`,
    'access_lost',
  ],
  [
    'lost the role that saw the case',
    `UPDATE role_assignment SET ended_at = now() WHERE role = 'secretariat'`,
    `UPDATE role_assignment SET ended_at = NULL`,
    'access_lost',
  ],
])('sends nothing to whoever has %s since the mail was written', async (_, change, back, because) => {
  await oneMail();
  await behindTheWall(test, change);
  try {
    await delivery.round();
  } finally {
    await behindTheWall(test, back);
  }
  expect(server.received).toEqual([]);
  expect(await theMail()).toMatchObject({ void: true, attempts: 0, void_because: because });
  expect(await attempts()).toEqual([]);
});

it('keeps mails where there is no mail server', async () => {
  await oneMail();
  const without = new MailDelivery(test.database, null, PUBLIC_URL);
  expect(await without.round()).toBe(1);
  expect(await theMail()).toMatchObject({ kept: true, sent: false, attempts: 0 });
  expect(await without.round()).toBe(0);
  expect(await delivery.round()).toBe(0);
});

it('tries again what is refused for now, and keeps the answer meanwhile', async () => {
  await oneMail();
  server.answers = [{ code: 451, text: 'Greylisted, come back' }];
  expect(await delivery.round()).toBe(1);
  expect(await theMail()).toMatchObject({ sent: false, failed: false, attempts: 1, unanswered: 0 });
  expect((await theMail()).last_answer).toMatch(/^451 .*Greylisted, come back/);
  expect(await delivery.round()).toBe(0);
  test.database.clockOffsetMs = 31_000;
  expect(await delivery.round()).toBe(1);
  expect(await theMail()).toMatchObject({ sent: true, attempts: 2, last_answer: '250 Taken' });
});

it('waits longer each time and gives up in the end', async () => {
  await oneMail();
  server.answers = Array.from({ length: 20 }, () => ({ code: 452, text: 'Full' }));
  let rounds = 0;
  while (!(await theMail()).failed) {
    expect(await delivery.round()).toBe(1);
    rounds += 1;
    test.database.clockOffsetMs += 10_801_000;
  }
  expect(rounds).toBe(14);
  expect(await theMail()).toMatchObject({ attempts: 14, failed: true });
});

it('does not try again what is refused for good', async () => {
  await oneMail();
  server.answers = [{ code: 550, text: 'No such person' }];
  await delivery.round();
  expect(await theMail()).toMatchObject({ failed: true, attempts: 1 });
  expect((await theMail()).last_answer).toMatch(/^550 .*No such person/);
  test.database.clockOffsetMs = 3_600_000;
  expect(await delivery.round()).toBe(0);
});

it('sends at most once more, under the same name, when nobody knows whether it arrived', async () => {
  await oneMail();
  server.breaksOff = 5;
  await delivery.round();
  expect(await theMail()).toMatchObject({ sent: false, failed: false, attempts: 1, unanswered: 1 });
  test.database.clockOffsetMs = 31_000;
  await delivery.round();
  test.database.clockOffsetMs = 10_000_000;
  await delivery.round();
  expect(await theMail()).toMatchObject({ sent: false, failed: true, attempts: 2, unanswered: 2 });
  expect(server.received).toHaveLength(2);
  const names = server.received.map((message) => /Message-ID: (.*)\r/.exec(message)?.[1]);
  expect(new Set(names).size).toBe(1);
});

it('sends again what whoever died had taken, after a while', async () => {
  await oneMail();
  await behindTheWall(
    test,
    "UPDATE mail SET attempts = 1, unanswered = 1, not_before = now() + interval '10 minutes'",
  );
  expect(await delivery.round()).toBe(0);
  test.database.clockOffsetMs = 601_000;
  expect(await delivery.round()).toBe(1);
  expect(await theMail()).toMatchObject({ sent: true, attempts: 2 });
});

it('tries again when the server is away or does not know us', async () => {
  await oneMail();
  const away = new MailDelivery(test.database, 'smtp://127.0.0.1:1', PUBLIC_URL);
  await away.round();
  away.close();
  expect(await theMail()).toMatchObject({ failed: false, sent: false, unanswered: 0, attempts: 1 });
  expect((await theMail()).last_answer).toMatch(/ECONNREFUSED/);
  const strict = await mailServer({ refusesLogIn: true });
  const unknown = new MailDelivery(test.database, strict.url, PUBLIC_URL);
  test.database.clockOffsetMs = 31_000;
  await unknown.round();
  unknown.close();
  await strict.close();
  expect(await theMail()).toMatchObject({ failed: false, sent: false, unanswered: 0, attempts: 2 });
  expect((await theMail()).last_answer).toMatch(/^535 /);
});

it('does not send a reminder of work that was done meanwhile', async () => {
  const id = await port.inspected();
  const [reminder] = await behindTheWall<{ fire_at: Date }>(
    test,
    "SELECT fire_at FROM reminder WHERE case_id = $1 AND state = 'pending' ORDER BY fire_at LIMIT 1",
    [id],
  );
  test.database.clockOffsetMs = reminder!.fire_at.getTime() - Date.now() + 1_000;
  await work.drain();
  await behindTheWall(test, 'DELETE FROM mail WHERE reminder_id IS NULL; UPDATE mail SET kept_at = NULL');
  server.answers = [{ code: 451, text: 'Later' }];
  await delivery.round();
  expect(await theMail()).toMatchObject({ attempts: 1, sent: false });
  await port.act(port.secretary, id, { transition: 'refuse' });
  test.database.clockOffsetMs += 31_000;
  await delivery.round();
  expect(await theMail()).toMatchObject({ void: true, sent: false, attempts: 1 });
  expect(server.received).toEqual([]);
});

it('sends each mail once, however many deliver at once', async () => {
  for (let n = 0; n < 12; n += 1) await port.inspected(`Crossing ${n}`);
  while ((await work.relay.round()) > 0);
  const count = (await mails()).length;
  const others = Array.from({ length: 3 }, () => new MailDelivery(test.database, server.url, PUBLIC_URL));
  await Promise.all(
    [delivery, ...others].map(async (one) => {
      while ((await one.round()) > 0);
    }),
  );
  for (const other of others) other.close();
  expect(count).toBeGreaterThan(30);
  expect(server.received).toHaveLength(count);
  expect((await mails()).every((mail) => mail.sent && mail.attempts === 1)).toBe(true);
});
