import { inboxOf, unreadCount } from '../../src/notifications/inbox.query.js';
import { mailsOf } from '../../src/notifications/mails.query.js';
import { markRead } from '../../src/notifications/mark-read.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type Background, background } from '../support/drain.js';
import { type Ferry, ferry } from '../support/ferry.js';

let test: TestDatabase;
let port: Ferry;
let work: Background;

beforeAll(async () => {
  test = await testDatabase({ size: 8 });
  port = await ferry(test);
  work = background(port.runtime);
  for (let n = 1; n <= 7; n += 1) {
    test.database.clockOffsetMs = n * 1_000;
    await port.inspected(`Crossing ${n}`);
    await work.drain();
  }
});
afterAll(async () => {
  work?.close();
  await test?.close();
});

it('pages through the inbox, newest first, without missing or doubling', async () => {
  const titles: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await inboxOf(test.database, port.secretary, { limit: 3, ...(cursor ? { cursor } : {}) });
    titles.push(...page.items.map((item) => item.title));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(titles).toEqual([7, 6, 5, 4, 3, 2, 1].map((n) => `Crossing ${n}`));
});

it('links to the page of the case', async () => {
  const { items } = await inboxOf(test.database, port.secretary, { limit: 1 });
  expect(items[0]?.link).toMatch(/^\/crossings\/[0-9a-f-]{36}\?notice=[0-9a-f-]{36}$/);
});

it('words the same notice in the language asked for', async () => {
  const { items } = await inboxOf(test.database, port.secretary, { limit: 1, locale: 'fr' });
  expect(items[0]?.headline).toBe('À vous : pass, ou : ask, ou : refuse');
});

it('refuses a cursor it did not give', async () => {
  await expect(
    inboxOf(test.database, port.secretary, { limit: 3, cursor: 'nonsense' }),
  ).rejects.toMatchObject({
    code: 'invalid_field',
    details: [{ code: 'cursor_unknown', pointer: '/cursor' }],
  });
});

it('counts what is unread, and marks some or all of it as read', async () => {
  expect(await unreadCount(test.database, port.secretary)).toBe(7);
  const { items } = await inboxOf(test.database, port.secretary, { limit: 2 });
  expect(
    await markRead(
      test.database,
      port.secretary,
      items.map(({ id }) => id),
    ),
  ).toBe(2);
  expect(
    await markRead(
      test.database,
      port.secretary,
      items.map(({ id }) => id),
    ),
  ).toBe(0);
  const rest = await inboxOf(test.database, port.secretary, { limit: 100, unreadOnly: true });
  expect(rest.items).toHaveLength(5);
  expect(rest.unread).toBe(5);
  expect(await markRead(test.database, port.secretary)).toBe(5);
  expect(await unreadCount(test.database, port.secretary)).toBe(0);
});

it('lets nobody read or mark what is not theirs', async () => {
  const { items } = await inboxOf(test.database, port.colleague, { limit: 100 });
  expect(items.length).toBeGreaterThan(0);
  expect(
    await markRead(
      test.database,
      port.stranger,
      items.map(({ id }) => id),
    ),
  ).toBe(0);
  expect(
    await markRead(
      test.database,
      port.administrator,
      items.map(({ id }) => id),
    ),
  ).toBe(0);
  expect((await inboxOf(test.database, port.stranger, { limit: 100 })).items).toEqual([]);
});

it('shows administrators every mail and what became of it, and nobody else', async () => {
  const page = await mailsOf(test.database, port.administrator, { limit: 4 });
  expect(page.items).toHaveLength(4);
  expect(page.items[0]).toEqual(
    expect.objectContaining({ state: 'kept', attempts: 0, lastAnswer: null, nextAttemptAt: null }),
  );
  const next = await mailsOf(test.database, port.administrator, { limit: 4, cursor: page.next! });
  expect(next.items.map(({ id }) => id)).not.toEqual(expect.arrayContaining([page.items[3]!.id]));
  expect((await mailsOf(test.database, port.administrator, { limit: 4, state: 'failed' })).items).toEqual([]);
  for (const other of [port.secretary, port.manager, port.moldova]) {
    await expect(mailsOf(test.database, other, { limit: 4 })).rejects.toMatchObject({
      code: 'not_yours_to_do',
    });
  }
});
